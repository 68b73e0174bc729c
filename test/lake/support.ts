import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { system } from '../../src/guard/index.ts';
import type { OpenEffects } from '../../src/lake/core.ts';
import { openCore, realEffects } from '../../src/lake/core.ts';
import type { Column, Release } from '../../src/lake/lake.ts';
import { commitRelease } from '../../src/lake/releases.ts';
import { type Sql, sql } from '../../src/lake/sql.ts';
import type { LakeCore, Publication, StageSpec } from '../../src/lake/staged.ts';
import { openWorkbench } from '../../src/lake/workbench.ts';
import { startTestPostgres, type TestDatabase } from '../support/postgres.ts';

export const ACTOR = system('test');

/** A lake in a folder and a database of its own. */
export type TestLake = Readonly<{
  core: LakeCore;
  folder: string;
  database: TestDatabase;
  close(): Promise<void>;
}>;

/** Opens an empty lake; `close` removes it. */
export async function testLake(effects: Partial<OpenEffects> = {}): Promise<TestLake> {
  const database = await startTestPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'peil-lake-'));
  const core = await openCore(
    { folder, pool: database.pool, memory: '500MB', threads: 2 },
    { ...realEffects, ...effects },
  );
  const close = async () => {
    core.engine.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { core, folder, database, close };
}

export const column = (name: string, type: Column['type'], required = false): Omit<Column, 'id'> => ({
  name,
  type,
  required,
});

/** The smallest description of a table: what it is called, its columns, its rows. */
export function table(name: string, columns: StageSpec['columns'], query: Sql): StageSpec {
  return { name, layer: 'source', columns, query, inputs: [], sql: null };
}

const NOTHING: Publication = {
  note: 'test',
  base: null,
  tables: [],
  loads: [],
  checks: [],
  quarantine: [],
  refusals: [],
};

/** Makes tables and publishes them, with whatever else a publication tells. */
export async function publish(
  core: LakeCore,
  specs: readonly StageSpec[],
  told: Partial<Publication> = {},
): Promise<Release | null> {
  const bench = await openWorkbench(core);
  try {
    const tables = [];
    for (const spec of specs) tables.push(await bench.stage(spec));
    return await commitRelease(core, ACTOR, { ...NOTHING, base: bench.base, tables, ...told });
  } finally {
    await bench.close();
  }
}

/** A two-column table `t` with the numbers 0 to n-1. */
export function numbers(name: string, count: number): StageSpec {
  const columns = [column('id', 'long', true), column('naam', 'string')];
  return table(name, columns, sql`select i as id, 'naam ' || i as naam from range(${count}) r(i)`);
}

/** The release, which must be there. */
export function made(release: Release | null): Release {
  if (!release) throw new Error('Nothing was published');
  return release;
}
