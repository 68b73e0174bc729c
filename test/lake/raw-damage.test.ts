import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type IngestWorld, ingestWorld, source } from './ingest-support.ts';
import { ACTOR } from './support.ts';

/** Promise R5 for the files as they came in: what a load names is looked at too. */
let world: IngestWorld;

beforeAll(async () => {
  world = await ingestWorld();
  world.write('aantallen.csv', 'code,aantal\na,1\nb,2\n');
  const columns = [
    { name: 'code', logicalType: 'string', required: true },
    { name: 'aantal', logicalType: 'integer' },
  ];
  const { release } = await world.run([source('aantallen', 'aantallen.csv', columns)]);
  expect(release).not.toBeNull();
});

afterAll(() => world.close());

const bad = async () => (await world.lake.verify(ACTOR)).filter((item) => !item.ok);

test('a raw file with one byte other, or gone, is found once, by its name', async () => {
  const folder = join(dirname(world.workspace), 'data', 'raw');
  const [name = ''] = readdirSync(folder);
  const path = join(folder, name);
  const whole = readFileSync(path);
  expect(await bad()).toEqual([]);
  const counted = (await world.lake.verify(ACTOR)).find((item) => item.object === 'raw');
  expect(counted?.looked).toBe(1);

  const bytes = Buffer.from(whole);
  bytes[3] = (bytes[3] ?? 0) ^ 1;
  rmSync(path);
  writeFileSync(path, bytes);
  expect(await bad()).toMatchObject([{ object: `raw/${name}` }]);
  rmSync(path);
  expect(await bad()).toMatchObject([{ object: `raw/${name}` }]);
  writeFileSync(path, whole);
  expect(await bad()).toEqual([]);
});

test('a damaged raw file is put right by the next delivery of the same bytes', async () => {
  const folder = join(dirname(world.workspace), 'data', 'raw');
  const [name = ''] = readdirSync(folder);
  const path = join(folder, name);
  const whole = readFileSync(path);
  rmSync(path);
  writeFileSync(path, whole.subarray(1));
  const columns = [
    { name: 'code', logicalType: 'string', required: true },
    { name: 'aantal', logicalType: 'integer' },
  ];
  const { release } = await world.run([source('aantallen', 'aantallen.csv', columns)]);
  expect(release).toBeNull();
  expect(readFileSync(path).equals(whole)).toBe(true);
  expect(await bad()).toEqual([]);
});
