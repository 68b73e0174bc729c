import { allRows, type ExportFormat } from './export.ts';

/** Apache Parquet, written by the lake. A geometry is well-known binary in RD New. */
export const parquet: ExportFormat = Object.freeze({
  kind: 'parquet',
  mediaType: 'application/vnd.apache.parquet',
  fits: () => true,
  write: async (job, target) => {
    await job.lake.copyTo(job.actor, job.release, allRows(job), target, 'parquet');
    return { kind: 'file', file: target };
  },
});
