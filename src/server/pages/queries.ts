import { z } from 'zod';

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

export const nothing = z.object({ ...stand });

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
