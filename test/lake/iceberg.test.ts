import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AvroRecord, type AvroRecordType, decodeAvro, encodeAvro } from '../../src/lake/iceberg/avro.ts';
import { boundOf } from '../../src/lake/iceberg/bounds.ts';
import { keyOf, locationOf } from '../../src/lake/iceberg/location.ts';
import {
  addedEntry,
  countsOf,
  decodeManifest,
  decodeManifestList,
  encodeManifest,
  encodeManifestList,
} from '../../src/lake/iceberg/manifest.ts';
import {
  emptyTable,
  KEPT_SNAPSHOTS,
  type SnapshotJson,
  withIds,
  withSnapshot,
} from '../../src/lake/iceberg/metadata.ts';
import type { Column } from '../../src/lake/lake.ts';
import { openStore } from '../../src/lake/store.ts';

const SYNC = Buffer.alloc(16, 7);

const EVERYTHING: AvroRecordType = {
  type: 'record',
  name: 'everything',
  fields: [
    { name: 'flag', type: 'boolean' },
    { name: 'number', type: 'int' },
    { name: 'large', type: ['null', 'long'], default: null },
    { name: 'text', type: 'string' },
    { name: 'raw', type: ['null', 'bytes'], default: null },
    { name: 'list', type: { type: 'array', items: 'string' } },
    {
      name: 'pairs',
      type: {
        type: 'array',
        logicalType: 'map',
        items: {
          type: 'record',
          name: 'k1_v2',
          fields: [
            { name: 'key', type: 'int' },
            { name: 'value', type: 'long' },
          ],
        },
      },
    },
  ],
};

describe('Avro', () => {
  const long = fc.integer({ min: -(2 ** 52) + 1, max: 2 ** 52 - 1 });
  const row = fc.record({
    flag: fc.boolean(),
    number: fc.integer(),
    large: fc.option(long),
    text: fc.string({ unit: 'grapheme' }),
    raw: fc.option(fc.uint8Array().map((bytes) => Buffer.from(bytes))),
    list: fc.array(fc.string()),
    pairs: fc.array(fc.record({ key: fc.integer(), value: long })),
  });

  test('what is written is read back, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.array(row),
        fc.dictionary(fc.stringMatching(/^[a-z-]+$/), fc.string()),
        (rows, metadata) => {
          const file = decodeAvro(encodeAvro({ schema: EVERYTHING, metadata, rows }, SYNC));
          expect(file.rows).toEqual(rows);
          expect(file.metadata).toMatchObject(metadata);
          expect(file.schema).toEqual(EVERYTHING);
        },
      ),
    );
  });

  test('numbers have the bytes of the specification', () => {
    const schema: AvroRecordType = { type: 'record', name: 'r', fields: [{ name: 'n', type: 'long' }] };
    const bytesOf = (n: number) => {
      const file = encodeAvro({ schema, metadata: {}, rows: [{ n }] }, SYNC);
      return file.subarray(file.indexOf(SYNC) + 18, file.length - 16).toString('hex');
    };
    expect([0, -1, 1, -2, 2, -64, 64].map(bytesOf)).toEqual(['00', '01', '02', '03', '04', '7f', '8001']);
  });

  test('a block packed with deflate is read', () => {
    const schema: AvroRecordType = { type: 'record', name: 'r', fields: [{ name: 'n', type: 'long' }] };
    const plain = encodeAvro({ schema, metadata: {}, rows: [{ n: 5 }] }, SYNC);
    const head = plain.subarray(0, plain.indexOf(SYNC) + 16).toString('latin1');
    const packed = deflateRawSync(Buffer.from([10]));
    const file = Buffer.concat([
      Buffer.from(head.replace('avro.codec\x08null', 'avro.codec\x0edeflate'), 'latin1'),
      Buffer.from([2, packed.length * 2]),
      packed,
      SYNC,
    ]);
    expect(decodeAvro(file).rows).toEqual([{ n: 5 }]);
  });

  test.each([
    ['another kind of file', Buffer.from('PAR1 and more'), /Obj1/],
    [
      'one cut off',
      encodeAvro({ schema: EVERYTHING, metadata: {}, rows: [] }, SYNC).subarray(0, 40),
      /ends at byte/,
    ],
  ])('refuses %s', (_what, bytes, message) => {
    expect(() => decodeAvro(bytes)).toThrow(message);
  });

  test('refuses a value that does not fit its type', () => {
    const wrong = { flag: 1 } as unknown as AvroRecord;
    expect(() => encodeAvro({ schema: EVERYTHING, metadata: {}, rows: [wrong] }, SYNC)).toThrow(/boolean/);
  });
});

const COLUMNS: readonly Column[] = [
  { id: 1, name: 'id', type: 'long', required: true },
  { id: 2, name: 'naam', type: 'string', required: false },
];

