import { inflateRawSync } from 'node:zlib';

/**
 * Avro object container files (Avro 1.12 specification), as far as Apache Iceberg uses them: records, unions with
 * null, arrays (also as maps with integer keys), and the plain types. Longs must fit a JavaScript number.
 */

/** A value as Avro holds it. */
export type AvroValue = null | boolean | number | string | Uint8Array | readonly AvroValue[] | AvroRecord;

export type AvroRecord = { readonly [field: string]: AvroValue };

export type AvroField = Readonly<{ name: string; type: AvroType; 'field-id'?: number; default?: null }>;

export type AvroRecordType = Readonly<{ type: 'record'; name: string; fields: readonly AvroField[] }>;

export type AvroType =
  | 'null'
  | 'boolean'
  | 'int'
  | 'long'
  | 'string'
  | 'bytes'
  | readonly AvroType[]
  | AvroRecordType
  | Readonly<{ type: 'array'; items: AvroType; logicalType?: 'map'; 'element-id'?: number }>;

export type AvroFile = Readonly<{
  schema: AvroRecordType;
  metadata: Readonly<Record<string, string>>;
  rows: readonly AvroRecord[];
}>;

const MAGIC = Buffer.from('Obj\x01', 'latin1');
const SYNC_BYTES = 16;

/** The bytes of a container file with one block. `sync` is the 16-byte mark between blocks; `metadata` is kept as text. */
export function encodeAvro(file: AvroFile, sync: Uint8Array): Buffer {
  const header = new Writer();
  const metadata = { ...file.metadata, 'avro.schema': JSON.stringify(file.schema), 'avro.codec': 'null' };
  header.long(Object.keys(metadata).length);
  for (const [key, value] of Object.entries(metadata)) {
    header.string(key);
    header.bytes(Buffer.from(value));
  }
  header.long(0);
  const body = new Writer();
  for (const row of file.rows) write(body, file.schema, row);
  const block = new Writer();
  if (file.rows.length > 0) {
    block.long(file.rows.length);
    block.bytes(body.whole());
    block.raw(sync);
  }
  return Buffer.concat([MAGIC, header.whole(), sync, block.whole()]);
}

/** Reads a container file. Throws an Error that says what does not fit and where. */
export function decodeAvro(bytes: Buffer): AvroFile {
  const reader = new Reader(bytes);
  if (!reader.raw(MAGIC.length).equals(MAGIC))
    throw new Error('Not an Avro file: it does not start with Obj1');
  const metadata = readMetadata(reader);
  const schema: AvroRecordType = JSON.parse(metadata['avro.schema'] ?? 'null');
  const codec = metadata['avro.codec'] ?? 'null';
  if (codec !== 'null' && codec !== 'deflate')
    throw new Error(`Avro codec ${codec}; readable are null and deflate`);
  const sync = reader.raw(SYNC_BYTES);
  const rows: AvroRecord[] = [];
  while (!reader.done()) {
    const count = reader.long();
    const block = reader.bytes();
    if (!reader.raw(SYNC_BYTES).equals(sync))
      throw new Error(`Avro block before byte ${reader.at} has a wrong mark`);
    const items = new Reader(codec === 'deflate' ? inflateRawSync(block) : block);
    for (let index = 0; index < count; index += 1) rows.push(read(items, schema) as AvroRecord);
  }
  return { schema, metadata, rows };
}

function readMetadata(reader: Reader): Record<string, string> {
  const metadata: Record<string, string> = {};
  for (const count of reader.blocks()) {
    for (let index = 0; index < count; index += 1) {
      const key = reader.bytes().toString();
      metadata[key] = reader.bytes().toString();
    }
  }
  return metadata;
}

function isUnion(type: AvroType): type is readonly AvroType[] {
  return Array.isArray(type);
}

function write(out: Writer, type: AvroType, value: AvroValue | undefined): void {
  if (isUnion(type)) {
    const branch = type.findIndex(
      (option) => (option === 'null') === (value === null || value === undefined),
    );
    const chosen = type[branch];
    if (chosen === undefined)
      throw new TypeError(`No branch of ${JSON.stringify(type)} takes ${String(value)}`);
    out.long(branch);
    write(out, chosen, value);
  } else if (typeof type === 'object') {
    writeNested(out, type, value);
  } else {
    writePlain(out, type, value);
  }
}

