// Finds all pages that somebody can reach by following links, a few of each kind.
import { readFileSync } from "node:fs";

const golden = new URL("../../crates/waarborg-web/tests/golden/routes.txt", import.meta.url);
// These parts of an address make another page, not another instance of the same one.
const TELLING = new Set(["{list}", "{kind}", "{rule}", "{view}"]);

/** All routes that can be asked for, from the table that the web tests keep. */
export const ROUTES = readFileSync(golden, "utf8")
  .split("\n")
  .filter((line) => line.startsWith("GET "))
  .map((line) => line.split(" ")[1]);

const matchers = ROUTES.map((route) => ({ route, names: route.match(/\{[^}]+\}/g) ?? [], literal: route.replace(/\{[^}]+\}/g, "").length,
  pattern: new RegExp(`^${route.replace(/[.]/g, "\\.").replace(/\{\*[^}]+\}/g, "(.+)").replace(/\{[^}]+\}/g, "([^/]+)")}$`) }))
  .sort((a, b) => b.literal - a.literal);

/** The route of an address, and the kind of page that it is. */
export function kindOf(path) {
  for (const { route, names, pattern } of matchers) {
    const found = path.match(pattern);
    if (found) {
      const kind = names.reduce((text, name, at) => (TELLING.has(name) ? text.replace(name, found[at + 1]) : text), route);
      return { route, kind };
    }
  }
  // A route that the table does not have yet.
  const kind = path.replace(/^\/o\/[^/]+/, "/o/{organisation}").replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "{id}").replace(/\d+(\.\d+)*/g, "{n}");
  return { route: kind, kind };
}

const decode = (text) => text.replaceAll("&amp;", "&").replaceAll("&#38;", "&");

/** Follows links from the start page: returns what was seen of each kind, and which links are dead. Of the
 * kinds of files in `files` one is enough, for everybody together: some take long to make. */
export async function crawl(request, start, most = 3, files = new Set()) {
  const seen = new Map();
  const dead = [];
  const queue = [[start, "the start"]];
  const known = new Set([start]);
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [address, from] = next;
    const path = address.split("?")[0];
    const kind = kindOf(path);
    const instances = seen.get(kind.kind) ?? [];
    if (kind.route.startsWith("/assets/") || files.has(kind.route) || instances.length >= most) continue;
    if (kind.route.endsWith(".pdf")) files.add(kind.route);
    const answer = await request.get(address, { timeout: 60_000 });
    if (!answer.ok()) {
      dead.push(`${from} links to ${address}, which answers ${answer.status()}`);
      seen.set(kind.kind, [...instances, { address, ...kind, html: false }]);
      continue;
    }
    const html = (answer.headers()["content-type"] ?? "").startsWith("text/html");
    seen.set(kind.kind, [...instances, { address, ...kind, html }]);
    if (!html) {
      files.add(kind.route);
      continue;
    }
    const text = await answer.text();
    const here = new URL(answer.url());
    for (const [, href] of text.matchAll(/<a\b[^>]*?\shref="([^"]+)"/g)) {
      const to = new URL(decode(href), here);
      const local = to.pathname + to.search;
      const otherLanguage = to.pathname === here.pathname && to.searchParams.has("lang");
      if (to.origin !== here.origin || known.has(local) || otherLanguage) continue;
      known.add(local);
      queue.push([local, here.pathname + here.search]);
    }
  }
  return { seen, dead };
}
