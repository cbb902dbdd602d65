// One Chromium for a whole test file; a fresh profile per person.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { watch } from "./trouble.mjs";

export const WIDTHS = { wide: 1280, narrow: 390 };
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// The screenshot shows the beginning of a longer page.
const TALLEST = 5000;
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const results = new URL("../results/", import.meta.url).pathname;
mkdirSync(results, { recursive: true });

// axe cannot run in these; their pages are the same HTML.
const withoutScript = new WeakSet();

export function launch() {
  return chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
  });
}

export async function newPerson(browser, address, { javascript = true, language = "nl", width = WIDTHS.wide, storageState } = {}) {
  const context = await browser.newContext({
    baseURL: address,
    javaScriptEnabled: javascript,
    locale: language === "nl" ? "nl-NL" : "en-GB",
    viewport: { width, height: 900 },
    storageState,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  if (!javascript) withoutScript.add(page);
  watch(page);
  return page;
}

/** Checks the page against WCAG 2.2 AA and best practice at one width, and keeps a screenshot. */
export async function findings(page, name, width) {
  const wide = await tooWide(page, name, width);
  const told = await page.evaluate(
    async ([axe, tags]) => {
      if (!window.axe) new Function(axe)();
      const { violations } = await window.axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
      return violations.map((v) => `${v.id}: ${v.help}\n    ${v.nodes.slice(0, 4).map((n) => n.html.slice(0, 300)).join("\n    ")}`);
    },
    [AXE, TAGS],
  );
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.screenshot({ path: `${results}${name}-${width}.png`, fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(height, TALLEST) } });
  return [...told.map((what) => `${name} at ${width} (${page.url()}): ${what}`), ...wide];
}

/** Whether the page has to be scrolled sideways at this width. */
export async function tooWide(page, name, width) {
  await page.setViewportSize({ width, height: 900 });
  const pixels = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return pixels > 0 ? [`${name} at ${width} (${page.url()}): ${pixels} pixels too wide`] : [];
}

/** The same at both widths, for a page that exists only halfway through a journey. */
export async function checkPage(page, name, widths = Object.values(WIDTHS)) {
  if (withoutScript.has(page)) return;
  const before = page.viewportSize();
  const told = [];
  for (const width of widths) told.push(...(await findings(page, name, width)));
  await page.setViewportSize(before);
  assert.deepEqual(told, []);
}
