// not committed: look around
import { launch, newPerson } from "./lib/browser.mjs";
import { enter } from "./lib/people.mjs";
import { existsSync, writeFileSync, readFileSync } from "node:fs";
const [role, ...paths] = process.argv.slice(2);
const address = process.env.ADDR ?? "http://127.0.0.1:8391";
const b = await launch();
const file = `/tmp/journeys/state-${role}.json`;
let page;
if (role === "none") page = await newPerson(b, address);
else if (existsSync(file)) page = await newPerson(b, address, { storageState: JSON.parse(readFileSync(file, "utf8")) });
else { page = await enter(b, address, role); writeFileSync(file, JSON.stringify(await page.context().storageState())); }
for (const p of paths) {
  const a = await page.goto(p);
  console.log(`##### ${p} → ${a.status()} ${page.url()}`);
  const main = page.locator("main");
  if (!process.env.NOTEXT) console.log(await main.ariaSnapshot());
  if (process.env.SHOT) for (const w of [1280, 390]) { await page.setViewportSize({ width: w, height: 900 });
    await page.screenshot({ path: `/tmp/journeys/shots/${process.env.SHOT}-${w}.png`, fullPage: true, clip: {x:0,y:0,width:w,height:Math.min(2600, await page.evaluate(()=>document.documentElement.scrollHeight))} }); }
}
await b.close();
