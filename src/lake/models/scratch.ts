import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine, type Session } from '../engine.ts';

/**
 * Lends an engine of its own, in memory, that knows no tables, and an empty folder: to parse SQL and to try models out.
 */
export async function withScratch<T>(work: (session: Session, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'peil-'));
  const engine = await openEngine({ folder, memory: '512MB', threads: 1 });
  const session = await engine.session();
  try {
    return await work(session, folder);
  } finally {
    session.close();
    engine.close();
    await rm(folder, { recursive: true, force: true });
  }
}
