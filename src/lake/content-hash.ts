import type { Session } from './engine.ts';
import type { Column } from './lake.ts';
import { ident, join, literal, type Sql, sql } from './sql.ts';

/** Where a row came from is no part of what it says: the same rows in another order are the same content. */
const WALK_BACK: ReadonlySet<string> = new Set(['_source', '_file', '_line']);

/**
 * The sha256 of the content of a table: over its rows in canonical order, the walk-back columns left out. Equal rows
 * give an equal hash, in whatever order, on whatever machine, with whatever number of threads.
 *
 * A row is written as its values in order of the columns, each as its length and its text (`-` for no value), so that
 * no two rows are written alike. The hashes of the rows are sorted and hashed per first two digits, and those again:
 * one text over all rows would not fit in memory for a large table.
 */
export async function contentHash(session: Session, columns: readonly Column[], rows: Sql): Promise<string> {
  const counted = columns.filter((column) => !WALK_BACK.has(column.name));
  const header = counted.map((column) => `${column.name} ${column.type} ${column.required}`).join('\n');
  const values = counted.map((column) => valueText(column));
  const text = values.length > 0 ? join(values, ' || ') : sql`''`;
  const [found] = await session.read(sql`
    with hashed as (select sha256(${text}) as h from (${rows})),
      parts as (select left(h, 2) as part, sha256(string_agg(h, '' order by h)) as hash from hashed group by all)
    select sha256(${literal(header)} || coalesce(string_agg(part || hash, '' order by part), '')) as hash from parts`);
  return String(found?.hash);
}

/** DuckDB writes a number as the shortest text that reads back the same, so equal numbers have equal text. */
function valueText(column: Column): Sql {
  const name = ident(column.name);
  const text = column.type === 'binary' ? sql`hex(${name})` : sql`cast(${name} as varchar)`;
  return sql`coalesce(length(${text}) || ':' || ${text}, '-')`;
}
