import { once } from 'node:events';
import { writeSync } from 'node:fs';
import pg from 'pg';
import { system } from '../../src/guard/index.ts';
import { openCore } from '../../src/lake/core.ts';
import { commitRelease } from '../../src/lake/releases.ts';
import { sql } from '../../src/lake/sql.ts';
import type { LakeCore, StageSpec } from '../../src/lake/staged.ts';
import { openWorkbench } from '../../src/lake/workbench.ts';

/**
 * A program that publishes, to be killed or to race with others like it. For each release it writes one line to
 * standard output after the release was acknowledged.
 *
 * Arguments: data folder, database address, name of this writer, number of releases (0: until killed), and what it
 * does: `replace` two tables that must always be alike, or `append` to one.
 */
const [folder = '', url = '', writer = '', count = '0', kind = 'replace'] = process.argv.slice(2);
const NOTHING = { note: writer, loads: [], checks: [], quarantine: [], refusals: [] };

const pool = new pg.Pool({ connectionString: url, max: 3 });
const core = await openCore({ folder, pool, memory: '200MB', threads: 1, connections: 2 });
writeSync(1, 'ready\n');
// Waits for a word, so that a test can start the next one while it deals with this one.
await once(process.stdin, 'data');
process.stdin.destroy();
for (let n = 1; count === '0' || n <= Number(count); n += 1) writeSync(1, `${await publishOnce(core, n)}\n`);
core.engine.close();
await pool.end();

async function publishOnce(lake: LakeCore, n: number): Promise<string> {
  const bench = await openWorkbench(lake);
  try {
    const tables = [];
    for (const spec of kind === 'append' ? [added(n)] : pair()) tables.push(await bench.stage(spec));
    const release = await commitRelease(lake, system(writer), { ...NOTHING, base: bench.base, tables });
    return `${release?.seq} ${n}`;
  } finally {
    await bench.close();
  }

  /** Two tables with the number of the release that is coming, so that a torn release would show. */
  function pair(): readonly StageSpec[] {
    const next = (bench.base?.seq ?? 0) + 1;
    return ['links', 'rechts'].map((name) => ({
      ...table(name),
      columns: [{ name: 'seq', type: 'long', required: true }],
      query: sql`select ${next} as seq from range(2000)`,
    }));
  }
}

function added(n: number): StageSpec {
  return {
    ...table('log'),
    columns: [
      { name: 'writer', type: 'string', required: true },
      { name: 'n', type: 'long', required: true },
    ],
    query: sql`select ${writer} as writer, ${n} as n`,
    mode: 'append',
  };
}

function table(name: string): Pick<StageSpec, 'name' | 'layer' | 'inputs' | 'sql'> {
  return { name, layer: 'source', inputs: [], sql: null };
}
