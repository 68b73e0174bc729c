import type { Text } from '../kernel/index.ts';
import type { Cell, CheckResult, ColumnType } from '../lake/index.ts';

/** A released table as the public sees it. */
export type Dataset = Readonly<{
  /** The name of the table with hyphens: `cbs-kerncijfers-2022`. */
  id: string;
  table: string;
  layer: 'source' | 'model';
  title: Text;
  description: Text;
  publisher: string;
  licence: string;
  attribution: string;
  owner: string;
  estimate: boolean;
  rows: number;
  bytes: number;
  /** The release that last changed it, and when that was. */
  since: string;
  updatedAt: string;
  /** The day the source was fetched; null for a model. */
  retrieved: string | null;
  /** The live address of the source, where it has one. */
  address: string | null;
  columns: readonly Readonly<{
    name: string;
    type: ColumnType;
    label: Text | null;
    description: Text | null;
  }>[];
  hasGeometry: boolean;
}>;

/** Everything the page of one dataset shows. */
export type DatasetView = Readonly<{
  dataset: Dataset;
  checks: readonly CheckResult[];
  quarantined: number;
  /** Tables it is made from, and tables made from it, nearest first. */
  inputs: readonly DatasetLink[];
  outputs: readonly DatasetLink[];
  sql: string | null;
  versions: readonly Readonly<{ release: string; publishedAt: string; rows: number; contentHash: string }>[];
  /** Why the newest delivery was refused, when it was. */
  refusal: Readonly<{ at: string; finding: Text }> | null;
  /** The indicators computed from it. */
  indicators: readonly Readonly<{ id: string; term: Text }>[];
  preview: TablePage;
  /** Bytes per form of download, where that is known before it is made. */
  sizes: Readonly<Partial<Record<Download, number>>>;
  /**
   * In which coordinates each form has its shapes: RD New (`EPSG:28992`; in CSV as well-known text, else as well-known
   * binary) or WGS84 longitude and latitude (`OGC:CRS84`). Empty for a table without shapes.
   */
  crs: Readonly<Partial<Record<Download, 'EPSG:28992' | 'OGC:CRS84'>>>;
}>;

type Download = 'csv' | 'json' | 'geojson' | 'parquet';

export type DatasetLink = Readonly<{ id: string | null; table: string; title: Text }>;

/** One page of rows, as text that can be shown, with how to get the next one. */
export type TablePage = Readonly<{
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
  page: number;
  pages: number;
  total: number;
  sort: Readonly<{ column: string; descending: boolean }> | null;
  filter: string;
}>;

/** One answer of the search box. */
export type SearchHit = Readonly<{
  kind: 'area' | 'indicator' | 'dataset' | 'figure' | 'page';
  title: Text;
  /** Path within the site, without the language prefix. */
  path: string;
  note: Text | null;
  /** Of a hit of kind `figure`: which figure it is, so that the page can write its value. */
  figure?: Readonly<{ indicator: string; area: string }>;
}>;
