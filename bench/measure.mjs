// Gereedschap van de metingen: het programma starten, CPU lezen, uitkomsten opschrijven.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const TICKS = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** A fresh folder, removed at the end of the run. */
export function freshFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'peil-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** Starts a command with a port and waits until an address of it answers 200; gives how long that took in seconds. */
export async function serve(args, env = {}, path = '/health') {
  const port = await freePort();
  const clean = Object.entries(process.env).filter(([name]) => !/^(PEIL_|PORT$|DATABASE_URL$)/.test(name));
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...Object.fromEntries(clean), NODE_ENV: 'production', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (log += chunk));
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    const answer = await fetch(url + path).catch(() => null);
    if (answer?.status === 200) break;
    if (child.exitCode !== null) throw new Error(log);
    await new Promise((done) => setTimeout(done, 20));
  }
  const seconds = (performance.now() - began) / 1000;
  const stop = () =>
    new Promise((done) => {
      child.once('exit', done);
      child.kill('SIGINT');
    });
  return { url, pid: child.pid, seconds, stop, log: () => log };
}

/** Starts Peil on a data folder. */
export function servePeil(data, env = {}) {
  return serve([join(root, 'bin', 'peil.mjs'), 'up'], { PEIL_DATA: data, ...env });
}

/** Milliseconds of CPU that a process used so far (Linux). */
export function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return ((Number(fields[11]) + Number(fields[12])) / TICKS) * 1000;
}

/** CPU in milliseconds per request of a running server, over many requests one after another. */
export async function cpuPerRequest({ url, pid }, paths, count = 400) {
  const ask = async (index) => (await fetch(url + paths[index % paths.length])).arrayBuffer();
  // A server runs for weeks: what counts is a program that is warm, in which every path was compiled.
  for (let index = 0; index < 400; index += 1) await ask(index);
  const before = cpuOf(pid);
  for (let index = 0; index < count; index += 1) await ask(index);
  return (cpuOf(pid) - before) / count;
}

/** Three digits are as much as a measurement here can bear. */
export const round = (value) => Number(value.toPrecision(3));

/** Writes one measurement to `bench/results/<name>.json`, with what it was measured on. */
export function write(name, result) {
  const machine = {
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    gigabytes: round(totalmem() / 1e9),
    node: process.version,
  };
  const folder = join(root, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ name, ...result, machine }, null, 2)}\n`);
}
