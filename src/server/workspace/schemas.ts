import { z } from 'zod';
import { type AreaCode, LANGUAGES } from '../../kernel/index.ts';
import { themeSchema } from '../../monitors/index.ts';

const idShape = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
const tableShape = z.string().regex(/^[a-z][a-z0-9_]*$/);

/** The code of a gemeente in canonical form: `GM` and four digits. */
const gemeenteCode = z
  .string()
  .regex(/^GM\d{4}$/)
  .transform((code) => code as AreaCode);

/** Everything a site knows of the place it is about: `gemeente.yaml`. */
export const gemeenteSchema = z.strictObject({
  name: z.string().min(1),
  code: gemeenteCode,
  /** The languages of the site; the first is the one of the address without a prefix. */
  languages: z.array(z.enum(LANGUAGES)).min(1),
  timezone: z.string().min(1),
  contact: z.strictObject({ name: z.string().min(1), email: z.email() }),
  /** Gemeenten to compare with, in the order of the page. */
  neighbours: z.array(gemeenteCode).default([]),
  /** The monitor that fills the pages of areas and the home page. */
  monitor: idShape,
  /** What the home page puts forward. */
  featured: z.strictObject({ datasets: z.array(tableShape).default([]) }).default({ datasets: [] }),
  /** The content is made up: every page says so. */
  example: z.boolean().default(false),
  /** Other gemeenten may begin with a copy of this folder (`peil init`). */
  template: z
    .strictObject({
      /** Sources of this gemeente alone: left out of a copy, unless they have areas of the new gemeente. */
      own: z.array(idShape).default([]),
      /** A source with all gemeenten, and its columns with their codes and names. */
      names: z.strictObject({ source: idShape, code: z.string().min(1), name: z.string().min(1) }),
    })
    .optional(),
});

/** The subjects of the site, in the order of the page: `themas.yaml`. */
export const themesSchema = z.array(themeSchema).min(1);

const colour = z.string().regex(/^#[0-9a-f]{6}$/);

/** The house style: a few colours from which all others are made (`thema/thema.yaml`). */
export const houseStyleSchema = z.strictObject({
  name: z.string().min(1),
  seeds: z.strictObject({
    /** Text. */
    ink: colour,
    /** What can be followed or is selected. */
    action: colour,
    /** Data and accents. */
    accent: colour,
    /** The page itself. */
    paper: colour,
  }),
  font: z.enum(['source-sans-3']).default('source-sans-3'),
});

export type Gemeente = Readonly<z.infer<typeof gemeenteSchema>>;
export type HouseStyle = Readonly<z.infer<typeof houseStyleSchema>>;

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const row = z.record(z.string(), cell);

/** Cases of a model: rows that go in and rows that must come out (`modellen/<name>.test.yaml`). */
export const modelTestsSchema = z
  .array(
    z.strictObject({
      name: z.string().min(1),
      /** Rows per table; a table or column that is not named is empty. */
      given: z.record(tableShape, z.array(row)),
      /** The rows that must come out, in any order; only the columns named are compared. */
      expect: z.array(row),
    }),
  )
  .min(1);

export type ModelTests = Readonly<z.infer<typeof modelTestsSchema>>;
