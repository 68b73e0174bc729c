// De hele weg van bron tot release, naast DuckDB dat alleen dezelfde bestanden leest.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { freshFolder, root, round } from './measure.mjs';

const DATA = join(root, 'gemeenten', 'hilversum', 'data');

/** Seconds that the engine alone needs to read the same files into tables. */
async function bare() {
  const files = readdirSync(DATA, { recursive: true }).map((path) => join(DATA, path));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const began = performance.now();
  for (const [index, file] of files.entries()) {
    const reader = file.endsWith('.csv')
      ? 'read_csv'
      : /\.(geo|city\.)?json$/.test(file)
        ? 'read_json'
        : null;
    if (!reader) continue;
    const limit = reader === 'read_json' ? ', maximum_object_size=200000000' : '';
    await connection.run(
      `create table t${index} as select * from ${reader}('${file.replaceAll("'", "''")}'${limit})`,
    );
  }
  return (performance.now() - began) / 1000;
}

/** Seconds of `peil run` on an empty folder; the start of the database and of Node are in it. */
function whole() {
  const began = performance.now();
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PEIL_'));
  const done = spawnSync(process.execPath, [join(root, 'bin', 'peil.mjs'), 'run'], {
    cwd: root,
    env: { ...Object.fromEntries(kept), PEIL_DATA: freshFolder() },
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`${done.stdout}${done.stderr}`);
  return (performance.now() - began) / 1000;
}

export async function measure() {
  const engine = await bare();
  const pipeline = whole();
  return {
    unit: 'seconden',
    values: { pijplijn: round(pipeline), 'DuckDB, alleen lezen': round(engine) },
    ratios: { 'pijplijn / DuckDB': round(pipeline / engine), 'pijplijn van 10 s': round(pipeline / 10) },
  };
}
