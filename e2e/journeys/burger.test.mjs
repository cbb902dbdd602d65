// A citizen, without an account: reads the statement, sees what changed, and checks that it is real.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { WIDTHS } from "../lib/browser.mjs";
import { run } from "../lib/demo.mjs";
import { HOME, assertShows, button, fill, heading, link, visit } from "../lib/people.mjs";
import { approve, openProposal, proposeAndAdvise, publish } from "../lib/statement.mjs";
import { look, story } from "../lib/story.mjs";

// The PDF is made on request, and this build is not a fast one.
const PATIENCE = 60_000;

story("the citizen", (stage) => {
  let page, folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "waarborg-e2e-files-"));
    const ciso = await stage.enter("ciso");
    await visit(ciso, `${HOME}/applicability/5.12`);
    await ciso.getByRole("radio", { name: /^Afwijking/ }).check();
    await fill(ciso, { Motivering: "Drie klassen in plaats van vier.", "#risk_reference": "Risicoanalyse informatie, onderdeel 2" });
    await button(ciso, "Besluit vastleggen").click();
    await proposeAndAdvise(ciso, "Het beeld klopt.");
    const board = await stage.enter("bestuurder");
    await openProposal(board);
    await approve(board);
    await publish(board);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  test("finds the statement and reads what it is", async () => {
    page = await stage.visitor();
    await visit(page, "/public");
    await look(page, "citizen-list");
    await link(page, "Gemeente Voorbeeldstad").click();
    assert.equal(await heading(page).innerText(), "Zo beveiligt Gemeente Voorbeeldstad informatie");
    await assertShows(page, "Drie klassen in plaats van vier.");
    await look(page, "citizen-statement");
  });

  test("sees which versions there are and what changed between them", async () => {
    const versions = page.getByRole("region", { name: "Versies en wat er veranderde" });
    assert.equal(await versions.getByRole("listitem").filter({ hasText: "gepubliceerd op" }).count(), 2);
    await versions.getByText("5.12: van ‘Van toepassing’ naar ‘Afwijking’.").waitFor();
    await versions.getByRole("link", { name: "Versie 1" }).click();
    await assertShows(page, "Dit is een oudere verklaring");
    await look(page, "citizen-older");
    await link(page, "Bekijk de nieuwste: versie 2").click();
    await assertShows(page, "Versie 2");
  });

  test("downloads a tagged PDF and a spreadsheet", async () => {
    const pdf = (await download(page, "Downloaden als PDF")).toString("latin1");
    assert.match(pdf, /^%PDF-1\.7/);
    assert.match(pdf, /\/MarkInfo<<\/Marked true/);
    assert.match(pdf, /\/StructTreeRoot/);
    assert.match(pdf, /<pdfuaid:part>1</);
    const sheet = await download(page, "Werkblad (XLSX)");
    assert.equal(sheet.toString("latin1", 0, 4), "PK\x03\x04");
  });

  test("checks the signed version with the key on the page; one changed byte does not pass", async () => {
    const signed = await download(page, "Ondertekend (JSON)");
    assert.equal(JSON.parse(signed).edition.controls.length, 93);
    const key = (await page.locator("code").filter({ hasText: /^[0-9a-f]{64}$/ }).last().innerText()).trim();
    assert.equal((await check(folder, signed, key)).code, 0);
    const [before, changed] = ["Drie klassen", "Twee klassen"].map((text) => Buffer.from(text));
    const forged = Buffer.from(signed);
    changed.copy(forged, forged.indexOf(before));
    assert.notEqual((await check(folder, forged, key)).code, 0);
    const flipped = Buffer.from(signed);
    flipped[flipped.lastIndexOf(Buffer.from('"')) - 3] ^= 1;
    assert.notEqual((await check(folder, flipped, key)).code, 0);
  });
}, { width: WIDTHS.narrow });

async function download(page, name) {
  const [file] = await Promise.all([page.waitForEvent("download", { timeout: PATIENCE }), link(page, name).click()]);
  return readFile(await file.path());
}

async function check(folder, content, key) {
  const path = join(folder, "statement.json");
  await writeFile(path, content);
  return run("verify", path, "--public-key", key);
}
