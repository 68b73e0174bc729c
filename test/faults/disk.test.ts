import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PUBLIC } from '../../src/guard/index.ts';
import { openCore, realEffects } from '../../src/lake/core.ts';
import type { Release } from '../../src/lake/lake.ts';
import { readingOf } from '../../src/lake/reading.ts';
import { sql } from '../../src/lake/sql.ts';
import type { LakeCore, StageSpec } from '../../src/lake/staged.ts';
import { verifyOf } from '../../src/lake/verify.ts';
import { ACTOR, column, made, publish, type TestLake, table, testLake } from '../lake/support.ts';
import { startTestPostgres } from '../support/postgres.ts';
import { LONG } from './children.ts';
import { type Fault, type FaultyDisk, faultyDisk } from './faulty-disk.ts';

/** Two tables that hold the same number, so that half a release would show. */
const pair = (n: number, rows = 50): readonly StageSpec[] =>
  ['links', 'rechts'].map((name) =>
    table(
      name,
      [column('n', 'long'), column('ruis', 'string')],
      sql`select ${n} as n, sha256(i::varchar) as ruis from range(${rows}) t(i)`,
    ),
  );

/** The number that both tables hold in the newest release, after looking that they hold one number. */
async function numberNow(core: LakeCore): Promise<number> {
  const newest = made(await readingOf(core).current(PUBLIC));
  const rows = await readingOf(core).read(
    PUBLIC,
    newest.id,
    sql`select distinct n from (select n from links union all select n from rechts)`,
  );
  expect(rows).toHaveLength(1);
  return Number(rows[0]?.n);
}

const damage = async (core: LakeCore) => (await verifyOf(core).verify(ACTOR)).filter((item) => !item.ok);

describe('a call on the disk that fails (R2, R3)', () => {
  let lake: TestLake;
  let faulty: FaultyDisk;

  beforeAll(async () => {
    faulty = faultyDisk();
    lake = await testLake({ disk: faulty.disk });
    await publish(lake.core, pair(0));
  });

  afterAll(() => lake.close());

  test.each<Fault>(['ENOSPC', 'EIO', 'EMFILE', 'short write'])(
    '%s, at every call until one release needs none: the old or the new version, never between',
    async (fault) => {
      let outcomes = 0;
      let before = await numberNow(lake.core);
      for (let call = 1; ; call += 1) {
        faulty.arm(call, fault);
        const release: Release | null | Error = await publish(lake.core, pair(before + 1)).catch(
          (error) => error,
        );
        const reached = faulty.hit();
        faulty.arm(Number.POSITIVE_INFINITY, fault);
        const now = await numberNow(lake.core);
        if (release instanceof Error) expect(now).toBe(before);
        else expect(now).toBe(before + 1);
        before = now;
        outcomes += 1;
        if (!reached) break;
      }
      // Two tables of a data file, manifests, a list and metadata each: there is something to let fail.
      expect(outcomes).toBeGreaterThan(40);
      expect(await damage(lake.core)).toEqual([]);
    },
  );
});

const mounted = mountProbe();
const SIZES = LONG ? 60 : 20;

describe('a disk that is full (R2)', () => {
  if (mounted !== null) {
    test(`is skipped here: ${mounted}`, ({ skip }) => skip(mounted));
    return;
  }

  test(`${SIZES} sizes: no corrupt release, the last good one is still served`, {
    timeout: 300_000,
  }, async () => {
    const database = await startTestPostgres();
    let refused = 0;
    for (let size = 1; size <= SIZES; size += 1) {
      const folder = mkdtempSync(join(tmpdir(), 'peil-full-'));
      mkdirSync(folder, { recursive: true });
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${64 + size * (960 / SIZES)}k`, 'tmpfs', folder]);
      try {
        await database.pool.query('drop schema if exists lake cascade');
        refused += await fillUp(folder, database.pool);
      } finally {
        execFileSync('umount', ['-l', folder]);
        rmSync(folder, { recursive: true, force: true });
      }
    }
    expect(refused).toBe(SIZES);
    await database.close();
  });
});

/** Publishes ever more until the disk is full, and looks at what is there then. Gives how often it was refused: 1. */
async function fillUp(folder: string, pool: TestLake['core']['pool']): Promise<number> {
  const core = await openCore({ folder, pool, memory: '200MB', threads: 1 }, realEffects);
  try {
    let good = 0;
    for (let n = 1; n < 200; n += 1) {
      const done = await publish(core, pair(n, 400 * n)).then(
        () => true,
        () => false,
      );
      if (!done) break;
      good = n;
    }
    if (good > 0) expect(await numberNow(core)).toBe(good);
    else expect(await readingOf(core).current(PUBLIC)).toBeNull();
    expect(await damage(core)).toEqual([]);
    return 1;
  } finally {
    core.engine.close();
  }
}

/** Null when this machine lets us mount a small disk, else why not. */
function mountProbe(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return 'a small disk can only be mounted by root';
  const folder = mkdtempSync(join(tmpdir(), 'peil-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return null;
  } catch {
    return 'this machine does not let us mount a small disk';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
