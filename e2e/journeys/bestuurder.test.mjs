// The board member: decides with the facts on one page. Refuses once, approves what comes back, and publishes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { HOME, assertShows, button, fill, heading, link, visit } from "../lib/people.mjs";
import { approve, openProposal, proposeAndAdvise, publish } from "../lib/statement.mjs";
import { look, story } from "../lib/story.mjs";
import { refused } from "../lib/trouble.mjs";

story("the board member", (stage) => {
  let ciso, board;

  test("finds the decision that waits on the overview", async () => {
    ciso = await stage.enter("ciso");
    await proposeAndAdvise(ciso, "Het beeld klopt.");
    board = await stage.enter("bestuurder");
    await visit(board, `${HOME}/overview`);
    await look(board, "board-overview");
    await link(board, "Open de verklaring").click();
    await look(board, "board-statement");
  });

  test("refuses the first, and has to say why", async () => {
    await openProposal(board);
    assert.equal(await heading(board).innerText(), "Versie 2 vaststellen");
    await assertShows(board, "Het beeld klopt.");
    await look(board, "board-approve");
    await link(board, "Afwijzen").click();
    await fill(board, { "#note": " " });
    await refused(board, 422, () => button(board, "Afwijzen").click());
    await look(board, "board-reject-wrong");
    await fill(board, { "#note": "Eerst horen wat er verlopen is." });
    await button(board, "Afwijzen").click();
    await assertShows(board, "Het voorstel is afgewezen.");
    await assertShows(board, "Eerst horen wat er verlopen is.");
    await look(board, "board-rejected");
  });

  test("approves what comes back, with the second factor and not without it", async () => {
    await proposeAndAdvise(ciso, "Wat verlopen is, staat nu bij de uitzonderingen.");
    await openProposal(board);
    await fill(board, { Toelichting: "Besloten in de vergadering van vandaag.", Code: "000000" });
    await refused(board, 422, () => button(board, "Versie 2 vaststellen").click());
    await assertShows(board, "Deze code klopt niet of is al gebruikt.");
    assert.equal(await board.getByLabel("Toelichting").inputValue(), "Besloten in de vergadering van vandaag.");
    await look(board, "board-code-wrong");
    await approve(board);
    await look(board, "board-approved");
  });

  test("publishes it, and everybody can read it", async () => {
    await publish(board);
    await look(board, "board-published");
    const visitor = await stage.visitor();
    await visit(visitor, "/public/voorbeeldstad");
    await assertShows(visitor, "Verklaring van Toepasselijkheid · Versie 2");
  });
});
