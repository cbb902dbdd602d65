// From an empty installation to an organisation with people, as its first administrator does it.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { checkPage, launch, newPerson } from "../lib/browser.mjs";
import { startEmpty } from "../lib/demo.mjs";
import { codeOf, secretFromText } from "../lib/factor.mjs";
import { assertShows, button, fill, heading, link, logIn, logOut, pathOf, visit } from "../lib/people.mjs";

const PASSWORD = "vier woorden zijn genoeg";
const HOME = "/o/gemeente-proefdorp";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

for (const javascript of [true, false]) {
  describe(`set-up, ${javascript ? "with" : "without"} JavaScript`, () => {
    let server, page, secret, codes, oneTime;
    before(async () => {
      server = await startEmpty();
      page = await newPerson(browser, server.address, { javascript });
    });
    after(() => server.stop());

    test("an empty installation leads to the wizard, which keeps what was typed", async () => {
      await page.goto("/");
      assert.equal(pathOf(page), "/setup");
      await checkPage(page, "setup-organisation");
      await fill(page, { "Naam van de organisatie": "Gemeente Proefdorp", Overheidslaag: { label: "Gemeente" } });
      await button(page, "Verder").click();
      await checkPage(page, "setup-accounts");
      await fill(page, { "Je naam": "Bea Beheer", "#email": "bea@proefdorp.example", "#password": "kort", "#repeated": "anders" });
      await button(page, "Organisatie maken").click();
      await assertShows(page, "Er zijn 2 fouten");
      await checkPage(page, "setup-accounts-wrong");
      assert.equal(await page.getByLabel("Je naam").inputValue(), "Bea Beheer");
      await button(page, "Terug").click();
      assert.equal(await page.getByLabel("Naam van de organisatie").inputValue(), "Gemeente Proefdorp");
      await button(page, "Verder").click();
      await fill(page, { "#password": PASSWORD, "#repeated": PASSWORD, "Naam van de CISO": "Cas Ciso", "E-mailadres van de CISO": "cas@proefdorp.example" });
      await button(page, "Organisatie maken").click();
      assert.equal(await heading(page).innerText(), "De organisatie is gemaakt");
      await checkPage(page, "setup-done");
      oneTime = await page.locator("code").innerText();
      await link(page, "Verder naar de tweede factor").click();
    });

    test("the second factor is set up with the key that is shown", async () => {
      await checkPage(page, "factor-set-up");
      await page.getByLabel("Code").fill("000000");
      await button(page, "Bevestigen").click();
      await assertShows(page, "Deze code klopt niet");
      secret = secretFromText(await page.locator("code").innerText());
      await page.getByLabel("Code").fill(codeOf(secret));
      await button(page, "Bevestigen").click();
      await checkPage(page, "recovery-codes");
      codes = (await page.locator("#codes").innerText()).trim().split("\n");
      assert.equal(codes.length, 8);
      await link(page, "Ik heb ze bewaard").click();
      assert.ok(pathOf(page).startsWith(HOME));
    });

    test("the wizard is gone, and a recovery code lets in once", async () => {
      await visit(page, "/setup", 404);
      await visit(page, HOME);
      await logOut(page, "Bea Beheer");
      await logIn(page, "bea@proefdorp.example", "niet het wachtwoord");
      await assertShows(page, "E-mailadres of wachtwoord klopt niet.");
      await logIn(page, "bea@proefdorp.example", PASSWORD);
      await checkPage(page, "second-factor");
      await page.getByLabel("Code").fill(codes[0]);
      await button(page, "Inloggen").click();
      assert.ok(pathOf(page).startsWith(HOME));
      await visit(page, "/account");
      await assertShows(page, "Je hebt nog 7 herstelcodes");
      await logOut(page, "Bea Beheer");
      await logIn(page, "bea@proefdorp.example", PASSWORD);
      await page.getByLabel("Code").fill(codes[0]);
      await button(page, "Inloggen").click();
      await assertShows(page, "Deze code klopt niet of is al gebruikt");
      await page.getByLabel("Code").fill(codeOf(secret, 1));
      await button(page, "Inloggen").click();
      assert.ok(pathOf(page).startsWith(HOME));
    });

    test("a member gets a one-time password, and has to replace it", async () => {
      await visit(page, `${HOME}/admin/members`);
      await link(page, "Iemand toevoegen").click();
      await fill(page, { "#name": "Lex Lezer", "#email": "lex@proefdorp.example" });
      await button(page, "Account maken").click();
      await assertShows(page, "Kies minstens één rol.");
      await checkPage(page, "invite-wrong");
      await page.getByRole("checkbox", { name: "Lezer" }).check();
      await button(page, "Account maken").click();
      await assertShows(page, "Lex Lezer");
      await checkPage(page, "one-time-password");
      const password = await page.locator("#one-time").innerText();
      const lex = await newPerson(browser, server.address, { javascript });
      await logIn(lex, "lex@proefdorp.example", password);
      await checkPage(lex, "password-must");
      await visit(lex, `${HOME}/overview`);
      assert.equal(pathOf(lex), "/account/password");
      await fill(lex, { "#password": "een eigen zinnetje erbij", "#repeated": "een eigen zinnetje erbij" });
      await button(lex, "Opslaan").click();
      await visit(lex, `${HOME}/overview`);
      assert.equal(pathOf(lex), `${HOME}/overview`);
      await checkPage(lex, "overview-empty");
      await visit(lex, `${HOME}/admin/members`, 403);
      await checkPage(lex, "forbidden");
      await lex.context().close();
    });

    test("the CISO comes in with the one-time password and must set up a second factor", async () => {
      const cas = await newPerson(browser, server.address, { javascript });
      await logIn(cas, "cas@proefdorp.example", oneTime);
      await fill(cas, { "#password": PASSWORD, "#repeated": PASSWORD });
      await button(cas, "Opslaan").click();
      assert.equal(pathOf(cas), "/account/second-factor");
      await visit(cas, `${HOME}/overview`);
      assert.equal(pathOf(cas), "/account/second-factor");
      await cas.context().close();
    });

    test("settings and the language are the organisation's and the person's own", async () => {
      await visit(page, `${HOME}/admin/settings`);
      await fill(page, { "Opzet, in maanden": "0" });
      await button(page, "Opslaan").click();
      await assertShows(page, "Vul een aantal maanden in van 1 tot en met 120.");
      await fill(page, { "Opzet, in maanden": "24" });
      await button(page, "Opslaan").click();
      await assertShows(page, "De instellingen zijn opgeslagen.");
      await button(page, "English").click();
      assert.equal(await heading(page).innerText(), "Settings");
      assert.equal(await page.locator("html").getAttribute("lang"), "en");
      await button(page, "Nederlands").click();
      assert.equal(await heading(page).innerText(), "Instellingen");
    });

    test("colours without enough contrast are refused", async () => {
      await visit(page, `${HOME}/admin/face`);
      await fill(page, { Links: "#ffff00" });
      await button(page, "Opslaan").click();
      await assertShows(page, /Te weinig contrast met/);
      assert.equal(await page.getByLabel("Links").first().inputValue(), "#ffff00");
      await checkPage(page, "face-wrong");
      await fill(page, { Links: "#154273" });
      await button(page, "Opslaan").click();
      await assertShows(page, "De huisstijl is opgeslagen.");
    });
  });
}
