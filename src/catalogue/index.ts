export type { Dataset, DatasetLink, DatasetView, SearchHit, TablePage } from './dataset.ts';
export { datasetView } from './dataset-view.ts';
export { datasets } from './datasets.ts';
export { type Definition, definitionSchema } from './definition.ts';
export {
  EXPORT_KINDS,
  exportDataset,
  exportKinds,
} from './export-dataset.ts';
export { csvLine } from './exports/csv.ts';
export { catalogueProblems } from './problems.ts';
export { openSearch, type SearchIndex, search } from './search.ts';
export type { SearchContent } from './search-documents.ts';
