// A journey is written once and run twice: with JavaScript and without it.
import { after, afterEach, before, describe } from "node:test";
import { WIDTHS, checkPage, launch, newPerson } from "./browser.mjs";
import { startDemo } from "./demo.mjs";
import { again, enter } from "./people.mjs";
import { assertQuiet } from "./trouble.mjs";

let browser;

/** Each run has a demo of its own. `tell` gets the stage: who enters, and where the demo is. */
export function story(title, tell, { start = startDemo, width = WIDTHS.wide } = {}) {
  describe(title, { timeout: 600_000 }, () => {
    before(async () => (browser = await launch()));
    after(() => browser.close());
    for (const javascript of [true, false]) {
      describe(`${javascript ? "with" : "without"} JavaScript`, () => {
        const stage = new Stage(javascript, width);
        before(async () => (stage.server = await start()));
        afterEach(() => assertQuiet(...stage.pages));
        after(async () => {
          for (const page of stage.pages) await page.context().close();
          await stage.server.stop();
        });
        tell(stage);
      });
    }
  });
}

/** axe and a screenshot, at the width of this journey; `all-pages.test.mjs` checks the other one. */
export const look = (page, name) => checkPage(page, name, [page.viewportSize().width]);

class Stage {
  pages = [];

  constructor(javascript, width) {
    this.javascript = javascript;
    this.width = width;
  }

  /** Somebody of the demo comes in. */
  async enter(role) {
    return this.#keep(await enter(browser, this.server.address, role, this));
  }

  /** Somebody who does not log in. */
  async visitor(options = {}) {
    return this.#keep(await newPerson(browser, this.server.address, { ...this, ...options }));
  }

  /** The same person in another window. */
  async again(page) {
    return this.#keep(await again(page, browser, this.server.address, this));
  }

  #keep(page) {
    this.pages.push(page);
    return page;
  }
}
