import type { Actor } from '../../guard/index.ts';
import { ident, join, type Lake, type Row, type Sql, sql } from '../../lake/index.ts';
import type { Dataset } from '../dataset.ts';

/** What a way of writing is given: one dataset of one release, and who asks. */
export type ExportJob = Readonly<{
  actor: Actor;
  lake: Lake;
  release: string;
  dataset: Dataset;
  /** An order over all rows that is the same every time. */
  order: readonly Sql[];
}>;

/** A dataset as a download. Text comes in pieces, so that a large table need not fit in memory. */
export type ExportContent =
  | Readonly<{ kind: 'text'; chunks: AsyncIterable<string> }>
  | Readonly<{ kind: 'file'; file: string }>;

/**
 * The contract of a way of writing a dataset: one file in `exports/`. The same release gives the same bytes. Every
 * column is written, the walk-back columns `_source`, `_file` and `_line` included: they lead to the row of the source.
 */
export type ExportFormat = Readonly<{
  /** Also the suffix in the address: `/data/<dataset>.csv`. */
  kind: 'csv' | 'json' | 'geojson' | 'parquet';
  mediaType: string;
  /** Whether a dataset can be written this way. */
  fits: (dataset: Dataset) => boolean;
  /** `target` is a path for formats that are written as a file of their own; text formats leave it alone. */
  write: (job: ExportJob, target: string) => Promise<ExportContent>;
}>;

/** How many rows are read at a time: about 10 MB of cells. */
const CHUNK_ROWS = 20_000;

/** Every column of a dataset in its stable order, as a query. */
export function allRows({ dataset, order }: ExportJob): Sql {
  const columns = join(dataset.columns.map(({ name }) => ident(name)));
  return sql`select ${columns} from ${ident(dataset.table)} order by ${join(order)}`;
}

/** The rows of a dataset, a piece at a time. Binary cells are hexadecimal text. */
export async function* rowsOf(job: ExportJob): AsyncGenerator<readonly Row[]> {
  const query = allRows(job);
  for (let offset = 0; offset < job.dataset.rows; offset += CHUNK_ROWS) {
    const piece = sql`${query} limit ${CHUNK_ROWS} offset ${offset}`;
    yield await job.lake.read(job.actor, job.release, piece);
  }
}
