export type { Dataset, DatasetLink, DatasetView, SearchHit, TablePage } from './dataset.ts';
export { type Definition, definitionSchema } from './definition.ts';
export { type Geometry, type Position, polygonsOf, positionsOf, readWkb } from './geometry.ts';
