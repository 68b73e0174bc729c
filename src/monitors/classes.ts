/** Classes for a map: where one ends and the next begins, and how many values fall in each. */
export type Classes = Readonly<{
  /** Ascending. A value equal to a break belongs to the class above it. */
  breaks: readonly number[];
  /** One more than `breaks`; together all values. No class is empty. */
  counts: readonly number[];
}>;

/** More classes than this cannot be told apart by colour. */
export const MAX_CLASSES = 5;

/** The class of a value: how many breaks are at or below it. */
export function classOf(value: number, breaks: readonly number[]): number {
  return breaks.filter((at) => at <= value).length;
}

/**
 * Quantile classes with round breaks: about as many areas in each. Never more classes than distinct values, equal
 * values always in one class, and every class with something in it. One distinct value gives one class; none gives
 * one class of nothing. Give written values, so that the legend and the labels cannot contradict one another.
 */
export function classesOf(values: readonly number[], max = MAX_CLASSES): Classes {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  const breaks = distinct.length <= max ? betweenAll(distinct) : quantileBreaks(sorted, max);
  const counts = Array.from({ length: breaks.length + 1 }, () => 0);
  for (const value of sorted) {
    const bin = classOf(value, breaks);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return Object.freeze({ breaks: Object.freeze(breaks), counts: Object.freeze(counts) });
}

/** With few distinct values every one of them is a class. */
function betweenAll(distinct: readonly number[]): number[] {
  return distinct.slice(1).map((value, index) => roundest(distinct[index] ?? value, value));
}

/** One break near every quantile, as round as a quarter of a class to either side allows. */
function quantileBreaks(sorted: readonly number[], classes: number): number[] {
  const slack = sorted.length / classes / 4;
  const breaks = new Set<number>();
  for (let index = 1; index < classes; index += 1) {
    const rank = (sorted.length * index) / classes;
    const low = sorted[Math.max(0, Math.ceil(rank - slack) - 1)] ?? 0;
    const high = sorted[Math.min(sorted.length - 1, Math.floor(rank + slack))] ?? 0;
    // Where equal values fill the whole window, the break comes right above them.
    const next = high > low ? high : sorted.find((value) => value > low);
    if (next !== undefined) breaks.add(roundest(low, next));
  }
  return withoutEmpty(
    [...breaks].sort((a, b) => a - b),
    sorted,
  );
}

/** Leaves out a break that has no value between it and the one before. */
function withoutEmpty(breaks: readonly number[], sorted: readonly number[]): number[] {
  const kept: number[] = [];
  let low = Number.NEGATIVE_INFINITY;
  for (const at of breaks) {
    const lowest = low;
    if (!sorted.some((value) => value >= lowest && value < at)) continue;
    kept.push(at);
    low = at;
  }
  return kept;
}

/** The roundest number above `low` and at most `high`: with the fewest digits, then nearest to the middle. */
export function roundest(low: number, high: number): number {
  const start = Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high), 1e-9))) + 1;
  for (let power = start; power > start - 18; power -= 1) {
    for (const factor of [5, 2, 1]) {
      const found = multipleWithin(factor, power, low, high);
      if (found !== null) return found;
    }
  }
  return high;
}

/** A multiple of `factor` × 10^`power` in (low, high], nearest to the middle; null when there is none. */
function multipleWithin(factor: number, power: number, low: number, high: number): number | null {
  // Dividing by 10^-power is exact where multiplying with 10^power (0.1) is not.
  const value = (times: number) =>
    power < 0 ? (times * factor) / 10 ** -power : times * factor * 10 ** power;
  const step = value(1);
  const middle = Math.round((low + high) / 2 / step);
  const first = Math.floor(low / step) + 1;
  const last = Math.floor(high / step);
  const inside = [middle, first, last].map(value).find((candidate) => candidate > low && candidate <= high);
  return inside ?? null;
}
