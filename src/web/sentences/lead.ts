import { isAddable, UNITS } from '../../kernel/index.ts';
import type { Area, Profile, ProfileRow } from '../../server/api.ts';
import { differenceWords, isSimilar, referenceOf, wholeOf } from './difference.ts';
import { sameWritten, sayNumber, sayValue } from './number.ts';
import { placeInText } from './place-name.ts';
import { countsHeads, fillSentence } from './template.ts';
import { type Voice, wordsOf } from './voice.ts';

/**
 * What a neighbour would say of an area, in at most three sentences: how many there are, a telling share
 * beside that of
 * the gemeente, and the share that differs most. Says so where nothing is known.
 */
export function areaLead(profile: Profile, voice: Voice): string {
  const rows = [...profile.tiles, ...profile.themes.flatMap((part) => part.rows)].filter(known);
  const { area } = profile;
  const count = rows.find((row) => UNITS[row.indicator.unit].kind === 'count');
  const share = rows.find((row) => isShare(row) && countsHeads(row.indicator, voice)) ?? rows.find(isShare);
  const apart = mostApart(
    profile.tiles.filter((row) => known(row) && row.indicator.id !== share?.indicator.id),
  );
  const sentences = [
    count && plainSentence(count, area, voice),
    share && withReference(share, area, voice),
    apart && withDifference(apart, area, voice),
  ].filter((sentence) => sentence !== undefined);
  return sentences.length > 0
    ? sentences.join(' ')
    : wordsOf(voice).sentences.figuresOfNobody(placeInText(area, voice));
}

const known = (row: ProfileRow) => row.figure.value !== null;

const isShare = (row: ProfileRow) => UNITS[row.indicator.unit].kind === 'share';

/**
 * The share that differs most from its reference; the first of the monitor's order where two differ as much.
 */
function mostApart(rows: readonly ProfileRow[]): ProfileRow | undefined {
  const apart = rows.filter(
    (row) =>
      isShare(row) &&
      !isAddable(row.indicator.unit) &&
      row.difference !== null &&
      !isSimilar(row.difference, row.indicator),
  );
  return apart.reduce<ProfileRow | undefined>(
    (best, row) => ((row.difference?.amount ?? 0) > (best?.difference?.amount ?? 0) ? row : best),
    undefined,
  );
}

/** The sentence of the definition, bare. */
function plainSentence(row: ProfileRow, area: Area, voice: Voice): string {
  return fillSentence(row.indicator, row.figure.value ?? 0, area, voice);
}

/** `79 van de 100 volwassenen vinden hun gezondheid goed; in heel Waterdam zijn dat er 80.` */
function withReference(row: ProfileRow, area: Area, voice: Voice): string {
  const sentence = plainSentence(row, area, voice);
  const reference = referenceOf(row, area);
  if (reference === null || reference.figure.value === null) return sentence;
  const words = wordsOf(voice).sentences;
  const place = wholeOf(reference.area, voice);
  const { value } = reference.figure;
  if (row.figure.value !== null && sameWritten(value, row.figure.value, row.indicator)) {
    return `${withoutStop(sentence)}; ${words.asMany(place)}.`;
  }
  const tail = countsHeads(row.indicator, voice)
    ? words.thereTheyAre(place, sayNumber(value, row.indicator, voice))
    : words.thereItIs(place, sayValue(value, row.indicator, voice));
  return `${withoutStop(sentence)}; ${tail}.`;
}

/** `49 van de 100 volwassenen voelen zich eenzaam; dat is 1 procentpunt meer dan in heel Waterdam.` */
function withDifference(row: ProfileRow, area: Area, voice: Voice): string {
  const sentence = plainSentence(row, area, voice);
  const reference = referenceOf(row, area);
  if (reference === null || row.difference === null) return sentence;
  const words = wordsOf(voice).sentences;
  const place = words.inside(wholeOf(reference.area, voice));
  const difference = differenceWords(row.difference, place, row.indicator, voice);
  return `${withoutStop(sentence)}; ${words.thatIs(difference).replace(/^./, (first) => first.toLowerCase())}`;
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
