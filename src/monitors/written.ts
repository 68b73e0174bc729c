import { isAddable, type Unit } from '../kernel/index.ts';
import type { Figure } from './figure.ts';
import type { Difference } from './views.ts';

/** What is needed of a definition to write its values. */
type Writing = Readonly<{ decimals: number; unit: Unit }>;

/** A model tells shares apart from one percentage point on; less than that is called similar. */
const ESTIMATE_STEP = 1;

/**
 * A value as it is written on a page: rounded to the decimals of its definition, half away from zero. Everything that
 * compares values compares these, so that no page says "more" above two equal numbers.
 */
export function written(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  // 2.675 × 100 is 267.49999999999997 in binary; the nudge is far smaller than any digit that a source publishes.
  const scaled = Math.abs(value) * factor;
  return (Math.sign(value) * Math.round(scaled * (1 + Number.EPSILON * 4))) / factor || 0;
}

/**
 * How `figure` differs from `other`, in their written values; null where one of both has none. Where one of both is an
 * estimate and the unit is a share, a difference of less than one percentage point is `similar`.
 */
export function differenceOf(figure: Figure, other: Figure, { decimals, unit }: Writing): Difference | null {
  if (figure.value === null || other.value === null) return null;
  const gap = written(written(figure.value, decimals) - written(other.value, decimals), decimals);
  const estimated = figure.status === 'estimated' || other.status === 'estimated';
  const within = gap === 0 || (estimated && unit === 'procent' && Math.abs(gap) < ESTIMATE_STEP);
  const direction = within ? 'similar' : gap > 0 ? 'more' : 'less';
  return Object.freeze({ direction, amount: Math.abs(gap) });
}

/**
 * The difference between two areas. A count of a part is always smaller than that of the whole, so that "less" says
 * nothing: null for counts and surfaces. Use `shareOf` for those.
 */
export function differenceBetweenAreas(figure: Figure, other: Figure, writing: Writing): Difference | null {
  return isAddable(writing.unit) ? null : differenceOf(figure, other, writing);
}

/** What part of a whole a count is, in percent; null for what cannot be added up, and where a value is missing. */
export function shareOf(figure: Figure, whole: Figure | null, unit: Unit): number | null {
  if (!isAddable(unit) || figure.value === null || !whole?.value) return null;
  return (100 * figure.value) / whole.value;
}
