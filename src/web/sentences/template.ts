import type { Area, Indicator } from '../../server/api.ts';
import { sayNumber, sayValue, written } from './number.ts';
import { placeInText } from './place-name.ts';
import { type Voice, wordsOf } from './voice.ts';

/** Whether the sentence of a definition speaks of so many out of a hundred. */
export function countsHeads(indicator: Indicator, voice: Voice): boolean {
  return /^\{number\}\s/.test(voice.say(indicator.sentence));
}

/**
 * The sentence of a definition with its value filled in. One person needs another verb than two, which a
 * template
 * cannot know: then the label says it (`Voelt zich eenzaam: 1 %.`).
 */
export function fillSentence(indicator: Indicator, value: number, area: Area, voice: Voice): string {
  const template = voice.say(indicator.sentence);
  if (template.includes('{number}') && written(value, indicator) === 1) {
    return wordsOf(voice).sentences.labelled(voice.say(indicator.label), sayValue(value, indicator, voice));
  }
  const parts: Readonly<Record<string, string>> = {
    '{area}': placeInText(area, voice),
    '{value}': sayValue(value, indicator, voice),
    '{number}': sayNumber(value, indicator, voice),
  };
  // In one pass: what was filled in is text, whatever it looks like.
  return capital(template.replace(/\{(area|value|number)\}/g, (name) => parts[name] ?? name));
}

/** The text with a capital at its start. */
export function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('nl') + text.slice(1);
}
