import type { AreaCode, AreaLevel } from '../kernel/index.ts';
import type { Release, SourceSpec } from '../lake/index.ts';
import type { AreaIndex } from './area-index.ts';
import type { Drawing } from './borders.ts';
import type { Area } from './figure.ts';
import type { FigureTable } from './figure-table.ts';
import type { Measure } from './measure.ts';
import type { Monitor } from './monitor.ts';
import type { Indicator, Profile, SourceRef, Theme } from './views.ts';

/** Everything the pages ask about figures, of one release, in memory and frozen. `openFigures` makes it. */
export type FigureBook = Readonly<{
  release: Release;
  gemeente: Area;
  /** Gemeenten to compare with, as the workspace names them. */
  neighbours: readonly Area[];
  /** Every area in scope by its code: land, gemeenten, wijken, buurten, in that order and then by code. */
  areas: ReadonlyMap<string, Area>;
  /** Names of areas that the sources know and that are not shown here, by code. */
  outside: ReadonlyMap<string, string>;
  childrenOf: AreaIndex['childrenOf'];
  ofLevel: AreaIndex['ofLevel'];
  /** By id, in the order of the monitor; those that it leaves out come last. */
  indicators: ReadonlyMap<string, Indicator>;
  measures: ReadonlyMap<string, Measure>;
  themes: readonly Theme[];
  monitor: Monitor;
  sources: ReadonlyMap<string, Readonly<{ spec: SourceSpec; ref: SourceRef }>>;
  figures: FigureTable;
  /**
   * Outlines of the areas of one level in one gemeente, or of all gemeenten, as they were in the year or nearest to
   * it. Drawn once, then kept. Null where there are no borders.
   */
  drawing: (level: AreaLevel, gemeente: AreaCode, year: number) => Drawing | null;
  /** The profile of an area: made when it is first asked for, then kept, since a release never changes. */
  profileOf: (area: Area, make: () => Profile) => Profile;
}>;
