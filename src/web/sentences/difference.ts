import { UNITS } from '../../kernel/index.ts';
import type { Area, Difference, ProfileRow } from '../../server/api.ts';
import { type Notation, sayAmount, sayValue, writeSigned, written } from './number.ts';
import { type Voice, wordsOf } from './voice.ts';

/** How a place is called after "in" or "dan": `heel Waterdam`, `Nederland`. */
export function wholeOf(area: Area, voice: Voice): string {
  return wordsOf(voice).sentences.whole(area.level, area.name);
}

/** The bare name of a place, for a short line: `Waterdam`, `Nederland`. */
function wholeName(area: Area, voice: Voice): string {
  return area.level === 'gemeente' ? area.name : wholeOf(area, voice);
}

/** A difference too small to write is no difference. */
export function isSimilar(difference: Difference, notation: Notation): boolean {
  return difference.direction === 'similar' || written(difference.amount, notation) === 0;
}

/**
 * `2 procentpunt meer dan heel Waterdam`, `€ 12.000 lager dan …`, `ongeveer gelijk aan …`. Never a verdict.
 */
export function differenceWords(
  difference: Difference,
  place: string,
  notation: Notation,
  voice: Voice,
): string {
  const words = wordsOf(voice).sentences;
  if (isSimilar(difference, notation)) return words.similar(place);
  const amount = sayAmount(difference.amount, notation, voice);
  const tall = UNITS[notation.unit].kind === 'money';
  if (difference.direction === 'more') return (tall ? words.higher : words.more)(amount, place);
  return (tall ? words.lower : words.less)(amount, place);
}

/** The comparison that a difference is against: the gemeente, and for a gemeente the land. */
export function referenceOf(row: ProfileRow, area: Area): ProfileRow['comparisons'][number] | null {
  const level = area.level === 'gemeente' ? 'land' : 'gemeente';
  return row.comparisons.find((other) => other.area.level === level) ?? null;
}

/**
 * The few words under a label: a count as its share of the gemeente, anything else as its difference. Empty
 * where there
 * is nothing to hold it against.
 */
export function companyWords(row: ProfileRow, area: Area, voice: Voice): string {
  const reference = referenceOf(row, area);
  if (reference === null || row.figure.value === null) return '';
  const { name } = reference.area;
  if (row.shareOfGemeente !== null) return shareWords(row.shareOfGemeente, name, voice);
  return row.difference === null
    ? ''
    : differenceWords(row.difference, wholeName(reference.area, voice), row.indicator, voice);
}

/** The same as a sentence: `Dat is 1 procentpunt meer dan in heel Waterdam.` */
export function companySentence(row: ProfileRow, area: Area, voice: Voice): string {
  const words = wordsOf(voice).sentences;
  const reference = referenceOf(row, area);
  if (reference === null || row.figure.value === null) return '';
  const place = wholeOf(reference.area, voice);
  if (row.shareOfGemeente !== null) {
    return words.thatIs(shareWords(row.shareOfGemeente, reference.area.name, voice));
  }
  if (row.difference === null || reference.figure.value === null) return '';
  return isSimilar(row.difference, row.indicator)
    ? words.thatIsThere(place, sayValue(reference.figure.value, row.indicator, voice))
    : words.thatIs(differenceWords(row.difference, words.inside(place), row.indicator, voice));
}

/** `23 % van Waterdam`; a share too small for a whole percent keeps one decimal. */
function shareWords(percent: number, place: string, voice: Voice): string {
  const notation = { unit: 'procent', decimals: percent > 0 && percent < 1 ? 1 : 0 } as const;
  return wordsOf(voice).sentences.shareOf(sayValue(percent, notation, voice), place);
}

/** `+5 sinds 2012`, `gelijk aan 2012`; empty where there is one period. */
export function changeWords(row: ProfileRow, voice: Voice): string {
  const words = wordsOf(voice).sentences;
  if (row.change === null) return '';
  const { since, difference } = row.change;
  const period = voice.format.period(since);
  if (isSimilar(difference, row.indicator)) return words.sameSince(period);
  const change = difference.direction === 'more' ? difference.amount : -difference.amount;
  return words.since(writeSigned(change, row.indicator, voice), period);
}

/** `In 2012 was het nog 30 %.`; empty where there is one period or its value is unknown. */
export function changeSentence(row: ProfileRow, voice: Voice): string {
  const words = wordsOf(voice).sentences;
  if (row.change === null) return '';
  const { since, difference } = row.change;
  const then = row.series.find((point) => point.period === since)?.figure.value ?? null;
  const period = voice.format.period(since);
  if (isSimilar(difference, row.indicator)) return words.sameAs(period);
  return then === null ? '' : words.wasThen(period, sayValue(then, row.indicator, voice));
}
