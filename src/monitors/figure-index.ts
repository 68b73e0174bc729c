import { type Actor, demand } from '../guard/index.ts';
import {
  AREA_LEVELS,
  type AreaCode,
  type AreaLevel,
  comparePeriods,
  gemeenteOf,
  levelOf,
  NEDERLAND,
} from '../kernel/index.ts';
import { join, type Lake, type Row, type SourceSpec, type Sql, sql } from '../lake/index.ts';
import type { FigureBook } from './book.ts';
import { type Border, bordersQuery, borderYear, type Drawing, draw, toBorder } from './borders.ts';
import type { Area, Figure } from './figure.ts';
import { FIGURES, type FigureTable, figureTable } from './figure-table.ts';
import type { MeasuredDefinition } from './measure.ts';
import type { Monitor } from './monitor.ts';
import { monitorsProblems } from './problems.ts';
import type { Indicator, SourceRef, Theme } from './views.ts';
import { type ReleasedWorkspace, readWorkspace, WORKSPACE, withoutMeasure } from './workspace.ts';

/** What a book is made from. */
type Material = Readonly<{
  figures: readonly Row[];
  areas: readonly Row[];
  borders: readonly Row[];
}>;

/**
 * Loads the figures of one release, with its areas, borders and definitions, so that a page needs no query. Throws
 * lake/release-unknown, and monitors/release-incomplete when the release was made without a gemeente or a monitor.
 */
export async function openFigures(actor: Actor, lake: Lake, releaseId: string): Promise<FigureBook> {
  demand(actor, 'read', { kind: 'figure' });
  const release = await lake.release(actor, releaseId);
  const workspace = readWorkspace(await lake.read(actor, releaseId, WORKSPACE), releaseId);
  const gemeenten = [workspace.gemeente, ...workspace.neighbours];
  const [figures, areas, borders] = await Promise.all([
    lake.read(actor, releaseId, FIGURES),
    lake.read(actor, releaseId, areasQuery(gemeenten)),
    lake.read(actor, releaseId, bordersQuery(gemeenten)),
  ]);
  return makeBook(release, workspace, { figures, areas, borders });
}

function areasQuery(gemeenten: readonly AreaCode[]): Sql {
  const digits = gemeenten.map((code) => sql`${code.slice(2)}`);
  return sql`select code, naam, niveau, ouder, cast(jaren as varchar) as jaren from gebieden
    where code = ${NEDERLAND} or (left(code, 2) in ('GM', 'WK', 'BU') and substr(code, 3, 4) in (${join(digits)}))`;
}

function makeBook(
  release: FigureBook['release'],
  workspace: ReleasedWorkspace,
  material: Material,
): FigureBook {
  const areas = areaMap(material.areas);
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
    indicators: indicatorMap(workspace.definitions, monitor, figures, sources),
    measures: new Map(workspace.definitions.map(({ id, measure }) => [id, measure])),
    themes: themesOf(workspace),
    monitor,
    sources,
    figures,
    drawing: drawings(material.borders.map(toBorder)),
  });
}

function areaMap(rows: readonly Row[]): ReadonlyMap<string, Area> {
  const areas = rows.map(toArea);
  const rank = ({ level }: Area) => AREA_LEVELS.indexOf(level);
  areas.sort((a, b) => rank(a) - rank(b) || (a.code < b.code ? -1 : 1));
  return new Map(areas.map((area) => [area.code, area]));
}

function toArea(row: Row): Area {
  const code = String(row.code) as AreaCode;
  const years = String(row.jaren ?? '').split(',');
  return Object.freeze({
    code,
    name: row.naam === null || row.naam === undefined ? code : String(row.naam),
    level: levelOf(code),
    parent: row.ouder === null || row.ouder === undefined ? null : (String(row.ouder) as AreaCode),
    years: Object.freeze(years.filter((year) => year.trim() !== '').map(Number)),
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
  return new Map(sorted.map((one) => [one.id, toIndicator(one, figures.of(one.id), sources)]));
}

function toIndicator(
  definition: MeasuredDefinition,
  figures: readonly Figure[],
  sources: FigureBook['sources'],
): Indicator {
  const known = figures.filter((figure) => figure.value !== null);
  const levels = new Set(known.map((figure) => levelOf(figure.area)));
  const refs = [...new Set(figures.flatMap((figure) => figure.sources))].flatMap(
    (id) => sources.get(id)?.ref ?? [],
  );
  return Object.freeze({
    ...withoutMeasure(definition),
    sources: Object.freeze(refs),
    periods: Object.freeze([...new Set(known.map((figure) => figure.period))].sort(comparePeriods)),
    levels: Object.freeze(AREA_LEVELS.filter((level) => levels.has(level))),
    estimate: refs.some((ref) => ref.estimate),
  });
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
