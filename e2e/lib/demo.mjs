// Starts the program as a person would, in a folder of its own, and stops it afterwards.
import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
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

/** The address of a new, empty database on the throw-away server of scripts/postgres. */
async function newDatabase() {
  const postgres = new URL("../../scripts/postgres", import.meta.url).pathname;
  const name = `e2e_${randomBytes(6).toString("hex")}`;
  const { stdout } = await promisify(execFile)(postgres, ["start"]);
  await promisify(execFile)(postgres, ["psql", "-q", "-c", `CREATE DATABASE ${name}`]);
  return stdout.trim().replace(/\/postgres$/, `/${name}`);
}

/** Runs a command to its end: its exit code and what it printed. */
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

/** Starts the program. Demo and empty installation differ in what their folder holds at the start. */
export async function startWaarborg(command, { extra = () => [], fill } = {}) {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), "waarborg-e2e-"));
  const database = onPostgres ? ["--database-url", await newDatabase()] : [];
  // On PostgreSQL the demo fills itself: a folder holds no database there.
  if (!onPostgres) await fill?.(folder);
  const address = `http://127.0.0.1:${port}`;
  const child = spawn(program, [command, "--data-dir", folder, "--listen", `127.0.0.1:${port}`, ...database, ...extra(address)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (text) => (output += text));
  child.stderr.on("data", (text) => (output += text));
  const gone = new Promise((resolve) => child.once("exit", resolve));
  for (let tries = 0; !(await answers(address)); tries++) {
    if (child.exitCode !== null || tries > 600) throw new Error(`waarborg did not start:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const stop = async () => {
    child.kill("SIGTERM");
    await gone;
    await rm(folder, { recursive: true, force: true });
  };
  return { address, folder, child, stop, output: () => output };
}

/** The filled demo, made once per build and per day: its story ends today. */
async function filledDemo() {
  const built = Math.round(statSync(program).mtimeMs);
  const day = new Date().toISOString().slice(0, 10);
  const kept = join(tmpdir(), `waarborg-e2e-demo-${process.getuid()}-${built}-${day}`);
  if (!existsSync(kept)) {
    const making = await mkdtemp(`${kept}-`);
    const { code, stderr } = await run("demo", "--data-dir", making, "--fill-only");
    if (code !== 0) throw new Error(`the demo could not be filled:\n${stderr}`);
    await mkdir(tmpdir(), { recursive: true });
    await rename(making, kept).catch(() => rm(making, { recursive: true, force: true }));
  }
  return kept;
}

export async function startDemo() {
  const kept = await filledDemo();
  return startWaarborg("demo", { fill: (folder) => cp(kept, folder, { recursive: true }) });
}

/** An installation without anything in it, as on the first day. */
export const startEmpty = () => startWaarborg("serve", { extra: (address) => ["--public-url", address] });
