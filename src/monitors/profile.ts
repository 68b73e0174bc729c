import { type Actor, demand } from '../guard/index.ts';
import { gemeenteOf, type Period } from '../kernel/index.ts';
import type { FigureBook } from './book.ts';
import { areaMap } from './choropleth.ts';
import type { Area, Figure } from './figure.ts';
import { area as areaOf, figureAt, latestFigure, TOTAL } from './lookup.ts';
import { standingOf } from './ranking.ts';
import { ancestorsOf, knownComparisons, peersOf, surroundingsOf } from './surroundings.ts';
import type { Comparison, Indicator, Profile, ProfileRow, SeriesPoint } from './views.ts';
import { differenceBetweenAreas, differenceOf, shareOf } from './written.ts';

/** Everything the page of one area shows. Throws monitors/area-unknown. */
export function profile(actor: Actor, book: FigureBook, code: string): Profile {
  demand(actor, 'read', { kind: 'figure' });
  const area = areaOf(actor, book, code);
  return book.profileOf(area, () => makeProfile(actor, book, area));
}

function makeProfile(actor: Actor, book: FigureBook, area: Area): Profile {
  const rowsOf = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const indicator = book.indicators.get(id);
      return indicator ? [profileRow(book, indicator, area)] : [];
    });
  const themes = book.themes.map((theme) => Object.freeze({ theme, rows: rowsOf(theme.indicators) }));
  return Object.freeze({
    area,
    ...surroundingsOf(book, area),
    tiles: rowsOf(book.monitor.tiles),
    themes,
    map: areaMap(actor, book, area),
  });
}

/** One indicator of one area, with its company: over time, beside its parents, among its peers. */
function profileRow(book: FigureBook, indicator: Indicator, area: Area): ProfileRow {
  const figure = latestFigure(book, indicator, area.code, TOTAL);
  const series = seriesOf(book, indicator, area, TOTAL);
  const peers = peersOf(book, area).filter((one) => one.code !== area.code);
  const beside = knownComparisons(book, indicator, figure, peers);
  return Object.freeze({
    ...{ indicator, figure, series, peers: beside },
    newerMissing: newerMissing(series, figure),
    comparisons: comparisonsOf(book, indicator, area, figure),
    ...againstGemeente(book, indicator, area, figure),
    standing: standingOf(indicator, { area, figure }, beside),
    change: changeOf(indicator, series, figure),
  });
}

/** Every period in which the source has the area, oldest first. */
export function seriesOf(
  book: FigureBook,
  indicator: Indicator,
  area: Area,
  breakdown: string,
): readonly SeriesPoint[] {
  return book.figures
    .series(indicator.id, breakdown, area.code)
    .map((figure) => Object.freeze({ period: figure.period, figure }));
}

/** Parents that have the figure for the same period: wijk, gemeente, land, in that order. */
export function comparisonsOf(
  book: FigureBook,
  indicator: Indicator,
  area: Area,
  figure: Figure,
): readonly Comparison[] {
  return knownComparisons(book, indicator, figure, [...ancestorsOf(book, area)].reverse());
}

function newerMissing(series: readonly SeriesPoint[], figure: Figure): Figure | null {
  const newest = series.at(-1)?.figure;
  return newest && newest.value === null && newest.period !== figure.period ? newest : null;
}

/** A wijk or buurt is held against its gemeente, a gemeente against the land. */
function againstGemeente(book: FigureBook, indicator: Indicator, area: Area, figure: Figure) {
  const gemeente = gemeenteOf(area.code);
  const above = area.code === gemeente ? area.parent : gemeente;
  const whole = above === null ? null : figureAt(book, indicator, above, figure.period, figure.breakdown);
  const past = above === null ? [] : book.figures.series(indicator.id, figure.breakdown, above);
  return {
    reference: past.map((one) => Object.freeze({ period: one.period, figure: one })),
    difference: whole ? differenceBetweenAreas(figure, whole, indicator) : null,
    shareOfGemeente: area.code === gemeente ? null : shareOf(figure, whole, indicator.unit),
  };
}

/** Against the oldest value since the last break in the series: before it, something else was measured. */
function changeOf(
  indicator: Indicator,
  series: readonly SeriesPoint[],
  figure: Figure,
): Readonly<{ since: Period; difference: NonNullable<ReturnType<typeof differenceOf>> }> | null {
  if (figure.value === null) return null;
  const breaks = indicator.breaks.map(({ period }) => period).filter((period) => period <= figure.period);
  const start = breaks.sort().at(-1) ?? '';
  const oldest = series.find((point) => point.figure.value !== null && point.period >= start);
  if (!oldest || oldest.period === figure.period) return null;
  const difference = differenceOf(figure, oldest.figure, indicator);
  return difference && Object.freeze({ since: oldest.period, difference });
}
