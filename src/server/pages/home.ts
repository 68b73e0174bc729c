import { PUBLIC } from '../../guard/index.ts';
import { areas, profile } from '../../monitors/index.ts';
import { areaJson, figureJson } from '../api/shapes.ts';
import { resource } from '../http/resource.ts';
import { nothing } from './queries.ts';
import { themeLinks } from './themes.ts';

/** The front page: it answers before it asks. */
export const homePage = resource({
  path: '/',
  access: { action: 'read', thing: 'figure' },
  doc: { nl: 'De voorpagina', en: 'The front page' },
  forms: ['html', 'json'],
  query: nothing,
  pin: 'stand',
  answer: async ({ reader }) => {
    const { book, datasets, gemeente } = reader;
    const view = profile(PUBLIC, book, book.gemeente.code);
    const featured = gemeente.featured.datasets.flatMap(
      (table) => datasets.find((one) => one.table === table) ?? [],
    );
    const gemeentes = areas(PUBLIC, book, { level: 'wijk', parent: book.gemeente.code });
    return {
      html: () => ({
        kind: 'home',
        area: book.gemeente,
        tiles: view.tiles,
        wijken: gemeentes,
        themes: themeLinks(book),
        map: view.map,
        counts: { indicators: book.indicators.size, datasets: datasets.length, areas: book.areas.size },
        datasets: featured,
      }),
      json: () => ({
        area: areaJson(book.gemeente),
        release: reader.release.id,
        figures: view.tiles.map(({ figure }) => figureJson(figure)),
      }),
    };
  },
});
