import { randomBytes } from 'node:crypto';
import { contentHash } from './content-hash.ts';
import type { Session } from './engine.ts';
import { withIds } from './iceberg/metadata.ts';
import type { Column } from './lake.ts';
import { lakeProblems } from './problems.ts';
import type { StageSpec } from './staged.ts';
import type { ColumnStats, StagedTable } from './staged-table.ts';
import { scanQuery, typedQuery } from './views.ts';

/** What is known of the table in the release that is built on: its columns, and the highest field id ever used in it. */
export type Earlier = Readonly<{ columns: readonly Column[]; lastId: number }>;

const NAME = /^[a-z][a-z0-9_]{0,62}$/;
const COLUMN_NAME = /^[a-z_][a-z0-9_]{0,62}$/;

/**
 * Computes a table into a Parquet file in `folder`. Throws a problem when a name cannot be a table or column, when a
 * required column lacks a value, or when the disk holds less than the engine wrote.
 */
export async function stageTable(
  session: Session,
  folder: string,
  spec: StageSpec,
  earlier: Earlier | null,
  sizeOf: (file: string) => Promise<number>,
): Promise<StagedTable> {
  refuseNames(spec);
  const columns = withIds(spec.columns, earlier?.columns ?? [], earlier?.lastId ?? 0);
  const file = `${folder}/${spec.name}-${randomBytes(8).toString('hex')}.parquet`;
  const written = await session.writeParquet(typedQuery(columns, spec.query), file, columns);
  const found = await sizeOf(file);
  if (found !== written.bytes)
    throw lakeProblems.make('file-truncated', { file, expected: written.bytes, found });
  refuseMissing(spec.name, columns, written.stats);
  return Object.freeze({
    name: spec.name,
    layer: spec.layer,
    columns,
    file,
    ...written,
    contentHash: await contentHash(session, columns, scanQuery(columns, [file])),
    mode: spec.mode ?? 'replace',
    lineage: { table: spec.name, inputs: [...spec.inputs].sort(), sql: spec.sql },
  });
}

/** Names become paths and stand in SQL: they are checked before they are either. */
function refuseNames(spec: StageSpec): void {
  if (!NAME.test(spec.name)) throw lakeProblems.make('name-refused', { name: spec.name });
  const wrong = spec.columns.find((column) => !COLUMN_NAME.test(column.name));
  if (wrong) throw lakeProblems.make('name-refused', { name: wrong.name });
}

function refuseMissing(table: string, columns: readonly Column[], stats: readonly ColumnStats[]): void {
  for (const column of columns.filter((item) => item.required)) {
    const rows = stats.find((item) => item.column === column.name)?.nulls ?? 0;
    if (rows > 0) throw lakeProblems.make('value-missing', { table, column: column.name, rows });
  }
}
