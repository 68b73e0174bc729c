import { PUBLIC } from '../../guard/index.ts';
import type { Lake, Refusal } from '../../lake/index.ts';
import { serverProblems } from '../problems.ts';
import { openReader, type Reader } from './reader.ts';
import { releaseAsOf } from './release.ts';

/** How many older releases are kept ready. Each is some tens of megabytes. */
const KEPT = 4;

/** How often is looked whether another process made a release. */
const LOOK_EVERY = 5_000;

/** Readers of releases: the newest always at hand, older ones opened when asked for and kept for a while. */
export type Readers = Readonly<{
  current: () => Reader;
  at: (asked: string) => Promise<Reader>;
  refusals: () => readonly Refusal[];
  /** Looks for a newer release now. Answers keep coming from the old one until the new one is ready. */
  refresh: () => Promise<void>;
  close: () => void;
}>;

/** Opens the newest release, and keeps looking for newer ones. Throws server/no-release when there is none yet. */
export async function openReaders(lake: Lake, onFault: (error: unknown) => void): Promise<Readers> {
  const newest = await lake.current(PUBLIC);
  if (!newest) throw serverProblems.make('no-release', undefined);
  let current = await openReader(lake, newest.id);
  let refusals = await lake.refusals(PUBLIC);
  const older = new Map<string, Promise<Reader>>();

  const refresh = async () => {
    refusals = await lake.refusals(PUBLIC);
    const release = await lake.current(PUBLIC);
    if (release && release.id !== current.release.id) current = await openReader(lake, release.id);
  };
  const timer = setInterval(() => void refresh().catch(onFault), LOOK_EVERY);
  timer.unref();

  return Object.freeze({
    current: () => current,
    refusals: () => refusals,
    refresh,
    at: async (asked: string) => {
      const { id } = await releaseAsOf(PUBLIC, lake, asked);
      return id === current.release.id ? current : keep(older, id, () => openReader(lake, id));
    },
    close: () => clearInterval(timer),
  });
}

/** The value at a key, made when absent; the one that was longest not asked for makes room. */
function keep<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const value = kept.get(key) ?? make();
  kept.delete(key);
  kept.set(key, value);
  value.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return value;
}
