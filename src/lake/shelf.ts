import { selectFiles } from './catalog.ts';
import type { Db } from './database.ts';
import { isDiskError } from './disk.ts';
import type { Engine } from './engine.ts';
import { type ReadObject, readTable, type Scan, scanAt } from './iceberg/scan.ts';
import type { TableState } from './iceberg/snapshot.ts';
import type { ReleasedTable } from './lake.ts';
import { lakeProblems } from './problems.ts';
import { ident, type Sql, sql } from './sql.ts';
import type { Store, Stored } from './store.ts';
import { scanQuery } from './views.ts';

/**
 * The reading side of the store: tables of releases, every file of which is held against its published hash the first
 * time this process meets it. A file that does not fit is refused by name and never reaches the query engine.
 */
export type Shelf = Readonly<{
  /** A table as its metadata file tells it, to write the next snapshot on. */
  state(location: string): Promise<TableState>;
  /** A SELECT over the data files of a released table, in which the rows of its snapshot are. */
  queryOf(table: ReleasedTable): Promise<Sql>;
  /** The paths of the data files of a released table. */
  filesOf(table: ReleasedTable): Promise<readonly string[]>;
  /** Makes the tables visible in the engine, under the name of the release as schema. Gives that name. */
  open(release: string, tables: readonly ReleasedTable[]): Promise<string>;
  /** The tables of a release, from memory when they were asked before: a release never changes. */
  tables(release: string, ask: () => Promise<readonly ReleasedTable[]>): Promise<readonly ReleasedTable[]>;
  /** Takes the word of this process for files it has just written and hashed itself. */
  trust(files: readonly Stored[]): void;
}>;

/** Opens the reading side. What was looked at once in this process is remembered: files never change. */
export function openShelf(db: Db, store: Store, engine: Engine): Shelf {
  const proven = new Map<string, Promise<void>>();
  const scans = new Map<string, Promise<Scan>>();
  const views = new Map<string, Promise<void>>();
  const tables = new Map<string, Promise<readonly ReleasedTable[]>>();

  const read: ReadObject = async (key) => {
    const bytes = await unlessMissing(key, store.read(key));
    await once(proven, key, () => prove(db, store, key));
    return bytes;
  };
  const state = (location: string) => readTable(read, location);
  const scan = (table: ReleasedTable) =>
    once(scans, `${table.metadataLocation} ${table.snapshot}`, async () => {
      const { metadata } = await state(table.metadataLocation);
      return scanAt(read, metadata, table.snapshot);
    });
  const filesOf = async (table: ReleasedTable): Promise<readonly string[]> => {
    const { files } = await scan(table);
    await Promise.all(files.map((file) => once(proven, file.key, () => prove(db, store, file.key))));
    return files.map((file) => store.path(file.key));
  };
  const queryOf = async (table: ReleasedTable): Promise<Sql> =>
    scanQuery((await scan(table)).columns, await filesOf(table));
  const show = async (release: string, table: ReleasedTable): Promise<void> => {
    const query = await queryOf(table);
    const name = sql`${ident(release)}.${ident(table.name)}`;
    await engine.use((session) => session.run(sql`create or replace view ${name} as ${query}`));
  };

  return Object.freeze({
    state,
    queryOf,
    filesOf,
    async open(release, wanted) {
      await once(views, release, () =>
        engine.use((session) => session.run(sql`create schema if not exists ${ident(release)}`)),
      );
      await Promise.all(
        wanted.map((table) => once(views, `${release} ${table.name}`, () => show(release, table))),
      );
      return release;
    },
    tables: (release, ask) => once(tables, release, ask),
    trust(files) {
      for (const file of files) proven.set(file.key, Promise.resolve());
    },
  } satisfies Shelf);
}

/** Holds one stored file against the hash it was published with. Throws a problem that names it. */
export async function prove(db: Db, store: Store, key: string): Promise<void> {
  const expected = (await selectFiles(db, [key])).get(key);
  if (!expected) throw lakeProblems.make('object-unpublished', { key });
  const found = await unlessMissing(key, store.digest(key));
  if (found.sha256 !== expected.sha256)
    throw lakeProblems.make('object-damaged', { key, expected: expected.sha256, found: found.sha256 });
}

/** Does work once per key and remembers how it went; work that failed is tried again next time. */
function once<T>(done: Map<string, Promise<T>>, key: string, work: () => Promise<T>): Promise<T> {
  const known = done.get(key);
  if (known) return known;
  const started = work();
  done.set(key, started);
  started.catch(() => done.delete(key));
  return started;
}

async function unlessMissing<T>(key: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isDiskError(error, 'ENOENT')) throw lakeProblems.make('object-missing', { key }, error);
    throw error;
  }
}