function writeNested(
  out: Writer,
  type: Exclude<AvroType, string | readonly AvroType[]>,
  value?: AvroValue,
): void {
  if (type.type === 'record') {
    for (const field of type.fields) write(out, field.type, (value as AvroRecord)[field.name]);
    return;
  }
  const items = value as readonly AvroValue[];
  if (items.length > 0) {
    out.long(items.length);
    for (const item of items) write(out, type.items, item);
  }
  out.long(0);
}

function writePlain(out: Writer, type: string, value: AvroValue | undefined): void {
  if (type === 'null') return;
  if (type === 'boolean' && typeof value === 'boolean') out.raw(Uint8Array.of(value ? 1 : 0));
  else if ((type === 'int' || type === 'long') && typeof value === 'number') out.long(value);
  else if (type === 'string' && typeof value === 'string') out.string(value);
  else if (type === 'bytes' && value instanceof Uint8Array) out.bytes(value);
  else throw new TypeError(`Avro type ${type} cannot hold ${String(value)}`);
}

function read(from: Reader, type: AvroType): AvroValue {
  if (isUnion(type)) {
    const branch = from.long();
    const chosen = type[branch];
    if (chosen === undefined) throw new Error(`Avro union has no branch ${branch} (before byte ${from.at})`);
    return read(from, chosen);
  }
  if (typeof type !== 'object') return readPlain(from, type);
  if (type.type === 'record')
    return Object.fromEntries(type.fields.map((field) => [field.name, read(from, field.type)]));
  const items: AvroValue[] = [];
  for (const count of from.blocks())
    for (let index = 0; index < count; index += 1) items.push(read(from, type.items));
  return items;
}

function readPlain(from: Reader, type: string): AvroValue {
  switch (type) {
    case 'null':
      return null;
    case 'boolean':
      return from.raw(1)[0] === 1;
    case 'int':
    case 'long':
      return from.long();
    case 'string':
      return from.bytes().toString();
    case 'bytes':
      return Buffer.from(from.bytes());
    default:
      throw new Error(`Avro type ${type} is not one that Peil reads`);
  }
}

/** Bytes in the making. Longs are zig-zag varints, without BigInt: arithmetic is exact up to 2^52. */
class Writer {
  readonly #parts: Uint8Array[] = [];

  raw(bytes: Uint8Array): void {
    this.#parts.push(bytes);
  }

  long(value: number): void {
    if (!Number.isSafeInteger(value * 2)) throw new TypeError(`Avro long out of range: ${value}`);
    let rest = value >= 0 ? value * 2 : -value * 2 - 1;
    const bytes: number[] = [];
    while (rest >= 128) {
      bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.raw(Uint8Array.from([...bytes, rest]));
  }

  bytes(bytes: Uint8Array): void {
    this.long(bytes.length);
    this.raw(bytes);
  }

  string(text: string): void {
    this.bytes(Buffer.from(text));
  }

  whole(): Buffer {
    return Buffer.concat(this.#parts);
  }
}

class Reader {
  readonly #bytes: Buffer;
  at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  done(): boolean {
    return this.at >= this.#bytes.length;
  }

  raw(length: number): Buffer {
    const end = this.at + length;
    if (length < 0 || end > this.#bytes.length)
      throw new Error(`Avro file ends at byte ${this.#bytes.length}; byte ${end} was expected`);
    const part = this.#bytes.subarray(this.at, end);
    this.at = end;
    return part;
  }

  long(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.raw(1)[0] ?? 0;
      value += (byte % 128) * factor;
      if (!Number.isSafeInteger(value)) throw new Error(`Avro long out of range before byte ${this.at}`);
      if (byte < 128) return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
      factor *= 128;
    }
  }

  bytes(): Buffer {
    return this.raw(this.long());
  }

  /** The item counts of the blocks of an array or map; a negative count is followed by a size in bytes. */
  *blocks(): Generator<number> {
    for (;;) {
      const count = this.long();
      if (count === 0) return;
      if (count < 0) this.long();
      yield Math.abs(count);
    }
  }
}
