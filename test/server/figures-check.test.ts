import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Sql } from '../../src/lake/index.ts';
import type { MeasuredDefinition } from '../../src/monitors/index.ts';
import { lostFigures } from '../../src/server/figures-check.ts';
import { ROOT } from '../support/corpus.ts';
import { freshFolder } from '../support/program.ts';

const gemeente = join(freshFolder('figures-check'), 'waterdam');
const data = freshFolder('figures-check-data');
const definition = join(gemeente, 'begrippen', 'tevreden.yaml');

function peil(args: readonly string[], folder = data) {
  const env = { PATH: process.env.PATH ?? '', PEIL_GEMEENTE: gemeente, PEIL_DATA: folder };
  const done = spawnSync(process.execPath, [join(ROOT, 'bin', 'peil.mjs'), ...args], {
    env,
    encoding: 'utf8',
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** Does something to a file, looks, and puts it back. */
function changed(file: string, change: (text: string) => string, look: () => void): void {
  const whole = readFileSync(file, 'utf8');
  expect(change(whole)).not.toBe(whole);
  writeFileSync(file, change(whole));
  try {
    look();
  } finally {
    writeFileSync(file, whole);
  }
}

const figures = () => peil(['query', 'select count(*) as n from figures', '--json']).out;

beforeAll(() => {
  cpSync(join(ROOT, 'test', 'gemeente', 'waterdam'), gemeente, { recursive: true });
  const { code, err } = peil(['run']);
  expect(code, err).toBe(0);
}, 120_000);

describe('figures that get lost', { timeout: 120_000 }, () => {
  // A column of the source, so that `check` lets it pass; the table of the model holds no such attribute.
  const misspell = (text: string) => text.replace(/attribute: (\S+)/, 'attribute: leeftijd');

  it('an attribute that the table does not hold is refused, and the figures stay', () => {
    const before = figures();
    changed(definition, misspell, () => {
      const { code, err } = peil(['run']);
      expect(code, err).toBe(3);
      expect(err).toMatch(/begrippen\/tevreden\.yaml: .*leeftijd/);
      expect(figures()).toBe(before);
    });
    expect(peil(['run']).code).toBe(0);
  });

  it('on a first run it is one sentence, and nothing is published', () => {
    changed(definition, misspell, () => {
      const { code, err } = peil(['run'], freshFolder('figures-first'));
      expect(code, err).toBe(3);
      expect(err.trim().split('\n').at(-1)).toMatch(/^begrippen\/tevreden\.yaml: /);
      expect(err).not.toMatch(/\n\s+at /);
    });
  });

  it('an indicator that loses most of its figures is named, unless its version went up', async () => {
    const one = {
      id: 'a',
      version: 1,
      breakdowns: [],
      measure: { kind: 'ratio', numerator: 'b', denominator: 'c', scale: 1 },
    };
    const read = (query: Sql) =>
      Promise.resolve(query.text.includes('distinct area') ? [{ area: 'GM1' }] : [{ indicator: 'a', n: 4 }]);
    const earlier = (n: number) => [{ indicator: 'a', version: 1, breakdown: 'total', area: 'GM1', n }];
    const lost = (version: number, n: number) =>
      lostFigures(read, [{ ...one, version } as unknown as MeasuredDefinition], earlier(n));
    expect(await lost(1, 8)).toEqual([]);
    expect((await lost(1, 9)).map((problem) => problem.say('nl'))).toEqual([
      'begrippen/a.yaml: dit begrip gaat van 9 naar 4 cijfers. Is dat de bedoeling, maak dan `version` één hoger.',
    ]);
    expect(await lost(2, 9)).toEqual([]);
  });

  it('a damaged table is made anew from the sources, in a release of its own', () => {
    const before = figures();
    const folder = join(data, 'warehouse', 'figures', 'data');
    for (const name of readdirSync(folder)) {
      chmodSync(join(folder, name), 0o644);
      writeFileSync(join(folder, name), 'geen tabel');
    }
    expect(peil(['query', 'select count(*) as n from figures']).err).toContain('is beschadigd');
    const { code, err } = peil(['run']);
    expect(code, err).toBe(0);
    expect(err).toMatch(/Publicatie .*: 1 tabel veranderd/);
    expect(figures()).toBe(before);
  });

  it('a source file that is gone is refused by name, and the others go on', () => {
    const source = readFileSync(join(gemeente, 'bronnen', 'tevredenheid.yaml'), 'utf8');
    const path = /path: (\S+)/.exec(source)?.[1] ?? '';
    const whole = readFileSync(join(gemeente, path));
    rmSync(join(gemeente, path));
    const { code, err } = peil(['run']);
    writeFileSync(join(gemeente, path), whole);
    expect(code, err).toBe(3);
    expect(err).toContain(`bronnen/tevredenheid.yaml: het bestand ${path} is er niet`);
    expect(err).toContain('1 bron of model is geweigerd');
  });
});
