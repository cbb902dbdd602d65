// One account in two organisations: what one may do in the one, one may not do in the other.
import assert from "node:assert/strict";
import { test } from "node:test";
import { HOME, assertShows, heading, link, pathOf, visit } from "../lib/people.mjs";
import { assertChangesNothing, menu } from "../lib/rights.mjs";
import { look, story } from "../lib/story.mjs";
import { refused } from "../lib/trouble.mjs";

const OTHER = "/o/voorbeeldwaterschap";

story("two organisations", (stage) => {
  let page;

  test("goes from the one to the other, and sees the other", async () => {
    page = await stage.enter("ciso");
    await page.getByText("Wissel van organisatie").click();
    await link(page, "Voorbeeldwaterschap").click();
    assert.ok(pathOf(page).startsWith(OTHER));
    assert.equal(await page.locator(".wb-brand__org").innerText(), "Voorbeeldwaterschap");
    await look(page, "other-start");
  });

  test("audits there, and changes nothing", async () => {
    for (const { path } of await menu(page)) {
      await visit(page, path);
      await assertChangesNothing(page);
    }
    await refused(page, 403, () => visit(page, `${OTHER}/scope/text`, 403));
  });

  test("does not reach a thing of the one through the address of the other", async () => {
    await visit(page, `${HOME}/objects/systems`);
    const path = await page.getByRole("rowheader").getByRole("link").first().getAttribute("href");
    await visit(page, path);
    assert.equal(await heading(page).count(), 1);
    await refused(page, 404, () => visit(page, path.replace(HOME, OTHER), 404));
    await look(page, "other-not-found");
  });

  test("comes back and is the CISO again", async () => {
    await visit(page, `${OTHER}/overview`);
    await page.getByText("Wissel van organisatie").click();
    await link(page, "Gemeente Voorbeeldstad").last().click();
    await visit(page, `${HOME}/scope`);
    await assertShows(page, "Tekst wijzigen");
  });
});
