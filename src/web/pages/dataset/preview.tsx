import type { ReactNode } from 'react';
import type { DatasetView, TablePage } from '../../../server/api.ts';
import { Button, Hidden, Link, Pagination, Paragraph, Section, Table } from '../../components/index.ts';
import { type Ctx, withQuery } from '../../context.ts';

type Props = Readonly<{ view: DatasetView; ctx: Ctx }>;
type Cell = TablePage['rows'][number][number];

/** The rows themselves: sorted, filtered and leafed through with plain links and a form. */
export function Preview({ view, ctx }: Props) {
  const { t, format } = ctx;
  const { preview } = view;
  const first = firstRow(preview);
  const sub =
    preview.rows.length === 0
      ? t.dataset.previewNone
      : t.dataset.previewSub(
          format.number(first),
          format.number(first + preview.rows.length - 1),
          format.number(preview.total),
        );
  return (
    <Section title={t.dataset.preview} id="tabel" sub={sub}>
      <FilterForm view={view} ctx={ctx} />
      {preview.rows.length > 0 && <Rows view={view} ctx={ctx} />}
      <Pagination
        ctx={ctx}
        page={preview.page}
        pages={preview.pages}
        href={(page) => tableHref(view, ctx, { pagina: page > 1 ? page : null })}
      />
    </Section>
  );
}

/** The number of the first row shown. The last page may be shorter than the others, so it is counted from the end. */
function firstRow({ page, pages, rows, total }: TablePage): number {
  return page < pages ? (page - 1) * rows.length + 1 : total - rows.length + 1;
}

function FilterForm({ view, ctx }: Props) {
  const { t, site } = ctx;
  const { sort, filter } = view.preview;
  return (
    <form
      className="filter"
      method="get"
      action={`${ctx.href(`/data/${view.dataset.id}`).split('?')[0]}#tabel`}
    >
      <label htmlFor="filter">{t.dataset.filter}</label>
      <span className="search-row">
        <input id="filter" name="filter" type="search" defaultValue={filter} maxLength={100} />
        {site.pinned && <input type="hidden" name="stand" value={site.release.id} />}
        {sort && <input type="hidden" name="sorteer" value={sortValue(sort)} />}
        <Button variant="secondary">{t.dataset.filterButton}</Button>
      </span>
      {filter && (
        <Paragraph soft>
          {t.dataset.filtered(filter)}{' '}
          <Link href={tableHref(view, ctx, { filter: null, pagina: null })}>{t.dataset.filterClear}</Link>
        </Paragraph>
      )}
    </form>
  );
}

function Rows({ view, ctx }: Props) {
  const { dataset, preview } = view;
  const types = preview.columns.map((name) => dataset.columns.find((column) => column.name === name)?.type);
  const columns = preview.columns.map((name, index) => ({
    label: <SortLink name={name} view={view} ctx={ctx} />,
    name,
    numeric: ['int', 'long', 'double'].includes(types[index] ?? ''),
    sort: preview.sort?.column === name ? direction(preview.sort.descending) : undefined,
  }));
  const start = (preview.page - 1) * preview.rows.length;
  return (
    <Table
      caption={ctx.say(dataset.title)}
      captionHidden
      name={ctx.t.dataset.wide}
      columns={columns}
      rows={preview.rows.map((row, index) => ({
        key: String(start + index),
        cells: row.map((cell) => cellText(cell, ctx)),
      }))}
    />
  );
}

function SortLink({ name, view, ctx }: Props & Readonly<{ name: string }>) {
  const { sort } = view.preview;
  const sorted = sort?.column === name;
  const descending = sorted && !sort.descending;
  const t = ctx.t.dataset;
  return (
    <a
      className="sort"
      href={tableHref(view, ctx, { sorteer: sortValue({ column: name, descending }), pagina: null })}
      title={descending ? t.sortDown(name) : t.sortUp(name)}
    >
      {name}
      {sorted && <span aria-hidden="true">{sort.descending ? ' ↓' : ' ↑'}</span>}
    </a>
  );
}

/** `-waarde` sorts downwards on `waarde`. */
function sortValue({ column, descending }: Readonly<{ column: string; descending: boolean }>): string {
  return (descending ? '-' : '') + column;
}

function direction(descending: boolean): 'ascending' | 'descending' {
  return descending ? 'descending' : 'ascending';
}

/** The address of this table with some of its choices changed; the rest is kept. */
function tableHref(
  view: DatasetView,
  ctx: Ctx,
  change: Readonly<Record<string, string | number | null>>,
): string {
  const { sort, filter, page } = view.preview;
  const state = {
    filter: filter || null,
    sorteer: sort ? sortValue(sort) : null,
    pagina: page > 1 ? page : null,
    ...change,
  };
  return `${ctx.href(withQuery(`/data/${view.dataset.id}`, state))}#tabel`;
}

/** A value as it stands in the table, without rounding or grouping: a year must not become 2.022. */
function cellText(cell: Cell, { t, lang }: Ctx): ReactNode {
  if (cell === null || cell === '') return <NoValue text={t.dataset.noValue} />;
  if (typeof cell === 'boolean') return cell ? t.dataset.yes : t.dataset.no;
  const text = String(cell);
  return typeof cell === 'number' && lang === 'nl' ? text.replace('.', ',') : text;
}

function NoValue({ text }: Readonly<{ text: string }>) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <Hidden>{text}</Hidden>
    </>
  );
}
