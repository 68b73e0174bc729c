import { z } from 'zod';
import { type Dataset, type DatasetView, datasetView } from '../../catalogue/index.ts';
import { PUBLIC } from '../../guard/index.ts';
import { type Json, type Lang, say } from '../../kernel/index.ts';
import { list } from '../http/query.ts';
import { type Resource, resource } from '../http/resource.ts';
import { LIMIT, OFFSET, page, tablePage } from './paging.ts';
import { tableOf } from './shapes.ts';

export const datasetShape = z.strictObject({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  kind: z.enum(['source', 'model']),
  publisher: z.string(),
  licence: z.string(),
  attribution: z.string(),
  owner: z.string(),
  estimate: z.boolean(),
  rows: z.number().int(),
  updated: z.string().describe('When its content last changed'),
  since: z.string().describe('The release that last changed it'),
  retrieved: z.string().nullable().describe('The day the source was fetched'),
  address: z.string().nullable().describe('The address of the source'),
  downloads: z.array(z.string()).describe('Paths of the downloads'),
});

const columnShape = z.strictObject({
  name: z.string(),
  type: z.string(),
  label: z.string().nullable(),
  description: z.string().nullable(),
});

const checkShape = z.strictObject({
  rule: z.string(),
  dimension: z.string(),
  severity: z.enum(['blocking', 'warning']),
  passed: z.boolean(),
  failing: z.number().int(),
  checked: z.number().int(),
  finding: z.string(),
});

const detailShape = datasetShape.extend({
  columns: z.array(columnShape),
  checks: z.array(checkShape),
  quarantined: z.number().int(),
  inputs: z.array(z.string()),
  outputs: z.array(z.string()),
  indicators: z.array(z.string()),
  versions: z.array(
    z.strictObject({
      release: z.string(),
      publishedAt: z.string(),
      rows: z.number().int(),
      contentHash: z.string(),
    }),
  ),
});

/** A dataset in the shape of the API, its words in the asked language. */
export function datasetJson(dataset: Dataset, lang: Lang): z.infer<typeof datasetShape> {
  const kinds = ['csv', 'json', ...(dataset.hasGeometry ? ['geojson'] : []), 'parquet'];
  return {
    id: dataset.id,
    title: say(dataset.title, lang),
    description: say(dataset.description, lang),
    kind: dataset.layer,
    publisher: dataset.publisher,
    licence: dataset.licence,
    attribution: dataset.attribution,
    owner: dataset.owner,
    estimate: dataset.estimate,
    rows: dataset.rows,
    updated: dataset.updatedAt,
    since: dataset.since,
    retrieved: dataset.retrieved,
    address: dataset.address,
    downloads: kinds.map((kind) => `/data/${dataset.id}.${kind}`),
  };
}

function detailJson(view: DatasetView, lang: Lang): Readonly<Record<string, Json>> {
  const { dataset } = view;
  return {
    ...datasetJson(dataset, lang),
    columns: dataset.columns.map(({ name, type, label, description }) => ({
      ...{ name, type },
      label: label ? say(label, lang) : null,
      description: description ? say(description, lang) : null,
    })),
    checks: view.checks.map(({ rule, dimension, severity, passed, failing, checked, finding }) => ({
      ...{ rule, dimension, severity, passed, failing, checked },
      finding: say(finding, lang),
    })),
    quarantined: view.quarantined,
    inputs: view.inputs.map(({ id, table }) => id ?? table),
    outputs: view.outputs.map(({ id, table }) => id ?? table),
    indicators: view.indicators.map(({ id }) => id),
    versions: view.versions.map(({ release, publishedAt, rows, contentHash }) => ({
      ...{ release, publishedAt, rows, contentHash },
    })),
  };
}

const asOf = z.string().max(20).optional().describe('A release, or a day: the last release on or before it');

/** Every dataset: sources, and tables made from them. */
export const datasetsResource: Resource = resource({
  path: '/api/v1/datasets',
  access: { action: 'read', thing: 'dataset' },
  doc: {
    nl: 'Datasets: bronnen, en tabellen die daaruit gemaakt zijn',
    en: 'Datasets: sources and derived tables',
  },
  forms: ['json', 'csv', 'html'],
  query: z.strictObject({
    kind: list.optional().describe('source or model'),
    asOf,
    limit: LIMIT,
    offset: OFFSET,
  }),
  pin: 'asOf',
  shape: z.strictObject({ datasets: z.array(datasetShape) }),
  answer: async ({ reader, query: asked, lang }) => {
    const found = reader.datasets.filter(({ layer }) => !asked.kind || asked.kind.includes(layer));
    const { items, next } = page(found, asked);
    const rows = items.map((dataset) => datasetJson(dataset, lang));
    return {
      json: () => ({ datasets: rows }),
      csv: () => tableOf(datasetShape, rows),
      html: () => tablePage(lang, datasetsResource.doc, tableOf(datasetShape, rows), found.length),
      next,
    };
  },
});

/** One dataset with its columns, checks, lineage and versions. */
export const datasetResource: Resource = resource({
  path: '/api/v1/datasets/:id',
  access: { action: 'read', thing: 'dataset' },
  doc: { nl: 'Eén dataset, met kolommen, controles, herkomst en versies', en: 'One dataset in full' },
  forms: ['json', 'csv', 'html'],
  query: z.strictObject({ asOf }),
  pin: 'asOf',
  shape: detailShape,
  answer: async ({ reader, params, lang }) => {
    const view = await datasetView(PUBLIC, reader.lake, reader.release.id, params.id ?? '');
    const detail = detailJson(view, lang);
    const columns = () => tableOf(columnShape, detail.columns as readonly Readonly<Record<string, Json>>[]);
    return {
      json: () => detail,
      csv: columns,
      html: () => tablePage(lang, view.dataset.title, columns(), view.dataset.columns.length),
    };
  },
});
