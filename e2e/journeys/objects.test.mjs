// Processes and systems from a spreadsheet: first see what changes and which rows are wrong, then decide.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { HOME, assertShows, button, heading, link, visit } from "../lib/people.mjs";
import { look, story } from "../lib/story.mjs";
import { refused } from "../lib/trouble.mjs";

const SYSTEMS = `${HOME}/objects/systems`;

story("objects from a spreadsheet", (stage) => {
  let page, lines, sheet;

  test("takes the list along, as CSV and as XLSX", async () => {
    page = await stage.enter("ciso");
    await visit(page, SYSTEMS);
    await look(page, "objects-list");
    lines = (await download("Exporteren als CSV")).toString("utf8").replace("\uFEFF", "").trim().split(/\r?\n/);
    sheet = await download("Exporteren als XLSX");
    assert.equal(lines.length, 61);
    assert.equal(sheet.toString("latin1", 0, 4), "PK\x03\x04");
  });

  test("what is already so, changes nothing", async () => {
    await choose({ name: "systemen.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: sheet });
    await assertShows(page, "Alles in dit bestand is al zo. Er is niets te doen.");
    await look(page, "import-nothing");
    await button(page, "Import annuleren").click();
    await assertShows(page, "De import is geannuleerd. Er is niets veranderd.");
  });

  test("what cannot be read is refused with what to do", async () => {
    await visit(page, `${SYSTEMS}/import`);
    await page.getByLabel("Bestand", { exact: true }).setInputFiles({ name: "systemen.png", mimeType: "image/png", buffer: Buffer.from("89504e470d0a1a0a0000000d", "hex") });
    await refused(page, 422, () => button(page, "Bestand bekijken").click());
    await assertShows(page, "Dit is geen CSV-, XLSX- of ODS-bestand.");
    await look(page, "import-refused");
  });

  test("sees per row what is new, what changes and what is wrong", async () => {
    await choose(csv(changed(lines)));
    assert.equal(await heading(page).innerText(), "Wat er verandert");
    await look(page, "import-preview");
    const tiles = (await page.locator(".wb-tile__value").allInnerTexts()).map(Number);
    assert.deepEqual(tiles, [1, 1, 57, 2]);
    await link(page, /^Fout/).click();
    await look(page, "import-wrong-rows");
    assert.equal(await page.getByRole("table").getByRole("row").count(), 3);
  });

  test("confirms, and the right rows are there; the wrong ones can follow", async () => {
    await button(page, /opslaan$/).click();
    await assertShows(page, "De import is klaar: 2 rijen zijn verwerkt.");
    await visit(page, `${SYSTEMS}?q=Oefensysteem`);
    await page.getByRole("table").getByText("Oefensysteem").first().waitFor();
    await look(page, "import-done");
  });

  async function choose(file) {
    await visit(page, `${SYSTEMS}/import`);
    await page.getByLabel("Bestand", { exact: true }).setInputFiles(file);
    await button(page, "Bestand bekijken").click();
  }

  async function download(name) {
    const [file] = await Promise.all([page.waitForEvent("download"), link(page, name).click()]);
    return readFile(await file.path());
  }
});

const csv = (rows) => ({ name: "systemen.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\r\n")) });
const by = ";";

/** One new row, one that changes, one that names an owner who is not there, one with an unknown word. */
function changed([head, ...rows]) {
  const at = (name) => head.split(by).findIndex((column) => column.toLowerCase().startsWith(name));
  const set = (row, name, value) => row.split(by).map((cell, place) => (place === at(name) ? value : cell)).join(by);
  const simple = rows.filter((row) => !row.includes('"'));
  const [first, second, third] = simple;
  const fresh = set(set(first, "code", "S900"), "naam", "Oefensysteem");
  const replaced = new Map([[first, set(first, "omschrijving", "Nieuwe omschrijving")], [second, set(second, "eigenaar", "niemand@elders.example")], [third, set(third, "kritiek", "misschien")]]);
  return [head, ...rows.map((row) => replaced.get(row) ?? row), fresh];
}
