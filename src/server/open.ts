import pg from 'pg';
import { system } from '../guard/index.ts';
import { type Lake, openLake } from '../lake/index.ts';
import { fromSystem, openDataFolder } from './data-folder.ts';
import { type Database, startPostgres } from './postgres/postgres.ts';
import { serverProblems } from './problems.ts';
import type { Settings } from './settings.ts';

/** The lake of the settings, open, with the database it stands on. */
export type OpenLake = Readonly<{ lake: Lake; close: () => Promise<void> }>;

/** Gives the database: the one of the settings, else a PostgreSQL of our own in the data folder. */
async function openDatabase(settings: Settings): Promise<Database> {
  const { databaseUrl } = settings;
  if (databaseUrl === null) return startPostgres(settings.dataFolder);
  const probe = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  try {
    await probe.connect();
  } catch (cause) {
    const { code = 'error' } = cause as { code?: string };
    throw serverProblems.make(
      'database-unreachable',
      { host: new URL(databaseUrl).host, reason: code },
      cause,
    );
  } finally {
    await probe.end().catch(() => undefined);
  }
  return Object.freeze({ url: databaseUrl, close: async () => undefined });
}

/** Opens data folder, database and lake for one piece of work, beside a server that may be running on the same folder. */
export async function openAll(settings: Settings): Promise<OpenLake> {
  openDataFolder(settings.dataFolder);
  let database: Database | null = null;
  try {
    database = await openDatabase(settings);
    const held = database;
    const pool = new pg.Pool({ connectionString: held.url, max: 10 });
    // A connection that breaks while it is idle is replaced at the next question.
    pool.on('error', () => undefined);
    const lake = await openLake(system('start'), { folder: settings.dataFolder, pool });
    const close = async () => {
      await lake.close();
      await pool.end();
      await held.close();
    };
    return Object.freeze({ lake, close });
  } catch (error) {
    await database?.close().catch(() => undefined);
    throw fromSystem(error, settings.dataFolder);
  }
}

/** Opens everything, does the work, and closes everything, however the work ends. */
export async function withLake<T>(settings: Settings, work: (lake: Lake) => Promise<T>): Promise<T> {
  const { lake, close } = await openAll(settings);
  try {
    return await work(lake);
  } catch (error) {
    throw fromSystem(error, settings.dataFolder);
  } finally {
    await close();
  }
}
