import type { Pool } from 'pg';
import { lakeProblems } from '../problems.ts';

/** The advisory lock of a run. Differs from the other locks of the lake. */
const RUN_LOCK = 7_345_003;

/**
 * Takes the right to run: one run at a time per database, whichever process. PostgreSQL gives it back by itself when
 * the process dies. Throws `lake/run-busy` when another has it. The answer gives it back.
 */
export async function takeRunLock(pool: Pool): Promise<() => Promise<void>> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
      RUN_LOCK,
    ]);
    if (!rows[0]?.taken) throw lakeProblems.make('run-busy', {});
  } catch (error) {
    client.release();
    throw error;
  }
  let held = true;
  return async () => {
    if (!held) return;
    held = false;
    // Closing the connection gives the lock back, also where the query to do so could not be sent.
    await client.query('select pg_advisory_unlock($1)', [RUN_LOCK]).then(
      () => client.release(),
      () => client.release(true),
    );
  };
}
