import { CsvError, parse } from 'csv-parse/sync';
import { lakeProblems } from '../problems.ts';
import { decode, refuseMarkup } from '../reader/decode.ts';
import type { ForeignFile, Format, Opened, RawRecord, Repair, SpecOf } from './format.ts';

type Spec = SpecOf<'csv'>;

/** One record of csv-parse: its cells, and the byte after its last one. */
type Parsed = Readonly<{ record: string[]; info: Readonly<{ bytes: number }> }>;

const MOST_RAW = 4096;

/** Comma-separated values (RFC 4180) with a header, in the dialect the source declares. */
export const csv: Format<Spec> = {
  kind: 'csv',
  counts: 'line',
  decimal: (spec) => spec.decimal,
  dates: (spec) => spec.dates,
  missing: (spec) => spec.missing,
  open: openCsv,
};

function openCsv(file: ForeignFile, spec: Spec, repaired: (repair: Repair) => void): Opened {
  const { text, marked } = decode(file, spec.encoding, spec.delimiter);
  if (marked) repaired('bom-removed');
  if (text.trim() === '') throw lakeProblems.make('file-empty', { file: file.name });
  refuseMarkup(file, text, 'CSV');
  const skipped = separatorLine(text, spec.delimiter);
  if (skipped > 0) repaired('sep-line-skipped');
  const body = Buffer.from(text.slice(skipped));
  const [header, ...rows] = parseWhole(file, body, spec, skipped > 0 ? 2 : 1);
  const columns = (header?.record ?? []).map((name) => name.trim());
  return { columns, records: recordsOf(body, header, rows, columns.length, skipped > 0 ? 2 : 1) };
}

/** Spreadsheets write `sep=;` on the first line. Its length with its line end, or 0. */
function separatorLine(text: string, delimiter: string): number {
  const match = /^sep=(.)\r?\n/i.exec(text);
  return match && match[1] === delimiter ? match[0].length : 0;
}

function parseWhole(file: ForeignFile, body: Buffer, spec: Spec, firstLine: number): readonly Parsed[] {
  try {
    return parse(body, {
      delimiter: spec.delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw csvProblem(file, error, body, firstLine);
  }
}

function csvProblem(file: ForeignFile, error: CsvError, body: Buffer, firstLine: number): Error {
  const at = error as CsvError & { lines?: number; column?: number | string };
  const line = (at.lines ?? 1) + firstLine - 1;
  const place = { file: file.name, line, column: null, counts: 'line' as const };
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    const opened = firstLine + lineEnds(body, 0, lastOpening(body));
    return lakeProblems.make('csv-quote-open', { ...place, line: opened }, error);
  }
  if (error.code === 'INVALID_OPENING_QUOTE' || error.code === 'CSV_INVALID_CLOSING_QUOTE') {
    return lakeProblems.make('csv-quote-misplaced', place, error);
  }
  return lakeProblems.make('csv-broken', { ...place, reason: error.code }, error);
}

/**
 * Counts lines itself: csv-parse takes CR LF within quotes for two. A record starts after the empty lines before it.
 */
function* recordsOf(
  body: Buffer,
  header: Parsed | undefined,
  rows: readonly Parsed[],
  width: number,
  firstLine: number,
): Generator<RawRecord> {
  let from = header?.info.bytes ?? 0;
  let line = firstLine + lineEnds(body, 0, from);
  for (const { record, info } of rows) {
    const start = afterEmptyLines(body, from);
    line += lineEnds(body, from, start);
    const span = [start, info.bytes] as const;
    yield {
      line,
      cells: record,
      raw: () =>
        body
          .subarray(...span)
          .toString('utf8')
          .replace(/[\r\n]+$/, '')
          .slice(0, MOST_RAW),
      fault:
        record.length === width
          ? null
          : { code: 'row-ragged', column: null, params: { fields: record.length, expected: width } },
    };
    line += lineEnds(body, start, info.bytes);
    from = info.bytes;
  }
}

function afterEmptyLines(body: Buffer, from: number): number {
  let at = from;
  while (body[at] === 0x0a || body[at] === 0x0d) at += 1;
  return at;
}

/** Where the quotation mark stands that never closes: the last one that opens. */
function lastOpening(body: Buffer): number {
  let [at, opens, last] = [body.indexOf(0x22), true, 0];
  for (; at !== -1; at = body.indexOf(0x22, at + 1), opens = !opens) if (opens) last = at;
  return last;
}

/** How many line ends: CR LF, LF or CR, as whoever looks up the line counts them. */
function lineEnds(body: Buffer, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    if (body[at] === 0x0a || (body[at] === 0x0d && body[at + 1] !== 0x0a)) count += 1;
  }
  return count;
}
