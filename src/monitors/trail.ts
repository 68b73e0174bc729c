import { parse } from 'csv-parse/sync';
import { type Actor, demand } from '../guard/index.ts';
import { isProblem } from '../kernel/index.ts';
import type { CheckResult, Lake, Load, SourceSpec } from '../lake/index.ts';
import type { FigureBook } from './book.ts';
import type { Figure, RowRef } from './figure.ts';
import { area as areaOf, indicator as indicatorOf } from './lookup.ts';
import { comparisonsOf, seriesOf } from './profile.ts';
import { ancestorsOf } from './surroundings.ts';
import type { FigureTrail, TrailStep } from './views.ts';
import { attributesOf } from './workspace.ts';

/** A sum over the land has hundreds of rows: a page shows the first ones and says how many there are. */
const MAX_STEPS = 12;

/** The rows of the release that tell about every source: read once for all steps. */
type Record = Readonly<{ loads: readonly Load[]; checks: readonly CheckResult[] }>;

/**
 * The road of one figure from the page back to the rows of the raw files. The lines are read from the lake as they
 * came in, so that nothing that Peil did stands between the reader and the source.
 */
export async function trail(
  actor: Actor,
  lake: Lake,
  book: FigureBook,
  figure: Figure,
): Promise<FigureTrail> {
  demand(actor, 'read', { kind: 'figure', id: figure.indicator });
  const indicator = indicatorOf(actor, book, figure.indicator);
  const area = areaOf(actor, book, figure.area);
  const [loads, checks] = await Promise.all([
    lake.loads(actor, book.release.id),
    lake.checks(actor, book.release.id),
  ]);
  const shown = figure.origins.slice(0, MAX_STEPS);
  const steps = await Promise.all(
    shown.map((origin) => step(actor, lake, book, figure, origin, { loads, checks })),
  );
  return Object.freeze({
    ...{ figure, area, indicator, ancestors: ancestorsOf(book, area) },
    comparisons: comparisonsOf(book, indicator, area, figure),
    series: seriesOf(book, indicator, area, figure.breakdown),
    steps: steps.flatMap((one) => one ?? []),
    stepsTotal: figure.origins.length,
  });
}

async function step(
  actor: Actor,
  lake: Lake,
  book: FigureBook,
  figure: Figure,
  origin: RowRef,
  { loads, checks }: Record,
): Promise<TrailStep | null> {
  const source = book.sources.get(origin.source);
  if (!source) return null;
  const load = loads.find((one) => one.source === origin.source && one.file === origin.file);
  const own = checks.filter((check) => check.table === origin.table);
  return Object.freeze({
    ...{ source: source.ref, file: origin.file, line: origin.line },
    fileBytes: load?.bytes ?? 0,
    retrievedAt: load?.retrievedAt ?? source.spec.retrieved,
    origin: load?.origin ?? source.spec.connector.path,
    cells: await cellsOf(actor, lake, source.spec, origin, attributesOf(figure.indicator, book.measures)),
    checks: Object.freeze({
      passed: own.filter((check) => check.passed).length,
      failed: own.filter((check) => !check.passed).length,
      quarantined: load?.rowsQuarantined ?? 0,
    }),
  });
}

/** The cells of the raw line under the names in its header; none for a file that has no lines of text. */
async function cellsOf(
  actor: Actor,
  lake: Lake,
  spec: SourceSpec,
  { file, line }: RowRef,
  attributes: readonly string[],
): Promise<TrailStep['cells']> {
  if (spec.format.kind !== 'csv') return [];
  const raw = await rawLine(actor, lake, file, line);
  if (!raw) return [];
  const names = splitLine(raw.header, spec.format.delimiter);
  const texts = splitLine(raw.line, spec.format.delimiter);
  const used = new Set(columnsRead(spec, attributes));
  return names.map((column, index) =>
    Object.freeze({ column, text: texts[index] ?? '', used: used.has(column) }),
  );
}

/** Old raw files may have been tidied away by the keeper of the lake: then the figure stays, without its row. */
async function rawLine(actor: Actor, lake: Lake, file: string, line: number) {
  try {
    return await lake.rawLine(actor, file, line);
  } catch (error) {
    if (isProblem(error) && error.status === 404) return null;
    throw error;
  }
}

/** The names in the file of the columns that the attributes are read from. */
function columnsRead(spec: SourceSpec, attributes: readonly string[]): readonly string[] {
  const properties = spec.contract.schema[0]?.properties ?? [];
  return properties
    .filter(({ name }) => attributes.includes(name))
    .map(({ name, physicalName }) => physicalName ?? name);
}

/** One line of CSV as its cells. For showing only: a line that ends inside quotes is shown as far as it goes. */
function splitLine(line: string, delimiter: string): readonly string[] {
  const rows: string[][] = parse(line.replace(/^\uFEFF/, ''), {
    delimiter,
    relaxColumnCount: true,
    relaxQuotes: true,
  });
  return rows[0] ?? [];
}
