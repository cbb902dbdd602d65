// Improvement actions: agreed on with a judgement, given to a colleague, closed with the judgement that shows the result.
import assert from "node:assert/strict";
import { test } from "node:test";
import { HOME, assertShows, button, fill, heading, judge, link, visit } from "../lib/people.mjs";
import { look, story } from "../lib/story.mjs";
import { refused } from "../lib/trouble.mjs";

story("improvement actions", (stage) => {
  let ciso, one;

  test("the overview says what is late, and the list shows who promised it", async () => {
    ciso = await stage.enter("ciso");
    await visit(ciso, `${HOME}/overview`);
    await link(ciso, "Bekijk wat te laat is").click();
    await assertShows(ciso, "Beheeraccounts apart van gewone accounts");
    await look(ciso, "actions-late");
    await visit(ciso, `${HOME}/actions`);
    await look(ciso, "actions-list");
  });

  test("a measure asks for an action, and what is wrong is said at its field", async () => {
    await visit(ciso, `${HOME}/measures/5.17.01`);
    await look(ciso, "actions-measure");
    await link(ciso, "Actie toevoegen").click();
    assert.equal(await ciso.locator("#requirements").inputValue(), "5.17.01");
    await fill(ciso, { "#title": "Wachtwoordkluis voor iedereen", "#due": "2020-01-01" });
    await refused(ciso, 422, () => button(ciso, "Opslaan").click());
    await assertShows(ciso, "Deze dag is al geweest. Kies vandaag of later.");
    await look(ciso, "actions-form-wrong");
    await fill(ciso, { "#due": "2999-01-01" });
    await button(ciso, "Opslaan").click();
    assert.equal(await heading(ciso).innerText(), "Wachtwoordkluis voor iedereen");
    one = new URL(ciso.url()).pathname;
    await look(ciso, "actions-one");
  });

  test("a judgement and its action are one form, and the measure shows both", async () => {
    await visit(ciso, `${HOME}/measures/5.01.01`);
    await judge(ciso, { Opzet: "Voldoet niet" });
    await ciso.locator("#record-form summary", { hasText: "Spreek meteen een verbeteractie af" }).click();
    await fill(ciso, { "#action-title": "Rechten elk kwartaal nalopen" });
    await look(ciso, "actions-with-judgement");
    await fill(ciso, { "#action-due": "2020-01-01" });
    await refused(ciso, 422, () => ciso.getByRole("button", { name: "Opslaan", exact: true }).click());
    await assertShows(ciso, "Deze dag is al geweest. Kies vandaag of later.");
    await fill(ciso, { "#action-due": "2999-01-01" });
    await ciso.getByRole("button", { name: "Opslaan", exact: true }).click();
    await assertShows(ciso, "Het oordeel is vastgelegd en de actie is afgesproken.");
    await assertShows(ciso, /Rechten elk kwartaal nalopen/);
  });

  test("an obligation of part 1 has its action, on its page and in the list", async () => {
    await visit(ciso, `${HOME}/requirements/D1.15`);
    await judge(ciso, { Opzet: "Voldoet niet" });
    await ciso.locator("#record-form summary", { hasText: "Spreek meteen een verbeteractie af" }).click();
    await fill(ciso, { "#action-title": "Reikwijdte laten nalopen", "#action-due": "2999-01-01" });
    await ciso.getByRole("button", { name: "Opslaan", exact: true }).click();
    await assertShows(ciso, "Het oordeel is vastgelegd en de actie is afgesproken.");
    await look(ciso, "actions-obligation");
    await link(ciso, "Reikwijdte laten nalopen").click();
    await assertShows(ciso, /^D1\.15 /);
  });

  test("a selection of measures becomes an action", async () => {
    await visit(ciso, `${HOME}/measures?control=5.17`);
    await ciso.locator("tbody input[type=checkbox]").first().check();
    await button(ciso, "Verbeteractie afspreken").click();
    assert.match(await ciso.locator("#requirements").inputValue(), /^5\.17\./);
  });

  test("several get another day at once", async () => {
    await visit(ciso, `${HOME}/actions`);
    for (const box of await ciso.locator("tbody input[type=checkbox]").all()) await box.check();
    await button(ciso, "Eigenaar of datum wijzigen").click();
    await fill(ciso, { "#due": "2998-12-31" });
    await look(ciso, "actions-several");
    await button(ciso, "Opslaan").click();
    await assertShows(ciso, /acties zijn gewijzigd/);
  });

  test("closing asks for the judgement that shows the result, or for a reason", async () => {
    await visit(ciso, one);
    await link(ciso, "Actie sluiten").click();
    await ciso.getByLabel("Er is geen oordeel; ik leg hieronder uit waarom").check();
    await look(ciso, "actions-close");
    await refused(ciso, 422, () => button(ciso, "Actie sluiten").click());
    await assertShows(ciso, /^Leg uit waarom/);
    await fill(ciso, { "#note": "De kluis is er; het oordeel volgt bij de jaarlijkse ronde." });
    await button(ciso, "Actie sluiten").click();
    await assertShows(ciso, "De actie is gesloten.");
    await look(ciso, "actions-closed");
  });
});
