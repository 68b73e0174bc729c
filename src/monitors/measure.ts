import { z } from 'zod';

/**
 * How a figure is computed. One kind per file in `measures/`.
 *
 * `column`: a value that stands in a long table (area, period, breakdown, attribute, value).
 * `ratio`: `scale` × numerator / denominator, both other indicators, on the same area and period.
 */
export const measureSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('column'),
    table: z.string().regex(/^[a-z][a-z0-9_]*$/),
    /** The value of `kenmerk` in that table. */
    attribute: z.string().min(1),
    /** Which value of `uitsplitsing` is which breakdown; `total` must be there. Default: total → `totaal`. */
    breakdowns: z.record(z.string(), z.string()).default({ total: 'totaal' }),
    /** Counts may be added up to a larger area that the source itself does not have. */
    rollUp: z.strictObject({ from: z.literal('gemeente'), to: z.literal('land') }).optional(),
  }),
  z.strictObject({
    kind: z.literal('ratio'),
    numerator: z.string(),
    denominator: z.string(),
    scale: z.number().positive().default(1),
  }),
]);

export type Measure = Readonly<z.infer<typeof measureSchema>>;
