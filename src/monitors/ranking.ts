import { isAddable } from '../kernel/index.ts';
import type { Comparison, Indicator, Ranked, Standing } from './views.ts';
import { written } from './written.ts';

/** Making one takes longer than sorting with it. */
const BY_NAME = new Intl.Collator('nl');

/**
 * Areas from the highest to the lowest written value, those without a value last; equal values in the order of their
 * names, and on one place. No places where all values are equal: there is nothing to rank.
 */
export function ranked(indicator: Indicator, comparisons: readonly Comparison[]): readonly Ranked[] {
  const values = comparisons.flatMap((one) => writtenOf(indicator, one) ?? []);
  const flat = new Set(values).size < 2;
  const sorted = [...comparisons].sort(
    (a, b) =>
      (writtenOf(indicator, b) ?? Number.NEGATIVE_INFINITY) -
        (writtenOf(indicator, a) ?? Number.NEGATIVE_INFINITY) ||
      BY_NAME.compare(a.area.name, b.area.name) ||
      (a.area.code < b.area.code ? -1 : 1),
  );
  return sorted.map((one) => {
    const value = writtenOf(indicator, one);
    const rank = value === null || flat ? null : 1 + values.filter((other) => other > value).length;
    const tied = value !== null && values.filter((other) => other === value).length > 1;
    return Object.freeze({ ...one, rank, tied });
  });
}

/**
 * Where one area stands among all that have a value, itself included. Null for counts, which say how large an area is
 * and not how it fares; where it has no value; and where all are equal.
 */
export function standingOf(
  indicator: Indicator,
  own: Comparison,
  peers: readonly Comparison[],
): Standing | null {
  const value = writtenOf(indicator, own);
  if (value === null || isAddable(indicator.unit)) return null;
  const others = peers.flatMap((one) => writtenOf(indicator, one) ?? []);
  if (others.every((other) => other === value)) return null;
  const above = others.filter((other) => other > value).length;
  const below = others.filter((other) => other < value).length;
  return Object.freeze({
    rank: 1 + above,
    of: others.length + 1,
    ties: others.length - above - below,
    end: above === 0 ? 'highest' : below === 0 ? 'lowest' : null,
  });
}

function writtenOf({ decimals }: Indicator, { figure }: Comparison): number | null {
  return figure.value === null ? null : written(figure.value, decimals);
}
