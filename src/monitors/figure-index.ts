import { type Actor, demand } from '../guard/index.ts';
import { type AreaCode, type AreaLevel, gemeenteOf, NEDERLAND } from '../kernel/index.ts';
import { join, type Lake, type Row, type SourceSpec, type Sql, sql } from '../lake/index.ts';
import { areaIndex } from './area-index.ts';
import type { FigureBook } from './book.ts';
import { type Border, bordersQuery, borderYear, type Drawing, draw, toBorder } from './borders.ts';
import { FIGURES, type FigureTable, figureTable, type IndicatorFacts } from './figure-table.ts';
import type { MeasuredDefinition } from './measure.ts';
import type { Monitor } from './monitor.ts';
import { monitorsProblems } from './problems.ts';
import type { Indicator, Profile, SourceRef, Theme } from './views.ts';
import { type ReleasedWorkspace, readWorkspace, WORKSPACE, withoutMeasure } from './workspace.ts';

/** What a book is made from. */
type Material = Readonly<{
  figures: readonly Row[];
  areas: readonly Row[];
  borders: readonly Row[];
  outside: readonly Row[];
}>;

/**
 * Loads the figures of one release, with its areas, borders and definitions, so that a page needs no query. Throws
 * lake/release-unknown, and monitors/release-incomplete when the release was made without a gemeente or a monitor.
 */
export async function openFigures(actor: Actor, lake: Lake, releaseId: string): Promise<FigureBook> {
  demand(actor, 'read', { kind: 'figure' });
  const release = await lake.release(actor, releaseId);
  await demandTables(actor, lake, releaseId);
  const workspace = readWorkspace(await lake.read(actor, releaseId, WORKSPACE), releaseId);
  const gemeenten = [workspace.gemeente, ...workspace.neighbours];
  const [figures, areas, borders, outside] = await Promise.all([
    lake.read(actor, releaseId, FIGURES),
    lake.read(actor, releaseId, areasQuery(gemeenten)),
    lake.read(actor, releaseId, bordersQuery(gemeenten)),
    lake.read(actor, releaseId, OUTSIDE),
  ]);
  return makeBook(release, workspace, { figures, areas, borders, outside });
}

/** A run whose models were refused publishes without them: said by name, and not by the engine. */
async function demandTables(actor: Actor, lake: Lake, release: string): Promise<void> {
  const names = new Set((await lake.tables(actor, release)).map(({ name }) => name));
  const missing = ['peil_workspace', 'figures', 'gebieden', 'grenzen'].filter((name) => !names.has(name));
  if (missing.length > 0)
    throw monitorsProblems.make('release-incomplete', { release, missing: missing.join(', ') });
}

function areasQuery(gemeenten: readonly AreaCode[]): Sql {
  const digits = gemeenten.map((code) => sql`${code.slice(2)}`);
  return sql`select code, naam, niveau, ouder, cast(jaren as varchar) as jaren from gebieden
    where code = ${NEDERLAND} or (left(code, 2) in ('GM', 'WK', 'BU') and substr(code, 3, 4) in (${join(digits)}))`;
}

/** Every area by its code, to say of one that is not shown here what it is called. */
const OUTSIDE: Sql = sql`select code, coalesce(naam, code) as naam from gebieden`;

function makeBook(
  release: FigureBook['release'],
  workspace: ReleasedWorkspace,
  material: Material,
): FigureBook {
  const index = areaIndex(material.areas);
  const areas = index.byCode;
  const gemeente = areas.get(workspace.gemeente);
  if (!gemeente)
    throw monitorsProblems.make('release-incomplete', { release: release.id, missing: workspace.gemeente });
  const figures = figureTable(material.figures, release.id);
  const sources = new Map(workspace.sources.map((spec) => [spec.id, { spec, ref: sourceRef(spec) }]));
  const { monitor } = workspace;
  return Object.freeze({
    release,
    gemeente,
    neighbours: workspace.neighbours.flatMap((code) => areas.get(code) ?? []),
    areas,
    outside: new Map(material.outside.map(({ code, naam }) => [String(code), String(naam)])),
    childrenOf: index.childrenOf,
    ofLevel: index.ofLevel,
    indicators: indicatorMap(workspace.definitions, monitor, figures, sources),
    measures: new Map(workspace.definitions.map(({ id, measure }) => [id, measure])),
    themes: themesOf(workspace),
    monitor,
    sources,
    figures,
    drawing: drawings(material.borders.map(toBorder)),
    profileOf: profiles(),
  });
}

function sourceRef(spec: SourceSpec): SourceRef {
  const table = spec.contract.schema[0]?.name ?? spec.id;
  const { id, title, publisher, licence, attribution, owner, estimate, retrieved } = spec;
  return Object.freeze({
    ...{ id, title, publisher, licence, attribution, owner, estimate, retrieved },
    missingReason: spec.missingReason ?? null,
    dataset: table.replaceAll('_', '-'),
  });
}

function themesOf({ themes, monitor }: ReleasedWorkspace): readonly Theme[] {
  const labels = new Map(themes.map((theme) => [theme.id, theme.label]));
  return Object.freeze(
    monitor.themes.map(({ theme, indicators }) =>
      Object.freeze({ id: theme, label: labels.get(theme) ?? { nl: theme }, indicators }),
    ),
  );
}

function indicatorMap(
  definitions: readonly MeasuredDefinition[],
  monitor: Monitor,
  figures: FigureTable,
  sources: FigureBook['sources'],
): ReadonlyMap<string, Indicator> {
  const order = monitor.themes.flatMap((theme) => theme.indicators);
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  const sorted = [...definitions].sort((a, b) => place(a.id) - place(b.id) || (a.id < b.id ? -1 : 1));
  return new Map(sorted.map((one) => [one.id, toIndicator(one, figures.facts(one.id), sources)]));
}

function toIndicator(
  definition: MeasuredDefinition,
  { sources: ids, periods, levels }: IndicatorFacts,
  sources: FigureBook['sources'],
): Indicator {
  const refs = ids.flatMap((id) => sources.get(id)?.ref ?? []);
  return Object.freeze({
    ...withoutMeasure(definition),
    sources: Object.freeze(refs),
    periods: Object.freeze(periods),
    levels: Object.freeze(levels),
    estimate: refs.some((ref) => ref.estimate),
  });
}

/** Keeps the profile of each area as long as the book: at most one per area. */
function profiles(): FigureBook['profileOf'] {
  const kept = new Map<AreaCode, Profile>();
  return ({ code }, make) => {
    const profile = kept.get(code) ?? make();
    kept.set(code, profile);
    return profile;
  };
}

/** Draws each group of areas when it is first asked for, and keeps it as long as the book. */
function drawings(borders: readonly Border[]): FigureBook['drawing'] {
  const kept = new Map<string, Drawing>();
  return (level: AreaLevel, gemeente: AreaCode, year: number) => {
    const group = borders.filter(
      (border) => border.level === level && (level === 'gemeente' || gemeenteOf(border.code) === gemeente),
    );
    const drawnYear = borderYear(group, year);
    if (drawnYear === null) return null;
    const key = `${level} ${level === 'gemeente' ? '' : gemeente} ${drawnYear}`;
    const drawing =
      kept.get(key) ??
      draw(
        group.filter((border) => border.year === drawnYear),
        drawnYear,
      );
    kept.set(key, drawing);
    return drawing;
  };
}
