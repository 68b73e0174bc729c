/**
 * A period in canonical text form. Periods of one grain sort as text.
 *
 * `2022` year · `2022-H1` half year · `2022-Q3` quarter · `2022-07` month · `2022-W05` week (ISO 8601) · `2022-07-01` day
 */
export type Period = string & { readonly __brand: 'Period' };

export type Grain = 'year' | 'half' | 'quarter' | 'month' | 'week' | 'day';

const SHAPES: readonly (readonly [Grain, RegExp])[] = [
  ['year', /^\d{4}$/],
  ['half', /^\d{4}-H[12]$/],
  ['quarter', /^\d{4}-Q[1-4]$/],
  ['month', /^\d{4}-(0[1-9]|1[0-2])$/],
  ['week', /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/],
  ['day', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/],
];

/** The period in a text, or null when it is none. A day or week that does not exist (30 February) is none. */
export function parsePeriod(text: string): Period | null {
  const trimmed = text.trim().toUpperCase();
  const grain = SHAPES.find(([, shape]) => shape.test(trimmed))?.[0];
  const exists = grain === 'day' ? dayExists(trimmed) : grain === 'week' ? weekExists(trimmed) : grain;
  return exists ? (trimmed as Period) : null;
}

/** How long a period is. */
export function grainOf(period: Period): Grain {
  const found = SHAPES.find(([, shape]) => shape.test(period));
  if (!found) throw new TypeError(`Not a period: ${period}`);
  return found[0];
}

/** The calendar year a period lies in (for a week: its ISO year). */
export function yearOf(period: Period): number {
  return Number(period.slice(0, 4));
}

/** Orders two periods by time, then by grain from long to short. Negative when `a` comes first. */
export function comparePeriods(a: Period, b: Period): number {
  return startOf(a).localeCompare(startOf(b)) || a.length - b.length || a.localeCompare(b);
}

/** The first day of a period, as `yyyy-mm-dd`. */
export function startOf(period: Period): string {
  const year = period.slice(0, 4);
  const rest = period.slice(5);
  switch (grainOf(period)) {
    case 'year':
      return `${year}-01-01`;
    case 'half':
      return `${year}-${rest === 'H1' ? '01' : '07'}-01`;
    case 'quarter':
      return `${year}-${String(Number(rest[1]) * 3 - 2).padStart(2, '0')}-01`;
    case 'month':
      return `${period}-01`;
    case 'week':
      return isoWeekStart(Number(year), Number(rest.slice(1)));
    case 'day':
      return period;
  }
}

function dayExists(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** ISO 8601: a week belongs to the year of its Thursday, so only some years have a week 53. */
function weekExists(text: string): boolean {
  const year = Number(text.slice(0, 4));
  const thursday =
    new Date(`${isoWeekStart(year, Number(text.slice(6)))}T00:00:00Z`).getTime() + 3 * 86_400_000;
  return new Date(thursday).getUTCFullYear() === year;
}

/** ISO 8601: week 1 is the week with 4 January in it; weeks start on Monday. */
function isoWeekStart(year: number, week: number): string {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000;
  return new Date(monday + (week - 1) * 7 * 86_400_000).toISOString().slice(0, 10);
}
