// What a person does not see but should not happen: errors in the console, breaches of the content
// security policy, and answers that say that something went wrong.
import assert from "node:assert/strict";

const watched = new WeakMap();
// Chromium reports every answer of 400 and above as failed to load; those are watched as answers.
const LOADING = /^Failed to load resource/;

export function watch(page) {
  const trouble = [];
  watched.set(page, trouble);
  page.on("pageerror", (error) => trouble.push({ what: `error in a script: ${error.message}` }));
  page.on("console", (message) => {
    if (message.type() === "error" && !LOADING.test(message.text())) trouble.push({ what: `in the console: ${message.text()}` });
  });
  page.on("response", (answer) => {
    const status = answer.status();
    if (status >= 400) trouble.push({ status, what: `${answer.request().method()} ${answer.url()} answers ${status}` });
  });
}

/** Does something that the program has to refuse, with this status. */
export async function refused(page, status, action) {
  const answer = page.waitForResponse((response) => response.status() === status && response.request().isNavigationRequest());
  await Promise.all([answer, action()]);
  await page.waitForLoadState();
  const trouble = watched.get(page);
  const found = trouble.findIndex((item) => item.status === status);
  assert.notEqual(found, -1, `${page.url()} is refused with ${status}`);
  trouble.splice(found, 1);
}

/** Nothing went wrong since last asked, apart from what was refused on purpose. */
export function assertQuiet(...pages) {
  const told = pages.flatMap((page) => watched.get(page).splice(0).map((item) => item.what));
  assert.deepEqual(told, []);
}
