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
 * mark. Null where there are no borders of that level.
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
  const { breaks, counts } = classesOf(found.flatMap((one) => writtenValue(indicator, one) ?? []));
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
 * there is nothing per buurt. A wijk is outlined by its buurten: their coarse borders do not fit those of the wijk.
 */
export function areaMap(actor: Actor, book: FigureBook, area: Area): ChoroplethView | null {
  const indicator = book.indicators.get(book.monitor.featured);
  if (!indicator) return null;
  const gemeente = gemeenteOf(area.code) ?? book.gemeente.code;
  const level = mapLevel(book, indicator, area.level === 'land' ? 'land' : gemeente);
  if (!level) return null;
  const { period } = latestFigure(book, indicator, gemeente, TOTAL);
  const selected = selectedFor(book, area, level);
  const marked = area.level === 'land' ? undefined : area;
  return choropleth(actor, book, { indicator, level, period, breakdown: TOTAL, gemeente, selected, marked });
}

/** The finest level with borders and with values in the gemeente; gemeenten for the map of the land. */
function mapLevel(book: FigureBook, indicator: Indicator, gemeente: AreaCode | 'land'): AreaLevel | null {
  if (gemeente === 'land') return 'gemeente';
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
