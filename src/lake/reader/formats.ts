import type { Format, FormatSpec } from '../formats/format.ts';

/** Every kind of file, by its name. A test holds this list against the folder. Loaded only when a file needs it. */
export const formats = {
  csv: async () => (await import('../formats/csv.ts')).csv,
  geojson: async () => (await import('../formats/geojson.ts')).geojson,
  opaque: async () => (await import('../formats/opaque.ts')).opaque,
} as const satisfies Readonly<Record<FormatSpec['kind'], () => Promise<unknown>>>;

/** The reader of one kind of file. */
export async function formatOf(kind: FormatSpec['kind']): Promise<Format<FormatSpec>> {
  // Each reader takes the description of its own kind, which is the one it is looked up by.
  return (await formats[kind]()) as unknown as Format<FormatSpec>;
}
