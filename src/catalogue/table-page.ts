import { type Actor, demand } from '../guard/index.ts';
import { fold } from '../kernel/index.ts';
import {
  type Cell,
  ident,
  join,
  type Lake,
  positionsOf,
  type Row,
  readWkb,
  type Sql,
  sql,
} from '../lake/index.ts';
import type { Dataset, TablePage } from './dataset.ts';
import { catalogueProblems } from './problems.ts';

/** Which part of the rows to show. */
export type TableQuestion = Readonly<{
  /** From 1. A page beyond the last is the last. */
  page?: number | undefined;
  sort?: Readonly<{ column: string; descending: boolean }> | null | undefined;
  /** Rows with this text in some column, whatever its capitals and accents. */
  filter?: string | undefined;
}>;

/** Rows on one page: what fits on a few screens; fewer of a wide table, so that the page stays light. */
function rowsPerPage(columns: readonly string[]): number {
  return columns.length > WIDE ? 10 : 50;
}

/** More columns than this make a table wide. */
const WIDE = 30;

/**
 * One page of the rows of a dataset. Walk-back columns are left out: they are in the downloads. A geometry is shown as
 * its type and its number of points. Throws catalogue/column-unknown for a sort on a column that is not there.
 */
export async function tablePage(
  actor: Actor,
  lake: Lake,
  release: string,
  dataset: Dataset,
  { page = 1, sort = null, filter = '' }: TableQuestion,
): Promise<TablePage> {
  demand(actor, 'read', { kind: 'dataset', id: dataset.id });
  const columns = shownColumns(dataset);
  if (sort && !columns.includes(sort.column))
    throw catalogueProblems.make('column-unknown', {
      dataset: dataset.id,
      column: sort.column,
      known: columns,
    });
  const where = filterOf(dataset, columns, filter);
  const from = sql`from ${ident(dataset.table)} ${where}`;
  const [count] = await lake.read(actor, release, sql`select count(*) as n ${from}`);
  const total = Number(count?.n ?? 0);
  const size = rowsPerPage(columns);
  const pages = Math.max(1, Math.ceil(total / size));
  const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const rows = await lake.read(
    actor,
    release,
    sql`select ${join(columns.map(ident))} ${from} ${orderOf(dataset, sort)}
      limit ${size} offset ${(shown - 1) * size}`,
  );
  return Object.freeze({
    ...{ columns, page: shown, pages, total, sort, filter },
    rows: rows.map((row) => cellsOf(dataset, columns, row)),
  });
}

/** Columns that say something to a reader. */
function shownColumns({ columns }: Dataset): readonly string[] {
  return columns.map(({ name }) => name).filter((name) => !name.startsWith('_'));
}

function filterOf(dataset: Dataset, columns: readonly string[], filter: string): Sql {
  const wanted = fold(filter.trim());
  const tests = textColumns(dataset, columns).map(
    (name) => sql`contains(lower(strip_accents(cast(${ident(name)} as varchar))), ${wanted})`,
  );
  return wanted === '' || tests.length === 0 ? sql`` : sql`where (${join(tests, ' or ')})`;
}

function textColumns(dataset: Dataset, columns: readonly string[]): readonly string[] {
  const binary = new Set(dataset.columns.filter(({ type }) => type === 'binary').map(({ name }) => name));
  return columns.filter((name) => !binary.has(name));
}

/** The asked order, then that of the raw file, so that a page never shows a row twice. */
function orderOf(dataset: Dataset, sort: TablePage['sort']): Sql {
  const asked = sort ? [sql`${ident(sort.column)} ${sort.descending ? sql`desc` : sql`asc`} nulls last`] : [];
  return sql`order by ${join([...asked, ...stableOrder(dataset)])}`;
}

/** An order over all rows that is the same every time: that of the raw file, or every column from left to right. */
export function stableOrder(dataset: Dataset): readonly Sql[] {
  const names = dataset.columns.map(({ name }) => name);
  return names.includes('_line') ? [ident('_line')] : names.map(ident);
}

function cellsOf(dataset: Dataset, columns: readonly string[], row: Row): readonly Cell[] {
  const binary = new Set(dataset.columns.filter(({ type }) => type === 'binary').map(({ name }) => name));
  return columns.map((name) => {
    const cell = row[name] ?? null;
    return binary.has(name) && cell !== null ? shapeText(String(cell)) : cell;
  });
}

/** A shape in a few letters: `MultiPolygon 34`, its type and how many points it has. */
function shapeText(hex: string): string {
  const shape = readWkb(Buffer.from(hex, 'hex'));
  return `${shape.type} ${positionsOf(shape).length}`;
}
