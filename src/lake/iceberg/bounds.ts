import type { ColumnType } from '../lake.ts';

/** Longer texts are not kept as a bound: a bound is there to skip files, not to repeat them. */
const MAX_TEXT = 64;

/**
 * The smallest or largest value of a column in Iceberg's single-value binary form (spec, appendix D), from the text
 * DuckDB gives for it. Null when there is no bound worth keeping: binary, long text, a value that cannot be read.
 */
export function boundOf(type: ColumnType, text: string | null): Uint8Array | null {
  if (text === null) return null;
  switch (type) {
    case 'string':
      return Buffer.byteLength(text) <= MAX_TEXT ? Buffer.from(text) : null;
    case 'int':
      return fixed(4, Number(text), (buffer, value) => buffer.writeInt32LE(value));
    case 'long':
      return /^-?\d+$/.test(text) ? longBytes(BigInt(text)) : null;
    case 'double':
      return fixed(8, Number(text), (buffer, value) => buffer.writeDoubleLE(value));
    case 'boolean':
      return text === '0' || text === '1' ? Uint8Array.of(Number(text)) : null;
    case 'date':
      return fixed(4, Date.parse(`${text}T00:00:00Z`) / 86_400_000, (buffer, value) =>
        buffer.writeInt32LE(value),
      );
    case 'timestamp':
      return timestampBytes(text);
    case 'binary':
      return null;
  }
}

function fixed(
  bytes: number,
  value: number,
  write: (buffer: Buffer, value: number) => void,
): Uint8Array | null {
  if (!Number.isFinite(value)) return null;
  const buffer = Buffer.alloc(bytes);
  write(buffer, value);
  return buffer;
}

function longBytes(value: bigint): Uint8Array {
  const buffer = Buffer.alloc(8);
  buffer.writeBigInt64LE(value);
  return buffer;
}

/** Microseconds since 1970 in UTC. JavaScript reads milliseconds; the rest of the fraction is added by hand. */
function timestampBytes(text: string): Uint8Array | null {
  const parts = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?$/.exec(text);
  if (!parts) return null;
  const seconds = Date.parse(`${parts[1]}T${parts[2]}Z`) / 1000;
  return longBytes(BigInt(seconds) * 1_000_000n + BigInt((parts[3] ?? '').padEnd(6, '0')));
}
