import { grainOf, type Lang, type Period, UNITS, type Unit } from '../kernel/index.ts';
import { catalogue } from './messages/index.ts';

/** A no-break space: between a number and its unit, so that a line never ends between the two. */
export const NBSP = '\u00a0';

/** A value in three pieces, so that a page can write the number large and the unit small. */
export type ValueParts = Readonly<{ prefix: string; number: string; suffix: string }>;

/** Numbers, dates and sizes as a reader of one language writes them. The same text on every machine. */
export type Format = Readonly<{
  /** A bare number: `21.345` or `0,9`. Rounds half away from zero. */
  number(value: number, decimals?: number): string;
  /** A value with its unit: `49 %`, `€ 341.000`, `0,9 km`. Counts stay bare: the page says what is counted. */
  value(value: number, unit: Unit, decimals?: number): string;
  parts(value: number, unit: Unit, decimals?: number): ValueParts;
  /** With its sign, and a real minus: `+2`, `−12`, `0`. */
  signed(value: number, decimals?: number): string;
  /** A day: `22 november 2026`. Takes a day (`2026-11-22`) or a moment, which is read in Amsterdam. */
  date(iso: string): string;
  /** `22 nov 2026`. */
  shortDate(iso: string): string;
  /** `22 november 2026, 14.05 uur`, in Amsterdam. */
  moment(iso: string): string;
  /** `2022`, `derde kwartaal van 2022`, `juli 2022`, `week 5 van 2022`. */
  period(period: Period): string;
  /** A size of a file: `12,3 kB`. */
  bytes(count: number): string;
  /** `a, b en c`. */
  list(items: readonly string[]): string;
}>;

const SEPARATORS = { nl: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } as const;

/** The notation of one language. Does not use the machine's ICU tables, which differ between versions of Node. */
export function formatFor(lang: Lang): Format {
  const words = catalogue(lang).notation;
  const number = (value: number, decimals = 0) => writeNumber(value, decimals, lang);
  const parts = (value: number, unit: Unit, decimals = 0) => valueParts(value, unit, decimals, lang);
  const date = (iso: string) => writeDate(dayIn(iso), words.months);
  return Object.freeze({
    number,
    parts,
    date,
    value: (value, unit, decimals) => {
      const { prefix, number: digits, suffix } = parts(value, unit, decimals);
      return prefix + digits + suffix;
    },
    signed: (value, decimals = 0) => {
      const text = number(Math.abs(value), decimals);
      if (!/[1-9]/.test(text)) return text;
      return (value < 0 ? '−' : '+') + text;
    },
    shortDate: (iso) => writeDate(dayIn(iso), words.shortMonths),
    moment: (iso) => words.moment(date(iso), timeIn(iso, words.timeMark)),
    period: (period) => writePeriod(period, words),
    bytes: (count) => writeBytes(count, number),
    list: (items) => writeList(items, words.and),
  } satisfies Format);
}

/** Rounds half away from zero on the decimal notation, so that 2.675 gives 2.68 and not what binary makes of it. */
export function round(value: number, decimals: number): number {
  // Whole numbers need no trick, and most figures are written as one.
  if (decimals === 0) return value < 0 ? -Math.round(-value) : Math.round(value);
  const shifted = Math.round(Number(`${Math.abs(value)}e${decimals}`));
  const rounded = Number(`${shifted}e-${decimals}`);
  // Very small values are written with an exponent of their own, which the trick above cannot shift.
  const safe = Number.isNaN(rounded) ? Number(Math.abs(value).toFixed(decimals)) : rounded;
  return value < 0 ? -safe : safe;
}

function writeNumber(value: number, decimals: number, lang: Lang): string {
  const rounded = round(value, decimals);
  // Most figures are whole numbers, and a page writes hundreds.
  const text = decimals === 0 ? String(Math.abs(rounded)) : Math.abs(rounded).toFixed(decimals);
  const [whole = '0', fraction] = decimals === 0 ? [text] : text.split('.');
  const { group, decimal } = SEPARATORS[lang];
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole;
  return (rounded < 0 ? '−' : '') + (fraction ? grouped + decimal + fraction : grouped);
}

function valueParts(value: number, unit: Unit, decimals: number, lang: Lang): ValueParts {
  const { scale, kind } = UNITS[unit];
  // A value in thousands is rounded as it is stored, and written out in full.
  const written = Math.max(0, decimals - Math.log10(scale));
  const number = writeNumber(round(value, decimals) * scale, written, lang);
  if (kind === 'count') return { prefix: '', number, suffix: '' };
  if (kind === 'money') return { prefix: lang === 'nl' ? `€${NBSP}` : '€', number, suffix: '' };
  if (kind === 'share') return { prefix: '', number, suffix: lang === 'nl' ? `${NBSP}%` : '%' };
  const word = catalogue(lang).notation.units[unit];
  return { prefix: '', number, suffix: word ? NBSP + word : '' };
}

/** The day of a moment in Amsterdam, as `yyyy-mm-dd`; a day stays what it is. */
function dayIn(iso: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso;
  const part = clockParts(iso);
  return `${part.year}-${part.month}-${part.day}`;
}

function timeIn(iso: string, mark: string): string {
  const part = clockParts(iso);
  return `${part.hour}${mark}${part.minute}`;
}

/** Made once: making one costs more than a whole chart. */
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/Amsterdam',
});

function clockParts(iso: string): Record<string, string> {
  return Object.fromEntries(CLOCK.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
}

function writeDate(day: string, months: readonly string[]): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}${NBSP}${months[(month ?? 1) - 1]} ${year}`;
}

type Words = ReturnType<typeof catalogue>['notation'];

function writePeriod(period: Period, words: Words): string {
  const year = period.slice(0, 4);
  const rest = period.slice(5);
  switch (grainOf(period)) {
    case 'year':
      return year;
    case 'half':
      return words.half(Number(rest[1]), year);
    case 'quarter':
      return words.quarter(Number(rest[1]), year);
    case 'month':
      return `${words.months[Number(rest) - 1]} ${year}`;
    case 'week':
      return words.week(Number(rest.slice(1)), year);
    case 'day':
      return writeDate(period, words.months);
  }
}

function writeBytes(count: number, number: (value: number, decimals: number) => string): string {
  if (count < 1000) return `${count}${NBSP}bytes`;
  const [size, unit] = count < 1_000_000 ? [count / 1000, 'kB'] : [count / 1_000_000, 'MB'];
  return `${number(size, size < 10 ? 1 : 0)}${NBSP}${unit}`;
}

function writeList(items: readonly string[], and: string): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}
