import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { isProblem } from '../../kernel/index.ts';
import type { Opened, RawRecord, Repair, Shape } from '../formats/format.ts';
import { lakeProblems } from '../problems.ts';
import type { RowCode } from '../row-kinds.ts';
import { cast, type Dialect } from './cast.ts';
import { formatOf } from './formats.ts';
import type { Property, ReadAnswer, ReadJob, RefusedRow } from './job.ts';

/** Names of the columns that walk a row back to its file; the run adds source and file. */
const LINE = '_line';
const BOX = ['_minx', '_miny', '_maxx', '_maxy'] as const;

/**
 * Reads one foreign file by its contract: accepted rows and refused rows to two files of JSON lines. Runs in the child
 * process. Every row is looked at, also after a refused one, so that the answer tells how much is wrong.
 */
export async function readForeign(job: ReadJob): Promise<ReadAnswer> {
  const repairs: Partial<Record<Repair, number>> = {};
  try {
    const format = await formatOf(job.format.kind);
    const file = { name: job.name, bytes: readFileSync(job.path), sha256: job.sha256 };
    const opened = format.open(file, job.format, (repair) => {
      repairs[repair] = (repairs[repair] ?? 0) + 1;
    });
    const dialect = {
      decimal: format.decimal(job.format),
      dates: format.dates(job.format),
      missing: new Set(format.missing(job.format)),
    };
    const counts = writeRows(job, opened, placesOf(job, opened), dialect);
    if (counts.rowsRead === 0) throw lakeProblems.make('file-no-rows', { file: job.name });
    return { kind: 'read', ...counts, repairs };
  } catch (error) {
    if (!isProblem(error)) throw error;
    return { kind: 'refused', code: error.code.replace(/^lake\//, ''), params: error.params };
  }
}

type PlacedProperty = Readonly<{ property: Property; index: number; physical: string }>;

/** Which cell belongs to which property. The columns of the file must be exactly those of the contract. */
function placesOf(job: ReadJob, { columns }: Opened): readonly PlacedProperty[] {
  const double = columns.filter((name, index) => columns.indexOf(name) !== index);
  if (double.length > 0)
    throw lakeProblems.make('header-double', { file: job.name, columns: [...new Set(double)] });
  const places = job.properties.map((property) => {
    const physical = property.physicalName ?? property.name;
    return { property, physical, index: columns.indexOf(physical) };
  });
  const missing = places.filter(({ index }) => index === -1).map(({ physical }) => physical);
  const wanted = new Set(places.map(({ physical }) => physical));
  const extra = columns.filter((name) => !wanted.has(name) && name !== 'geometry');
  if (missing.length + extra.length > 0) {
    throw lakeProblems.make('header-differs', { file: job.name, missing, extra, hint: hintOf(columns) });
  }
  return places;
}

/** A header that is one column with another delimiter in it tells what went wrong. */
function hintOf(columns: readonly string[]): string | null {
  const [only = ''] = columns;
  return columns.length === 1 ? ([';', '\t', '|', ','].find((mark) => only.includes(mark)) ?? null) : null;
}

type Counts = { rowsRead: number; rowsAccepted: number; rowsRefused: number };

function writeRows(
  job: ReadJob,
  opened: Opened,
  places: readonly PlacedProperty[],
  dialect: Dialect,
): Counts {
  const counts = { rowsRead: 0, rowsAccepted: 0, rowsRefused: 0 };
  const accepted = lineWriter(job.accepted);
  const refused = lineWriter(job.refused);
  try {
    for (const record of opened.records) {
      counts.rowsRead += 1;
      const typed = typedRow(record, places, dialect);
      if (typed.ok) {
        counts.rowsAccepted += 1;
        accepted.write(typed.json);
      } else {
        counts.rowsRefused += 1;
        refused.write(JSON.stringify(typed.row));
      }
    }
  } finally {
    accepted.close();
    refused.close();
  }
  return counts;
}

type TypedRow = Readonly<{ ok: true; json: string }> | Readonly<{ ok: false; row: RefusedRow }>;

function typedRow(record: RawRecord, places: readonly PlacedProperty[], dialect: Dialect): TypedRow {
  if (record.fault) {
    const { code, column, params } = record.fault;
    return refusedRow(record, column, 'type', code, params);
  }
  const parts = [`"${LINE}":${record.line}`];
  for (const { property, index, physical } of places) {
    const typed = cast(record.cells[index] ?? null, property, dialect);
    if (!typed.ok) return refusedRow(record, physical, typed.rule, typed.code, typed.params);
    if (property.logicalType === 'geometry')
      parts.push(...geometryParts(property.name, typed.value as Shape | null));
    else parts.push(`"${property.name}":${JSON.stringify(typed.value)}`);
  }
  return { ok: true, json: `{${parts.join(',')}}` };
}

function geometryParts(name: string, shape: Shape | null): string[] {
  if (shape === null) return [`"${name}":null`];
  return [`"${name}":"${shape.wkb.toString('hex')}"`, ...BOX.map((box, i) => `"${box}":${shape.box[i]}`)];
}

function refusedRow(
  record: RawRecord,
  column: string | null,
  rule: string,
  code: RowCode,
  params: Readonly<Record<string, string | number>>,
): TypedRow {
  return { ok: false, row: { line: record.line, column, rule, code, raw: record.raw(), params } };
}

const PIECE = 1 << 18;

/** Collects lines and writes them in large pieces. */
function lineWriter(path: string): { write(line: string): void; close(): void } {
  const file = openSync(path, 'wx');
  let waiting: string[] = [];
  let length = 0;
  const flush = () => {
    let left = Buffer.from(waiting.join(''));
    while (left.length > 0) left = left.subarray(writeSync(file, left));
    waiting = [];
    length = 0;
  };
  return {
    write(line) {
      waiting.push(line, '\n');
      length += line.length;
      if (length > PIECE) flush();
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}
