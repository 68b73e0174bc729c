import type { AreaCode, Period, Unit } from '../kernel/index.ts';

/**
 * `final` counted; `provisional`; `estimated` by a model; `converted` to other borders; `suppressed` hidden to protect
 * people; `missing` no value.
 */
export type FigureStatus = 'final' | 'provisional' | 'estimated' | 'converted' | 'suppressed' | 'missing';

/** Why there is no value. `not-published`: the source has the cell, and left it empty. `not-in-source`: it has no such cell. */
export type MissingReason = 'not-published' | 'not-in-source' | 'too-few' | 'denominator-zero';

/** The row of a raw file that a figure came from. */
export type RowRef = Readonly<{
  source: string;
  table: string;
  /** sha256 of the raw file. */
  file: string;
  line: number;
}>;

/** One figure: one row of the table `figures`. */
export type Figure = Readonly<{
  indicator: string;
  version: number;
  area: AreaCode;
  period: Period;
  breakdown: string;
  value: number | null;
  unit: Unit;
  numerator: number | null;
  denominator: number | null;
  margin: number | null;
  status: FigureStatus;
  reason: MissingReason | null;
  /** The sources it came from, first the one that decides. */
  sources: readonly string[];
  origins: readonly RowRef[];
  release: string;
}>;

/** An area of the register, with the years in which its code was valid. */
export type Area = Readonly<{
  code: AreaCode;
  name: string;
  level: 'land' | 'provincie' | 'gemeente' | 'wijk' | 'buurt';
  parent: AreaCode | null;
  /** Years in which some source knew the code. */
  years: readonly number[];
}>;
