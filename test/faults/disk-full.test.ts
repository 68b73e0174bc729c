import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PUBLIC } from '../../src/guard/index.ts';
import { openCore, realEffects } from '../../src/lake/core.ts';
import { readingOf } from '../../src/lake/reading.ts';
import { publish, type TestLake } from '../lake/support.ts';
import { startTestPostgres } from '../support/postgres.ts';
import { LONG } from './children.ts';
import { damage, numberNow, pair } from './pair.ts';

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
