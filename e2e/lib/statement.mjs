// The steps of a statement, for journeys that need one further along.
import { HOME, assertShows, button, fill, link, visit } from "./people.mjs";

/** The CISO proposes and advises. */
export async function proposeAndAdvise(ciso, advice) {
  await visit(ciso, `${HOME}/statement/propose`);
  await button(ciso, "Verklaring voorleggen").click();
  await link(ciso, "Advies geven").click();
  await fill(ciso, { "#note": advice });
  await button(ciso, "Advies geven").click();
  await assertShows(ciso, "Je advies is vastgelegd.");
}

/** A board member opens what waits for the board. */
export async function openProposal(board) {
  await visit(board, `${HOME}/statement`);
  await link(board, "Lezen en vaststellen").first().click();
}

/** Approves with the second factor, which the demo shows. */
export async function approve(board) {
  await board.getByLabel("Code").fill(await board.getByText(/^\d{6}$/).innerText());
  await button(board, /^Versie \d+ vaststellen$/).click();
  await assertShows(board, "De verklaring is vastgesteld.");
}

/** Publishes what was approved. */
export async function publish(board) {
  await link(board, "Publiceren").first().click();
  await button(board, "Publiceren").click();
  await assertShows(board, "De verklaring is gepubliceerd.");
}
