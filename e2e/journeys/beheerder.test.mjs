// The administrator: people, settings and the house style of the organisation.
import assert from "node:assert/strict";
import { test } from "node:test";
import { DEMO_PASSWORD } from "../lib/demo.mjs";
import { HOME, assertShows, button, fill, link, logIn, pathOf, visit } from "../lib/people.mjs";
import { look, story } from "../lib/story.mjs";
import { refused } from "../lib/trouble.mjs";

const NEW = { name: "Lex Lettergreep", email: "lex@voorbeeldstad.example" };
// People of the water board: they have an account already, without a second factor.
const KNOWN = "lezer@voorbeeldwaterschap.example";
const LATE = "proceseigenaar@voorbeeldwaterschap.example";
const role = (page, name) => page.getByRole("checkbox", { name: new RegExp(`^${name} `) });

story("the administrator", (stage) => {
  let page, oneTime;

  test("invites a colleague, who comes in with a one-time password", async () => {
    page = await stage.enter("beheerder");
    await visit(page, `${HOME}/admin/members`);
    await look(page, "admin-members");
    await link(page, "Iemand toevoegen").click();
    await fill(page, { "#name": NEW.name, "#email": "lezer@voorbeeldstad.example" });
    await role(page, "Lezer").check();
    await refused(page, 422, () => button(page, "Account maken").click());
    await assertShows(page, "Er is al een gebruiker met dit e-mailadres.");
    assert.equal(await page.locator("#name").inputValue(), NEW.name);
    await look(page, "admin-invite-wrong");
    await fill(page, { "#email": NEW.email });
    await button(page, "Account maken").click();
    oneTime = await page.locator("#one-time").innerText();
    await look(page, "admin-one-time");
    const lex = await stage.visitor();
    await logIn(lex, NEW.email, oneTime);
    assert.equal(pathOf(lex), "/account/password");
  });

  test("gives the colleague another role, and closes the account", async () => {
    await visit(page, `${HOME}/admin/members?q=Lettergreep`);
    await link(page, NEW.name).click();
    await role(page, "Auditor").check();
    await button(page, "Opslaan").click();
    await assertShows(page, "De rollen zijn opgeslagen.");
    await link(page, NEW.name).click();
    await look(page, "admin-member");
    await button(page, "Account sluiten").click();
    await assertShows(page, "Het account is gesloten.");
    const lex = await stage.visitor();
    await refused(lex, 422, () => logIn(lex, NEW.email, oneTime));
    await assertShows(lex, "E-mailadres of wachtwoord klopt niet.");
  });

  test("invites somebody of the water board, who accepts", async () => {
    await visit(page, `${HOME}/admin/members/new`);
    await fill(page, { "#name": "Iemand anders", "#email": KNOWN });
    await role(page, "Auditor").check();
    await button(page, "Account maken").click();
    await assertShows(page, "De uitnodiging staat klaar.");
    assert.equal(await page.getByRole("rowheader", { name: KNOWN }).count(), 1);
    await look(page, "admin-invited");
    const known = await stage.visitor();
    await logIn(known, KNOWN, DEMO_PASSWORD);
    await assertShows(known, "Een organisatie nodigt je uit.");
    await look(known, "invitation-notice");
    await link(known, "Bekijk de uitnodiging").click();
    await assertShows(known, "Leest alles, ook vertrouwelijk bewijs en het logboek.");
    await look(known, "invitation");
    await button(known, "Aannemen").click();
    await assertShows(known, "Je hebt de uitnodiging aangenomen.");
    assert.ok(pathOf(known).startsWith(HOME));
    await visit(page, `${HOME}/admin/members?q=${KNOWN}`);
    await page.getByRole("row", { name: KNOWN }).getByRole("link").click();
    await assertShows(page, "Een andere organisatie beheert dit account.");
    assert.equal(await button(page, "Account sluiten").count(), 0);
    await look(page, "admin-member-elsewhere");
  });

  test("withdraws an invitation, and whoever was late is told", async () => {
    await visit(page, `${HOME}/admin/members/new`);
    await fill(page, { "#name": "Iemand anders", "#email": LATE });
    await role(page, "Lezer").check();
    await button(page, "Account maken").click();
    const late = await stage.visitor();
    await logIn(late, LATE, DEMO_PASSWORD);
    await visit(late, "/account");
    await button(page, "Intrekken").click();
    await assertShows(page, "De uitnodiging is ingetrokken.");
    await refused(late, 409, () => button(late, "Aannemen").click());
    await assertShows(late, "Deze uitnodiging is er niet meer");
    await look(late, "invitation-gone");
  });

  test("sets how long a judgement counts", async () => {
    await visit(page, `${HOME}/admin/settings`);
    await look(page, "admin-settings");
    await fill(page, { "Opzet, in maanden": "121" });
    await refusedSave(page);
    await fill(page, { "Opzet, in maanden": "24" });
    await button(page, "Opslaan").click();
    await assertShows(page, "De instellingen zijn opgeslagen.");
  });

  test("changes the face, but not into something that cannot be read", async () => {
    await visit(page, `${HOME}/admin/face`);
    await look(page, "admin-face");
    await fill(page, { Links: "#ffff00" });
    await refusedSave(page);
    await assertShows(page, /Te weinig contrast met/);
    assert.equal(await page.getByLabel("Links").first().inputValue(), "#ffff00");
    await look(page, "admin-face-wrong");
    await fill(page, { Links: "#154273" });
    await button(page, "Opslaan").click();
    await assertShows(page, "De huisstijl is opgeslagen.");
    await look(page, "admin-face-done");
    const visitor = await stage.visitor();
    const colours = await (await visit(visitor, `${HOME}/theme.css`)).text();
    assert.match(colours, /#154273/);
  });

  test("has nothing to do with the content", async () => {
    await refused(page, 403, () => visit(page, `${HOME}/measures`, 403));
    await look(page, "admin-forbidden");
  });
});

const refusedSave = (page) => refused(page, 422, () => button(page, "Opslaan").click());
