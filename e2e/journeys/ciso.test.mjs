// The CISO: from finding the gaps to a statement proposed to the board.
import assert from "node:assert/strict";
import { test } from "node:test";
import { HOME, assertShows, button, choose, fill, heading, judge, link, pathOf, visit } from "../lib/people.mjs";
import { look, story } from "../lib/story.mjs";
import { refused } from "../lib/trouble.mjs";

const SYSTEM = "Belastingportaal";
const report = (name) => ({ name, mimeType: "text/plain", buffer: Buffer.from(`${name}: gekeken en in orde.\n`.repeat(2000)) });

story("the CISO", (stage) => {
  let page;

  test("comes in with a second factor and sees where the organisation stands", async () => {
    page = await stage.enter("ciso");
    await visit(page, `${HOME}/overview`);
    assert.equal(await heading(page).innerText(), "Waar staan we?");
    await look(page, "ciso-overview");
  });

  test("narrows the gap analysis, and the address keeps how", async () => {
    await link(page, "Naar de gap-analyse").click();
    await choose(page, stage, { Stand: "Nog niet in orde", Thema: "Technologisch", "Soort object": "Systeem" });
    const { searchParams } = new URL(page.url());
    const kept = ["state", "theme", "object-kind"].map((key) => searchParams.get(key));
    assert.deepEqual(kept, ["gap", "technological", "system"]);
    if (stage.javascript) assert.equal(await page.evaluate(() => document.activeElement.name), "object-kind");
    await look(page, "ciso-gaps");
    const found = await page.locator("#found").innerText();
    assert.match(found, /van 118 maatregelen/);
    await visit(page, page.url());
    assert.equal(await page.locator("#found").innerText(), found);
  });

  test("adds two pieces of evidence at once", async () => {
    await visit(page, `${HOME}/evidence/new`);
    await page.getByLabel("Kies bestanden").setInputFiles([report("beoordeling-bevoegdheden.txt"), report("lijst-beheerders.txt")]);
    if (stage.javascript) {
      await assertShows(page, "Wacht");
      assert.equal(await page.getByRole("progressbar").count(), 2);
      await look(page, "ciso-upload");
    }
    await button(page, "Uploaden").click();
    await page.waitForURL(/\/evidence(\?added=1)?$/);
    await assertShows(page, "beoordeling-bevoegdheden.txt");
    await assertShows(page, "lijst-beheerders.txt");
    await look(page, "ciso-evidence");
  });

  test("records a judgement on opzet, bestaan and werking, with its evidence", async () => {
    await visit(page, `${HOME}/measures/8.02.01`);
    await look(page, "ciso-measure");
    await page.getByLabel("Naam of code").fill(SYSTEM);
    await button(page, "Filter toepassen").click();
    await page.getByRole("table").getByRole("link", { name: SYSTEM, exact: true }).click();
    assert.ok(await page.getByRole("radio", { name: SYSTEM, exact: true }).isChecked());
    await fill(page, { "#remark": "Alle beheerders nagelopen." });
    await refused(page, 422, () => save(page));
    await assertShows(page, "Geef voor minstens één aspect een oordeel.");
    assert.equal(await page.locator("#remark").inputValue(), "Alle beheerders nagelopen.");
    await look(page, "ciso-judgement-wrong");
    await judge(page, { Opzet: "Voldoet", Bestaan: "Voldoet deels", Werking: "Voldoet" });
    await page.getByLabel("Zoek bewijs dat er al is").fill("beoordeling-bevoegdheden");
    await button(page, "Zoek").click();
    await page.getByLabel("beoordeling-bevoegdheden.txt").check();
    await page.getByLabel("Nieuwe bestanden").setInputFiles([report("schermafdruk.txt")]);
    await save(page);
    await assertShows(page, "De 3 oordelen zijn vastgelegd.");
    const history = page.getByRole("region", { name: "Geschiedenis" });
    for (const piece of ["beoordeling-bevoegdheden.txt", "schermafdruk.txt"]) await history.getByText(piece).first().waitFor();
    await look(page, "ciso-judged");
  });

  test("gives several measures the same judgement, after seeing what that does", async () => {
    await visit(page, `${HOME}/measures?theme=people`);
    for (const box of (await page.getByRole("checkbox", { name: /^Kies \d/ }).all()).slice(0, 3)) await box.check();
    if (stage.javascript) await assertShows(page, "3 maatregelen gekozen");
    await button(page, "Zelfde oordeel voor…").click();
    await fill(page, { "Waarvoor geldt dit oordeel?": { label: "Alles waarvoor de maatregel geldt" } });
    await judge(page, { Opzet: "Voldoet" });
    await look(page, "ciso-several");
    await button(page, "Bekijk wat dit doet").click();
    await assertShows(page, "Er is nog niets vastgelegd.");
    await look(page, "ciso-several-preview");
    await button(page, "Terug om te wijzigen").click();
    await judge(page, { Bestaan: "Voldoet deels" });
    await button(page, "Bekijk wat dit doet").click();
    await button(page, "6 oordelen vastleggen").click();
    assert.equal(await heading(page).innerText(), "Vastgelegd");
    await look(page, "ciso-several-done");
  });

  test("decides what applies; an exception wants its reasons and lands in the annex", async () => {
    await visit(page, `${HOME}/applicability`);
    await link(page, "Alle 3 zonder besluit zijn van toepassing").click();
    await look(page, "ciso-applies");
    await button(page, "Bevestigen").click();
    await assertShows(page, "3 besluiten zijn vastgelegd.");
    await visit(page, `${HOME}/applicability/5.12`);
    await page.getByRole("radio", { name: /^Afwijking/ }).check();
    await fill(page, { Motivering: "" });
    await refused(page, 422, () => button(page, "Besluit vastleggen").click());
    await look(page, "ciso-exception-wrong");
    await fill(page, { Motivering: "We delen informatie in drie klassen in.", "#risk_reference": "Risicoanalyse informatie, onderdeel 2" });
    await button(page, "Besluit vastleggen").click();
    await assertShows(page, "Het besluit is vastgelegd.");
    await link(page, "Toepasselijkheid").first().click();
    await link(page, /Uitzonderingen op de VvT/).click();
    await assertShows(page, "We delen informatie in drie klassen in.");
    await look(page, "ciso-exceptions");
  });

  test("states the scope, in words and per system", async () => {
    await visit(page, `${HOME}/scope`);
    await link(page, "Tekst wijzigen").click();
    const text = page.getByLabel("Tekst van de reikwijdte");
    await text.fill(`${await text.inputValue()} Dat geldt ook voor thuiswerken.`);
    await button(page, "Tekst opslaan").click();
    await assertShows(page, "De tekst van de reikwijdte is opgeslagen.");
    await page.getByRole("checkbox", { name: "Selecteer Parkeerrechten" }).check();
    await button(page, "Buiten de reikwijdte zetten").click();
    await fill(page, { Reden: " " });
    await refused(page, 422, () => button(page, "Buiten de reikwijdte zetten").click());
    await look(page, "ciso-scope-wrong");
    await fill(page, { Reden: "Wordt dit jaar vervangen en bevat geen persoonsgegevens meer." });
    await button(page, "Buiten de reikwijdte zetten").click();
    await assertShows(page, "1 object staat nu buiten de reikwijdte.");
    await look(page, "ciso-scope");
  });

  test("goes from a finding to the place to mend it", async () => {
    await visit(page, `${HOME}/statement`);
    await look(page, "ciso-statement");
    const rule = page.locator("details", { hasText: "Geen oordeel is verlopen" });
    await rule.locator("summary").click();
    await rule.getByRole("link").first().click();
    assert.match(pathOf(page), /\/measures/);
  });

  test("proposes a statement, sees what the public will get, and advises", async () => {
    await visit(page, `${HOME}/statement/propose`);
    await page.getByRole("checkbox", { name: /^De lijst van processen en systemen/ }).check();
    await button(page, "Bekijk het effect").click();
    await assertShows(page, "Dit ziet het publiek");
    await fill(page, { Toelichting: "Met de stand na de audit." });
    await look(page, "ciso-propose");
    await button(page, "Verklaring voorleggen").click();
    await assertShows(page, "De verklaring is voorgelegd.");
    await link(page, "Advies geven").click();
    await fill(page, { "#note": " " });
    await refused(page, 422, () => button(page, "Advies geven").click());
    await fill(page, { "#note": "Het beeld klopt. Stel vast en los eerst op wat verlopen is." });
    await look(page, "ciso-advise");
    await button(page, "Advies geven").click();
    await assertShows(page, "Je advies is vastgelegd.");
    await look(page, "ciso-proposed");
  });
});

const save = (page) => page.getByRole("button", { name: "Opslaan", exact: true }).click();
