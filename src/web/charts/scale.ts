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

/**
 * A value axis: round limits and the marks to draw. Starts at zero when that costs less than half of the
 * height, so
 * that small differences stay visible and large ones are not blown up.
 */
export function valueAxis(
  values: readonly number[],
  count = 4,
): Readonly<{ low: number; high: number; ticks: readonly number[] }> {
  const [low = 0, high = 0] = extent(values);
  const start = low >= 0 && low < high / 2 ? 0 : low;
  const end = high === start ? start + Math.max(1, Math.abs(start) * 0.1) : high;
  const scale = scaleLinear([start, end], [0, 1]).nice(count);
  const [from = start, to = end] = scale.domain();
  return { low: from, high: to, ticks: scale.ticks(count) };
}
