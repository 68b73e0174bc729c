import type { Column, ColumnType } from '../lake.ts';

/** Table metadata of the Iceberg table spec, version 2: what we write, and what we rely on when reading. */

export type IcebergSchema = Readonly<{ id: number; columns: readonly Column[] }>;

type SchemaJson = Readonly<{
  type: 'struct';
  'schema-id': number;
  fields: readonly Readonly<{ id: number; name: string; required: boolean; type: ColumnType }>[];
}>;

export type SnapshotJson = Readonly<{
  'snapshot-id': number;
  'parent-snapshot-id'?: number;
  'sequence-number': number;
  'timestamp-ms': number;
  'manifest-list': string;
  summary: Readonly<Record<string, string>>;
  'schema-id': number;
}>;

type RefJson = Readonly<{ 'snapshot-id': number; type: 'branch' | 'tag' }>;

export type TableMetadata = Readonly<{
  'format-version': 2;
  'table-uuid': string;
  location: string;
  'last-sequence-number': number;
  'last-updated-ms': number;
  'last-column-id': number;
  schemas: readonly SchemaJson[];
  'current-schema-id': number;
  'partition-specs': readonly unknown[];
  'default-spec-id': number;
  'last-partition-id': number;
  'sort-orders': readonly unknown[];
  'default-sort-order-id': number;
  properties: Readonly<Record<string, string>>;
  'current-snapshot-id': number;
  snapshots: readonly SnapshotJson[];
  'snapshot-log': readonly Readonly<{ 'snapshot-id': number; 'timestamp-ms': number }>[];
  'metadata-log': readonly Readonly<{ 'metadata-file': string; 'timestamp-ms': number }>[];
  refs: Readonly<Record<string, RefJson>>;
}>;

/**
 * How many snapshots the metadata of a table lists. It is written anew at each commit, so without an end it would
 * grow for ever; a release keeps its own metadata file and reads its snapshot from there.
 */
export const KEPT_SNAPSHOTS = 100;

/** Metadata of a table without snapshots. */
export function emptyTable(
  uuid: string,
  location: string,
): Omit<TableMetadata, 'current-snapshot-id' | 'current-schema-id'> {
  return {
    'format-version': 2,
    'table-uuid': uuid,
    location,
    'last-sequence-number': 0,
    'last-updated-ms': 0,
    'last-column-id': 0,
    schemas: [],
    'partition-specs': [{ 'spec-id': 0, fields: [] }],
    'default-spec-id': 0,
    'last-partition-id': 999,
    'sort-orders': [{ 'order-id': 0, fields: [] }],
    'default-sort-order-id': 0,
    properties: { 'write.format.default': 'parquet', 'write.parquet.compression-codec': 'zstd' },
    snapshots: [],
    'snapshot-log': [],
    'metadata-log': [],
    refs: {},
  };
}

/**
 * The next metadata of a table: a new current snapshot, named by a tag as the release is called. `previous` is the
 * location of the metadata it follows on. Older snapshots beyond `KEPT_SNAPSHOTS` leave the list with their tags.
 */
export function withSnapshot(
  base: Omit<TableMetadata, 'current-snapshot-id' | 'current-schema-id'>,
  schema: IcebergSchema,
  snapshot: SnapshotJson,
  tag: string,
  previous: string | null,
): TableMetadata {
  const at = snapshot['timestamp-ms'];
  const id = snapshot['snapshot-id'];
  const snapshots = [...base.snapshots, snapshot].slice(-KEPT_SNAPSHOTS);
  const kept = new Set(snapshots.map((item) => item['snapshot-id']));
  const refs = Object.entries(base.refs).filter(([, ref]) => kept.has(ref['snapshot-id']));
  const log = previous ? [{ 'metadata-file': previous, 'timestamp-ms': base['last-updated-ms'] }] : [];
  return {
    ...base,
    'last-sequence-number': snapshot['sequence-number'],
    'last-updated-ms': at,
    'last-column-id': Math.max(base['last-column-id'], ...schema.columns.map((column) => column.id)),
    schemas: base.schemas.some((item) => item['schema-id'] === schema.id)
      ? base.schemas
      : [...base.schemas, schemaJson(schema)],
    'current-schema-id': schema.id,
    'current-snapshot-id': id,
    snapshots,
    'snapshot-log': [...base['snapshot-log'], { 'snapshot-id': id, 'timestamp-ms': at }].filter((item) =>
      kept.has(item['snapshot-id']),
    ),
    'metadata-log': [...base['metadata-log'], ...log].slice(-KEPT_SNAPSHOTS),
    refs: {
      ...Object.fromEntries(refs),
      [tag]: { 'snapshot-id': id, type: 'tag' },
      main: { 'snapshot-id': id, type: 'branch' },
    },
  };
}

/** The schema of a table with these columns: an earlier one that is the same, else one with a new id. */
export function schemaFor(schemas: readonly SchemaJson[], columns: readonly Column[]): IcebergSchema {
  const wanted = JSON.stringify(schemaJson({ id: 0, columns }).fields);
  const same = schemas.find((schema) => JSON.stringify(schema.fields) === wanted);
  const id = same?.['schema-id'] ?? Math.max(-1, ...schemas.map((schema) => schema['schema-id'])) + 1;
  return { id, columns };
}

/** A schema as JSON, in metadata and in manifests. */
export function schemaJson(schema: IcebergSchema): SchemaJson {
  return {
    type: 'struct',
    'schema-id': schema.id,
    fields: schema.columns.map(({ id, name, required, type }) => ({ id, name, required, type })),
  };
}

/** The snapshot of a metadata file that is current in it. */
export function currentSnapshot(metadata: TableMetadata): SnapshotJson {
  const id = metadata['current-snapshot-id'];
  const found = metadata.snapshots.find((snapshot) => snapshot['snapshot-id'] === id);
  if (!found) throw new Error(`Metadata of ${metadata.location} has no snapshot ${id}`);
  return found;
}

/** The columns of a snapshot: those of the schema it was written with. */
export function columnsAt(metadata: TableMetadata, snapshot: SnapshotJson): readonly Column[] {
  const schema = metadata.schemas.find((item) => item['schema-id'] === snapshot['schema-id']);
  if (!schema) throw new Error(`Metadata of ${metadata.location} has no schema ${snapshot['schema-id']}`);
  return schema.fields.map(({ id, name, required, type }) => ({ id, name, required, type }));
}

/**
 * Columns with field ids: a column that kept its name and type keeps its id, every other one gets an id that was
 * never used in this table, so that old files are never read with the wrong meaning.
 */
export function withIds(
  columns: readonly Omit<Column, 'id'>[],
  previous: readonly Column[],
  lastId: number,
): readonly Column[] {
  let next = Math.max(lastId, 0, ...previous.map((column) => column.id));
  return columns.map(({ name, type, required }) => {
    const same = previous.find((column) => column.name === name && column.type === type);
    if (same) return { name, type, required, id: same.id };
    next += 1;
    return { name, type, required, id: next };
  });
}
