import { type Actor, demand } from '../guard/index.ts';
import { type AreaCode, type AreaLevel, gemeenteOf, type Period, yearOf } from '../kernel/index.ts';
import type { FigureBook } from './book.ts';
import { classesOf, classOf } from './classes.ts';
import type { Area } from './figure.ts';
import { figureAt, latestFigure, TOTAL } from './lookup.ts';
import type { ChoroplethArea, ChoroplethView, Comparison, Indicator } from './views.ts';
import { written } from './written.ts';

/** What to draw. */
export type ChoroplethQuestion = Readonly<{
  indicator: Indicator;
  level: AreaLevel;
  period: Period;
  breakdown: string;
  /** Whose wijken or buurten; the gemeente of the book when left out. */
  gemeente?: AreaCode | undefined;
  /** Areas to outline. */
  selected?: readonly AreaCode[];
  /** The area to mark in the legend. */
  marked?: Area | undefined;
}>;

/**
 * A map of one indicator over the areas of one level: quantile classes over written values, the outlines, and what to
 * mark. Null where there are no borders of that level, and where fewer than two areas have a value: one shape in one
 * colour compares nothing.
 */
export function choropleth(
  actor: Actor,
  book: FigureBook,
  { indicator, level, period, breakdown, gemeente, selected = [], marked }: ChoroplethQuestion,
): ChoroplethView | null {
  demand(actor, 'read', { kind: 'figure', id: indicator.id });
  const drawing = book.drawing(level, gemeente ?? book.gemeente.code, yearOf(period));
  if (!drawing) return null;
  const found = book
    .ofLevel(level, gemeente ?? book.gemeente.code)
    .filter((area) => drawing.paths.has(area.code))
    .map((area) => ({ area, figure: figureAt(book, indicator, area.code, period, breakdown) }));
  const values = found.flatMap((one) => writtenValue(indicator, one) ?? []);
  if (values.length < 2) return null;
  const { breaks, counts } = classesOf(values);
  const areas = found.map((one): ChoroplethArea => {
    const value = writtenValue(indicator, one);
    const path = drawing.paths.get(one.area.code) ?? '';
    return Object.freeze({ ...one, bin: value === null ? null : classOf(value, breaks), path });
  });
  return Object.freeze({
    ...{ indicator, period, breakdown, level, breaks, counts, areas, selected },
    ...{ width: drawing.width, height: drawing.height, bordersYear: drawing.year },
    marker: marked ? markerOf(book, indicator, period, breakdown, marked) : null,
  });
}

/**
 * The map on the page of an area: the featured indicator over the buurten of its gemeente, or over the wijken where
 * there is nothing per buurt. A wijk is outlined by its buurten: their coarse borders do not fit those of the wijk. The
 * land has none: the gemeenten that are shown here are not those of the land.
 */
export function areaMap(actor: Actor, book: FigureBook, area: Area): ChoroplethView | null {
  const indicator = book.indicators.get(book.monitor.featured);
  const gemeente = gemeenteOf(area.code);
  if (!indicator || gemeente === null) return null;
  const level = mapLevel(book, indicator, gemeente);
  const { period } = latestFigure(book, indicator, gemeente, TOTAL);
  const selected = selectedFor(book, area, level);
  const question = { indicator, level, period, breakdown: TOTAL, gemeente, selected, marked: area };
  return choropleth(actor, book, question);
}

/** The finest level with borders and with values in the gemeente; else the gemeenten. */
function mapLevel(book: FigureBook, indicator: Indicator, gemeente: AreaCode): AreaLevel {
  const finest = (['buurt', 'wijk'] as const).find(
    (level) =>
      book.drawing(level, gemeente, yearOf(latestFigure(book, indicator, gemeente, TOTAL).period)) !== null &&
      book
        .ofLevel(level, gemeente)
        .some((one) => latestFigure(book, indicator, one.code, TOTAL).value !== null),
  );
  return finest ?? 'gemeente';
}

function selectedFor(book: FigureBook, area: Area, level: AreaLevel): readonly AreaCode[] {
  if (area.level === level) return [area.code];
  if (area.level !== 'wijk' || level !== 'buurt') return [];
  return book.childrenOf(area.code).map((one) => one.code);
}

function markerOf(
  book: FigureBook,
  indicator: Indicator,
  period: Period,
  breakdown: string,
  area: Area,
): Comparison | null {
  const figure = figureAt(book, indicator, area.code, period, breakdown);
  return figure.value === null ? null : Object.freeze({ area, figure });
}

function writtenValue({ decimals }: Indicator, { figure }: Comparison): number | null {
  return figure.value === null ? null : written(figure.value, decimals);
}
