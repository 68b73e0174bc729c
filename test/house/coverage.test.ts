import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/corpus.ts';

type Share = Readonly<{ total: number; covered: number }>;

/** Runs the tests of two rooms on their own, and gives what they reach per file. */
function coverage(folder: string): Readonly<Record<string, { branches: Share; functions: Share }>> {
  const reach = [
    '--coverage.enabled',
    '--coverage.reporter=json-summary',
    `--coverage.reportsDirectory=${folder}`,
  ];
  const rooms = ['--coverage.include=src/kernel/**', '--coverage.include=src/guard/**'];
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [
    vitest,
    'run',
    'test/kernel',
    'test/guard',
    '--project=peil',
    '--reporter=dot',
    ...reach,
    ...rooms,
  ];
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
  const done = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', env });
  expect(done.status, `${done.stdout}${done.stderr}`).toBe(0);
  return JSON.parse(readFileSync(join(folder, 'coverage-summary.json'), 'utf8'));
}

describe('the code that guards', () => {
  it('has every branch and every function tested', () => {
    const folder = mkdtempSync(join(tmpdir(), 'peil-coverage-'));
    try {
      const { total, ...files } = coverage(folder);
      expect(total?.branches.total).toBeGreaterThan(100);
      const missed = Object.entries(files)
        .filter(
          ([, { branches, functions }]) =>
            branches.covered < branches.total || functions.covered < functions.total,
        )
        .map(([file]) => relative(ROOT, file));
      expect(missed).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
