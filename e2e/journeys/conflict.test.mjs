// Two people on one record: the second sees what the first did, loses nothing, and chooses.
import assert from "node:assert/strict";
import { test } from "node:test";
import { HOME, assertShows, button, fill, judge, link, visit } from "../lib/people.mjs";
import { look, story } from "../lib/story.mjs";
import { refused } from "../lib/trouble.mjs";

story("two people, one record", (stage) => {
  let ciso, owner, evidence;

  test("both begin with the same piece of evidence", async () => {
    ciso = await stage.enter("ciso");
    owner = await stage.enter("proceseigenaar");
    await visit(owner, `${HOME}/evidence/new-link`);
    await fill(owner, { "#address": "https://intern.voorbeeldstad.example/rapport", "#title": "Rapport" });
    await button(owner, "Link vastleggen").click();
    await visit(owner, `${HOME}/evidence`);
    evidence = await link(owner, "Rapport").first().getAttribute("href");
    for (const page of [ciso, owner]) await visit(page, `${evidence}/edit`);
  });

  test("the second is told what the first did, and still has what was typed", async () => {
    await fill(ciso, { "#title": "Rapport van de CISO" });
    await button(ciso, "Opslaan").click();
    await assertShows(ciso, "Rapport van de CISO");
    await fill(owner, { "#title": "Rapport van het derde kwartaal", "#from": "2026-07-01", "#to": "2026-09-30" });
    await refused(owner, 409, () => button(owner, "Opslaan").click());
    await assertShows(owner, /^Noor Voorbeeld heeft dit bewijs gewijzigd/);
    await owner.getByRole("cell", { name: "Rapport van de CISO" }).waitFor();
    assert.equal(await owner.locator("#title").inputValue(), "Rapport van het derde kwartaal");
    assert.equal(await owner.locator("#from").inputValue(), "2026-07-01");
    await look(owner, "conflict-evidence");
  });

  test("the second chooses the own version, or that of the first", async () => {
    await button(owner, "Mijn versie opslaan").click();
    await assertShows(owner, "Rapport van het derde kwartaal");
    await visit(ciso, `${evidence}/edit`);
    await visit(owner, `${evidence}/edit`);
    await fill(ciso, { "#title": "Kwartaalrapport" });
    await button(ciso, "Opslaan").click();
    await fill(owner, { "#title": "Iets anders" });
    await refused(owner, 409, () => button(owner, "Opslaan").click());
    await link(owner, "neem over wat er nu staat.").click();
    assert.equal(await owner.locator("#title").inputValue(), "Kwartaalrapport");
  });

  test("the same for the text of the scope, in two windows of one person", async () => {
    const other = await stage.again(ciso);
    for (const page of [ciso, other]) await visit(page, `${HOME}/scope/text`);
    await fill(ciso, { "Tekst van de reikwijdte": "Alles, behalve de kantine." });
    await button(ciso, "Tekst opslaan").click();
    await fill(other, { "Tekst van de reikwijdte": "Alles, ook de kantine." });
    await refused(other, 409, () => button(other, "Tekst opslaan").click());
    await assertShows(other, "Alles, behalve de kantine.");
    await look(other, "conflict-scope");
    await button(other, "Mijn versie opslaan").click();
    await assertShows(other, "Alles, ook de kantine.");
  });

  test("the same for a decision on what applies", async () => {
    const other = await stage.again(ciso);
    for (const page of [ciso, other]) await visit(page, `${HOME}/applicability/5.12`);
    for (const [page, why] of [[ciso, "Eerste reden."], [other, "Tweede reden."]]) {
      await page.getByRole("radio", { name: /^Afwijking/ }).check();
      await fill(page, { Motivering: why, "#risk_reference": "Risicoanalyse informatie" });
    }
    await button(ciso, "Besluit vastleggen").click();
    await refused(other, 409, () => button(other, "Besluit vastleggen").click());
    await assertShows(other, "Eerste reden.");
    assert.equal(await other.locator("#motivation").inputValue(), "Tweede reden.");
    await look(other, "conflict-decision");
    await button(other, "Mijn besluit toch vastleggen").click();
    await assertShows(other, "Het besluit is vastgelegd.");
  });

  test("the same for a judgement of somebody else", async () => {
    await visit(owner, `${HOME}/objects/systems`);
    const system = await owner.getByRole("rowheader").getByRole("link").first().getAttribute("href");
    const measure = `${HOME}/measures/5.18.02?object=${system.split("/").at(-1)}`;
    for (const page of [ciso, owner]) await visit(page, measure);
    const save = (page) => page.getByRole("button", { name: "Opslaan", exact: true }).click();
    await judge(ciso, { Opzet: "Voldoet niet" });
    await fill(ciso, { "#remark": "Geen beleid gevonden." });
    await save(ciso);
    await assertShows(ciso, "Het oordeel is vastgelegd.");
    await judge(owner, { Opzet: "Voldoet" });
    await fill(owner, { "#remark": "Beleid gezien.", "#from": "2026-07-01", "#to": "2026-09-30" });
    await refused(owner, 409, () => save(owner));
    const theirs = owner.getByRole("region", { name: "Beide versies" }).getByRole("listitem");
    await theirs.filter({ hasText: "Opzet: voldoet niet" }).filter({ hasText: "Geen beleid gevonden." }).waitFor();
    assert.equal(await owner.locator("#remark").inputValue(), "Beleid gezien.");
    assert.equal(await owner.locator("#from").inputValue(), "2026-07-01");
    assert.ok(await owner.getByRole("group", { name: "Opzet", exact: true }).getByLabel("Voldoet", { exact: true }).isChecked());
    await look(owner, "conflict-judgement");
    await button(owner, "Mijn oordeel toch vastleggen").click();
    await assertShows(owner, "Het oordeel is vastgelegd.");
    for (const page of [ciso, owner]) await visit(page, measure);
    await judge(ciso, { Bestaan: "Voldoet niet" });
    await save(ciso);
    await judge(owner, { Bestaan: "Voldoet" });
    await refused(owner, 409, () => save(owner));
    await link(owner, "Laat staan wat er nu is").click();
    assert.equal(await owner.getByRole("region", { name: "Beide versies" }).count(), 0);
  });

  test("the same for a system", async () => {
    const other = await stage.again(ciso);
    await visit(ciso, `${HOME}/objects/systems`);
    const system = await ciso.getByRole("rowheader").getByRole("link").first().getAttribute("href");
    for (const page of [ciso, other]) await visit(page, `${system}/edit`);
    await fill(ciso, { "#description": "Eerste omschrijving" });
    await button(ciso, "Opslaan").first().click();
    await fill(other, { "#description": "Tweede omschrijving" });
    await refused(other, 409, () => button(other, "Opslaan").first().click());
    await assertShows(other, "Eerste omschrijving");
    assert.equal(await other.locator("#description").inputValue(), "Tweede omschrijving");
    await look(other, "conflict-system");
    await button(other, "Toch opslaan wat ik invulde").click();
    await assertShows(other, "Tweede omschrijving");
  });
});
