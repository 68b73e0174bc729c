import { z } from 'zod';
import { type Dataset, datasets, openSearch, search } from '../../catalogue/index.ts';
import { PUBLIC } from '../../guard/index.ts';
import { type Lake, type Release, sql } from '../../lake/index.ts';
import { type FigureBook, figure, openFigures } from '../../monitors/index.ts';
import type { ThemeSeeds } from '../../web/index.ts';
import type { SearchHit } from '../api.ts';
import { openTexts, type Texts } from './texts.ts';

/** What a release says of its gemeente. A newer file may hold more: an old release stays readable. */
const gemeenteShape = z.object({
  name: z.string(),
  code: z.string(),
  contact: z.object({ name: z.string(), email: z.string() }),
  example: z.boolean().default(false),
  featured: z.object({ datasets: z.array(z.string()).default([]) }).default({ datasets: [] }),
});

const pageShape = z.object({ id: z.string(), lang: z.string(), title: z.string(), markdown: z.string() });

const styleShape = z.object({
  seeds: z.object({ ink: z.string(), action: z.string(), accent: z.string(), paper: z.string() }),
});

export type ReleasedGemeente = Readonly<z.infer<typeof gemeenteShape>>;

/** One release, ready to be read: figures in memory, the rest asked of the lake. Never changes. */
export type Reader = Readonly<{
  release: Release;
  lake: Lake;
  book: FigureBook;
  datasets: readonly Dataset[];
  gemeente: ReleasedGemeente;
  texts: Texts;
  /** The colours of the house style; null in a release that does not have them. */
  seeds: ThemeSeeds | null;
  /** Answers of the search box, best first. */
  search: (words: string) => readonly SearchHit[];
}>;

/** Pages that can be found by their words. */
const PAGES = [
  {
    path: '/monitor/wijken',
    title: { nl: 'Wijken en buurten', en: 'Neighbourhoods' },
    words: ['kaart', 'monitor', 'map'],
  },
  {
    path: '/begrippen',
    title: { nl: 'Begrippen', en: 'Definitions' },
    words: ['uitleg', 'betekenis', 'meaning'],
  },
  {
    path: '/data',
    title: { nl: 'Datasets', en: 'Datasets' },
    words: ['downloads', 'csv', 'open data', 'bronnen'],
  },
  {
    path: '/status',
    title: { nl: 'Status van de gegevens', en: 'Status of the data' },
    words: ['actueel', 'storing'],
  },
  { path: '/over', title: { nl: 'Over deze site', en: 'About this site' }, words: ['peil', 'contact'] },
  {
    path: '/toegankelijkheid',
    title: { nl: 'Toegankelijkheid', en: 'Accessibility' },
    words: ['wcag', 'voorlezen', 'contrast'],
  },
] as const;

/** Opens a release for reading. */
export async function openReader(lake: Lake, releaseId: string): Promise<Reader> {
  const [book, found, rows] = await Promise.all([
    openFigures(PUBLIC, lake, releaseId),
    datasets(PUBLIC, lake, releaseId),
    lake.read(
      PUBLIC,
      releaseId,
      sql`select kind, json from peil_workspace where kind in ('gemeente', 'page', 'style')`,
    ),
  ]);
  const of = (kind: string) =>
    rows.filter((row) => row.kind === kind).map((row): unknown => JSON.parse(String(row.json)));
  const gemeente = gemeenteShape.parse(of('gemeente')[0]);
  const texts = openTexts(of('page').map((page) => pageShape.parse(page)));
  const [style] = of('style').map((found) => styleShape.parse(found));
  const index = openSearch(PUBLIC, {
    areas: [...book.areas.values()],
    indicators: [...book.indicators.values()],
    datasets: found,
    pages: PAGES,
    home: book.gemeente.code,
    hasFigure: (indicator, area) => figure(PUBLIC, book, { indicator, area }).value !== null,
  });
  const ask = (words: string) => search(PUBLIC, index, words);
  return Object.freeze({
    ...{ release: book.release, lake, book, datasets: found, gemeente, texts },
    seeds: style?.seeds ?? null,
    search: ask,
  });
}
