import { defineProblems } from '../kernel/index.ts';

const ratio = (value: number, mark: string) => value.toFixed(1).replace('.', mark);

/** What can be wrong with a house style. */
export const webProblems = defineProblems('web', {
  'theme-contrast': {
    status: 422,
    nl: (p: { name: string; colour: string; reached: number; needed: number }) =>
      `De kleur "${p.name}" (${p.colour}) steekt te weinig af: contrast ${ratio(p.reached, ',')}, nodig is ${ratio(p.needed, ',')}. Kies een kleur die meer verschilt van de achtergrond.`,
    en: (p) =>
      `The colour "${p.name}" (${p.colour}) stands out too little: contrast ${ratio(p.reached, '.')}, needed is ${ratio(p.needed, '.')}. Choose a colour further from the background.`,
  },
  'theme-paper': {
    status: 422,
    nl: (p: { colour: string; lightness: number; needed: number }) =>
      `De kleur "paper" (${p.colour}) is te donker voor een bladzijde: helderheid ${p.lightness} %, nodig is ten minste ${p.needed} %. De donkere versie maakt Peil zelf.`,
    en: (p) =>
      `The colour "paper" (${p.colour}) is too dark for a page: lightness ${p.lightness}%, needed is at least ${p.needed}%. Peil makes the dark version itself.`,
  },
  'theme-ink': {
    status: 422,
    nl: (p: { colour: string; lightness: number; needed: number }) =>
      `De kleur "ink" (${p.colour}) is te licht voor tekst: helderheid ${p.lightness} %, nodig is ten hoogste ${p.needed} %.`,
    en: (p) =>
      `The colour "ink" (${p.colour}) is too light for text: lightness ${p.lightness}%, needed is at most ${p.needed}%.`,
  },
});
