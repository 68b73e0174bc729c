import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';

/** A coordinate with one decimal at most: enough for a screen, and short. */
export function place(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * The part of a domain that a value is at, from 0 to `size`; values outside it stay at its ends. Everything
 * equal stands
 * in the middle. Plain arithmetic: a page draws more than a hundred of these.
 */
export function along(values: readonly number[], size: number, margin = 0): (value: number) => number {
  const [low, high] = extent(values);
  if (low === undefined || low === high) return () => size / 2;
  const step = (size - 2 * margin) / (high - low);
  return (value) => place(margin + (Math.min(Math.max(value, low), high) - low) * step);
}

/** Where an axis begins and ends, and the marks to draw. */
type ValueAxis = Readonly<{ low: number; high: number; ticks: readonly number[] }>;

/**
 * A value axis: round limits and the marks to draw. Starts at zero when that costs less than half of the
 * height, so that small differences stay visible and large ones are not blown up. Marks lie never closer than `finest`:
 * the smallest step in which the values are written.
 */
export function valueAxis(values: readonly number[], finest = 0, count = 4): ValueAxis {
  const [low = 0, high = 0] = extent(values);
  const start = low >= 0 && low < high / 2 ? 0 : low;
  const end = high === start ? start + Math.max(1, Math.abs(start) * 0.1) : high;
  const scale = scaleLinear([start, end], [0, 1]).nice(count);
  const [from = start, to = end] = scale.domain();
  const ticks = scale.ticks(count);
  const [first = 0, second = first + finest] = ticks;
  // The nice steps are sums of tenths in binary: a hair less than the finest step is that step.
  return second - first >= finest * 0.999 ? { low: from, high: to, ticks } : steps(start, end, finest);
}

/** An axis in steps of the finest size: whole steps around the values. */
function steps(start: number, end: number, size: number): ValueAxis {
  const [first, last] = [Math.floor(start / size), Math.ceil(end / size)];
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * size));
  return { low: tidy(first * size), high: tidy(last * size), ticks };
}

/** Without what binary adds far behind the comma. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
