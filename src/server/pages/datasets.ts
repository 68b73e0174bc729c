import { z } from 'zod';
import { type DatasetView, datasetView, EXPORT_KINDS } from '../../catalogue/index.ts';
import { PUBLIC } from '../../guard/index.ts';
import { datasetJson, datasetShape } from '../api/datasets.ts';
import { tableOf } from '../api/shapes.ts';
import { resource } from '../http/resource.ts';
import { download } from './download.ts';
import { stand } from './queries.ts';

/** The list of datasets, or those that fit some words. */
export const datasetsPage = resource({
  path: '/data',
  access: { action: 'read', thing: 'dataset' },
  doc: { nl: 'Alle datasets', en: 'All datasets' },
  forms: ['html', 'json', 'csv'],
  query: z.object({ q: z.string().max(200).default(''), ...stand }),
  pin: 'stand',
  answer: async ({ reader, query, lang }) => {
    const words = query.q.trim();
    const found = words === '' ? reader.datasets : searched(words);
    const rows = () => found.map((dataset) => datasetJson(dataset, lang));
    return {
      html: () => ({ kind: 'datasets', query: words, datasets: found }),
      json: () => ({ datasets: rows() }),
      csv: () => tableOf(datasetShape, rows()),
    };

    function searched(text: string) {
      const ids = reader
        .search(text)
        .flatMap(({ kind, path }) => (kind === 'dataset' ? [path.split('/').at(-1)] : []));
      return ids.flatMap((id) => reader.datasets.find((dataset) => dataset.id === id) ?? []);
    }
  },
});

/** One dataset: its page, and itself as a file. */
export const datasetPage = resource({
  path: '/data/:dataset',
  access: { action: 'read', thing: 'dataset' },
  doc: { nl: 'Een dataset: tabel, herkomst, kwaliteit en downloads', en: 'A dataset, with its downloads' },
  forms: ['html', ...EXPORT_KINDS],
  ownTag: EXPORT_KINDS,
  query: z.object({
    ...stand,
    pagina: z
      .string()
      .regex(/^\d{1,6}$/)
      .optional(),
    sorteer: z.string().max(80).optional(),
    filter: z.string().max(200).optional(),
  }),
  pin: 'stand',
  answer: async ({ reader, params, query, form, pinned }) => {
    const asked = params.dataset ?? '';
    const id = asked.toLowerCase().replaceAll('_', '-');
    if (id !== asked && reader.datasets.some((dataset) => dataset.id === id)) {
      const suffix = form === 'html' ? '' : `.${form}`;
      return { redirect: `/data/${id}${suffix}${query.stand ? `?stand=${query.stand}` : ''}`, status: 301 };
    }
    if (form !== 'html') return { file: () => download(reader, id, form) };
    const view: DatasetView = await datasetView(PUBLIC, reader.lake, reader.release.id, id, {
      page: query.pagina ? Number(query.pagina) : undefined,
      sort: query.sorteer ? sortOf(query.sorteer) : null,
      filter: query.filter,
      pinned,
    });
    return { html: () => ({ kind: 'dataset', view }), canonical: `/data/${id}` };
  },
});

/** `kolom` ascending, `-kolom` descending. */
function sortOf(text: string): { column: string; descending: boolean } {
  return text.startsWith('-')
    ? { column: text.slice(1), descending: true }
    : { column: text, descending: false };
}
