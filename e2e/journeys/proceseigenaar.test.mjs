// The process owner of four systems, with the keyboard alone: sees only what they owe, and is done in a few entries.
import assert from "node:assert/strict";
import { test } from "node:test";
import { DEMO_PASSWORD } from "../lib/demo.mjs";
import { arrowTo, enterOn, typeIn } from "../lib/keyboard.mjs";
import { HOME, assertShows, button, emailOf, heading, link, pathOf, tabTo, visit } from "../lib/people.mjs";
import { look, story } from "../lib/story.mjs";
import { refused } from "../lib/trouble.mjs";

const TASKS = `${HOME}/tasks`;
const SYSTEMS = ["Afsprakensysteem", "Burgerzakensysteem", "Reisdocumentenstation", "Verkiezingsondersteuning"];
// What is most urgent first, and what the person may leave for later: the order of the page.
const ORDER = ["late", "not-met", "waiting", "soon", "missing", "partly-met", "later"];
const MAX_ENTRIES = 30;
// From the top of a page to its end.
const FAR = 250;

story("the process owner", (stage) => {
  let page;

  test("logs in and sees only what they owe, most urgent first", async () => {
    page = await stage.visitor();
    await visit(page, "/login");
    await typeIn(page, page.locator("#email"), emailOf("proceseigenaar"));
    await typeIn(page, page.locator("#password"), DEMO_PASSWORD);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${TASKS}`);
    await look(page, "owner-tasks");
    const groups = await page.locator("main section").evaluateAll((all) => all.map((one) => one.getAttribute("aria-labelledby").replace("g-", "")));
    assert.deepEqual(groups, ORDER.filter((urgency) => groups.includes(urgency)));
    const on = await page.locator(".wb-list__meta").allInnerTexts();
    assert.ok(on.length > 0);
    for (const text of on) assert.ok(SYSTEMS.some((name) => text.includes(name)) || text.includes("Burgerzaken"), text);
    await refused(page, 403, () => visit(page, `${HOME}/overview/owners`, 403));
  });

  test("walks through a control: next, previous, and back to the list", async () => {
    await visit(page, `${HOME}/measures`);
    await typeIn(page, page.getByLabel("Beheersmaatregel"), "8.03");
    assert.equal(new URL(page.url()).search, "", "a choice on the way is not yet a choice");
    await enterOn(page, button(page, "Filter toepassen").first(), FAR);
    await page.waitForURL(/control=8\.03/);
    await enterOn(page, page.getByRole("link", { name: /^8\.03\.01 / }), FAR);
    await page.waitForURL(/8\.03\.01/);
    await assertShows(page, /Maatregel 1 van/);
    await go("j", "Volgende");
    await page.waitForURL(/8\.03\.02/);
    await look(page, "owner-measure");
    await go("k", "Vorige");
    await page.waitForURL(/8\.03\.01/);
    await enterOn(page, page.getByRole("link", { name: "Maatregelen", exact: true }).last(), FAR);
    await page.waitForURL((url) => url.pathname === `${HOME}/measures`);
  });

  test("is done in less than thirty entries", async () => {
    await visit(page, TASKS);
    let entries = 0;
    await enterOn(page, link(page, "Naar de inhoud"));
    await enterOn(page, page.locator(".wb-list").getByRole("link").first(), 5);
    await page.waitForURL(/from=tasks/);
    while (pathOf(page) !== TASKS) {
      const here = page.url();
      await giveVerdicts();
      await saveAndNext();
      entries += 1;
      assert.ok(entries < MAX_ENTRIES, `still not done: ${await heading(page).innerText()}`);
      await page.waitForURL((url) => url.href !== here);
    }
    await assertShows(page, "Vastgelegd. Dit was de laatste van de lijst.");
    await assertShows(page, "Alles is aangetoond");
    await look(page, "owner-done");
  });

  /** With JavaScript one key does it; without, Tab and Enter. */
  async function go(key, name) {
    if (stage.javascript) await page.keyboard.press(key);
    else await enterOn(page, link(page, name), FAR);
  }

  async function giveVerdicts() {
    if (stage.javascript) {
      for (const key of ["1", "4", "7"]) await page.keyboard.press(key);
      return;
    }
    for (const aspect of ["Opzet", "Bestaan", "Werking"]) {
      await arrowTo(page, page.getByRole("group", { name: aspect, exact: true }), "Voldoet", FAR);
    }
  }

  async function saveAndNext() {
    if (stage.javascript) await page.keyboard.press("Control+Enter");
    else await enterOn(page, button(page, /^Opslaan en /), FAR);
  }
});
