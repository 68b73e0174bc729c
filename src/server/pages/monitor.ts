import { z } from 'zod';
import { PUBLIC } from '../../guard/index.ts';
import { areas, type IndicatorView, indicatorView, nearestChoice } from '../../monitors/index.ts';
import { figureJson, figureShape, tableOf } from '../api/shapes.ts';
import { resource, type Table } from '../http/resource.ts';
import type { Reader } from '../views/reader.ts';
import { adjustable, adjustedOf, choiceOf, nothing, queryOf } from './queries.ts';
import { themeLinks } from './themes.ts';

/** `/monitor`: there is one monitor for residents; it is the neighbourhoods. */
export const monitorDoor = resource({
  path: '/monitor',
  access: { action: 'read', thing: 'figure' },
  doc: { nl: 'Naar de wijkmonitor', en: 'To the neighbourhood monitor' },
  forms: ['html'],
  query: nothing,
  pin: 'stand',
  answer: async ({ query }) => ({
    redirect: query.stand ? `/monitor/wijken?stand=${encodeURIComponent(query.stand)}` : '/monitor/wijken',
    status: 302,
  }),
});

/** One indicator on the map and in a table, with every area to go to. */
export const monitorPage = resource({
  path: '/monitor/wijken',
  access: { action: 'read', thing: 'figure' },
  doc: { nl: 'Kaart en tabel van een cijfer over wijken en buurten', en: 'Map and table of a figure' },
  forms: ['html', 'json', 'csv'],
  query: adjustable.extend({ cijfer: z.string().max(80).optional() }),
  pin: 'stand',
  answer: async ({ reader, query, form }) => {
    const id = query.cijfer || reader.book.monitor.featured;
    const near = nearestChoice(PUBLIC, reader.book, id, choiceOf(query));
    if (form === 'html' && near.adjusted.length > 0) {
      return { redirect: `/monitor/wijken?${queryOf(query, near)}`, status: 302 };
    }
    const view = indicatorView(PUBLIC, reader.book, id, choiceOf(query));
    return {
      html: () => ({
        kind: 'monitor',
        view,
        gemeente: reader.book.gemeente,
        themes: themeLinks(reader.book),
        wijken: wijkenOf(reader),
        adjusted: adjustedOf(query),
      }),
      json: () => ({ figures: figuresOf(view) }),
      csv: () => rankingTable(view),
    };
  },
});

function wijkenOf(reader: Reader) {
  return areas(PUBLIC, reader.book, { level: 'wijk', parent: reader.book.gemeente.code }).map((wijk) => ({
    wijk,
    buurten: areas(PUBLIC, reader.book, { level: 'buurt', parent: wijk.code }),
  }));
}

/** The figures of a view in the shape of the API: its ranking, then gemeente and land. */
export function figuresOf(view: IndicatorView) {
  const company = [view.gemeente, view.land].flatMap((one) => one ?? []);
  return [...view.ranking, ...company].map(({ figure }) => figureJson(figure));
}

/** The ranking with the names of the areas, as rows. */
export function rankingTable(view: IndicatorView): Table {
  const company = [view.gemeente, view.land].flatMap((one) => one ?? []);
  const rows = [...view.ranking, ...company];
  const { columns, rows: cells } = tableOf(
    figureShape,
    rows.map(({ figure }) => figureJson(figure)),
  );
  return {
    columns: ['name', ...columns],
    rows: cells.map((row, index) => [rows[index]?.area.name ?? null, ...row]),
  };
}
