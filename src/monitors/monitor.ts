import { z } from 'zod';

const text = z.strictObject({ nl: z.string().min(1), en: z.string().min(1).optional() });
const idShape = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

/** One subject under which figures are shown: "Gezondheid". Its place in the list of themes is the order on pages. */
export const themeSchema = z.strictObject({
  id: idShape,
  label: text,
});

/** One file of `monitoren/`: which indicators, in which order, for whom. */
export const monitorSchema = z.strictObject({
  id: idShape,
  title: text,
  description: text.optional(),
  owner: z.string().min(1),
  /** The indicator on the map of an area page. */
  featured: idShape,
  /** The few figures that answer first, on the home page and on top of an area page. */
  tiles: z.array(idShape).min(1),
  /** Every theme with its indicators, in the order of the page. */
  themes: z.array(z.strictObject({ theme: idShape, indicators: z.array(idShape).min(1) })).min(1),
});

export type ThemeSpec = Readonly<z.infer<typeof themeSchema>>;
export type Monitor = Readonly<z.infer<typeof monitorSchema>>;
