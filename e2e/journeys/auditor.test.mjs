// The auditor: reads everything, changes nothing, and checks that nobody else could without being seen.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { run } from "../lib/demo.mjs";
import { HOME, assertShows, choose, link, visit } from "../lib/people.mjs";
import { assertChangesNothing, assertForbidden, menu } from "../lib/rights.mjs";
import { look, story } from "../lib/story.mjs";

story("the auditor", (stage) => {
  let page;

  test("reads every part of it, and finds nothing that changes anything", async () => {
    page = await stage.enter("auditor");
    for (const { text, path } of await menu(page)) {
      await visit(page, path);
      await look(page, `auditor-${text}`);
      await assertChangesNothing(page);
    }
    for (const path of ["measures/8.02.01", "applicability/5.12", "scope/history", "statement/draft", "objects/inheritances"]) {
      await visit(page, `${HOME}/${path}`);
      await look(page, `auditor-${path.replaceAll("/", "-")}`);
      await assertChangesNothing(page);
    }
  });

  test("opens a judgement and the evidence behind it, confidential or not", async () => {
    await visit(page, `${HOME}/evidence`);
    await choose(page, stage, { Vertrouwelijkheid: "Vertrouwelijk" });
    await page.getByRole("table").getByRole("link").first().click();
    await look(page, "auditor-evidence");
    await assertChangesNothing(page);
    await page.getByRole("main").getByRole("link", { name: /^\d+\.\d+\.\d+ / }).first().click();
    await look(page, "auditor-judgement");
    await assertChangesNothing(page);
  });

  test("is refused where something would change", async () => {
    await assertForbidden(page, ["judgements/new", "evidence/new", "scope/text", "objects/systems/new", "objects/systems/import", "statement/propose",
      "applicability/several", "admin/members"]);
  });

  test("reads the audit trail, narrows it and takes it along", async () => {
    await visit(page, `${HOME}/audit`);
    await choose(page, stage, { Wat: "Besluit over toepasselijkheid" });
    await look(page, "auditor-trail");
    await page.getByRole("table").getByRole("link").first().click();
    await assertShows(page, "Het kenmerk past bij de inhoud");
    await look(page, "auditor-event");
    await visit(page, `${HOME}/audit`);
    const events = Number((await page.locator(".wb-toolbar__count").innerText()).replace(/\D/g, ""));
    for (const [name, head] of [["Hele logboek als JSON-regels", 0], ["Hele logboek als CSV", 1]]) {
      const [file] = await Promise.all([page.waitForEvent("download"), link(page, name).click()]);
      const lines = (await readFile(await file.path(), "utf8")).trim().split(/\r?\n(?=\d|\{)/);
      assert.equal(lines.length - head, events, name);
    }
  });

  test("checks the chain on the page and on the command line", async () => {
    await link(page, "Controleer de keten").click();
    await assertShows(page, "De keten is heel");
    await look(page, "auditor-chain");
    const { code, stdout } = await run("audit", "verify", "--data-dir", stage.server.folder);
    assert.equal(code, 0, stdout);
  });
});
