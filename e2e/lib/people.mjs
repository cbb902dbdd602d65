// The people of the demo, and what everybody does on every page.
import assert from "node:assert/strict";
import { newPerson } from "./browser.mjs";
import { DEMO_PASSWORD } from "./demo.mjs";

export const HOME = "/o/voorbeeldstad";
export const ROLES = ["beheerder", "ciso", "bestuurder", "proceseigenaar", "auditor", "lezer"];
export const emailOf = (role) => `${role}@voorbeeldstad.example`;

export const button = (page, name) => page.getByRole("button", { name });
export const link = (page, name) => page.getByRole("link", { name });
export const heading = (page) => page.getByRole("heading", { level: 1 });

export const pathOf = (page) => new URL(page.url()).pathname;

/** Fills fields, each named by its label, or by its id if labels begin alike. */
export async function fill(page, values) {
  for (const [name, value] of Object.entries(values)) {
    const field = name.startsWith("#") ? page.locator(name) : page.getByLabel(name).first();
    const tag = await field.evaluate((element) => element.tagName);
    if (tag === "SELECT") await field.selectOption(value);
    else await field.fill(value);
  }
}

export async function logIn(page, email, password) {
  await page.goto("/login");
  await fill(page, { "#email": email, "#password": password });
  await button(page, "Inloggen").click();
}

export async function logOut(page, name) {
  await page.getByText(name).first().click();
  await button(page, "Uitloggen").click();
  assert.equal(pathOf(page), "/login");
}

/** Somebody of the demo, logged in with the code that the demo shows. */
export async function enter(browser, address, role, options = {}) {
  const page = await newPerson(browser, address, options);
  await logIn(page, emailOf(role), DEMO_PASSWORD);
  const shown = page.getByText(/^\d{6}$/);
  if (pathOf(page) === "/login/second-factor") {
    await page.getByLabel("Code").fill(await shown.innerText());
    await button(page, "Inloggen").click();
  }
  assert.match(pathOf(page), /^\/o\/voorbeeldstad/);
  return page;
}

/** The same person in another browser window: with or without JavaScript, without logging in again. */
export async function again(page, browser, address, options = {}) {
  const storageState = await page.context().storageState();
  return newPerson(browser, address, { ...options, storageState });
}

/** Goes somewhere and requires an answer. */
export async function visit(page, path, status = 200) {
  const answer = await page.goto(path);
  assert.equal(answer.status(), status, `${path} answers`);
  return answer;
}

export async function assertShows(page, text) {
  await page.getByText(text).first().waitFor();
}

/** Chooses filters, by label: with JavaScript each works at once, without it there is a button. */
export async function choose(page, { javascript }, choices) {
  for (const [name, label] of Object.entries(choices)) {
    const field = page.getByLabel(name, { exact: true });
    const before = page.url();
    await field.selectOption({ label });
    if (javascript) await page.waitForURL((url) => url.href !== before);
  }
  if (!javascript) await button(page, "Filter toepassen").first().click();
}

/** Gives verdicts: aspect by aspect. */
export async function judge(page, verdicts) {
  for (const [aspect, verdict] of Object.entries(verdicts)) {
    await page.getByRole("group", { name: aspect, exact: true }).getByLabel(verdict, { exact: true }).check();
  }
}

/** Presses Tab until the focus is on the target: nobody needs a mouse. */
export async function tabTo(page, target, most = 80) {
  const there = await target.elementHandle();
  for (let presses = 0; presses < most; presses++) {
    if (await there.evaluate((element) => element === document.activeElement)) return presses;
    await page.keyboard.press("Tab");
  }
  assert.fail(`not reached with ${most} times Tab: ${target}`);
}
