import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lakeProblems } from '../../src/lake/problems.ts';
import { described, readFile, sha256 } from './child.ts';

/** What a file must give. A file and its `.expected.json` in `cases/` are a case; nothing else need be told. */
type Expected = Readonly<{
  format: object;
  properties: readonly object[];
  accepted?: readonly Record<string, unknown>[];
  /** Type number of the WKB and bounding box of each accepted geometry. */
  shapes?: readonly (Readonly<{ type: number; box?: readonly number[] }> | null)[];
  refused?: readonly Record<string, unknown>[];
  repairs?: Readonly<Record<string, number>>;
  problem?: Readonly<Record<string, unknown>> & Readonly<{ code: string }>;
}>;

const FOLDER = join(import.meta.dirname, 'cases');
const files = readdirSync(FOLDER);
const cases = files.filter((name) => !name.endsWith('.expected.json'));

test('every expectation has its file', () => {
  const expectations = files.filter((name) => name.endsWith('.expected.json'));
  expect(expectations).toHaveLength(cases.length);
});

test.each(cases)('%s', async (name) => {
  const path = join(FOLDER, name);
  const json = readFileSync(path.replace(/\.[a-z]+$/, '.expected.json'), 'utf8');
  const expected = JSON.parse(json.replace('{sha256}', sha256(readFileSync(path)))) as Expected;
  const contract = described(expected.format, expected.properties);
  const { answer, accepted, refused } = await readFile(path, contract);
  if (expected.problem) {
    const { code, ...params } = expected.problem;
    expect(answer).toMatchObject({ kind: 'refused', code, params: { ...params, file: name } });
    return;
  }
  expect(answer).toMatchObject({ kind: 'read', repairs: expected.repairs ?? {} });
  expect(accepted.map(withoutShape)).toEqual((expected.accepted ?? []).map(withoutShape));
  expect(refused).toMatchObject(expected.refused ?? []);
  expect(refused).toHaveLength(expected.refused?.length ?? 0);
  if (expected.shapes) expect(accepted.map(shapeOf)).toMatchObject(expected.shapes);
});

function withoutShape({ geometry: _, _minx, _miny, _maxx, _maxy, ...rest }: Record<string, unknown>) {
  return rest;
}

function shapeOf(row: Record<string, unknown>) {
  if (row.geometry === null) return null;
  const wkb = Buffer.from(String(row.geometry), 'hex');
  return { type: wkb.readUInt32LE(1), box: [row._minx, row._miny, row._maxx, row._maxy] };
}

test('every sentence names the file, the line and the column', () => {
  const place = { file: 'data/a.csv', line: 12, column: 'inwoners', counts: 'line' } as const;
  const problem = lakeProblems.make('cell-not-integer', { ...place, found: 'veel' });
  expect(problem.say('nl')).toBe('data/a.csv, regel 12, kolom "inwoners": "veel" is geen geheel getal.');
  expect(problem.say('en')).toBe('data/a.csv, line 12, column "inwoners": "veel" is not a whole number.');
});
