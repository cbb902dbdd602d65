// What somebody may not do, they do not see either.
import assert from "node:assert/strict";
import { HOME, visit } from "./people.mjs";
import { refused } from "./trouble.mjs";

/** The items of the menu. */
export function menu(page) {
  return page.locator(".wb-nav__link").evaluateAll((links) => links.map((one) => ({ text: one.textContent.trim(), path: one.getAttribute("href") })));
}

/** No form on this page changes anything, and no link leads to where it is refused. */
export async function assertChangesNothing(page) {
  const main = page.locator("main");
  assert.equal(await main.locator("form[method=post]").count(), 0, `${page.url()} has a form that changes something`);
  const paths = await main.locator("a[href^='/']").evaluateAll((links) => links.map((one) => one.getAttribute("href")));
  const changing = paths.filter((path) => /\/(new|new-link|edit|import|end|restore|retract|several|propose|advise|approve|reject|publish|withdraw|take-down)(\?|$)/.test(path));
  assert.deepEqual(changing, [], `${page.url()} leads to where it is refused`);
}

/** Whoever knows the address is still refused. */
export async function assertForbidden(page, paths) {
  for (const path of paths) await refused(page, 403, () => visit(page, `${HOME}/${path}`, 403));
}
