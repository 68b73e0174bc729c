import { type ExportFormat, type ExportJob, rowsOf } from './export.ts';

/**
 * One JSON document: what the dataset is, under which licence, its columns, and its rows as objects. A geometry is the
 * hexadecimal text of its well-known binary in RD New.
 */
export const json: ExportFormat = Object.freeze({
  kind: 'json',
  mediaType: 'application/json; charset=utf-8',
  fits: () => true,
  write: async (job) => ({ kind: 'text', chunks: document(job) }),
});

async function* document(job: ExportJob): AsyncGenerator<string> {
  const { id, title, licence, attribution, columns } = job.dataset;
  const head = JSON.stringify({ dataset: id, release: job.release, title, licence, attribution, columns });
  yield `${head.slice(0, -1)},"rows":[`;
  let separator = '\n';
  for await (const rows of rowsOf(job)) {
    yield rows.map((row, index) => (index > 0 ? ',\n' : separator) + JSON.stringify(row)).join('');
    separator = ',\n';
  }
  yield '\n]}\n';
}
