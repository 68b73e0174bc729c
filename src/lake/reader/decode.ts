import { isUtf8 } from 'node:buffer';
import type { ForeignFile } from '../formats/format.ts';
import { lakeProblems } from '../problems.ts';

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const NEWLINE = 0x0a;
const QUOTE = 0x22;

export type Encoding = 'utf-8' | 'windows-1252';

/**
 * The text of a file in the encoding its source declares, without a byte order mark. Nothing is guessed: bytes that
 * do not fit are a Problem with line, column and byte. `delimiter` is what separates columns, where there are any.
 */
export function decode(
  file: ForeignFile,
  encoding: Encoding,
  delimiter: string | null,
): Readonly<{ text: string; marked: boolean }> {
  const { bytes } = file;
  const wide = wideMark(bytes);
  if (wide !== null) throw wrongEncoding(file, encoding, bytes, 0, null, wide);
  const marked = bytes.subarray(0, 3).equals(UTF8_MARK);
  const body = marked ? bytes.subarray(3) : bytes;
  if (encoding === 'windows-1252' && !marked) {
    return { text: windows1252(body), marked };
  }
  if (!isUtf8(body)) throw misfit(file, body, delimiter);
  return { text: body.toString('utf8'), marked };
}

/** What Windows-1252 has at 0x80 to 0x9F, where ISO 8859-1 has control characters; its five gaps keep those. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20's TextDecoder takes ISO 8859-1 for Windows-1252, which loses the euro sign. */
function windows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (letter) => WINDOWS[letter.charCodeAt(0) - 0x80] ?? letter);
}

/** The name of an encoding that starts with its own mark and is not UTF-8, or null. */
function wideMark(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little-endian)';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 (big-endian)';
  return null;
}

/** Walks to the first line, and in it to the first cell, that is no UTF-8. */
function misfit(file: ForeignFile, body: Buffer, delimiter: string | null): Error {
  let start = 0;
  for (let line = 1; start <= body.length; line += 1) {
    const found = body.indexOf(NEWLINE, start);
    const end = found === -1 ? body.length : found;
    const text = body.subarray(start, end);
    if (!isUtf8(text)) {
      const header = cellsOf(firstLine(body), delimiter);
      const cells = cellsOf(text, delimiter);
      const index = cells.findIndex((cell) => !isUtf8(cell));
      const column = delimiter === null ? null : (header[index]?.toString('latin1').trim() ?? null);
      return wrongEncoding(file, 'utf-8', cells[index] ?? text, line, column, 'windows-1252');
    }
    start = end + 1;
  }
  return wrongEncoding(file, 'utf-8', body, 1, null, 'windows-1252');
}

function wrongEncoding(
  file: ForeignFile,
  encoding: Encoding,
  bytes: Buffer,
  line: number,
  column: string | null,
  looks: string,
): Error {
  const odd = firstOdd(bytes);
  const byte = `0x${odd.toString(16).toUpperCase().padStart(2, '0')}`;
  const place = { file: file.name, line: Math.max(line, 1), column, counts: 'line' as const };
  return lakeProblems.make('file-encoding', { ...place, byte, encoding, looks });
}

/** The first byte that is part of no valid UTF-8 sequence. */
function firstOdd(bytes: Buffer): number {
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const length = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0;
    if (length === 0 || !isUtf8(bytes.subarray(at, at + length))) return byte;
    at += length - 1;
  }
  return bytes[0] ?? 0;
}

function firstLine(body: Buffer): Buffer {
  const end = body.indexOf(NEWLINE);
  return end === -1 ? body : body.subarray(0, end);
}

function cellsOf(line: Buffer, delimiter: string | null): Buffer[] {
  if (delimiter === null) return [line];
  const mark = delimiter.charCodeAt(0);
  const cells: Buffer[] = [];
  let start = 0;
  let inQuotes = false;
  line.forEach((byte, at) => {
    if (byte === QUOTE) inQuotes = !inQuotes;
    if (byte !== mark || inQuotes) return;
    cells.push(line.subarray(start, at));
    start = at + 1;
  });
  cells.push(line.subarray(start));
  return cells;
}

const PAGE = /^\s*<(?:!doctype|html|head|body|\?xml|[a-z!?])/i;

/** Throws when a text is a web page: what a source answers when something is wrong at its side. */
export function refuseMarkup(file: ForeignFile, text: string, expected: string): void {
  if (!PAGE.test(text.slice(0, 512))) return;
  const lead = text.length - text.trimStart().length;
  const line = text.slice(0, lead).split('\n').length;
  const place = { file: file.name, line, column: null, counts: 'line' as const };
  throw lakeProblems.make('file-html', { ...place, found: text.trim().slice(0, 40), expected });
}
