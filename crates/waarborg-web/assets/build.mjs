// Builds dist/ from src/ and the packages in package-lock.json. Deterministic: no time, no path, no directory order.
import { build } from "esbuild";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { icons, icon, logo } from "./src/icons.mjs";

const root = dirname(fileURLToPath(import.meta.url));
const out = join(root, "dist");
const at = (...parts) => join(root, ...parts);

rmSync(out, { recursive: true, force: true });
for (const dir of ["fonts", "icons"]) mkdirSync(join(out, dir), { recursive: true });

const common = { absWorkingDir: root, bundle: true, minify: true, write: false, charset: "utf8", legalComments: "none", logLevel: "warning" };

/** The stylesheet without the token set. */
const css = (
  await build({ ...common, entryPoints: ["src/waarborg.css"], external: ["./fonts/*", "./icons/*"], target: ["chrome120", "firefox121", "safari17"] })
).outputFiles[0].text;

/** Only the tokens that the stylesheet reaches, declared on :root so that an organisation's :root overrides them. */
function tokens(css) {
  const file = at("node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css");
  const all = new Map();
  for (const [, name, value] of readFileSync(file, "utf8").matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)) all.set(name, value.trim());
  const wanted = new Set();
  const walk = (text) => {
    for (const [, name] of text.matchAll(/var\(\s*(--[\w-]+)/g)) {
      if (wanted.has(name) || !all.has(name)) continue;
      wanted.add(name);
      walk(all.get(name));
    }
  };
  walk(css);
  return `:root{${[...wanted].sort().map((name) => `${name}:${all.get(name)}`).join(";")}}`;
}

const shaken = (await build({ ...common, stdin: { contents: tokens(css), loader: "css" } })).outputFiles[0].text;
// our icon rules name files beside the stylesheet; every name in the CSS must exist
for (const [, name] of css.matchAll(/icons\/([\w-]+)\.svg/g)) if (!icons[name]) throw new Error(`no icon: ${name}`);

const head = "/*! Waarborg, EUPL-1.2. Contains NL Design System and Utrecht components, EUPL-1.2. Font: Source Sans 3, OFL-1.1. */\n";
writeFileSync(join(out, "waarborg.css"), head + shaken.trim() + css.trim() + "\n");

const js = (await build({ ...common, entryPoints: ["src/js/main.js"], format: "iife", target: ["es2020"] })).outputFiles[0].text;
writeFileSync(join(out, "waarborg.js"), "/*! Waarborg, EUPL-1.2 */\n" + js);

const fontDir = "node_modules/@fontsource/source-sans-3";
for (const subset of ["latin", "latin-ext"])
  for (const weight of [400, 600, 700]) {
    const name = `source-sans-3-${subset}-${weight}-normal.woff2`;
    copyFileSync(at(fontDir, "files", name), join(out, "fonts", name));
  }
copyFileSync(at(fontDir, "LICENSE"), join(out, "fonts", "LICENSE.txt"));

for (const name of Object.keys(icons).sort()) writeFileSync(join(out, "icons", `${name}.svg`), icon(name));
writeFileSync(join(out, "logo.svg"), logo());
writeFileSync(join(out, "favicon.svg"), logo());

const size = Buffer.byteLength(head + shaken + css);
if (size > 320 * 1024) throw new Error(`waarborg.css is ${size} bytes: over 320 KB`);
console.log(`waarborg.css ${(size / 1024).toFixed(1)} KB, waarborg.js ${(js.length / 1024).toFixed(1)} KB, ${Object.keys(icons).length} icons`);
