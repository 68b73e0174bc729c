import type { Area, ChoroplethView } from '../../server/api.ts';
import { type Notation, sameWritten, sayValue, writeValue, written } from './number.ts';
import { type Voice, wordsOf } from './voice.ts';

/** An area with its value. */
type Valued = Readonly<{ area: Area; value: number }>;

/** Areas of a map that have a value, lowest first, equal values by name. */
export function valuedAreas(view: ChoroplethView): readonly Valued[] {
  return view.areas
    .flatMap(({ area, figure }) => (figure.value === null ? [] : [{ area, value: figure.value }]))
    .sort((a, b) => a.value - b.value || a.area.name.localeCompare(b.area.name, 'nl'));
}

/**
 * An estimate cannot tell areas apart that lie closer than this, in the unit of the figure (percentage
 * points).
 */
const ESTIMATE_SPREAD = 3;

/** The conclusion of a map as its title: it claims a difference only where the written values differ. */
export function mapTitle(view: ChoroplethView, voice: Voice): string {
  const { titles, levels } = wordsOf(voice);
  const term = voice.say(view.indicator.term);
  const level = levels[view.level];
  const values = valuedAreas(view);
  const [low, high] = [values.at(0), values.at(-1)];
  if (!low || !high) return titles.none(term, level.one);
  if (values.length === 1) return titles.single(term, low.area.name);
  if (sameWritten(low.value, high.value, view.indicator)) return titles.same(term, level.many);
  const spread = written(high.value, view.indicator) - written(low.value, view.indicator);
  const blurred = view.indicator.estimate && view.indicator.unit === 'procent' && spread < ESTIMATE_SPREAD;
  return (blurred ? titles.differsLittle : titles.differs)(term, level.one);
}

/**
 * What a map shows, for a reader who does not see it: from where to where, and how many areas have no value.
 */
export function mapDescription(view: ChoroplethView, voice: Voice): string {
  const { titles, levels } = wordsOf(voice);
  const values = valuedAreas(view);
  const level = levels[view.level];
  const without = view.areas.length - values.length;
  if (values.length === 0) return titles.noValues(level.many);
  const gap = without > 0 ? ` ${titles.withoutValue(without, without === 1 ? level.one : level.many)}` : '';
  return range(values, view, voice) + gap;
}

function range(values: readonly Valued[], view: ChoroplethView, voice: Voice): string {
  const { titles, levels } = wordsOf(voice);
  const [low, high] = [values.at(0), values.at(-1)];
  if (!low || !high) return '';
  const say = (value: number) => sayValue(value, view.indicator, voice);
  if (values.length === 1) return titles.onlyOne(low.area.name, say(low.value));
  if (sameWritten(low.value, high.value, view.indicator)) {
    return titles.allEqual(say(low.value), levels[view.level].many);
  }
  const name = (end: Valued) => areaOrCount(end, values, view, voice);
  return titles.range(say(low.value), name(low), say(high.value), name(high));
}

/** The name of the area with a value, or how many areas share it: no first place among equals. */
function areaOrCount(end: Valued, values: readonly Valued[], view: ChoroplethView, voice: Voice): string {
  const same = values.filter(({ value }) => sameWritten(value, end.value, view.indicator)).length;
  const { titles, levels } = wordsOf(voice);
  return same === 1 ? end.area.name : titles.severalAreas(voice.format.number(same), levels[view.level].many);
}

/** The label of one area on a map: `Centrum: 52 %`, `AZC Crailo: geen cijfer`. */
export function areaLabel(name: string, value: number | null, notation: Notation, voice: Voice): string {
  const text = value === null ? wordsOf(voice).chart.noValue : writeValue(value, notation, voice);
  return `${name}: ${text}`;
}
