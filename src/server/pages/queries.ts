import { z } from 'zod';
import type { Adjusted, nearestChoice } from '../../monitors/index.ts';

const word = z.string().max(80);

/** The release to look at. */
export const stand = { stand: z.string().max(20).optional() };

/** What can be chosen of one indicator. */
export const choice = z.object({
  niveau: word.optional(),
  periode: word.optional(),
  uitsplitsing: word.optional(),
  ...stand,
});

/** The same, with what was changed of it: a form leads to the nearest choice with figures, and says so. */
export const adjustable = choice.extend({ aangepast: word.optional() });

export const nothing = z.object({ ...stand });

const WORDS = { level: 'niveau', period: 'periode', breakdown: 'uitsplitsing' } as const;

/** What was changed of a choice, as the address says it. What is no such word is passed over. */
export function adjustedOf({ aangepast = '' }: z.infer<typeof adjustable>): readonly Adjusted[] {
  const said = aangepast.split(',');
  return (Object.keys(WORDS) as Adjusted[]).filter((name) => said.includes(WORDS[name]));
}

/** The query of the nearest choice with figures, saying what was changed; what was not asked stays as it was. */
export function queryOf(
  asked: Readonly<Record<string, string | undefined>>,
  { choice, adjusted }: ReturnType<typeof nearestChoice>,
): string {
  const near = Object.entries(WORDS).map(([name, word]) => [word, choice[name as Adjusted]] as const);
  const said = adjusted.map((name) => WORDS[name]).join(',');
  const all = { ...asked, ...Object.fromEntries(near), aangepast: said };
  const given = Object.entries(all).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return new URLSearchParams(given).toString().replaceAll('%2C', ',');
}

/** A choice in the words of the monitors. */
export function choiceOf(query: z.infer<typeof choice>): {
  level?: string | undefined;
  period?: string | undefined;
  breakdown?: string | undefined;
} {
  const given = (text: string | undefined) => (text === '' ? undefined : text);
  return {
    level: given(query.niveau),
    period: given(query.periode),
    breakdown: given(query.uitsplitsing),
  };
}
