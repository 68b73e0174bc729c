import type { Column, ColumnType } from './lake.ts';
import { ident, join, literal, type Sql, sql } from './sql.ts';

/** What DuckDB calls the column types of the table format. */
const DUCKDB_TYPES: Readonly<Record<ColumnType, Sql>> = Object.freeze({
  string: sql`varchar`,
  int: sql`integer`,
  long: sql`bigint`,
  double: sql`double`,
  boolean: sql`boolean`,
  date: sql`date`,
  timestamp: sql`timestamp`,
  binary: sql`blob`,
});

/** The DuckDB type of a column type, as SQL. */
export function duckdbType(type: ColumnType): Sql {
  return DUCKDB_TYPES[type];
}

/**
 * A SELECT over data files that gives these columns. Columns are found by field id, so a file written before a column
 * was renamed or added is read right. The files are always named one by one: a pattern would also catch the file of a
 * writer that was cut off.
 */
export function scanQuery(columns: readonly Column[], files: readonly string[]): Sql {
  if (files.length === 0) {
    const empty = columns.map(
      (column) => sql`cast(null as ${duckdbType(column.type)}) as ${ident(column.name)}`,
    );
    return sql`select ${join(empty)} where false`;
  }
  const fields = columns.map(({ id, name, type }) => {
    const field = sql`{name: ${literal(name)}, type: ${literal(duckdbType(type).text)}, default_value: null}`;
    return sql`${literal(id)}: ${field}`;
  });
  return sql`select * from read_parquet([${join(files.map(literal))}], schema = map {${join(fields)}})`;
}

/** A SELECT that gives the columns of a query in order, cast to their types. */
export function typedQuery(columns: readonly Pick<Column, 'name' | 'type'>[], query: Sql): Sql {
  const casts = columns.map(
    ({ name, type }) => sql`cast(${ident(name)} as ${duckdbType(type)}) as ${ident(name)}`,
  );
  return sql`select ${join(casts)} from (${query})`;
}
