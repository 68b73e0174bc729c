import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { cellOf } from '../../src/lake/cells.ts';
import { type Lake, type Release, type Row, type Sql, sql } from '../../src/lake/index.ts';
import type { MeasuredDefinition } from '../../src/monitors/index.ts';

/** A bare engine: what a query of ours means, without anything around it. */
export async function openEngine(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { autoload_known_extensions: 'false' });
  return instance.connect();
}

export async function ask(engine: DuckDBConnection, query: Sql): Promise<readonly Row[]> {
  const reader = await engine.runAndReadAll(query.text, [...query.params]);
  return reader
    .getRowObjects()
    .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cellOf(value)])));
}

export const RELEASE: Release = {
  id: '2026-01-02-1',
  seq: 1,
  publishedAt: '2026-01-02T03:04:05.000Z',
  actor: 'system:test',
  note: '',
  changed: [],
};

/** A lake that answers questions about one release from a bare engine; whatever a test does not give is refused. */
export function engineLake(engine: DuckDBConnection, rest: Partial<Lake> = {}): Lake {
  const answers: Partial<Lake> = {
    current: async () => RELEASE,
    releases: async () => [RELEASE],
    release: async () => RELEASE,
    tables: async () =>
      (await ask(engine, sql`select table_name as name from information_schema.tables`)) as never,
    read: async (_actor, _release, query) => ask(engine, query),
    ...rest,
  };
  return new Proxy(answers as Lake, {
    get: (target, name) => {
      if (name === 'then') return undefined;
      if (name in target) return target[name as keyof Lake];
      throw new Error(`This lake has no ${String(name)}`);
    },
  });
}

/** Same numbers every time: a small linear congruential generator (Numerical Recipes, §7.1). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A definition with everything that a test does not care about. */
export function definition(
  of: Partial<MeasuredDefinition> & Pick<MeasuredDefinition, 'id' | 'unit' | 'measure'>,
): MeasuredDefinition {
  return {
    term: { nl: of.id },
    label: { nl: of.id },
    theme: 'bevolking',
    meaning: { nl: of.id },
    sentence: { nl: '{area}: {value}' },
    decimals: 0,
    direction: 'neutral',
    lowestLevel: 'buurt',
    disclosure: 'open',
    breakdowns: [],
    breaks: [],
    remarks: [],
    synonyms: [],
    owner: 'Team Data',
    version: 1,
    status: 'concept',
    ...of,
  };
}

export const columnOf = (attribute: string, rollUp = false): MeasuredDefinition['measure'] => ({
  kind: 'column',
  table: 'cijfers',
  attribute,
  breakdowns: { total: 'totaal', jong: 'tot-18' },
  ...(rollUp ? { rollUp: { from: 'gemeente', to: 'land' } as const } : {}),
});
