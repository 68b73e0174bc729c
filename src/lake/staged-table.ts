import type { Column, Lineage, ReleasedTable } from './lake.ts';

/** What a data file holds in one column, for the statistics of the table format. */
export type ColumnStats = Readonly<{
  column: string;
  bytes: number;
  values: number;
  nulls: number;
  /** Smallest and largest value as text; null where the file does not tell. */
  min: string | null;
  max: string | null;
}>;

/** A table that was computed but not published: one Parquet file in staging that nobody sees yet. */
export type StagedTable = Readonly<{
  name: string;
  layer: ReleasedTable['layer'];
  columns: readonly Column[];
  /** The Parquet file in the staging folder, with field ids. */
  file: string;
  rows: number;
  bytes: number;
  /** sha256 over the rows in canonical order, the walk-back columns left out. */
  contentHash: string;
  stats: readonly ColumnStats[];
  /** Whether the rows take the place of all earlier ones (a table as a whole) or come after them (a log). */
  mode: 'replace' | 'append';
  lineage: Lineage;
}>;
