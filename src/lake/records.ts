import type { Db } from './database.ts';
import type { CheckResult, Lineage, Load, QuarantinedRow, Refusal } from './lake.ts';
import type { Publication } from './staged.ts';

/**
 * What a release tells about its tables: loads, checks, quarantine and lineage. A table keeps what was told last: the
 * rows of the release that `stated` of `release_tables` names.
 */
export async function insertRecords(db: Db, release: number, publication: Publication): Promise<void> {
  await insertLoads(db, release, publication.loads);
  await insertChecks(db, release, publication.checks);
  await insertQuarantine(db, release, publication.quarantine);
  await db.query(
    `insert into lake.lineage (release, table_name, inputs, sql)
     select $1, x.name, array(select jsonb_array_elements_text(x.inputs)), x.sql
     from jsonb_to_recordset($2::jsonb) as x(name text, inputs jsonb, sql text)`,
    [release, JSON.stringify(publication.tables.map(({ name, lineage }) => ({ ...lineage, name })))],
  );
}

async function insertLoads(db: Db, release: number, loads: Publication['loads']): Promise<void> {
  await db.query(
    `insert into lake.loads
     select $1, x.* from jsonb_to_recordset($2::jsonb) as x(source text, "table" text, origin text, file text,
       bytes bigint, "retrievedAt" text, "loadedAt" text, "rowsRead" bigint, "rowsAccepted" bigint,
       "rowsQuarantined" bigint)`,
    [release, JSON.stringify(loads)],
  );
}

async function insertChecks(db: Db, release: number, checks: readonly CheckResult[]): Promise<void> {
  await db.query(
    `insert into lake.checks
     select $1, x.* from jsonb_to_recordset($2::jsonb) as x(position int, "table" text, rule text, dimension text,
       severity text, passed boolean, failing bigint, checked bigint, finding jsonb)`,
    [release, JSON.stringify(checks.map((check, position) => ({ ...check, position })))],
  );
}

async function insertQuarantine(db: Db, release: number, rows: readonly QuarantinedRow[]): Promise<void> {
  await db.query(
    `insert into lake.quarantine
     select $1, x.* from jsonb_to_recordset($2::jsonb) as x(position int, source text, file text, line bigint,
       "column" text, rule text, raw text, finding jsonb)`,
    // PostgreSQL cannot hold NUL in text; a refused row may well have one.
    [
      release,
      JSON.stringify(rows.map((row, position) => ({ ...row, raw: row.raw.replaceAll('\0', '␀'), position }))),
    ],
  );
}

const STATED = `lake.release_tables t where t.release = $1 and r.release = t.stated and r.table_name = t.name`;

/** The raw files that the loads in force in any release name, by their sha256. */
export async function selectRawFiles(db: Db): Promise<readonly string[]> {
  const { rows } = await db.query<{ file: string }>('select distinct file from lake.loads order by file');
  return rows.map((row) => row.file);
}

/** The loads in force in a release, by source. */
export async function selectLoads(db: Db, release: number): Promise<readonly Load[]> {
  const { rows } = await db.query(
    `select r.*, s.id as release_id from lake.loads r join lake.releases s on s.seq = r.release
     where exists (select from ${STATED}) order by r.source`,
    [release],
  );
  return rows.map((row) => ({
    source: row.source,
    table: row.table_name,
    release: row.release_id,
    origin: row.origin,
    file: row.file,
    bytes: Number(row.bytes),
    retrievedAt: row.retrieved_at,
    loadedAt: row.loaded_at,
    rowsRead: Number(row.rows_read),
    rowsAccepted: Number(row.rows_accepted),
    rowsQuarantined: Number(row.rows_quarantined),
  }));
}

/** The outcome of the checks in force in a release, by table. */
export async function selectChecks(db: Db, release: number): Promise<readonly CheckResult[]> {
  const { rows } = await db.query(
    `select r.* from lake.checks r where exists (select from ${STATED}) order by r.table_name, r.position`,
    [release],
  );
  return rows.map((row) => ({
    table: row.table_name,
    rule: row.rule,
    dimension: row.dimension,
    severity: row.severity,
    passed: row.passed,
    failing: Number(row.failing),
    checked: Number(row.checked),
    finding: row.finding,
  }));
}

/** The rows of a source that were refused in the load in force in a release. */
export async function selectQuarantine(
  db: Db,
  release: number,
  source: string,
): Promise<readonly QuarantinedRow[]> {
  const { rows } = await db.query(
    `select q.* from lake.quarantine q join lake.loads r on r.release = q.release and r.source = q.source
     where q.source = $2 and exists (select from ${STATED}) order by q.position`,
    [release, source],
  );
  return rows.map((row) => ({
    source: row.source,
    file: row.file,
    line: Number(row.line),
    column: row.column_name,
    rule: row.rule,
    raw: row.raw,
    finding: row.finding,
  }));
}

/** What the tables of a release were made from, by table. */
export async function selectLineage(db: Db, release: number): Promise<readonly Lineage[]> {
  const { rows } = await db.query(
    `select r.* from lake.lineage r where exists (select from ${STATED}) order by r.table_name`,
    [release],
  );
  return rows.map((row) => ({ table: row.table_name, inputs: row.inputs, sql: row.sql }));
}

/** The deliveries that were refused and not made good since, newest first. */
export async function selectRefusals(db: Db): Promise<readonly Refusal[]> {
  const { rows } = await db.query(
    'select * from lake.refusals where settled_at is null order by at desc, id desc',
  );
  return rows.map((row) => ({
    source: row.source,
    table: row.table_name,
    at: row.at.toISOString(),
    code: row.code,
    finding: row.finding,
  }));
}

/**
 * Settles the refusals of tables that were delivered well now, and writes the new ones. The same refusal again is no
 * news. Gives how many lines changed.
 */
export async function updateRefusals(db: Db, at: string, publication: Publication): Promise<number> {
  const known = await selectRefusals(db);
  const isSame = (a: Refusal, b: Refusal) =>
    a.source === b.source && a.code === b.code && a.table === b.table;
  const fresh = publication.refusals.filter((refusal) => !known.some((item) => isSame(item, refusal)));
  const delivered = publication.tables.map((table) => table.name);
  const settled = await db.query(
    'update lake.refusals set settled_at = $1 where settled_at is null and table_name = any($2)',
    [at, [...delivered, ...fresh.map((refusal) => refusal.table)]],
  );
  for (const refusal of fresh) {
    await db.query(
      'insert into lake.refusals (source, table_name, at, code, finding) values ($1, $2, $3, $4, $5)',
      [refusal.source, refusal.table, refusal.at, refusal.code, JSON.stringify(refusal.finding)],
    );
  }
  return fresh.length + (settled.rowCount ?? 0);
}
