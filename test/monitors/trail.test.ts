import { describe, expect, it } from 'vitest';
import { PUBLIC } from '../../src/guard/index.ts';
import { Problem } from '../../src/kernel/index.ts';
import type { Lake } from '../../src/lake/index.ts';
import { figure, trail } from '../../src/monitors/index.ts';
import { openMadeUp } from './made-up.ts';

const LOAD = {
  source: 'telling',
  table: 'bron_telling',
  release: '2026-01-02-1',
  origin: 'data/telling.csv',
  file: 'f',
  bytes: 321,
  retrievedAt: '2026-01-01',
  loadedAt: '2026-01-02T03:04:05.000Z',
  rowsRead: 9,
  rowsAccepted: 8,
  rowsQuarantined: 1,
};
const check = (table: string, passed: boolean) => ({ table, passed }) as never;

const answers: Partial<Lake> = {
  loads: async () => [LOAD],
  checks: async () => [check('bron_telling', true), check('bron_telling', false), check('cijfers', true)],
  rawLine: async (_actor, _file, line) => ({ header: 'Gebied;Inwoners;een', line: `"Rij; ${line}";1000` }),
};

describe('the road of a figure', () => {
  it('leads to the line, its cells under the names of the file, and what was found of it', async () => {
    const { lake, book } = await openMadeUp(answers);
    const found = await trail(
      PUBLIC,
      lake,
      book,
      figure(PUBLIC, book, { indicator: 'inwoners', area: 'GM9001' }),
    );
    expect(found).toMatchObject({
      stepsTotal: 1,
      ancestors: [{ code: 'NL00' }],
      series: [{ period: '2018' }, {}],
    });
    expect(found.steps).toMatchObject([
      {
        ...{ file: 'f', line: 3, fileBytes: 321, origin: 'data/telling.csv', source: { id: 'telling' } },
        cells: [
          { column: 'Gebied', text: 'Rij; 3', used: false },
          { column: 'Inwoners', text: '1000', used: true },
          { column: 'een', text: '', used: false },
        ],
        checks: { passed: 1, failed: 1, quarantined: 1 },
      },
    ]);
  });

  it('leads to both rows of a ratio', async () => {
    const { lake, book } = await openMadeUp(answers);
    const found = await trail(
      PUBLIC,
      lake,
      book,
      figure(PUBLIC, book, { indicator: 'dichtheid', area: 'WK900101' }),
    );
    expect(found.figure).toMatchObject({ value: 30, numerator: 600, denominator: 20 });
    expect(found.steps.map(({ line }) => line)).toEqual([8, 11]);
  });

  it('keeps the figure when its raw file is gone, and has no steps where there is no row', async () => {
    const gone = new Problem('lake/raw-missing', 404, { nl: 'weg', en: 'gone' }, {});
    const { lake, book } = await openMadeUp({ ...answers, rawLine: async () => Promise.reject(gone) });
    const kept = await trail(
      PUBLIC,
      lake,
      book,
      figure(PUBLIC, book, { indicator: 'inwoners', area: 'GM9001' }),
    );
    expect(kept.steps).toMatchObject([{ line: 3, cells: [] }]);
    const none = figure(PUBLIC, book, { indicator: 'inwoners', area: 'BU90010101' });
    expect(await trail(PUBLIC, lake, book, none)).toMatchObject({ steps: [], stepsTotal: 0 });
  });

  it('does not hide damage', async () => {
    const { lake, book } = await openMadeUp({
      ...answers,
      rawLine: async () => Promise.reject(new Error('disk')),
    });
    const asked = figure(PUBLIC, book, { indicator: 'inwoners', area: 'GM9001' });
    await expect(trail(PUBLIC, lake, book, asked)).rejects.toThrow('disk');
  });
});
