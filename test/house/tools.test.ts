import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/corpus.ts';

/** Runs a tool of the project; gives its exit code, and what it said when it was not content. */
function run(path: string, ...args: readonly string[]): Readonly<{ code: number | null; said: string }> {
  const done = spawnSync(process.execPath, [join(ROOT, 'node_modules', path), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { code: done.status, said: done.status === 0 ? '' : `${done.stdout}${done.stderr}` };
}

const content = { code: 0, said: '' };

describe('the tools are content', () => {
  it('TypeScript, for the program and its tests', () => {
    expect(run('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json')).toEqual(content);
  });

  it('TypeScript, for what runs in the browser', () => {
    expect(run('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.client.json')).toEqual(content);
  });

  it('Biome, about style and common mistakes', () => {
    expect(run('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')).toEqual(content);
  });

  it('knip: nothing is there that nobody uses', () => {
    expect(run('knip/bin/knip.js', '--no-progress')).toEqual(content);
  });
});
