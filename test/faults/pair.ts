import { expect } from 'vitest';
import { PUBLIC } from '../../src/guard/index.ts';
import { readingOf } from '../../src/lake/reading.ts';
import { sql } from '../../src/lake/sql.ts';
import type { LakeCore, StageSpec } from '../../src/lake/staged.ts';
import { verifyOf } from '../../src/lake/verify.ts';
import { ACTOR, column, made, table } from '../lake/support.ts';

/** Two tables that hold the same number, so that half a release would show. */
export const pair = (n: number, rows = 50): readonly StageSpec[] =>
  ['links', 'rechts'].map((name) =>
    table(
      name,
      [column('n', 'long'), column('ruis', 'string')],
      sql`select ${n} as n, sha256(i::varchar) as ruis from range(${rows}) t(i)`,
    ),
  );

/** The number that both tables hold in the newest release, after looking that they hold one number. */
export async function numberNow(core: LakeCore): Promise<number> {
  const newest = made(await readingOf(core).current(PUBLIC));
  const rows = await readingOf(core).read(
    PUBLIC,
    newest.id,
    sql`select distinct n from (select n from links union all select n from rechts)`,
  );
  expect(rows).toHaveLength(1);
  return Number(rows[0]?.n);
}

/** Everything that is wrong with a lake. */
export const damage = async (core: LakeCore) =>
  (await verifyOf(core).verify(ACTOR)).filter((item) => !item.ok);
