import { afterEach, beforeEach, expect, test } from 'vitest';
import { PUBLIC } from '../../src/guard/index.ts';
import { sql } from '../../src/lake/sql.ts';
import { type IngestWorld, ingestWorld, sentence, source } from './ingest-support.ts';
import { ACTOR } from './support.ts';

let world: IngestWorld;
beforeEach(async () => {
  world = await ingestWorld();
});
afterEach(() => world?.close());

const properties = [
  { name: 'gebied', logicalType: 'string', required: true },
  { name: 'aantal', logicalType: 'integer' },
];
const counts = source('aantallen', 'aantallen.csv', properties);

const head = (sums: string, checks = '') => `/* ---
title: { nl: Som }
description: { nl: Som }
owner: Proef
columns: { gebied: { nl: Gebied }, som: { nl: Som } }
${checks}--- */
${sums}
`;
const SUMS = head('select gebied, sum(aantal) as som from aantallen group by gebied');

const csv = (rows: readonly string[]) => `gebied,aantal\n${rows.join('\n')}\n`;
const ROWS = ['a,1', 'b,2', 'a,3', 'c,', 'b,5'];

test('the road: rows with their way back, a model over them, and lineage', async () => {
  world.write('aantallen.csv', csv(ROWS));
  const { release, steps } = await world.run([counts], { sommen: SUMS });
  expect(steps.get('sommen')).toEqual({ kind: 'changed', table: 'sommen', rows: 3 });
  const id = release?.id ?? '';
  const rows = await world.lake.read(ACTOR, id, sql`select * from aantallen where aantal = 3`);
  const [load] = await world.lake.loads(ACTOR, id);
  expect(rows).toEqual([{ gebied: 'a', aantal: 3, _line: 4, _source: 'aantallen', _file: load?.file }]);
  expect(await world.lake.rawLine(ACTOR, load?.file ?? '', 4)).toEqual({
    header: 'gebied,aantal',
    line: 'a,3',
  });
  expect(load).toMatchObject({ source: 'aantallen', origin: 'aantallen.csv', rowsRead: 5, rowsAccepted: 5 });
  expect(await world.lake.read(ACTOR, id, sql`select gebied, som from sommen order by gebied`)).toEqual([
    { gebied: 'a', som: 4 },
    { gebied: 'b', som: 7 },
    { gebied: 'c', som: null },
  ]);
  const lineage = await world.lake.lineage(ACTOR, id);
  expect(lineage.find((item) => item.table === 'sommen')?.inputs).toEqual(['aantallen']);
  expect(lineage.find((item) => item.table === 'aantallen')?.inputs).toEqual(['aantallen']);
});

test('the same rows make no new version: delivered twice, in another order, with another line end', async () => {
  world.write('aantallen.csv', csv(ROWS));
  await world.run([counts], { sommen: SUMS });
  for (const content of [csv(ROWS), csv([...ROWS].reverse()), csv(ROWS).replaceAll('\n', '\r\n')]) {
    world.write('aantallen.csv', content);
    const { release, steps } = await world.run([counts], { sommen: SUMS });
    expect(release).toBeNull();
    expect(steps.get('aantallen')).toEqual({ kind: 'unchanged', table: 'aantallen', rows: 5 });
    expect(steps.get('sommen')).toEqual({ kind: 'unchanged', table: 'sommen', rows: 3 });
  }
});

test('a model is computed again when its SQL, a check or its input changes, and only then', async () => {
  world.write('aantallen.csv', csv(ROWS));
  await world.run([counts], { sommen: SUMS });
  world.write('aantallen.csv', csv([...ROWS, 'd,1']));
  const input = await world.run([counts], { sommen: SUMS });
  expect(input.steps.get('sommen')).toEqual({ kind: 'changed', table: 'sommen', rows: 4 });
  const check =
    'checks: [{ rule: klein, description: { nl: Klein }, query: select * from data where som > 5 }]\n';
  const checked = await world.run([counts], { sommen: head(SUMS.split('--- */')[1] ?? '', check) });
  expect(sentence(checked.steps.get('sommen'))).toMatch(/modellen\/sommen\.sql.*klein.*gebied = b, som = 7/);
  expect(checked.release).toBeNull();
  expect(await world.lake.refusals(ACTOR)).toMatchObject([{ table: 'sommen', code: 'lake/check-failed' }]);
});

test('a share of rows may be refused when the contract says so; they stand in quarantine', async () => {
  const tolerant = source('aantallen', 'aantallen.csv', properties, {
    quality: [{ rule: 'uitval', type: 'max-quarantine', max: 0.2 }],
  });
  world.write('aantallen.csv', csv(['a,1', 'b,veel', 'c,3', 'd,4', 'e,5']));
  const { release } = await world.run([tolerant]);
  const id = release?.id ?? '';
  expect(await world.lake.quarantine(ACTOR, id, 'aantallen')).toMatchObject([
    { line: 3, column: 'aantal', rule: 'type', raw: 'b,veel' },
  ]);
  expect(await world.lake.loads(ACTOR, id)).toMatchObject([
    { rowsRead: 5, rowsAccepted: 4, rowsQuarantined: 1 },
  ]);
  world.write('aantallen.csv', csv(['a,1', 'b,veel', 'c,ook', 'd,4', 'e,5']));
  const worse = await world.run([tolerant]);
  expect(sentence(worse.steps.get('aantallen'))).toContain('2 rijen van 5');
});

