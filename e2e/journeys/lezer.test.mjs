// The reader, on a telephone: sees where the organisation stands, and nothing that is not for everybody.
import assert from "node:assert/strict";
import { test } from "node:test";
import { WIDTHS } from "../lib/browser.mjs";
import { HOME, assertShows, link, pathOf, visit } from "../lib/people.mjs";
import { assertChangesNothing, assertForbidden, menu } from "../lib/rights.mjs";
import { look, story } from "../lib/story.mjs";

story("the reader", (stage) => {
  let page;

  test("goes through the menu and changes nothing", async () => {
    page = await stage.enter("lezer");
    const items = await menu(page);
    assert.deepEqual(items.map((item) => item.text).filter((text) => ["Logboek", "Beheer"].includes(text)), []);
    for (const { text } of items) {
      await page.getByText("Menu", { exact: true }).click();
      await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: text, exact: true }).click();
      await look(page, `reader-${text}`);
      await assertChangesNothing(page);
    }
  });

  test("goes from a figure to the measures behind it", async () => {
    await visit(page, `${HOME}/overview`);
    await link(page, "Bekijk wat verlopen is").click();
    assert.equal(pathOf(page), `${HOME}/measures`);
    await page.getByRole("table").first().getByRole("link").first().click();
    await look(page, "reader-measure");
    await assertChangesNothing(page);
  });

  test("sees no confidential evidence, and is refused where more is needed", async () => {
    await visit(page, `${HOME}/evidence?confidentiality=confidential`);
    await look(page, "reader-evidence");
    assert.equal(await page.locator("main table a").count(), 0);
    await assertForbidden(page, ["audit", "admin/members", "judgements/new", "evidence/new", "scope/text"]);
    await assertShows(page, "Geen toegang");
  });
}, { width: WIDTHS.narrow });
