import { type Actor, demand } from '../guard/index.ts';
import { nearest } from '../kernel/index.ts';
import type { Column, Lake, Load, Release, ReleasedTable, SourceSpec } from '../lake/index.ts';
import type { Dataset } from './dataset.ts';
import { type Graph, graphOf, walk } from './lineage.ts';
import { catalogueProblems } from './problems.ts';
import { type WorkspaceNotes, workspaceNotes } from './released-workspace.ts';

/** What is known of all tables of one release: read once, for the list and for every page. */
export type Shelf = Readonly<{
  release: string;
  tables: readonly ReleasedTable[];
  releases: readonly Release[];
  loads: readonly Load[];
  graph: Graph;
  sqlOf: ReadonlyMap<string, string | null>;
  notes: WorkspaceNotes;
}>;

/** Every dataset of a release: sources first, then models, by title. Tables that Peil keeps for itself are left out. */
export async function datasets(actor: Actor, lake: Lake, release: string): Promise<readonly Dataset[]> {
  demand(actor, 'read', { kind: 'dataset' });
  return datasetsOn(await openShelf(actor, lake, release));
}

/** Reads what is known of the tables of a release. */
export async function openShelf(actor: Actor, lake: Lake, release: string): Promise<Shelf> {
  const [tables, releases, loads, lineage, notes] = await Promise.all([
    lake.tables(actor, release),
    lake.releases(actor),
    lake.loads(actor, release),
    lake.lineage(actor, release),
    workspaceNotes(actor, lake, release),
  ]);
  const sqlOf = new Map(lineage.map((one) => [one.table, one.sql]));
  return { release, tables, releases, loads, graph: graphOf(lineage), sqlOf, notes };
}

/** The datasets of a shelf, in the order of the list. */
export function datasetsOn(shelf: Shelf): readonly Dataset[] {
  const found = shelf.tables.flatMap((table) => toDataset(shelf, table) ?? []);
  const rank = ({ layer }: Dataset) => (layer === 'source' ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b) || a.title.nl.localeCompare(b.title.nl, 'nl'));
}

/** One dataset by its id (`cbs-kerncijfers-2022`) or table name. Throws catalogue/dataset-unknown with what comes near. */
export function datasetOn(shelf: Shelf, id: string): Dataset {
  const all = datasetsOn(shelf);
  const found = all.find((one) => one.id === id || one.table === id);
  if (found) return found;
  throw catalogueProblems.make('dataset-unknown', {
    id,
    nearest: nearest(
      id,
      all.map((one) => one.id),
    ),
  });
}

/** The id of the dataset of a table, as it stands in an address. */
const idOf = (table: string): string => table.replaceAll('_', '-');

function toDataset(shelf: Shelf, table: ReleasedTable): Dataset | null {
  const source = shelf.notes.sources.get(table.name);
  if (source) return Object.freeze({ ...common(shelf, table), ...ofSource(shelf, table, source) });
  return shelf.notes.models.has(table.name) && table.layer !== 'internal'
    ? Object.freeze({ ...common(shelf, table), ...ofModel(shelf, table) })
    : null;
}

function common({ releases }: Shelf, table: ReleasedTable) {
  return {
    id: idOf(table.name),
    table: table.name,
    rows: table.rows,
    bytes: table.bytes,
    since: table.since,
    updatedAt: releases.find((release) => release.id === table.since)?.publishedAt ?? '',
    hasGeometry: table.columns.some((column) => column.type === 'binary'),
  };
}

function ofSource({ loads }: Shelf, table: ReleasedTable, spec: SourceSpec) {
  const { title, description, publisher, licence, attribution, owner, estimate } = spec;
  const properties = new Map(spec.contract.schema[0]?.properties.map((one) => [one.name, one]));
  const load = loads.find((one) => one.source === spec.id);
  return {
    layer: 'source' as const,
    ...{ title, description, publisher, licence, attribution, owner, estimate },
    retrieved: load?.retrievedAt.slice(0, 10) ?? spec.retrieved,
    address: spec.connector.live?.address ?? null,
    columns: table.columns.map(({ name, type }: Column) => ({
      ...{ name, type },
      label: properties.get(name)?.businessName ?? null,
      description: properties.get(name)?.description ?? null,
    })),
  };
}

/** A model is ours; its licence and attribution are those of every source that it was made from. */
function ofModel({ notes, graph }: Shelf, table: ReleasedTable) {
  const header = notes.models.get(table.name);
  if (!header) throw new RangeError(`No header of ${table.name}`);
  const sources = walk(graph, table.name, 'inputs').flatMap((name) => notes.sources.get(name) ?? []);
  const distinct = (texts: readonly string[]) => [...new Set(texts)].sort();
  return {
    layer: 'model' as const,
    ...{ title: header.title, description: header.description, owner: header.owner },
    publisher: notes.gemeente,
    licence: distinct(sources.map((one) => one.licence)).join(', '),
    attribution: distinct(sources.map((one) => one.attribution)).join('; '),
    estimate: sources.some((one) => one.estimate),
    retrieved: null,
    address: null,
    columns: table.columns.map(({ name, type }: Column) => ({
      ...{ name, type },
      label: header.columns[name] ?? null,
      description: null,
    })),
  };
}
