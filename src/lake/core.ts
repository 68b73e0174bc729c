import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { migrate } from './database.ts';
import { type Disk, realDisk } from './disk.ts';
import { type EngineSettings, openEngine } from './engine.ts';
import { inTurn } from './in-turn.ts';
import { removeLeftovers } from './leftovers.ts';
import { OWNER_TAG } from './owner.ts';
import { openShelf } from './shelf.ts';
import type { LakeCore, LakeEffects } from './staged.ts';
import { openStore } from './store.ts';

/** `folder` is the data folder; `pool` leads to the PostgreSQL with the catalog, and stays the caller's to end. */
export type LakeSettings = Readonly<{ folder: string; pool: Pool }> &
  Pick<EngineSettings, 'memory' | 'threads' | 'connections'>;

/** Time, chance and the disk, with the real ones as a matter of course. */
export type OpenEffects = LakeEffects & Readonly<{ disk: Disk }>;

/** The clock, the randomness and the disk of this machine. */
export const realEffects: OpenEffects = Object.freeze({
  now: () => new Date(),
  random: randomBytes,
  disk: realDisk,
});

/** The parts of a lake without its front door, for the files of this room and their tests. */
export async function openCore(
  settings: LakeSettings,
  effects: OpenEffects = realEffects,
): Promise<LakeCore> {
  const { folder, pool, ...engineSettings } = settings;
  const { disk, now, random } = effects;
  await migrate(pool);
  await removeLeftovers(folder, disk);
  const store = openStore(folder, disk);
  const engine = await openEngine({
    ...engineSettings,
    folder: store.path(`tmp/${OWNER_TAG}-${randomBytes(6).toString('hex')}`),
  });
  const shelf = openShelf(pool, store, engine);
  return Object.freeze({ engine, store, disk, pool, shelf, alone: inTurn(), effects: { now, random } });
}