test('a warning is told and blocks nothing', async () => {
  const warned = source('aantallen', 'aantallen.csv', properties, {
    quality: [{ rule: 'hoog', type: 'range', column: 'aantal', max: 2, severity: 'warning' }],
  });
  world.write('aantallen.csv', csv(ROWS));
  const { release } = await world.run([warned]);
  const checks = await world.lake.checks(ACTOR, release?.id ?? '');
  expect(checks.find((check) => check.rule === 'hoog')).toMatchObject({
    passed: false,
    failing: 2,
    checked: 5,
  });
  expect(checks.find((check) => check.rule === 'max-drop')).toMatchObject({ passed: true });
});

test.each([
  ['columns that are not described', 'select gebied, aantal as som, 1 as meer from aantallen', 'meer'],
  ['a function that differs every time', 'select gebied, random() as som from aantallen', 'random()'],
  ['a file', "select column0 as gebied, 1 as som from read_csv('/etc/passwd')", 'read_csv'],
  ['a column that is not there', 'select gebied, nergens as som from aantallen', 'nergens'],
  ['a value that cannot be cast', 'select gebied, gebied::int as som from aantallen', 'Conversion'],
])('a model with %s is refused by name', async (_, text, part) => {
  world.write('aantallen.csv', csv(ROWS));
  const said = await world.run([counts], { sommen: head(text) }).then(
    ({ steps }) => sentence(steps.get('sommen')),
    (problem) => problem.say('nl'),
  );
  expect(said).toContain('modellen/sommen.sql');
  expect(said).toContain(part);
});

test('a model whose source was never good is refused, and says which', async () => {
  const { steps } = await world.run([counts], { sommen: SUMS });
  expect(sentence(steps.get('aantallen'))).toContain('bronnen/aantallen.yaml: het bestand');
  expect(sentence(steps.get('sommen'))).toContain('aantallen');
});

test('geometry comes in as WKB in RD New with its box; a file Peil cannot read is kept whole', async () => {
  const places = source('plekken', 'plekken.geojson', [{ name: 'geometry', logicalType: 'geometry' }], {
    format: { kind: 'geojson' },
  });
  const heights = source(
    'hoogte',
    'hoogte.tif',
    ['name', 'bytes', 'sha256', 'media_type'].map((name) => ({
      name,
      logicalType: name === 'bytes' ? 'integer' : 'string',
    })),
    { format: { kind: 'opaque', mediaType: 'image/tiff' } },
  );
  const point = { type: 'Point', coordinates: [5.387203508, 52.155172301] };
  const feature = { type: 'Feature', properties: {}, geometry: point };
  world.write('plekken.geojson', JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
  world.write('hoogte.tif', Buffer.from([0x49, 0x49, 0x2a, 0]));
  const { release } = await world.run([places, heights]);
  const id = release?.id ?? '';
  const [row] = await world.lake.read(
    ACTOR,
    id,
    sql`select st_astext(st_geomfromwkb(geometry)) as t, _maxx from plekken`,
  );
  expect(row).toEqual({ t: 'POINT (155000 463000)', _maxx: 155000 });
  const [load] = (await world.lake.loads(ACTOR, id)).filter(({ source }) => source === 'hoogte');
  const kept = await world.lake.read(ACTOR, id, sql`select name, bytes, sha256, media_type from hoogte`);
  expect(kept).toEqual([{ name: 'hoogte.tif', bytes: 4, sha256: load?.file, media_type: 'image/tiff' }]);
});

test('one run at a time, nobody without the right, and nothing after the end', async () => {
  const options = { workspace: world.workspace, sources: [counts] };
  await expect(world.lake.begin(PUBLIC, options)).rejects.toMatchObject({ code: 'guard/refused' });
  const run = await world.lake.begin(ACTOR, options);
  await expect(world.lake.begin(ACTOR, options)).rejects.toMatchObject({ code: 'lake/run-busy' });
  await run.close();
  await run.close();
  await expect(async () => run.read(sql`select 1 as a`)).rejects.toMatchObject({ code: 'lake/run-closed' });
  const next = await world.lake.begin(ACTOR, options);
  await next.close();
});

test('rows and queries of other rooms are staged, and seen by later steps of the run', async () => {
  const run = await world.lake.begin(ACTOR, { workspace: world.workspace, sources: [] });
  const columns = [
    { name: 'k', type: 'string', required: true },
    { name: 'n', type: 'double', required: false },
  ] as const;
  await run.stageRows(
    'klein',
    columns,
    [
      { k: 'b', n: 0.1 },
      { k: 'a\n"é', n: null },
    ],
    [],
  );
  const outcome = await run.stage('groot', sql`select k, n * 10 as n from klein where k = ${'b'}`, ['klein']);
  expect(outcome).toEqual({ kind: 'changed', table: 'groot', rows: 1 });
  expect(await run.read(sql`select k, n from klein order by k`)).toEqual([
    { k: 'a\n"é', n: null },
    { k: 'b', n: 0.1 },
  ]);
  const release = await run.publish('rijen');
  expect(release?.changed).toEqual(['groot', 'klein', 'peil_steps']);
});
