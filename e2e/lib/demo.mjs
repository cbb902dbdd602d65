// Starts the demo as a person would, in a folder of its own, and stops it afterwards.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const program = process.env.WAARBORG_PROGRAM ?? new URL("../../target/debug/waarborg", import.meta.url).pathname;

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

export async function startWaarborg(command, extra = []) {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), "waarborg-e2e-"));
  const child = spawn(program, [command, "--data-dir", folder, "--listen", `127.0.0.1:${port}`, ...extra], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (text) => (output += text));
  child.stderr.on("data", (text) => (output += text));
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await answers(address)); tries++) {
    if (child.exitCode !== null || tries > 600) throw new Error(`waarborg did not start:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const stop = async () => {
    child.kill("SIGTERM");
    await new Promise((resolve) => child.once("exit", resolve));
    await rm(folder, { recursive: true, force: true });
  };
  return { address, folder, child, stop, output: () => output };
}

export const startDemo = () => startWaarborg("demo");
