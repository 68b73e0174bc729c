export type { LakeSettings, OpenEffects } from './core.ts';
export { protect } from './disclosure/disclosure.ts';
export { fromRd, type Position } from './geometry/rd.ts';
export { polygonsOf, positionsOf, readWkb } from './geometry/read-wkb.ts';
export { signedArea } from './geometry/ring.ts';
export type { Geometry } from './geometry/wkb.ts';
export type {
  Asked,
  ByteRow,
  Cell,
  CheckResult,
  Column,
  ColumnType,
  Finding,
  Lake,
  Lineage,
  Load,
  QuarantinedRow,
  Refusal,
  Release,
  ReleasedTable,
  Row,
  Run,
  RunOptions,
  StepOutcome,
} from './lake.ts';
export { type ModelSpec, modelHeaderSchema } from './model.ts';
export { modelOrder } from './models/order.ts';
export { type ModelTest, type ModelTestWorld, runModelTest } from './models/test-run.ts';
export { openLake } from './open.ts';
export { lakeProblems } from './problems.ts';
export { releaseAsOf } from './release-id.ts';
export { type SourceSpec, sourceSchema } from './source.ts';
export { ident, join, type Sql, sql } from './sql.ts';
