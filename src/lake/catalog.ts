import type { Db } from './database.ts';
import type { Column, Release, ReleasedTable } from './lake.ts';
import type { Stored } from './store.ts';

/** The names under which our tables stand in the catalog of Apache Iceberg's JDBC layout. */
const CATALOG = 'peil';
const NAMESPACE = 'main';

/** A release with the things only the lake needs. */
type ReleaseRow = {
  seq: string;
  id: string;
  published_at: Date;
  actor: string;
  note: string;
  changed: string[];
};

type TableRow = {
  name: string;
  layer: ReleasedTable['layer'];
  columns: Column[];
  rows: string;
  bytes: string;
  snapshot: string;
  content_hash: string;
  metadata_location: string;
  since: string;
  stated: string;
  since_id: string;
};

/** A released table, and the release (its number) that last told its loads, checks and lineage. */
export type InForce = Readonly<{ table: ReleasedTable; since: number; stated: number }>;

const RELEASE_COLUMNS = 'seq, id, published_at, actor, note, changed';

/** Every release, newest first. */
export async function selectReleases(db: Db): Promise<readonly Release[]> {
  const { rows } = await db.query<ReleaseRow>(
    `select ${RELEASE_COLUMNS} from lake.releases order by seq desc`,
  );
  return rows.map(releaseOf);
}

/** The newest release, or null before the first. */
export async function selectNewest(db: Db): Promise<Release | null> {
  const { rows } = await db.query<ReleaseRow>(
    `select ${RELEASE_COLUMNS} from lake.releases order by seq desc limit 1`,
  );
  return rows[0] ? releaseOf(rows[0]) : null;
}

/** The release with this id, or null. */
export async function selectRelease(db: Db, id: string): Promise<Release | null> {
  const { rows } = await db.query<ReleaseRow>(`select ${RELEASE_COLUMNS} from lake.releases where id = $1`, [
    id,
  ]);
  return rows[0] ? releaseOf(rows[0]) : null;
}

/** The tables in force in a release, by name. */
export async function selectTables(db: Db, release: number): Promise<readonly InForce[]> {
  const { rows } = await db.query<TableRow>(
    `select t.*, s.id as since_id from lake.release_tables t join lake.releases s on s.seq = t.since
     where t.release = $1 order by t.name`,
    [release],
  );
  return rows.map(inForceOf);
}

/** Every release that changed a table, newest first. */
export async function selectHistory(
  db: Db,
  table: string,
): Promise<readonly (ReleasedTable & { release: string; publishedAt: string })[]> {
  const { rows } = await db.query<TableRow & { published_at: Date }>(
    `select t.*, s.id as since_id, s.published_at
     from lake.release_tables t join lake.releases s on s.seq = t.release
     where t.name = $1 and t.since = t.release order by t.release desc`,
    [table],
  );
  return rows.map((row) => ({
    ...inForceOf(row).table,
    release: row.since_id,
    publishedAt: row.published_at.toISOString(),
  }));
}

/** Where the catalog points to for each table. */
export async function selectPointers(db: Db): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.query<{ table_name: string; metadata_location: string }>(
    `select table_name, metadata_location from lake.iceberg_tables
     where catalog_name = $1 and table_namespace = $2`,
    [CATALOG, NAMESPACE],
  );
  return new Map(rows.map((row) => [row.table_name, row.metadata_location]));
}

/**
 * Moves the pointer of a table from one metadata file to the next, if it still stands where `from` says (null: the
 * table is new). Gives false when somebody else moved it: then nothing happened.
 */
export async function movePointer(db: Db, table: string, from: string | null, to: string): Promise<boolean> {
  const result =
    from === null
      ? await db.query(
          `insert into lake.iceberg_tables values ($1, $2, $3, $4, null, 'TABLE') on conflict do nothing`,
          [CATALOG, NAMESPACE, table, to],
        )
      : await db.query(
          `update lake.iceberg_tables set metadata_location = $4, previous_metadata_location = $5
           where catalog_name = $1 and table_namespace = $2 and table_name = $3 and metadata_location = $5`,
          [CATALOG, NAMESPACE, table, to, from],
        );
  return result.rowCount === 1;
}

/** Writes the row of a new release. */
export async function insertRelease(db: Db, release: Release): Promise<void> {
  await db.query(`insert into lake.releases (${RELEASE_COLUMNS}) values ($1, $2, $3, $4, $5, $6)`, [
    release.seq,
    release.id,
    release.publishedAt,
    release.actor,
    release.note,
    release.changed,
  ]);
}

/** Writes every table in force in a release. */
export async function insertTables(db: Db, release: number, tables: readonly InForce[]): Promise<void> {
  await db.query(
    `insert into lake.release_tables
       (release, name, layer, columns, rows, bytes, snapshot, content_hash, metadata_location, since, stated)
     select $1, x.* from jsonb_to_recordset($2::jsonb) as x(name text, layer text, columns jsonb, rows bigint,
       bytes bigint, snapshot text, content_hash text, metadata_location text, since bigint, stated bigint)`,
    [
      release,
      JSON.stringify(
        tables.map(({ table, since, stated }) => ({
          ...table,
          content_hash: table.contentHash,
          metadata_location: table.metadataLocation,
          since,
          stated,
        })),
      ),
    ],
  );
}

/** Writes the hashes of the files that a release brought. */
export async function insertFiles(db: Db, release: number, files: readonly Stored[]): Promise<void> {
  await db.query(
    `insert into lake.files (key, sha256, bytes, release)
     select x.key, x.sha256, x.bytes, $1 from jsonb_to_recordset($2::jsonb) as x(key text, sha256 text, bytes bigint)`,
    [release, JSON.stringify(files)],
  );
}

/** The hashes of files, by key. Keys that were never published are left out. */
export async function selectFiles(db: Db, keys: readonly string[]): Promise<ReadonlyMap<string, Stored>> {
  const { rows } = await db.query<{ key: string; sha256: string; bytes: string }>(
    'select key, sha256, bytes from lake.files where key = any($1)',
    [keys],
  );
  return new Map(rows.map((row) => [row.key, { ...row, bytes: Number(row.bytes) }]));
}

/** Every file that was ever published, in order of its key. */
export async function selectAllFiles(db: Db): Promise<readonly Stored[]> {
  const { rows } = await db.query<{ key: string; sha256: string; bytes: string }>(
    'select key, sha256, bytes from lake.files order by key',
  );
  return rows.map((row) => ({ ...row, bytes: Number(row.bytes) }));
}

function releaseOf(row: ReleaseRow): Release {
  return Object.freeze({
    id: row.id,
    seq: Number(row.seq),
    publishedAt: row.published_at.toISOString(),
    actor: row.actor,
    note: row.note,
    changed: Object.freeze(row.changed),
  });
}

function inForceOf(row: TableRow): InForce {
  const table: ReleasedTable = Object.freeze({
    name: row.name,
    layer: row.layer,
    columns: row.columns,
    rows: Number(row.rows),
    bytes: Number(row.bytes),
    snapshot: row.snapshot,
    contentHash: row.content_hash,
    since: row.since_id,
    metadataLocation: row.metadata_location,
  });
  return { table, since: Number(row.since), stated: Number(row.stated) };
}
