// The second factor as an authenticator app computes it (RFC 6238), so that no test waits for a clock.
import { createHash, createHmac } from "node:crypto";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

export function secretFromText(text) {
  let bits = "";
  for (const letter of text.replace(/[^A-Z2-7]/g, "")) bits += ALPHABET.indexOf(letter).toString(2).padStart(5, "0");
  return Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
}

/** Everybody in the demo has a secret that follows from the address. */
export const demoSecret = (email) => createHash("sha256").update(email).digest().subarray(0, 20);

/** The current code; each works once, so `ahead` gives later ones (one is accepted early). */
export function codeOf(secret, ahead = 0) {
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead));
  const digest = createHmac("sha1", secret).update(step).digest();
  const offset = digest.at(-1) & 0xf;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
