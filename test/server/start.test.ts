import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstalled } from '../../scripts/start.mjs';
import { ROOT } from '../support/corpus.ts';

type Entry = Readonly<{ version?: string; optionalDependencies?: Record<string, string> }>;

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Entry>;
};

describe('the lock file', () => {
  it('names every package for every machine, with its version, or a fresh `npm ci` refuses it', () => {
    const names = Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1));
    const optional = Object.values(lock.packages).flatMap((one) =>
      Object.keys(one.optionalDependencies ?? {}),
    );
    expect(optional.length).toBeGreaterThan(20);
    expect(optional.filter((name) => !names.includes(name))).toEqual([]);
    const unnamed = Object.entries(lock.packages).filter(([path, { version }]) => path !== '' && !version);
    expect(unnamed).toEqual([]);
  });
});

describe('npm start', () => {
  let folder = '';
  const write = (file: string, packages: Record<string, object>) => {
    mkdirSync(join(folder, 'node_modules'), { recursive: true });
    writeFileSync(join(folder, file), JSON.stringify({ packages }));
  };
  const wanted = {
    '': { version: '1' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/other-machine': { version: '1.0.0', optional: true },
    'node_modules/only-tests': { version: '1.0.0', dev: true },
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'peil-start-'));
    write('package-lock.json', wanted);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('installs when nothing is there', () => {
    expect(isInstalled(folder)).toBe(false);
  });

  it('installs when a version differs', () => {
    write('node_modules/.package-lock.json', { 'node_modules/a': { version: '0.9.0' } });
    expect(isInstalled(folder)).toBe(false);
  });

  it('does not install what is for other machines, or for tests', () => {
    write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    expect(isInstalled(folder)).toBe(true);
  });
});
