import { z } from 'zod';

/** A text that people see: Dutch, and English where somebody translated it. */
const text = z.strictObject({ nl: z.string().min(1), en: z.string().min(1).optional() });

const quality = z.strictObject({
  rule: z.string().regex(/^[a-z][a-z0-9-]*$/),
  description: z.string().optional(),
  dimension: z
    .enum(['accuracy', 'completeness', 'conformity', 'consistency', 'coverage', 'timeliness', 'uniqueness'])
    .default('conformity'),
  severity: z.enum(['blocking', 'warning']).default('blocking'),
  /**
   * Library rules: `row-count` between `min` and `max`; `range` and `values` of a `column`; `known-area`, a `column`
   * that refers to areas; `max-drop`, the share of rows (`max`) that may be gone since the last version; `max-quarantine`,
   * the share of rows (`max`) that may be refused one by one; `sql`, a query of one's own.
   */
  type: z.enum(['row-count', 'range', 'values', 'known-area', 'max-drop', 'max-quarantine', 'sql']),
  column: z.string().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  values: z.array(z.string()).optional(),
  /** A query over `data` (the staged rows) that gives the rows that break the rule. */
  query: z.string().optional(),
});

const property = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  /** The name of the column in the file, when it differs. */
  physicalName: z.string().optional(),
  businessName: text.optional(),
  description: text.optional(),
  logicalType: z.enum(['string', 'integer', 'number', 'boolean', 'date', 'timestamp', 'geometry']),
  required: z.boolean().default(false),
  unique: z.boolean().default(false),
  primaryKey: z.boolean().default(false),
  /** What the text means to Peil: an area code or a period is checked against the register and put in canonical form. */
  meaning: z.enum(['area-code', 'period', 'plain']).default('plain'),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});

/**
 * One file of `bronnen/`: where a source comes from, who owns it, under which licence, and what its rows must look
 * like. `contract` is an ODCS 3.1 data contract (the subset Peil reads).
 */
export const sourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: text,
  description: text,
  publisher: z.string().min(1),
  licence: z.enum(['CC-BY-4.0', 'CC0-1.0', 'KNMI-attribution']),
  attribution: z.string().min(1),
  /** The role or team in the gemeente that answers for it. */
  owner: z.string().min(1),
  /** The moment the snapshot was taken: `yyyy-mm-dd`. */
  retrieved: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** When a newer one is expected, in words a person reads. */
  refresh: text.optional(),
  connector: z.strictObject({
    kind: z.literal('file'),
    /** The recorded snapshot, relative to the workspace. */
    path: z.string().min(1),
    /** The live address, used by `peil run --live` once its connector exists. */
    live: z.strictObject({ kind: z.string().min(1), address: z.url() }).optional(),
  }),
  format: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('csv'),
      delimiter: z.string().length(1).default(','),
      encoding: z.enum(['utf-8', 'windows-1252']).default('utf-8'),
      decimal: z.enum(['.', ',']).default('.'),
      /** Texts that stand for "no value", white space around them left out. */
      missing: z.array(z.string()).default(['']),
      dates: z.enum(['yyyy-mm-dd', 'dd-mm-yyyy', 'yyyymmdd']).default('yyyy-mm-dd'),
    }),
    z.strictObject({
      kind: z.literal('geojson'),
      crs: z.enum(['EPSG:4326', 'EPSG:28992']).default('EPSG:4326'),
    }),
    z.strictObject({
      /** A file that is kept whole, because Peil cannot read it yet: one row with name, bytes, sha256, media_type. */
      kind: z.literal('opaque'),
      mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/),
    }),
  ]),
  /**
   * Whether its area codes say which areas exist. Codes of all other sources are held against these. Such a source is
   * read before the others.
   */
  areaAuthority: z.boolean().default(false),
  /** Figures from here are estimates of a model, not counts. Said beside every figure. */
  estimate: z.boolean().default(false),
  /** Why a cell of this source may be empty, in words a resident reads. */
  missingReason: text.optional(),
  contract: z.strictObject({
    apiVersion: z.literal('v3.1.0'),
    kind: z.literal('DataContract'),
    id: z.string().min(1),
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    status: z.enum(['proposed', 'draft', 'active', 'deprecated', 'retired']),
    schema: z
      .array(
        z.strictObject({
          name: z.string().regex(/^[a-z][a-z0-9_]*$/),
          description: text.optional(),
          properties: z.array(property).min(1),
          quality: z.array(quality).default([]),
        }),
      )
      .length(1),
  }),
});

export type SourceSpec = Readonly<z.infer<typeof sourceSchema>>;
