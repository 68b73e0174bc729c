import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connectors } from '../../src/lake/connect.ts';
import { formatOf, formats } from '../../src/lake/reader/formats.ts';
import { ROOT } from '../support/corpus.ts';

const inFolder = (folder: string, contract: string): readonly string[] =>
  readdirSync(join(ROOT, 'src/lake', folder))
    .map((name) => name.replace(/\.ts$/, ''))
    .filter((name) => name !== contract)
    .sort();

test('every file in formats/ is listed, under its own name', async () => {
  expect(Object.keys(formats).sort()).toEqual(inFolder('formats', 'format'));
  for (const kind of ['csv', 'geojson', 'opaque'] as const) expect((await formatOf(kind)).kind).toBe(kind);
});

test('every file in connectors/ is listed, under its own name', () => {
  expect(Object.keys(connectors).sort()).toEqual(inFolder('connectors', 'connector'));
  for (const [name, connector] of Object.entries(connectors)) expect(connector.kind).toBe(name);
});
