import { PUBLIC } from '../../guard/index.ts';
import { indicator, indicatorView, nearestChoice } from '../../monitors/index.ts';
import { indicatorJson, indicatorShape, tableOf } from '../api/shapes.ts';
import { resource } from '../http/resource.ts';
import { figuresOf, rankingTable } from './monitor.ts';
import { adjustable, adjustedOf, choiceOf, nothing, queryOf } from './queries.ts';
import { themesOf } from './themes.ts';

/** Every definition, by theme. */
export const definitionsPage = resource({
  path: '/begrippen',
  access: { action: 'read', thing: 'definition' },
  doc: { nl: 'Alle begrippen, per thema', en: 'All definitions, by theme' },
  forms: ['html', 'json', 'csv'],
  query: nothing,
  pin: 'stand',
  answer: async ({ reader, lang }) => {
    const rows = () => [...reader.book.indicators.values()].map((one) => indicatorJson(one, lang));
    return {
      html: () => ({ kind: 'definitions', themes: themesOf(reader.book) }),
      json: () => ({ indicators: rows() }),
      csv: () => tableOf(indicatorShape, rows()),
    };
  },
});

/** One definition with map, ranking and series. */
export const definitionPage = resource({
  path: '/begrippen/:id',
  access: { action: 'read', thing: 'definition' },
  doc: {
    nl: 'Een begrip, met kaart, rangorde en verloop',
    en: 'One definition, with map, ranking and series',
  },
  forms: ['html', 'json', 'csv'],
  query: adjustable,
  pin: 'stand',
  answer: async ({ reader, params, query, lang, form }) => {
    const asked = params.id ?? '';
    const lower = asked.toLowerCase();
    if (lower !== asked && reader.book.indicators.has(lower)) {
      return { redirect: `/begrippen/${lower}`, status: 301 };
    }
    const one = indicator(PUBLIC, reader.book, asked);
    const near = nearestChoice(PUBLIC, reader.book, one.id, choiceOf(query));
    if (form === 'html' && near.adjusted.length > 0) {
      return { redirect: `/begrippen/${one.id}?${queryOf(query, near)}`, status: 302 };
    }
    const view = indicatorView(PUBLIC, reader.book, one.id, choiceOf(query));
    return {
      html: () => ({
        kind: 'definition',
        view,
        gemeente: reader.book.gemeente,
        adjusted: adjustedOf(query),
        theme: reader.book.themes.find(({ id }) => id === one.theme) ?? {
          id: one.theme,
          label: { nl: one.theme },
          indicators: [one.id],
        },
      }),
      json: () => ({ indicator: indicatorJson(one, lang), figures: figuresOf(view) }),
      csv: () => rankingTable(view),
      canonical: `/begrippen/${one.id}`,
    };
  },
});
