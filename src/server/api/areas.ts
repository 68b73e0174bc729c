import { z } from 'zod';
import { PUBLIC } from '../../guard/index.ts';
import { AREA_LEVELS } from '../../kernel/index.ts';
import { area, areas } from '../../monitors/index.ts';
import { known, list } from '../http/query.ts';
import { type Resource, resource } from '../http/resource.ts';
import { LIMIT, OFFSET, page, tablePage } from './paging.ts';
import { areaJson, areaShape, tableOf } from './shapes.ts';

const query = z.strictObject({
  code: list.optional().describe('Area codes, with commas between'),
  level: list.optional().describe('land, gemeente, wijk or buurt'),
  parent: list.optional().describe('Codes of the areas that it lies directly in'),
  asOf: z.string().max(20).optional().describe('A release, or a day: the last release on or before it'),
  limit: LIMIT,
  offset: OFFSET,
});

/** Every area that has figures, with the years in which its code was valid. */
export const areasResource: Resource = resource({
  path: '/api/v1/areas',
  access: { action: 'read', thing: 'area' },
  doc: {
    nl: 'Gebieden, met de jaren waarin hun code gold',
    en: 'Areas, with the years their code was valid',
  },
  forms: ['json', 'csv', 'html'],
  query,
  pin: 'asOf',
  shape: z.strictObject({ areas: z.array(areaShape) }),
  answer: async ({ reader, query: asked, lang }) => {
    const chosen = asked.code?.length
      ? asked.code.map((code) => area(PUBLIC, reader.book, code))
      : areas(PUBLIC, reader.book);
    const levels = asked.level
      ? known('level', asked.level, new Map(AREA_LEVELS.map((one) => [one, one])))
      : null;
    const parents = asked.parent?.map((code) => area(PUBLIC, reader.book, code).code) ?? null;
    const found = chosen
      .filter((one) => levels === null || levels.includes(one.level))
      .filter((one) => parents === null || (one.parent !== null && parents.includes(one.parent)));
    const { items, next } = page(found, asked);
    const rows = items.map(areaJson);
    return {
      json: () => ({ areas: rows }),
      csv: () => tableOf(areaShape, rows),
      html: () => tablePage(lang, areasResource.doc, tableOf(areaShape, rows), found.length),
      next,
    };
  },
});
