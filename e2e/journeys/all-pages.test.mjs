// Every page, as everybody who may see it: no dead links, no axe findings, not too wide. This takes longest,
// and workers take journeys in order of name, so its name comes first.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { WIDTHS, findings, launch, newPerson, tooWide } from "../lib/browser.mjs";
import { ROUTES, crawl } from "../lib/crawl.mjs";
import { startDemo } from "../lib/demo.mjs";
import { HOME, ROLES, button, enter, visit } from "../lib/people.mjs";

const EACH = 2;
// One visit to each page in each language. axe looks once, at another width in the other language; whether
// anything is too wide is cheap to check at both.
const AXE_WIDTH = { nl: WIDTHS.narrow, en: WIDTHS.wide };
// Pages that no link leads to, or only from some of their kind (evidence may be a link): they are checked in
// the journeys that visit them.
const ELSEWHERE = [/^\/(setup|login|healthz|favicon|assets|\.well-known)/, /^\/account\/second-factor$/, /\/(logo|theme\.css)$/, /^\/$/,
  /\/statement\/\{statement\}\/(advise|approve|publish|reject|withdraw)$/, /\/scope\/items$/, /\/migration\/(to|done)\//,
  /\/judgements\/(new|batches)/, /\/evidence\/\{evidence\}\/file$/, /\/objects\/.*\/(import\/\{stage\}.*|restore)$/,
  /\/actions\/several$/, /\/measures\/(self-assessments|official)\/./, /\/migration/, /\/frameworks\/./];

describe("all pages", { timeout: 1_800_000 }, () => {
  let server, browser;
  const people = new Map();
  const crawled = new Map();
  before(async () => {
    [server, browser] = [await startDemo(), await launch()];
    for (const role of ROLES) people.set(role, await enter(browser, server.address, role));
    people.set("bezoeker", await newPerson(browser, server.address));
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  test("no link leads nowhere, for anybody", async () => {
    const dead = [];
    const files = new Set();
    await eachOfTwo([...people], async ([role, page]) => {
      const found = await crawl(page.context().request, role === "bezoeker" ? "/public" : HOME, EACH, files);
      crawled.set(role, found.seen);
      dead.push(...found.dead.map((link) => `${role}: ${link}`));
    });
    assert.deepEqual(dead, [], dead.join("\n"));
  });

  test("every route is reached by somebody", () => {
    const reached = new Set([...crawled.values()].flatMap((seen) => [...seen.values()].flat().map((page) => page.route)));
    const forgotten = ROUTES.filter((route) => !reached.has(route) && !ELSEWHERE.some((pattern) => pattern.test(route)));
    assert.deepEqual(forgotten, []);
  });

  for (const language of ["nl", "en"]) {
    test(`nothing for axe, in ${language}`, async () => {
      const told = [];
      await eachOfTwo(byRole(chosen(crawled)), async ([role, pages]) => {
        const page = people.get(role);
        if (language === "en" && role !== "bezoeker") await inEnglish(page, pages[0].address);
        for (const { address, name } of pages) {
          const inAddress = address.startsWith("/public");
          // Before log-in the language is that of the browser, which is Dutch here.
          const beforeLogIn = role === "bezoeker" || address.startsWith("/login");
          if (beforeLogIn && !inAddress && language === "en") continue;
          await visit(page, inAddress ? inLanguage(address, language) : address);
          assert.equal(await page.locator("html").getAttribute("lang"), language, `${address} is in`);
          for (const width of Object.values(WIDTHS)) {
            const onlyDutch = beforeLogIn && !inAddress;
            const look = onlyDutch || width === AXE_WIDTH[language] ? findings : tooWide;
            told.push(...(await look(page, `${name}-${language}`, width)));
          }
        }
      });
      assert.deepEqual(told, [], told.join("\n"));
    });
  }
});

/** A few pages of each kind, seen by different people where more than one sees it. */
function chosen(found) {
  const kinds = new Map();
  const order = ["ciso", "proceseigenaar", "auditor", "beheerder", "bestuurder", "lezer", "bezoeker"];
  for (let round = 0; round < EACH; round++) {
    for (const role of order) {
      for (const [kind, pages] of found.get(role)) {
        const page = pages[round];
        const already = kinds.get(kind) ?? [];
        if (!page?.html || already.length >= EACH) continue;
        const name = `${role}-${kind.replace(/^\/o\/\{organisation\}/, "").replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "") || "start"}-${already.length + 1}`;
        kinds.set(kind, [...already, { ...page, role, name }]);
      }
    }
  }
  return [...kinds.values()].flat();
}

function byRole(pages) {
  const groups = new Map();
  for (const page of pages) groups.set(page.role, [...(groups.get(page.role) ?? []), page]);
  return [...groups];
}

function inLanguage(address, language) {
  const url = new URL(address, "http://localhost");
  url.searchParams.set("lang", language);
  return url.pathname + url.search;
}

async function inEnglish(page, address) {
  await visit(page, address);
  await button(page, "English").first().click();
}

/** Two at a time: there are two cores. */
async function eachOfTwo(items, work) {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item; item = queue.shift()) await work(item);
  };
  await Promise.all([worker(), worker()]);
}
