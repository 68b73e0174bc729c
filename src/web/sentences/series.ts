import type { Area, Indicator, SeriesPoint } from '../../server/api.ts';
import { sameWritten, sayValue } from './number.ts';
import { placeInText, placeName } from './place-name.ts';
import { type Voice, wordsOf } from './voice.ts';

/** The points of a series that have a value. */
export function knownPoints(points: readonly SeriesPoint[]): readonly (SeriesPoint & { value: number })[] {
  return points.flatMap((point) =>
    point.figure.value === null ? [] : [{ ...point, value: point.figure.value }],
  );
}

/** The points since the last break: before it something else was measured, which cannot be compared. */
function sinceBreak(indicator: Indicator, points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const last = points.at(-1)?.period ?? '';
  const start = indicator.breaks
    .map(({ period }) => period)
    .filter((period) => period <= last)
    .sort()
    .at(-1);
  return start === undefined ? points : points.filter(({ period }) => period >= start);
}

/** Why the line is broken, where it is: `Breuk in 2020: de vragenlijst is veranderd.` */
function breakWords(indicator: Indicator, points: readonly SeriesPoint[], voice: Voice): string {
  const first = points.at(0)?.period ?? '';
  return indicator.breaks
    .filter(({ period }) => period > first)
    .map(({ period, note }) => ` ${wordsOf(voice).titles.brokenAt(period, voice.say(note))}`)
    .join('');
}

/** The conclusion of a line chart as its title, or the bare term where one period is known. */
export function lineTitle(
  indicator: Indicator,
  area: Area,
  points: readonly SeriesPoint[],
  voice: Voice,
): string {
  const { titles } = wordsOf(voice);
  const term = voice.say(indicator.term);
  const known = knownPoints(sinceBreak(indicator, points));
  const [first, last] = [known.at(0), known.at(-1)];
  if (!first || !last || first === last) return titles.single(term, placeInText(area, voice));
  const since = voice.format.period(first.period);
  if (sameWritten(first.value, last.value, indicator))
    return titles.steady(term, placeInText(area, voice), since);
  return (last.value > first.value ? titles.rose : titles.fell)(term, placeInText(area, voice), since);
}

/** `Oost: van 44 % in 2012 naar 49 % in 2020.` */
export function lineDescription(
  indicator: Indicator,
  area: Area,
  points: readonly SeriesPoint[],
  voice: Voice,
): string {
  const { titles } = wordsOf(voice);
  const known = knownPoints(sinceBreak(indicator, points));
  const [first, last] = [known.at(0), known.at(-1)];
  if (!first || !last) return wordsOf(voice).sentences.figuresOfNobody(area.name);
  const say = (value: number) => sayValue(value, indicator, voice);
  const period = (point: SeriesPoint) => voice.format.period(point.period);
  const broken = breakWords(indicator, points, voice);
  return first === last
    ? titles.onePeriod(placeName(area, voice), say(first.value), period(first)) + broken
    : titles.fromTo(placeName(area, voice), say(first.value), period(first), say(last.value), period(last)) +
        broken;
}
