import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Release } from '../../src/lake/lake.ts';
import { publish, type TestLake, testLake } from '../lake/support.ts';
import { LONG } from './children.ts';
import { type Fault, type FaultyDisk, faultyDisk } from './faulty-disk.ts';
import { damage, numberNow, pair } from './pair.ts';

/** Every call with `PEIL_LONG`, every fourth one else. */
const STEP = LONG ? 1 : 4;

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
      for (let call = 1; ; call += STEP) {
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
      expect(outcomes * STEP).toBeGreaterThan(40);
      expect(await damage(lake.core)).toEqual([]);
    },
  );
});
