import { schemaOf } from '../checks/contract.ts';
import type { Column, ColumnType } from '../lake.ts';
import type { Property } from '../reader/job.ts';
import type { SourceSpec } from '../source.ts';

const TYPES: Readonly<Record<Property['logicalType'], ColumnType>> = {
  string: 'string',
  integer: 'long',
  number: 'double',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamp',
  geometry: 'binary',
};

/** Its bounding box in metres stands beside a geometry, so that a search need not open it. */
const BOX = ['_minx', '_miny', '_maxx', '_maxy'] as const;

type Shape = Omit<Column, 'id'>;

const named = (name: string, type: ColumnType, required: boolean): Shape => ({ name, type, required });

/** What the child gives for a source: the columns of the contract, the boxes of geometry, and the line. */
export function readColumns(source: SourceSpec): readonly Shape[] {
  const own = schemaOf(source).properties.flatMap((property) => {
    const required = property.required || property.primaryKey;
    const column = named(property.name, TYPES[property.logicalType], required);
    return property.logicalType === 'geometry'
      ? [column, ...BOX.map((name) => named(name, 'double', required))]
      : [column];
  });
  return [...own, named('_line', 'int', true)];
}

/** The columns of the table of a source: what was read, and the way back to the file. */
export function tableColumns(source: SourceSpec): readonly Shape[] {
  return [...readColumns(source), named('_source', 'string', true), named('_file', 'string', true)];
}
