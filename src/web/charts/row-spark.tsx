import { isAddable } from '../../kernel/index.ts';
import type { ProfileRow } from '../../server/api.ts';
import { Spark } from './spark.tsx';

/** The past of one row, beside that of the area it is held against; a count stands alone, being a part of that. */
export function RowSpark({ row }: Readonly<{ row: ProfileRow }>) {
  const { indicator, series, reference } = row;
  return (
    <Spark points={series} reference={isAddable(indicator.unit) ? [] : reference} breaks={indicator.breaks} />
  );
}
