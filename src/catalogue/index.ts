export type { Dataset, DatasetLink, DatasetView, SearchHit, TablePage } from './dataset.ts';
export { type Definition, definitionSchema } from './definition.ts';
