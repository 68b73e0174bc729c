import { type DuckDBConnection, DuckDBInstance, type DuckDBResult, StatementType } from '@duckdb/node-api';
import { cellOf } from '../cells.ts';
import type { Row } from '../lake.ts';
import { ident, join, literal, type Sql, sql } from '../sql.ts';
import type { AskAnswer, AskJob } from './job.ts';

/** Answers one question in this process, which should be one of its own. Never throws for what the SQL does. */
export async function answer(job: AskJob): Promise<AskAnswer> {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    memory_limit: `${job.engineMegabytes}MB`,
    threads: '2',
    temp_directory: '',
  });
  const connection = await instance.connect();
  await showTables(connection, job);
  await lockDown(connection, job);
  try {
    return await run(connection, job);
  } catch (error) {
    return refusalOf(error instanceof Error ? error.message : String(error));
  }
}

async function showTables(connection: DuckDBConnection, job: AskJob): Promise<void> {
  for (const { name, query } of job.tables) {
    const view = sql`create view ${ident(name)} as `;
    await connection.run(`${view.text}${query}`);
  }
}

/** From here on only the listed files can be opened, nothing can be loaded, and nobody can change that back. */
async function lockDown(connection: DuckDBConnection, job: AskJob): Promise<void> {
  const settings: readonly Sql[] = [
    sql`set TimeZone = 'UTC'`,
    sql`set allowed_paths = [${join(job.files.map(literal))}]`,
    sql`set enable_external_access = false`,
    sql`set lock_configuration = true`,
  ];
  for (const setting of settings) await connection.run(setting.text);
}

async function run(connection: DuckDBConnection, job: AskJob): Promise<AskAnswer> {
  const odd = await oddIn(connection, job.sql);
  if (odd) return odd;
  const statements = await connection.extractStatements(job.sql);
  if (statements.count !== 1) return { kind: 'not-select', found: `${statements.count} statements` };
  const prepared = await statements.prepare(0);
  if (prepared.statementType !== StatementType.SELECT)
    return { kind: 'not-select', found: StatementType[prepared.statementType] ?? 'UNKNOWN' };
  return collect(await prepared.stream(), job);
}

/** Functions and tables that tell of the engine itself, not of the published tables. */
const INTERNAL = /^(?:duckdb_|pragma_|sqlite_|which_secret|current_setting|getenv|getvariable)/i;

/** What the parser itself sees that is no SELECT over published tables; null when all is well, or nothing parses. */
async function oddIn(connection: DuckDBConnection, text: string): Promise<AskAnswer | null> {
  const query = sql`select json_serialize_sql(${literal(text)}::varchar)::varchar as tree`;
  const [row] = await (await connection.run(query.text)).getRowObjects();
  const tree = JSON.parse(String(row?.tree)) as Readonly<Record<string, unknown>>;
  if (tree.error === true) {
    const word = /[a-z]+/i.exec(text)?.[0]?.toUpperCase() ?? '';
    return tree.error_type === 'not implemented' ? { kind: 'not-select', found: word } : null;
  }
  let found: AskAnswer | null = null;
  JSON.stringify(tree, (key, value: unknown) => {
    if (key === 'type' && value === 'SHOW_REF') found = { kind: 'not-select', found: 'DESCRIBE' };
    const named = key === 'function_name' || key === 'table_name' ? String(value) : '';
    const schema = key === 'schema_name' && /^(?:information_schema|pg_catalog)$/i.test(String(value));
    if (schema || INTERNAL.test(named)) found = { kind: 'internal', name: named || String(value) };
    return value;
  });
  return found;
}

/** Takes rows in pieces and stops at the limit: a query that gives a million rows is read as far as it is shown. */
async function collect(result: DuckDBResult, job: AskJob): Promise<AskAnswer> {
  const columns = result.deduplicatedColumnNames();
  const rows: Row[] = [];
  let bytes = 0;
  for await (const piece of result.yieldConvertedRowObjects(cellOf)) {
    for (const row of piece) {
      if (rows.length === job.rows) return { kind: 'rows', columns, rows, complete: false };
      bytes += JSON.stringify(row).length;
      if (bytes > job.bytes) return { kind: 'too-large' };
      rows.push(row);
    }
  }
  return { kind: 'rows', columns, rows, complete: true };
}

function refusalOf(message: string): AskAnswer {
  if (message.startsWith('Out of Memory')) return { kind: 'too-large' };
  return { kind: 'refused', why: (message.split('\n')[0] ?? '').slice(0, 500) };
}
