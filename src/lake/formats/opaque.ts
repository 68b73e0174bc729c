import { basename } from 'node:path';
import { lakeProblems } from '../problems.ts';
import type { Format, SpecOf } from './format.ts';

/** A file that is kept whole, because Peil cannot read what is in it yet: one row that says what it is. */
export const opaque: Format<SpecOf<'opaque'>> = {
  kind: 'opaque',
  counts: 'line',
  decimal: () => '.',
  dates: () => 'yyyy-mm-dd',
  missing: () => [],
  open(file, spec) {
    if (file.bytes.length === 0) throw lakeProblems.make('file-empty', { file: file.name });
    const cells = [basename(file.name), file.bytes.length, file.sha256, spec.mediaType];
    return {
      columns: ['name', 'bytes', 'sha256', 'media_type'],
      records: [{ line: 1, cells, raw: () => file.name, fault: null }],
    };
  },
};
