import { z } from 'zod';
import { UNITS, type Unit } from '../kernel/index.ts';

const text = z.strictObject({ nl: z.string().min(1), en: z.string().min(1).optional() });
const idShape = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

/**
 * One file of `begrippen/`: one meaning for one word. The same file makes the definition page, the indicator of the
 * API and the figure. How it is computed (`measure`) is the business of the room that computes.
 */
export const definitionSchema = <M extends z.ZodType>(measure: M) =>
  z.strictObject({
    id: idShape,
    /** The name of the figure as a heading: "Eenzaamheid". */
    term: text,
    /** The label in a row with a value behind it: "Voelt zich eenzaam". */
    label: text,
    theme: idShape,
    /** What it means, for a resident, in one or two sentences. */
    meaning: text,
    /** What it does not mean, or how it must not be used. */
    caution: text.optional(),
    /** How it is computed, in words. */
    formula: text.optional(),
    /**
     * A sentence with the value in it, for pages that answer first. `{area}`, `{value}` (as written with its unit),
     * `{number}` (the bare number): "{number} van de 100 volwassenen voelen zich eenzaam."
     */
    sentence: text,
    unit: z.enum(Object.keys(UNITS) as [Unit, ...Unit[]]),
    decimals: z.number().int().min(0).max(3).default(0),
    measure,
    /** Whether more is better. */
    direction: z.enum(['more-is-better', 'less-is-better', 'neutral']),
    lowestLevel: z.enum(['land', 'provincie', 'gemeente', 'wijk', 'buurt']),
    /** How cells are protected before a release; `open`: the source published them already. */
    disclosure: z.enum(['open', 'minimum-10']).default('open'),
    /** Names of breakdowns other than the total: `18-64`, `65-plus`. */
    breakdowns: z.array(z.strictObject({ id: z.string(), label: text })).default([]),
    /** Whom the total is about, when that is not everybody: "18 jaar en ouder". */
    population: text.optional(),
    /** From this period on something else was measured: no line and no claim runs across it. */
    breaks: z.array(z.strictObject({ period: z.string(), note: text })).default([]),
    /** What a reader should know of a period that can still be compared with the others. */
    remarks: z.array(z.strictObject({ period: z.string(), note: text })).default([]),
    synonyms: z.array(z.string()).default([]),
    owner: z.string().min(1),
    version: z.number().int().min(1),
    status: z.enum(['concept', 'approved', 'deprecated']),
    successor: idShape.optional(),
  });

/** A definition without its measure, as the pages see it. */
export type Definition = Readonly<
  Omit<z.infer<ReturnType<typeof definitionSchema<z.ZodUnknown>>>, 'measure'>
>;
