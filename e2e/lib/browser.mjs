// One Chromium for a whole test file; a fresh profile per person.
import { AxeBuilder } from "@axe-core/playwright";
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { chromium } from "playwright-core";

const WIDTHS = { wide: 1280, narrow: 390 };
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const results = new URL("../results/", import.meta.url).pathname;

export function launch() {
  return chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
  });
}

export async function newPerson(browser, address, { javascript = true, language = "nl" } = {}) {
  const context = await browser.newContext({
    baseURL: address,
    javaScriptEnabled: javascript,
    locale: language === "nl" ? "nl-NL" : "en-GB",
    viewport: { width: WIDTHS.wide, height: 900 },
  });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

/** Holds the page against WCAG 2.2 AA at both widths, and keeps a picture of each. */
export async function checkPage(page, name) {
  await mkdir(results, { recursive: true });
  for (const [label, width] of Object.entries(WIDTHS)) {
    await page.setViewportSize({ width, height: 900 });
    const found = await new AxeBuilder({ page }).withTags(RULES).analyze();
    const told = found.violations.map((v) => `${v.id}: ${v.help}\n  ${v.nodes.map((n) => n.html).join("\n  ")}`);
    assert.deepEqual(told, [], `axe on ${name} (${label}), ${page.url()}`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth).catch(() => 0);
    assert.ok(overflow <= 0, `${name} (${label}) is ${overflow} pixels too wide`);
    await page.screenshot({ path: `${results}${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: WIDTHS.wide, height: 900 });
}
