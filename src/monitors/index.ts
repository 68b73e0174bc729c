export type { Area, Figure, FigureStatus, MissingReason, RowRef } from './figure.ts';
export { type Measure, measureSchema } from './measure.ts';
export { type Monitor, monitorSchema, type ThemeSpec, themeSchema } from './monitor.ts';
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
  SeriesPoint,
  SourceRef,
  Theme,
  TrailStep,
} from './views.ts';
