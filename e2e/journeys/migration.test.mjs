// From BIO2 v1.2 to v1.3, seen before it happens, and back again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { startEmpty } from "../lib/demo.mjs";
import { codeOf, secretFromText } from "../lib/factor.mjs";
import { assertShows, button, fill, heading, judge, link, logIn, pathOf, visit } from "../lib/people.mjs";
import { look, story } from "../lib/story.mjs";

const PASSWORD = "vier woorden zijn genoeg";
const HOME = "/o/gemeente-proefdorp";

story("from v1.2 to v1.3", (stage) => {
  let page;

  test("an organisation begins on v1.2, and its CISO records there", async () => {
    const bea = await stage.visitor();
    await bea.goto("/");
    await fill(bea, { "Naam van de organisatie": "Gemeente Proefdorp", Overheidslaag: { label: "Gemeente" }, "Versie van BIO2": "v1.2" });
    await button(bea, "Verder").click();
    await fill(bea, { "Je naam": "Bea Beheer", "#email": "bea@proefdorp.example", "#password": PASSWORD, "#repeated": PASSWORD, "Naam van de CISO": "Cas Ciso", "E-mailadres van de CISO": "cas@proefdorp.example" });
    await button(bea, "Organisatie maken").click();
    const oneTime = await bea.locator("code").innerText();
    page = await stage.visitor();
    await logIn(page, "cas@proefdorp.example", oneTime);
    await fill(page, { "#password": PASSWORD, "#repeated": PASSWORD });
    await button(page, "Opslaan").click();
    await page.getByLabel("Code").fill(codeOf(secretFromText(await page.locator("code").innerText())));
    await button(page, "Bevestigen").click();
    await link(page, "Ik heb ze bewaard").click();
    for (const number of ["5.04.02", "5.35.01", "5.01.01"]) {
      await visit(page, `${HOME}/measures/${number}`);
      await judge(page, { Opzet: "Voldoet" });
      await page.getByRole("button", { name: "Opslaan", exact: true }).click();
      await assertShows(page, /oordeel is vastgelegd/);
    }
  });

  test("the overview says that there is a newer version, and what it changes", async () => {
    await visit(page, `${HOME}/overview`);
    await assertShows(page, "Er is een nieuwe versie van BIO2: v1.3.");
    await link(page, "Bekijk wat er verandert").click();
    assert.equal(pathOf(page), `${HOME}/migration`);
    await assertShows(page, "Ander nummer (4)");
    await look(page, "migration-overview");
    await link(page, "Overgang naar v1.3 voorbereiden").click();
  });

  test("chooses where it has to, and sees what will happen", async () => {
    await look(page, "migration-choose");
    for (const legend of await page.getByRole("group", { name: /5\.01\.01|8\.01\.02|tellen/ }).all()) {
      const radios = legend.getByRole("radio");
      if (await radios.count()) await radios.first().check();
    }
    await button(page, "Bekijk wat er gebeurt").click();
    assert.equal(await heading(page).innerText(), "Voorbeeld: van v1.2 naar v1.3");
    await look(page, "migration-preview");
  });

  test("moves: a moved number takes its judgement along, a withdrawn one stays to be seen", async () => {
    await button(page, "Overgaan naar v1.3").click();
    await assertShows(page, "De organisatie is over op de nieuwe versie.");
    await look(page, "migration-report");
    const report = pathOf(page);
    await visit(page, `${HOME}/measures/5.10.02`);
    await assertShows(page, "Voldoet");
    const history = page.locator("summary", { hasText: "Geschiedenis" });
    if (await history.count()) await history.first().click();
    await look(page, "measure-moved");
    await assertShows(page, "5.04.02");
    await visit(page, `${HOME}/measures/5.35.01`);
    await look(page, "measure-withdrawn");
    await visit(page, report);
  });

  test("goes back, and everything is as it was", async () => {
    await link(page, "Terugdraaien").click();
    await look(page, "migration-undo");
    await button(page, "Terug naar v1.2").click();
    await assertShows(page, "De overgang is teruggedraaid.");
    await visit(page, `${HOME}/measures/5.04.02`);
    await assertShows(page, "Voldoet");
  });
}, { start: startEmpty });
