import { type Actor, demand } from '../guard/index.ts';
import { type Lake, sql } from '../lake/index.ts';
import type { Dataset, DatasetLink, DatasetView } from './dataset.ts';
import { datasetOn, datasetsOn, openShelf, type Shelf } from './datasets.ts';
import { walk } from './lineage.ts';
import { type TableQuestion, tablePage } from './table-page.ts';

/**
 * Everything the page of one dataset shows, as it was in a release. Throws catalogue/dataset-unknown, and
 * catalogue/column-unknown for a sort on a column that is not there. `pinned` for a page that names its release: it
 * does not say what was refused since.
 */
export async function datasetView(
  actor: Actor,
  lake: Lake,
  release: string,
  id: string,
  { pinned = false, ...question }: TableQuestion & Readonly<{ pinned?: boolean }> = {},
): Promise<DatasetView> {
  demand(actor, 'read', { kind: 'dataset', id });
  const shelf = await openShelf(actor, lake, release);
  const dataset = datasetOn(shelf, id);
  const [checks, versions, refusal, indicators, preview] = await Promise.all([
    lake.checks(actor, release),
    versionsOf(actor, lake, shelf, dataset),
    pinned ? null : refusalOf(actor, lake, release, dataset),
    indicatorsOf(actor, lake, shelf, dataset),
    tablePage(actor, lake, release, dataset, question),
  ]);
  const loads = shelf.loads.filter((load) => load.table === dataset.table);
  return Object.freeze({
    ...{ dataset, versions, refusal, indicators, preview, ...files(dataset) },
    checks: checks.filter((check) => check.table === dataset.table),
    quarantined: loads.reduce((sum, load) => sum + load.rowsQuarantined, 0),
    inputs: linksOf(shelf, dataset, 'inputs'),
    outputs: linksOf(shelf, dataset, 'outputs'),
    sql: shelf.sqlOf.get(dataset.table) ?? null,
  });
}

/** Of the files to download: the size where it is known before it is made, and in which coordinates a shape is. */
function files(dataset: Dataset): Pick<DatasetView, 'sizes' | 'crs'> {
  const sizes = { parquet: dataset.bytes };
  if (!dataset.hasGeometry) return { sizes, crs: {} };
  const rd = 'EPSG:28992';
  return { sizes, crs: { csv: rd, json: rd, geojson: 'OGC:CRS84', parquet: rd } };
}

/** Tables up or down the road, nearest first. A table that is no dataset has no page, and its name for a title. */
function linksOf(shelf: Shelf, dataset: Dataset, direction: 'inputs' | 'outputs'): readonly DatasetLink[] {
  const all = new Map(datasetsOn(shelf).map((one) => [one.table, one]));
  const tables = new Set(shelf.tables.filter((one) => one.layer !== 'internal').map(({ name }) => name));
  return walk(shelf.graph, dataset.table, direction)
    .filter((table) => tables.has(table))
    .map((table) => {
      const found = all.get(table);
      return Object.freeze({ id: found?.id ?? null, table, title: found?.title ?? { nl: table } });
    });
}

/** Every version up to this release: a page of an old release must not change when a newer one comes. */
async function versionsOf(
  actor: Actor,
  lake: Lake,
  { release, releases }: Shelf,
  { table }: Dataset,
): Promise<DatasetView['versions']> {
  const seqOf = new Map(releases.map((one) => [one.id, one.seq]));
  const here = seqOf.get(release) ?? Number.POSITIVE_INFINITY;
  const history = await lake.history(actor, table);
  return history
    .filter((one) => (seqOf.get(one.release) ?? 0) <= here)
    .map(({ release: of, publishedAt, rows, contentHash }) => ({
      release: of,
      publishedAt,
      rows,
      contentHash,
    }));
}

/** What was refused since the newest release; an older release does not know of it. */
async function refusalOf(
  actor: Actor,
  lake: Lake,
  release: string,
  { table }: Dataset,
): Promise<DatasetView['refusal']> {
  const current = await lake.current(actor);
  if (current?.id !== release) return null;
  const found = (await lake.refusals(actor)).find((one) => one.table === table);
  return found ? { at: found.at, finding: found.finding } : null;
}

/** Indicators computed from it: those whose figures name the source, or that read the table of the model. */
async function indicatorsOf(
  actor: Actor,
  lake: Lake,
  shelf: Shelf,
  { table }: Dataset,
): Promise<DatasetView['indicators']> {
  const source = shelf.notes.sources.get(table);
  const ids = source
    ? await indicatorsFrom(actor, lake, shelf, source.id)
    : readersOf(shelf, table, new Set(walk(shelf.graph, table, 'outputs')));
  return shelf.notes.definitions.filter(({ id }) => ids.has(id)).map(({ id, term }) => ({ id, term }));
}

async function indicatorsFrom(
  actor: Actor,
  lake: Lake,
  { release, tables }: Shelf,
  source: string,
): Promise<ReadonlySet<string>> {
  if (!tables.some(({ name }) => name === 'figures')) return new Set();
  const named = JSON.stringify(source);
  const query = sql`select distinct indicator from figures where contains(sources, ${named})`;
  return new Set((await lake.read(actor, release, query)).map((row) => String(row.indicator)));
}

/** Definitions that read a table or one that was made from it, and the ratios of those. */
function readersOf({ notes }: Shelf, table: string, outputs: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { id, measure } of notes.definitions) {
    if (measure.table === table || outputs.has(measure.table ?? '')) found.add(id);
  }
  for (const { id, measure } of notes.definitions) {
    if (found.has(measure.numerator ?? '') || found.has(measure.denominator ?? '')) found.add(id);
  }
  return found;
}
