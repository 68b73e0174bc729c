import { z } from 'zod';
import { nearest, type Text } from '../../kernel/index.ts';
import { serverProblems } from '../problems.ts';

/** What a parameter must look like, in words: for the refusal and for the description of the API. */
const WANTED: Readonly<Record<string, Text>> = Object.freeze({
  limit: { nl: 'een getal van 1 tot en met 10000', en: 'a number from 1 up to 10000' },
  offset: { nl: 'een getal vanaf 0', en: 'a number from 0' },
  pagina: { nl: 'een getal vanaf 1', en: 'a number from 1' },
  asOf: {
    nl: 'een publicatie zoals 2026-11-22-1, of een dag zoals 2026-11-22',
    en: 'a release such as 2026-11-22-1, or a day such as 2026-11-22',
  },
  stand: { nl: 'een publicatie zoals 2026-11-22-1', en: 'a release such as 2026-11-22-1' },
  periode: {
    nl: 'een jaar of deel daarvan, zoals 2022 of 2022-Q3',
    en: 'a year or a part of it, such as 2022 or 2022-Q3',
  },
});

const ANYTHING: Text = { nl: 'een andere waarde', en: 'another value' };
const SOMETHING: Text = {
  nl: 'minstens één waarde; laat de parameter weg voor alles',
  en: 'at least one value; leave the parameter out for everything',
};

/**
 * Values separated by commas, or the parameter repeated: `a,b` and `x=a&x=b` are the same. Empty pieces fall away; a
 * parameter with nothing at all is refused, since it does not mean everything.
 */
export const list = z
  .union([z.string().max(4_000), z.array(z.string().max(400)).max(500)])
  .transform((value) =>
    [value]
      .flat()
      .flatMap((text) => text.split(','))
      .map((text) => text.trim())
      .filter((text) => text !== ''),
  )
  .refine((values) => values.length > 0);

/** A whole number within bounds. */
export const whole = (least: number, most: number, otherwise: number, meaning: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most)
    .default(otherwise)
    .describe(meaning);

/**
 * Reads the query of a request. An unknown parameter is refused where `strict`, else ignored (links from elsewhere
 * carry marks of their own); a value that cannot be is always refused, with what would be right.
 */
export function readQuery<S extends z.ZodObject>(schema: S, query: unknown, strict: boolean): z.infer<S> {
  const given = Object.fromEntries(Object.entries(query as Record<string, unknown>));
  const known = Object.keys(schema.shape);
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (strict && unknown !== undefined) {
    const near = nearest(unknown, known, 1)[0] ?? null;
    throw serverProblems.make('parameter-unknown', { name: shorten(unknown), near, known: known.join(', ') });
  }
  const read = schema.safeParse(
    Object.fromEntries(known.filter((k) => k in given).map((k) => [k, given[k]])),
  );
  if (read.success) return read.data;
  const name = String(read.error.issues[0]?.path[0] ?? '');
  throw invalidParameter(name, String(given[name] ?? ''));
}

/** The refusal of a value of a parameter, with what would be right. */
export function invalidParameter(name: string, found: string): Error {
  return serverProblems.make('parameter-invalid', {
    name,
    found: shorten(found),
    wanted: WANTED[name] ?? (found.replaceAll(',', '').trim() === '' ? SOMETHING : ANYTHING),
  });
}

/** A text of a stranger, as much of it as fits a sentence. */
function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The values that exist, of those asked; throws a problem that names what is near when one does not exist. */
export function known<T>(
  name: string,
  asked: readonly string[],
  values: ReadonlyMap<string, T>,
): readonly T[] {
  return asked.map((text) => {
    const value = values.get(text);
    if (value !== undefined) return value;
    const near = nearest(shorten(text), [...values.keys()]);
    throw serverProblems.make('value-unknown', { name, found: shorten(text), near, known: values.size });
  });
}
