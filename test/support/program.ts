import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './corpus.ts';

/** The built program, running on a port and a data folder of its own. */
export type Program = Readonly<{
  url: string;
  /** Everything it printed so far. */
  log(): string;
  /** Stops it as Ctrl-C does, and gives its exit code. Its data folder is left. */
  stop(): Promise<number | null>;
}>;

/** What a test may choose of a program. */
export type ProgramOptions = Readonly<{
  /** Folder of the workspace; the shipped one when left out. */
  gemeente?: string;
  /** Data folder; a fresh one when left out. */
  data?: string;
  /** Port; a free one when left out. */
  port?: number;
  env?: Readonly<Record<string, string>>;
}>;

const PATIENCE = 120_000;

/** A fresh folder that is removed when the test process ends. `word` stands in its name. */
export function freshFolder(word: string): string {
  const folder = mkdtempSync(join(tmpdir(), `peil-${word}-`));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A port that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** The environment without what belongs to the test run: an unknown `PEIL_…` would be refused. */
function cleanEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(PEIL_|VITEST|NODE_|PORT$|DATABASE_URL$)/.test(name),
  );
  return Object.fromEntries(kept) as Record<string, string>;
}

/** Starts `peil up` and waits until `/health` says that it serves. Throws with its log when it does not. */
export async function startProgram(options: ProgramOptions = {}): Promise<Program> {
  const port = options.port ?? (await freePort());
  const env = {
    ...cleanEnvironment(),
    PORT: String(port),
    PEIL_DATA: options.data ?? freshFolder('data'),
    ...(options.gemeente ? { PEIL_GEMEENTE: options.gemeente } : {}),
    ...options.env,
  };
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'peil.mjs'), 'up'], { cwd: ROOT, env });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      log += chunk.toString('utf8');
    });
  const url = `http://127.0.0.1:${port}`;
  await healthy(url, child, () => log);
  return Object.freeze({ url, log: () => log, stop: () => stop(child) });
}

async function healthy(url: string, child: ChildProcess, log: () => string): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until && child.exitCode === null) {
    const answer = await fetch(`${url}/health`).catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`The program does not serve:\n${log()}`);
}

function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGINT');
  });
}
