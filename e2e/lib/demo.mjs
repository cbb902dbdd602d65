// Starts the program as a person would, in a folder of its own, and stops it afterwards.
import { execFile, spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { cp, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

export const program = process.env.WAARBORG_PROGRAM ?? new URL("../../target/debug/waarborg", import.meta.url).pathname;
export const DEMO_PASSWORD = "kijk-rond-in-voorbeeldstad";

/** Whether journeys run on PostgreSQL (scripts/browser-test --postgres) and not on SQLite. */
export const onPostgres = process.env.WAARBORG_E2E_POSTGRES === "1";

/** Asks something of the throw-away server of scripts/postgres. */
async function postgres(...args) {
  const script = new URL("../../scripts/postgres", import.meta.url).pathname;
  return (await promisify(execFile)(script, args)).stdout.trim();
}

const sql = (text) => postgres("psql", "-qtA", "-c", text);

/** The address of a new database: empty, or a copy of another one. */
async function newDatabase(template = "template1", name = `e2e_${randomBytes(6).toString("hex")}`) {
  const server = await postgres("start");
  await sql(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  return server.replace(/\/postgres$/, `/${name}`);
}

/** Runs a command to its end: returns its exit code and output. */
export async function run(...args) {
  try {
    return { code: 0, ...(await promisify(execFile)(program, args)) };
  } catch (failed) {
    return { code: failed.code, stdout: failed.stdout, stderr: failed.stderr };
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(address) {
  try {
    return (await fetch(`${address}/healthz`)).ok;
  } catch {
    return false;
  }
}

/** Starts the program. Demo and empty installation differ in what their folder and database hold. */
async function startWaarborg(command, { extra = () => [], fill, template } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "waarborg-e2e-"));
  const database = onPostgres ? ["--database-url", await newDatabase(template)] : [];
  await fill?.(folder);
  // Another worker may take the port before the program does.
  for (let attempts = 1; ; attempts++) {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const args = [command, "--data-dir", folder, "--listen", `127.0.0.1:${port}`, ...database, ...extra(address)];
    const started = await startOn(address, args);
    if (started.running) return { address, folder, ...started, stop: () => started.end().then(() => rm(folder, { recursive: true, force: true })) };
    if (attempts === 3) throw new Error(`waarborg did not start:\n${started.output()}`);
  }
}

async function startOn(address, args) {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout.on("data", (text) => (output += text));
  child.stderr.on("data", (text) => (output += text));
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  for (let tries = 0; !ended() && tries < 600 && !(await answers(address)); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const end = async () => {
    if (!ended()) child.kill("SIGTERM");
    await gone;
  };
  const running = !ended() && (await answers(address));
  if (!running) await end();
  return { child, running, end, output: () => output };
}

/** Where the filled demo is kept, one per build and per day: its story ends today. */
function kept() {
  const built = Math.round(statSync(program).mtimeMs);
  const day = new Date().toISOString().slice(0, 10);
  const engine = onPostgres ? "postgres" : "sqlite";
  const folder = join(tmpdir(), `waarborg-e2e-demo-${engine}-${process.getuid()}-${built}-${day}`);
  return { folder, template: `e2e_demo_${createHash("sha256").update(folder).digest("hex").slice(0, 16)}` };
}

/** Fills the demo that all journeys copy. scripts/browser-test does this once, before the workers start. */
export async function fillDemo() {
  const { folder, template } = kept();
  if (onPostgres) {
    await postgres("start");
    // The server is deleted more often than the temporary folder.
    if ((await sql(`SELECT count(*) FROM pg_database WHERE datname = '${template}'`)) === "1" && existsSync(folder)) return;
    await sql(`DROP DATABASE IF EXISTS ${template}`);
    await rm(folder, { recursive: true, force: true });
  } else if (existsSync(folder)) return;
  await mkdir(tmpdir(), { recursive: true });
  const making = await mkdtemp(`${folder}-`);
  const database = onPostgres ? ["--database-url", await newDatabase("template1", template)] : [];
  const { code, stderr } = await run("demo", "--data-dir", making, "--fill-only", ...database);
  if (code !== 0) throw new Error(`the demo could not be filled:\n${stderr}`);
  await rename(making, folder);
}

export async function startDemo() {
  const { folder, template } = kept();
  if (!existsSync(folder)) throw new Error("the demo is not filled: start journeys with scripts/browser-test");
  return startWaarborg("demo", { fill: (own) => cp(folder, own, { recursive: true }), template });
}

/** An installation without anything in it, as on the first day. */
export const startEmpty = () => startWaarborg("serve", { extra: (address) => ["--public-url", address] });
