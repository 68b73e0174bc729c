import { z } from 'zod';
import { PUBLIC } from '../../guard/index.ts';
import { type Figure, figures } from '../../monitors/index.ts';
import { list } from '../http/query.ts';
import { type Resource, resource } from '../http/resource.ts';
import type { Reader } from '../views/reader.ts';
import { LIMIT, OFFSET, page, tablePage } from './paging.ts';
import { figureJson, figureShape, tableOf } from './shapes.ts';

const query = z.strictObject({
  indicator: list.optional().describe('Ids of indicators, with commas between'),
  area: list.optional().describe('Area codes, with commas between'),
  period: list.optional().describe('Periods, or `latest`: the newest with a value'),
  breakdown: list.optional().describe('`total` unless asked'),
  asOf: z.string().max(20).optional().describe('A release, or a day: the last release on or before it'),
  limit: LIMIT,
  offset: OFFSET,
});

/** Figures of one or more indicators, areas and periods. */
export const figuresResource: Resource = resource({
  path: '/api/v1/figures',
  access: { action: 'read', thing: 'figure' },
  doc: {
    nl: 'Cijfers, per begrip, gebied, periode en uitsplitsing',
    en: 'Figures, by indicator, area, period and breakdown',
  },
  forms: ['json', 'csv', 'html'],
  query,
  pin: 'asOf',
  shape: z.strictObject({ figures: z.array(figureShape) }),
  answer: async ({ reader, query: asked, lang }) => {
    const found = select(reader, asked);
    const { items, next } = page(found, asked);
    const rows = items.map(figureJson);
    return {
      json: () => ({ figures: rows }),
      csv: () => tableOf(figureShape, rows),
      html: () => tablePage(lang, figuresResource.doc, tableOf(figureShape, rows), found.length),
      next,
    };
  },
});

type Asked = Readonly<
  Partial<Record<'indicator' | 'area' | 'period' | 'breakdown', readonly string[] | undefined>>
>;

/** Every combination of what was asked, each figure once. What is left out is every one. */
function select(reader: Reader, asked: Asked): readonly Figure[] {
  const each = (values: readonly string[] | undefined) =>
    values?.length ? [...new Set(values)] : [undefined];
  return each(asked.indicator).flatMap((indicator) =>
    each(asked.area).flatMap((area) =>
      each(asked.period).flatMap((period) =>
        each(asked.breakdown).flatMap((breakdown) =>
          figures(PUBLIC, reader.book, { indicator, area, period, breakdown }),
        ),
      ),
    ),
  );
}
