export type { FigureBook } from './book.ts';
export { classesOf, classOf, MAX_CLASSES, roundest } from './classes.ts';
export type { Area, Figure, FigureStatus, MissingReason, RowRef } from './figure.ts';
export { openFigures } from './figure-index.ts';
export {
  checkFigures,
  type FigureInput,
  figuresQuery,
} from './figures.ts';
export { type Adjusted, indicatorView, nearestChoice } from './indicator-view.ts';
export {
  area,
  areas,
  figure,
  figures,
  indicator,
  indicators,
  nameOf,
} from './lookup.ts';
export { type Measure, type MeasuredDefinition, measureSchema } from './measure.ts';
export { type Monitor, monitorSchema, type ThemeSpec, themeSchema } from './monitor.ts';
export { monitorsProblems } from './problems.ts';
export { profile } from './profile.ts';
export { trail } from './trail.ts';
export type {
  ChoroplethArea,
  ChoroplethView,
  Comparison,
  Difference,
  FigureTrail,
  Indicator,
  IndicatorView,
  Profile,
  ProfileRow,
  Ranked,
  SeriesPoint,
  SourceRef,
  Standing,
  Theme,
  TrailStep,
} from './views.ts';
