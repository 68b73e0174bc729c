export type { Dataset, DatasetLink, DatasetView, SearchHit, TablePage } from './dataset.ts';
export { datasetView } from './dataset-view.ts';
export { datasets } from './datasets.ts';
export { type Definition, definitionSchema } from './definition.ts';
export {
  EXPORT_KINDS,
  type ExportedDataset,
  type ExportKind,
  exportDataset,
  exportKinds,
} from './export-dataset.ts';
export { csvLine } from './exports/csv.ts';
export type { ExportContent } from './exports/export.ts';
export { catalogueProblems } from './problems.ts';
export { openSearch, type SearchIndex, search } from './search.ts';
export type { SearchContent } from './search-documents.ts';
export type { TableQuestion } from './table-page.ts';
