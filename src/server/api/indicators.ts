import { z } from 'zod';
import { PUBLIC } from '../../guard/index.ts';
import { indicator, indicators } from '../../monitors/index.ts';
import { known, list } from '../http/query.ts';
import { type Resource, resource } from '../http/resource.ts';
import { LIMIT, OFFSET, page, tablePage } from './paging.ts';
import { indicatorJson, indicatorShape, tableOf } from './shapes.ts';

const query = z.strictObject({
  id: list.optional().describe('Ids of indicators, with commas between'),
  theme: list.optional().describe('Ids of themes, with commas between'),
  asOf: z.string().max(20).optional().describe('A release, or a day: the last release on or before it'),
  limit: LIMIT,
  offset: OFFSET,
});

/** Every indicator with what it means. */
export const indicatorsResource: Resource = resource({
  path: '/api/v1/indicators',
  access: { action: 'read', thing: 'definition' },
  doc: { nl: 'Begrippen die een cijfer hebben', en: 'Indicators and what they mean' },
  forms: ['json', 'csv', 'html'],
  query,
  pin: 'asOf',
  shape: z.strictObject({ indicators: z.array(indicatorShape) }),
  answer: async ({ reader, query: asked, lang }) => {
    const chosen = asked.id?.length
      ? asked.id.map((id) => indicator(PUBLIC, reader.book, id))
      : indicators(PUBLIC, reader.book);
    const themes = new Map(reader.book.themes.map((theme) => [theme.id, theme.id]));
    const wanted = asked.theme ? known('theme', asked.theme, themes) : null;
    const found = chosen.filter((one) => wanted === null || wanted.includes(one.theme));
    const { items, next } = page(found, asked);
    const rows = items.map((one) => indicatorJson(one, lang));
    return {
      json: () => ({ indicators: rows }),
      csv: () => tableOf(indicatorShape, rows),
      html: () => tablePage(lang, indicatorsResource.doc, tableOf(indicatorShape, rows), found.length),
      next,
    };
  },
});
