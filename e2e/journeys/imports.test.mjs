// Importing what a CISO already has: the official text of BIO2, and a self-assessment in a spreadsheet.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { HOME, assertShows, button, heading, link, visit } from "../lib/people.mjs";
import { look, story } from "../lib/story.mjs";
import { refused } from "../lib/trouble.mjs";

const OFFICIAL = `${HOME}/measures/official`;
const SELF_ASSESSMENTS = `${HOME}/measures/self-assessments/import`;

story("imports of the CISO", (stage) => {
  let page;

  test("a broken file is refused with what to do", async () => {
    page = await stage.enter("ciso");
    await visit(page, `${HOME}/measures`);
    await visit(page, OFFICIAL);
    await look(page, "official-empty");
    await link(page, "Officiële tekst importeren").click();
    await refused(page, 422, () => choose(file("deel2.md", "Geen enkel nummer in deze tekst.")));
    await look(page, "official-refused");
  });

  test("the text of a table is read by the columns that the CISO points out", async () => {
    await choose(file("teksten.csv", "A;B\n5.01.01;Verzonnen tekst over beleid. Zie 8.16.3.\n5.99.01;Bestaat niet.\n5.02.01;\n"));
    assert.equal(await heading(page).innerText(), "Welke kolom is wat?");
    await look(page, "official-columns");
    await page.getByLabel("Kolom met het nummer").selectOption({ label: "A" });
    await page.getByLabel("Kolom met de tekst").selectOption({ label: "B" });
    await button(page, "Verder").click();
    assert.equal(await heading(page).innerText(), "Wat de import doet");
    await assertShows(page, "Bedoeld is 8.16.03");
    await look(page, "official-preview");
    await button(page, "1 tekst importeren").click();
    await assertShows(page, "De tekst van 1 maatregel is geïmporteerd.");
    await look(page, "official-source");
  });

  test("the text stands beside our summary, until it is taken away", async () => {
    const source = page.url();
    assert.match((await download(link(page, "Bestand downloaden"))).toString("utf8"), /Verzonnen tekst/);
    await visit(page, `${HOME}/measures/5.01.01`);
    await page.locator("summary", { hasText: "Officiële tekst" }).click();
    await assertShows(page, "Verzonnen tekst over beleid.");
    await look(page, "measure-with-official-text");
    await visit(page, source);
    await button(page, "Teksten weghalen").click();
    await assertShows(page, "De teksten van deze import zijn weggehaald.");
  });

  test("a self-assessment is looked at row by row before anything is recorded", async () => {
    await visit(page, SELF_ASSESSMENTS);
    await look(page, "self-assessments-start");
    const rows = ["Maatregel;Status;Toelichting", "5.01.01;groen;Beleid gezien", "5.01.02;redelijk;", "5.02.01;n.v.t.;", "5.99.01;ja;"];
    await choose(file("gap.csv", rows.join("\n")));
    assert.equal(await heading(page).innerText(), "Wat de import vastlegt");
    await assertShows(page, "Kies bij Keuzes wat ‘redelijk’ betekent");
    await assertShows(page, "N.v.t. is geen oordeel");
    await look(page, "self-assessments-preview");
    await link(page, "Andere kolommen kiezen").click();
    await look(page, "self-assessments-columns");
    await button(page, "Verder").click();
    await page.getByLabel("‘redelijk’, in 1 cel").selectOption({ label: "Voldoet deels" });
    await button(page, "Opnieuw bekijken").click();
    await button(page, /oordelen vastleggen$/).click();
    await assertShows(page, "Maatregel 5.99.01 geldt niet");
    await look(page, "self-assessments-done");
  });

  test("a sheet goes out, and comes back filled in", async () => {
    await visit(page, SELF_ASSESSMENTS);
    const sheet = (await download(button(page, "Download CSV"))).toString("utf8").replace("\uFEFF", "");
    const [head, ...rows] = sheet.trim().split(/\r?\n/);
    assert.ok(rows.length > 1000, `${rows.length} rows`);
    const verdict = head.split(";").findIndex((column) => /oordeel/i.test(column));
    const simple = rows.find((row) => row.startsWith("5.05.01") && !row.includes('"'));
    const filled = simple.split(";").map((cell, place) => (place === verdict ? "Voldoet niet" : cell)).join(";");
    await choose(file("blad.csv", [head, filled].join("\r\n")));
    await button(page, "1 oordeel vastleggen").click();
    await look(page, "self-assessments-sheet-done");
  });

  test("an assessment on BIO 1.04zv asks which measures came in its place", async () => {
    await visit(page, SELF_ASSESSMENTS);
    await choose(file("oud.csv", "Nummer;Status;BBN\n9.2.3.1;voldoet;BBN 2\n"));
    if (await page.getByText("Maatregelen kiezen").count()) {
      await link(page, "Maatregelen kiezen").click();
      await look(page, "self-assessments-successors");
    } else {
      await page.getByRole("radio", { name: /1\.04zv/ }).check();
      await button(page, "Opnieuw bekijken").click();
      await link(page, "Maatregelen kiezen").click();
      await look(page, "self-assessments-successors");
    }
    await assertShows(page, "8.02.01");
  });

  test("a list that does not begin on the first row is pointed out, and can be left alone", async () => {
    await visit(page, `${HOME}/objects/systems/import`);
    await choose(file("lijst.csv", "Overzicht van de gemeente;;\n\nStand;1 oktober;\nSoort;Toepassing;Nr\nx;Kassa;S-1\n"));
    assert.equal(await heading(page).innerText(), "Waar staat de lijst?");
    assert.ok(await page.getByRole("radio", { name: "Rij 4" }).isChecked());
    await look(page, "import-place");
    await button(page, "Verder").click();
    assert.equal(await heading(page).innerText(), "Welke kolom is wat?");
    await refused(page, 422, () => button(page, "Verder").click());
    await look(page, "import-columns-refused");
    await link(page, "Ander blad of andere rij").click();
    await button(page, "Import annuleren").click();
    await assertShows(page, "De import is geannuleerd. Er is niets veranderd.");
  });

  test("another framework comes in whole, can be searched, and goes again", async () => {
    await visit(page, `${HOME}/frameworks`);
    await look(page, "frameworks-empty");
    await link(page, "Kader inlezen").click();
    await look(page, "frameworks-import");
    await refused(page, 422, () => choose(file("geen.md", "Dit is geen kader.")));
    await choose(file("proefkader.yaml", CATALOG));
    assert.equal(await heading(page).innerText(), "Klopt dit kader?");
    await look(page, "frameworks-preview");
    await button(page, "Kader bewaren").click();
    await assertShows(page, "Ramen");
    await look(page, "frameworks-one");
    await link(page, "Verwijderen").click();
    await look(page, "frameworks-remove");
    await button(page, "Kader verwijderen").click();
    await assertShows(page, "Het kader is verwijderd.");
  });

  async function choose(chosen) {
    await page.getByLabel("Bestand", { exact: true }).setInputFiles(chosen);
    await button(page, "Bestand bekijken").click();
  }

  async function download(target) {
    const [got] = await Promise.all([page.waitForEvent("download"), target.click()]);
    return readFile(await got.path());
  }
});

const CATALOG = `catalog:
  metadata: {title: Proefkader, version: '2.0'}
  groups:
  - id: tk
    title: Toegang
    controls:
    - {id: tk-1, title: Deuren}
    - {id: tk-2, title: Ramen}
`;

const file = (name, text) => ({ name, mimeType: name.endsWith(".csv") ? "text/csv" : "text/markdown", buffer: Buffer.from(text) });
