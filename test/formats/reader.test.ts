import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readInChild } from '../../src/lake/reader/reader.ts';
import { described } from './child.ts';

/** Children that misbehave: what the run sees is always a problem with a name. */

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peil-reader-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const job = () => ({
  path: join(folder, 'a.csv'),
  name: 'data/a.csv',
  sha256: '0',
  ...described({ kind: 'csv' }, [{ name: 'a', logicalType: 'string' }]),
  accepted: join(folder, 'accepted'),
  refused: join(folder, 'refused'),
});

function child(name: string, program: string) {
  const entry = join(folder, `${name}.mjs`);
  writeFileSync(entry, program);
  return { entry, execArgv: [] };
}

test('a child that hangs is killed at its time limit', async () => {
  const effects = child('hangs', 'for (;;);');
  const started = performance.now();
  await expect(readInChild(job(), { seconds: 1, megabytes: 64 }, effects)).rejects.toMatchObject({
    code: 'lake/reader-timeout',
    params: { file: 'data/a.csv', seconds: 1 },
  });
  expect(performance.now() - started).toBeLessThan(20_000);
});

test('a child that takes too much memory dies alone', async () => {
  const effects = child('eats', 'const all = []; for (;;) all.push(new Array(1e5).fill(all.length));');
  await expect(readInChild(job(), { seconds: 60, megabytes: 32 }, effects)).rejects.toMatchObject({
    code: 'lake/reader-crashed',
  });
});

test.each([
  ['ends with an error', 'process.exit(3)'],
  ['is killed', "process.kill(process.pid, 'SIGSEGV')"],
  ['talks nonsense', "process.stdout.write('{')"],
])('a child that %s is a crash with the name of the file', async (name, program) => {
  const effects = child(name.replaceAll(' ', '-'), program);
  await expect(readInChild(job(), { seconds: 60, megabytes: 64 }, effects)).rejects.toMatchObject({
    code: 'lake/reader-crashed',
    params: { file: 'data/a.csv' },
  });
});

test('the child sees nothing of our environment', async () => {
  process.env.PEIL_SECRET_OF_TEST = 'secret';
  const effects = child(
    'env',
    'process.stdout.write(JSON.stringify({ kind: "env", keys: Object.keys(process.env) }))',
  );
  const answer = await readInChild(job(), { seconds: 60, megabytes: 64 }, effects);
  delete process.env.PEIL_SECRET_OF_TEST;
  expect(answer).toEqual({ kind: 'env', keys: [] });
});
