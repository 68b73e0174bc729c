import { UNITS, type Unit } from '../../kernel/index.ts';
import { round, type ValueParts } from '../format.ts';
import { type Voice, wordsOf } from './voice.ts';

/** How a figure is written: its unit and how many decimals its definition allows. Every definition is one. */
export type Notation = Readonly<{ unit: Unit; decimals: number }>;

/** The value as its definition writes it: 48.4 and 47.6 are both 48 where no decimals are allowed. */
export function written(value: number, { decimals }: Notation): number {
  return round(value, decimals);
}

/** Whether two values are the same to a reader. */
export function sameWritten(a: number, b: number, notation: Notation): boolean {
  return written(a, notation) === written(b, notation);
}

/** `some` where rounding would make nothing of something, `nearly` where it would make all of nearly all. */
function limit(value: number, notation: Notation): 'some' | 'nearly' | null {
  const shown = written(value, notation);
  if (value > 0 && shown === 0) return 'some';
  return notation.unit === 'procent' && value < 100 && shown === 100 ? 'nearly' : null;
}

/**
 * A value in its parts, so that a page can set the unit smaller. More than nothing never becomes `0` and
 * less than all
 * never `100 %`: those are written `<1` and `>99`.
 */
export function writeParts(value: number, notation: Notation, { format }: Voice): ValueParts {
  const { unit, decimals } = notation;
  const step = 10 ** -decimals;
  const edge = limit(value, notation);
  if (edge === null) return format.parts(value, unit, decimals);
  const parts = format.parts(edge === 'some' ? step : 100 - step, unit, decimals);
  return { ...parts, number: (edge === 'some' ? '<' : '>') + parts.number };
}

/** A value with its unit on one line: `49 %`, `€ 341.000`, `1,3 km`, `21.345`. */
export function writeValue(value: number, notation: Notation, voice: Voice): string {
  const { prefix, number, suffix } = writeParts(value, notation, voice);
  return prefix + number + suffix;
}

/** A value as it stands in a sentence: `minder dan 1 %`, `49 %`. */
export function sayValue(value: number, notation: Notation, voice: Voice): string {
  const { prefix, number, suffix } = writeParts(value, notation, voice);
  return spelled(number, (bare) => prefix + bare + suffix, voice);
}

/** The bare number as it stands in a sentence: `minder dan 1`, `49`. */
export function sayNumber(value: number, notation: Notation, voice: Voice): string {
  return spelled(writeParts(value, notation, voice).number, (bare) => bare, voice);
}

function spelled(number: string, dress: (bare: string) => string, voice: Voice): string {
  const { lessThan, moreThan } = wordsOf(voice).sentences;
  if (number.startsWith('<')) return lessThan(dress(number.slice(1)));
  return number.startsWith('>') ? moreThan(dress(number.slice(1))) : dress(number);
}

/** The number as the data has it, to three decimals, without zeros behind. */
export function writeExact(value: number, { format }: Voice): string {
  const decimals = [0, 1, 2].find((count) => round(value, count) === round(value, 3)) ?? 3;
  return format.number(value, decimals);
}

/** How much two figures differ, without a sign: `2 procentpunt`, `€ 12.000`, `0,3 km`. */
export function sayAmount(amount: number, notation: Notation, voice: Voice): string {
  const size = Math.abs(amount);
  if (notation.unit !== 'procent') return sayValue(size, notation, voice);
  const shown = written(size, notation);
  return wordsOf(voice).sentences.points(voice.format.number(size, notation.decimals), shown);
}

/** A change with its sign: `+2`, `−12`, `+€ 12.000`. Points of a share carry no unit here. */
export function writeSigned(change: number, notation: Notation, { format }: Voice): string {
  const { unit, decimals } = notation;
  if (unit === 'procent' || UNITS[unit].kind === 'count') return format.signed(change, decimals);
  return (change < 0 ? '−' : '+') + format.value(Math.abs(change), unit, decimals);
}
