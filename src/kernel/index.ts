export {
  AREA_LEVELS,
  type AreaCode,
  type AreaLevel,
  gemeenteOf,
  levelOf,
  NEDERLAND,
  parentOf,
  parseAreaCode,
} from './area.ts';
export { canonicalJson, type Json } from './canonical.ts';
export { type Id, isId, newId } from './id.ts';
export { editDistance, fold, nearest } from './nearest.ts';
export { comparePeriods, type Grain, grainOf, type Period, parsePeriod, startOf, yearOf } from './period.ts';
export { defineProblems, isProblem, Problem, type ProblemKind, type ProblemTable } from './problem.ts';
export { LANGUAGES, type Lang, say, type Text } from './text.ts';
export { isAddable, isUnit, UNITS, type Unit, type UnitKind } from './unit.ts';