describe('manifests', () => {
  const stats = [
    { column: 'id', bytes: 80, values: 10, nulls: 0, min: '-3', max: '9' },
    { column: 'naam', bytes: 120, values: 10, nulls: 2, min: 'aa', max: 'zz' },
  ];
  const entry = addedEntry({ path: 'file:///w/a.parquet', rows: 10, bytes: 500 }, 42, COLUMNS, stats);
  const manifest = {
    path: 'file:///w/m.avro',
    bytes: 100,
    sequence: 3,
    minSequence: 3,
    snapshotId: 42,
    added: countsOf([entry], 'added'),
    existing: countsOf([entry], 'existing'),
    deleted: countsOf([entry], 'deleted'),
  };

  test('a manifest comes back with its statistics, and a new file takes the number of its manifest', () => {
    const bytes = encodeManifest({ id: 0, columns: COLUMNS }, [entry], SYNC);
    const [back] = decodeManifest(bytes, manifest);
    expect(back).toMatchObject({ status: 'added', sequence: 3, snapshotId: 42, rows: 10, bytes: 500 });
    expect(back?.details.null_value_counts).toEqual([
      { key: 1, value: 0 },
      { key: 2, value: 2 },
    ]);
    expect(back?.details.lower_bounds).toEqual([
      { key: 1, value: Buffer.from('fdffffffffffffff', 'hex') },
      { key: 2, value: Buffer.from('aa') },
    ]);
  });

  test('a manifest says what other engines ask of it', () => {
    const { metadata } = decodeAvro(encodeManifest({ id: 7, columns: COLUMNS }, [entry], SYNC));
    expect(metadata).toMatchObject({
      'format-version': '2',
      content: 'data',
      'partition-spec': '[]',
      'partition-spec-id': '0',
      'schema-id': '7',
    });
    expect(JSON.parse(metadata.schema ?? '').fields).toEqual([
      { id: 1, name: 'id', required: true, type: 'long' },
      { id: 2, name: 'naam', required: false, type: 'string' },
    ]);
  });

  test('a manifest list comes back as it was', () => {
    const bytes = encodeManifestList([manifest], { id: 42, parent: null, sequence: 3 }, SYNC);
    expect(decodeManifestList(bytes)).toEqual([manifest]);
    expect(decodeAvro(bytes).metadata).toMatchObject({
      'snapshot-id': '42',
      'parent-snapshot-id': 'null',
      'sequence-number': '3',
    });
  });
});

describe('bounds', () => {
  test.each([
    ['int', '-2', 'feffffff'],
    ['long', '9007199254740993', '0100000000002000'],
    ['double', '1.5', '000000000000f83f'],
    ['boolean', '1', '01'],
    ['date', '1970-01-03', '02000000'],
    ['timestamp', '1970-01-01 00:00:01.000002', '42420f0000000000'],
    ['string', 'é', 'c3a9'],
  ] as const)('of type %s', (type, text, hex) => {
    expect(Buffer.from(boundOf(type, text) ?? []).toString('hex')).toBe(hex);
  });

  test('are left out where they say nothing', () => {
    expect(boundOf('string', 'x'.repeat(65))).toBeNull();
    expect(boundOf('binary', 'ff')).toBeNull();
    expect(boundOf('int', null)).toBeNull();
    expect(boundOf('double', 'x')).toBeNull();
  });
});

describe('metadata', () => {
  const snapshot = (n: number): SnapshotJson => ({
    'snapshot-id': n,
    'sequence-number': n,
    'timestamp-ms': n,
    'manifest-list': `l${n}`,
    summary: {},
    'schema-id': 0,
  });

  test('lists the newest snapshots, with the tags of their releases', () => {
    let metadata = withSnapshot(emptyTable('u', 'l'), { id: 0, columns: COLUMNS }, snapshot(1), 'r1', null);
    for (let n = 2; n <= KEPT_SNAPSHOTS + 5; n += 1) {
      metadata = withSnapshot(metadata, { id: 0, columns: COLUMNS }, snapshot(n), `r${n}`, `m${n - 1}`);
    }
    expect(metadata.snapshots).toHaveLength(KEPT_SNAPSHOTS);
    expect(metadata['snapshot-log']).toHaveLength(KEPT_SNAPSHOTS);
    expect(metadata.refs.main).toEqual({ 'snapshot-id': KEPT_SNAPSHOTS + 5, type: 'branch' });
    expect(metadata.refs).not.toHaveProperty('r5');
    expect(metadata.refs.r6).toEqual({ 'snapshot-id': 6, type: 'tag' });
    expect(metadata['last-column-id']).toBe(2);
    expect(metadata.schemas).toHaveLength(1);
  });

  test('a field id is never used twice', () => {
    const named = (name: string, type: Column['type']) => ({ name, type, required: false });
    expect(withIds([named('naam', 'string'), named('id', 'string'), named('x', 'int')], COLUMNS, 9)).toEqual([
      { ...named('naam', 'string'), id: 2 },
      { ...named('id', 'string'), id: 10 },
      { ...named('x', 'int'), id: 11 },
    ]);
  });
});

test('a file is found by its address after the folder was moved', () => {
  const before = openStore('/oud/met spatie');
  const key = 'warehouse/t/data/a.parquet';
  expect(keyOf(locationOf(before, key))).toBe(key);
  expect(() => keyOf('file:///etc/passwd')).toThrow(/warehouse/);
});
