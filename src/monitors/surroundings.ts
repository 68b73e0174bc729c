import { gemeenteOf } from '../kernel/index.ts';
import type { FigureBook } from './book.ts';
import type { Area } from './figure.ts';
import type { Comparison, Indicator } from './views.ts';

/** Where an area lies: the areas above it from the land down, those in it, and those beside it. */
export type Surroundings = Readonly<{
  ancestors: readonly Area[];
  /** None for the land: the register has all its gemeenten, and a page here shows only a few. */
  children: readonly Area[];
  /** Of the same level in the same gemeente, itself left out; for a gemeente the others of the book. */
  siblings: readonly Area[];
}>;

/** Where an area lies in the register. */
export function surroundingsOf(book: FigureBook, area: Area): Surroundings {
  return Object.freeze({
    ancestors: ancestorsOf(book, area),
    children: area.level === 'land' ? [] : book.childrenOf(area.code),
    siblings: peersOf(book, area).filter((one) => one.code !== area.code),
  });
}

/** From the land down to the parent. A parent that the register lacks is passed over. */
export function ancestorsOf(book: FigureBook, area: Area): readonly Area[] {
  const above: Area[] = [];
  let parent = area.parent === null ? undefined : book.areas.get(area.parent);
  // A register that says that an area lies in itself must not hang a page.
  while (parent && !above.includes(parent)) {
    above.unshift(parent);
    parent = parent.parent === null ? undefined : book.areas.get(parent.parent);
  }
  return above;
}

/** Areas to rank an area among, itself included. */
export function peersOf(book: FigureBook, area: Area): readonly Area[] {
  return book.ofLevel(area.level, gemeenteOf(area.code));
}

/** The figures of some areas for one indicator, period and breakdown, those without a value left out. */
export function knownComparisons(
  book: FigureBook,
  indicator: Indicator,
  figure: Readonly<{ period: Comparison['figure']['period']; breakdown: string }>,
  areas: readonly Area[],
): readonly Comparison[] {
  const known: Comparison[] = [];
  for (const area of areas) {
    const found = book.figures.at(indicator.id, figure.breakdown, area.code, figure.period);
    if (found !== null && found.value !== null) known.push({ area, figure: found });
  }
  return known;
}
