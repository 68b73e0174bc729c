import { type Actor, demand } from '../guard/index.ts';
import type { Lake } from '../lake/index.ts';
import type { Dataset } from './dataset.ts';
import { datasetOn, openShelf } from './datasets.ts';
import { csv } from './exports/csv.ts';
import type { ExportContent, ExportFormat } from './exports/export.ts';
import { geojson } from './exports/geojson.ts';
import { json } from './exports/json.ts';
import { parquet } from './exports/parquet.ts';
import { catalogueProblems } from './problems.ts';
import { stableOrder } from './table-page.ts';

/** The ways of writing a dataset, in the order of a page. */
const FORMATS: readonly ExportFormat[] = Object.freeze([csv, json, geojson, parquet]);

export type ExportKind = ExportFormat['kind'];

/** Every suffix a download can have. */
export const EXPORT_KINDS: readonly ExportKind[] = Object.freeze(FORMATS.map(({ kind }) => kind));

export type ExportedDataset = Readonly<{
  dataset: Dataset;
  mediaType: string;
  /** `cbs-kerncijfers-2022.csv`. */
  filename: string;
  content: ExportContent;
}>;

/** The ways in which a dataset can be downloaded. */
export function exportKinds(dataset: Dataset): readonly ExportKind[] {
  return FORMATS.filter(({ fits }) => fits(dataset)).map(({ kind }) => kind);
}

/**
 * A dataset of a release as a download. The same release gives the same bytes. Text comes in pieces; Parquet is written
 * to `target`, a file that does not exist yet. Throws catalogue/dataset-unknown, and catalogue/export-unknown with
 * the ways there are.
 */
export async function exportDataset(
  actor: Actor,
  lake: Lake,
  release: string,
  id: string,
  kind: string,
  target: string,
): Promise<ExportedDataset> {
  demand(actor, 'read', { kind: 'dataset', id });
  const dataset = datasetOn(await openShelf(actor, lake, release), id);
  const known = exportKinds(dataset);
  const format = FORMATS.find((one) => one.kind === kind && known.includes(one.kind));
  if (!format) throw catalogueProblems.make('export-unknown', { dataset: dataset.id, kind, known });
  const job = { actor, lake, release, dataset, order: stableOrder(dataset) };
  return Object.freeze({
    dataset,
    mediaType: format.mediaType,
    filename: `${dataset.id}.${format.kind}`,
    content: await format.write(job, target),
  });
}
