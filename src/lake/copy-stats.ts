import { DuckDBMapValue, type DuckDBValue } from '@duckdb/node-api';
import type { ColumnStats } from './staged-table.ts';

/** What DuckDB says of a Parquet file it wrote (`RETURN_STATS`). */
export type WrittenFile = Readonly<{ rows: number; bytes: number; stats: readonly ColumnStats[] }>;

/** Reads the row that `COPY … (RETURN_STATS)` gives. A table without rows has no statistics. */
export function writtenFile(row: Readonly<Record<string, DuckDBValue>> | undefined): WrittenFile {
  const columns = row?.column_statistics;
  const entries = columns instanceof DuckDBMapValue ? columns.entries : [];
  return {
    rows: Number(row?.count),
    bytes: Number(row?.file_size_bytes),
    stats: entries.flatMap(({ key, value }) =>
      value instanceof DuckDBMapValue ? [columnStats(String(key), value)] : [],
    ),
  };
}

function columnStats(key: string, facts: DuckDBMapValue): ColumnStats {
  const found = new Map(facts.entries.map((entry) => [String(entry.key), String(entry.value)]));
  const nan = found.get('has_nan') === 'true';
  return {
    column: unquoted(key),
    bytes: Number(found.get('column_size_bytes')),
    values: Number(found.get('num_values')),
    nulls: Number(found.get('null_count')),
    // With NaN among the values, smallest and largest have no meaning.
    min: nan ? null : (found.get('min') ?? null),
    max: nan ? null : (found.get('max') ?? null),
  };
}

/** DuckDB writes the column as a quoted path. */
function unquoted(name: string): string {
  return name.startsWith('"') && name.endsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name;
}
