import type { AvroField, AvroRecordType, AvroType } from './avro.ts';

/** The Avro schemas of manifests and manifest lists, with the field ids of the Iceberg table spec, version 2. */

const field = (id: number, name: string, type: AvroType): AvroField => ({ name, type, 'field-id': id });

const optional = (id: number, name: string, type: AvroType): AvroField => ({
  name,
  type: ['null', type],
  'field-id': id,
  default: null,
});

/** A map with integer keys: Avro maps have text keys, so Iceberg writes an array of pairs. */
const intMap = (key: number, value: number, type: AvroType): AvroType => ({
  type: 'array',
  logicalType: 'map',
  items: {
    type: 'record',
    name: `k${key}_v${value}`,
    fields: [field(key, 'key', 'int'), field(value, 'value', type)],
  },
});

const list = (element: number, items: AvroType): AvroType => ({
  type: 'array',
  items,
  'element-id': element,
});

/** Tables are not partitioned yet: the partition of a file is an empty record. */
const PARTITION: AvroRecordType = { type: 'record', name: 'r102', fields: [] };

const DATA_FILE: AvroRecordType = {
  type: 'record',
  name: 'r2',
  fields: [
    field(134, 'content', 'int'),
    field(100, 'file_path', 'string'),
    field(101, 'file_format', 'string'),
    field(102, 'partition', PARTITION),
    field(103, 'record_count', 'long'),
    field(104, 'file_size_in_bytes', 'long'),
    optional(108, 'column_sizes', intMap(117, 118, 'long')),
    optional(109, 'value_counts', intMap(119, 120, 'long')),
    optional(110, 'null_value_counts', intMap(121, 122, 'long')),
    optional(125, 'lower_bounds', intMap(126, 127, 'bytes')),
    optional(128, 'upper_bounds', intMap(129, 130, 'bytes')),
    optional(132, 'split_offsets', list(133, 'long')),
    optional(140, 'sort_order_id', 'int'),
  ],
};

export const MANIFEST_ENTRY: AvroRecordType = {
  type: 'record',
  name: 'manifest_entry',
  fields: [
    field(0, 'status', 'int'),
    optional(1, 'snapshot_id', 'long'),
    optional(3, 'sequence_number', 'long'),
    optional(4, 'file_sequence_number', 'long'),
    field(2, 'data_file', DATA_FILE),
  ],
};

const FIELD_SUMMARY: AvroRecordType = {
  type: 'record',
  name: 'r508',
  fields: [
    field(509, 'contains_null', 'boolean'),
    optional(518, 'contains_nan', 'boolean'),
    optional(510, 'lower_bound', 'bytes'),
    optional(511, 'upper_bound', 'bytes'),
  ],
};

export const MANIFEST_FILE: AvroRecordType = {
  type: 'record',
  name: 'manifest_file',
  fields: [
    field(500, 'manifest_path', 'string'),
    field(501, 'manifest_length', 'long'),
    field(502, 'partition_spec_id', 'int'),
    field(517, 'content', 'int'),
    field(515, 'sequence_number', 'long'),
    field(516, 'min_sequence_number', 'long'),
    field(503, 'added_snapshot_id', 'long'),
    field(504, 'added_files_count', 'int'),
    field(505, 'existing_files_count', 'int'),
    field(506, 'deleted_files_count', 'int'),
    field(512, 'added_rows_count', 'long'),
    field(513, 'existing_rows_count', 'long'),
    field(514, 'deleted_rows_count', 'long'),
    optional(507, 'partitions', list(508, FIELD_SUMMARY)),
  ],
};
