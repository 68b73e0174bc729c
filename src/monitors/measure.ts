import { z } from 'zod';
import type { Definition } from '../catalogue/index.ts';
import type { Sql } from '../lake/index.ts';

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

/** A definition that can be computed. */
export type MeasuredDefinition<M extends Measure = Measure> = Definition & Readonly<{ measure: M }>;

export type MeasureKind = Measure['kind'];

/**
 * The contract of a way of computing: one file in `measures/`.
 *
 * The SQL of a measure gives the columns `area`, `period`, `breakdown`, `value`, `numerator`, `denominator`, `margin`,
 * `status`, `reason` and `origins` (a list of structs `source`, `table`, `file`, `line`). The table `tracked_sources`
 * (`id`, `tbl`, `estimate`) is there to join on.
 */
export type MeasureContract<K extends MeasureKind> = Readonly<{
  kind: K;
  /** Ids of the indicators it computes with. */
  operands: (measure: Extract<Measure, { kind: K }>) => readonly string[];
  /** Refuses, with a problem of monitors, what has no meaning. */
  check: (
    definition: MeasuredDefinition<Extract<Measure, { kind: K }>>,
    operand: (id: string) => MeasuredDefinition,
  ) => void;
  /** `operand` gives the name of the relation in which another indicator stands, in these same columns. */
  query: (definition: MeasuredDefinition<Extract<Measure, { kind: K }>>, operand: (id: string) => Sql) => Sql;
}>;
