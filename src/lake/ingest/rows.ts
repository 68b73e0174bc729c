import { writeFile } from 'node:fs/promises';
import type { Column, ColumnType, Row } from '../lake.ts';
import { ident, join, literal, type Sql, sql } from '../sql.ts';
import { duckdbType } from '../views.ts';

type Shape = readonly Pick<Column, 'name' | 'type'>[];

/** The longest line that is read: a geometry of two million positions. */
const LONGEST_LINE = 1 << 26;

/** A query over a file of JSON lines of our own making. Binary columns stand in it as hexadecimal text. */
export function jsonLines(file: string, columns: Shape): Sql {
  const types = columns.map(({ name, type }) => sql`${ident(name)}: ${literal(jsonType(type))}`);
  const values = columns.map(({ name, type }) =>
    type === 'binary' ? sql`unhex(${ident(name)}) as ${ident(name)}` : ident(name),
  );
  return sql`select ${join(values)} from read_json(${literal(file)}, format = 'newline_delimited',
    maximum_object_size = ${literal(LONGEST_LINE)}, columns = {${join(types)}})`;
}

function jsonType(type: ColumnType): string {
  return type === 'binary' ? 'varchar' : duckdbType(type).text;
}

/** Writes rows to a file that `jsonLines` reads. */
export async function writeJsonLines(file: string, rows: readonly Row[]): Promise<void> {
  await writeFile(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''), { flag: 'wx' });
}

/** The column type that holds what DuckDB calls `type`; null for lists, structs and whatever a table cannot hold. */
export function columnTypeOf(type: string): ColumnType | null {
  if (type.startsWith('DECIMAL')) return 'double';
  return TYPES[type] ?? null;
}

const TYPES: Readonly<Record<string, ColumnType>> = {
  VARCHAR: 'string',
  TINYINT: 'int',
  SMALLINT: 'int',
  INTEGER: 'int',
  UTINYINT: 'int',
  USMALLINT: 'int',
  UINTEGER: 'long',
  BIGINT: 'long',
  UBIGINT: 'long',
  HUGEINT: 'long',
  FLOAT: 'double',
  DOUBLE: 'double',
  BOOLEAN: 'boolean',
  DATE: 'date',
  TIMESTAMP: 'timestamp',
  'TIMESTAMP WITH TIME ZONE': 'timestamp',
  BLOB: 'binary',
  // The type of a column that is null in every row.
  '"NULL"': 'string',
};
