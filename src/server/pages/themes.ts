import type { Text } from '../../kernel/index.ts';
import type { FigureBook, Indicator, Theme } from '../../monitors/index.ts';

/** Themes with their indicators, in the order of the monitor; themes without any are left out. */
export function themesOf(
  book: FigureBook,
): readonly Readonly<{ theme: Theme; indicators: readonly Indicator[] }>[] {
  return book.themes
    .map((theme) => ({ theme, indicators: theme.indicators.flatMap((id) => book.indicators.get(id) ?? []) }))
    .filter(({ indicators }) => indicators.length > 0);
}

/** The same, with of every indicator no more than a link needs. */
export function themeLinks(
  book: FigureBook,
): readonly Readonly<{ theme: Theme; indicators: readonly Readonly<{ id: string; term: Text }>[] }>[] {
  return themesOf(book).map(({ theme, indicators }) => ({
    theme,
    indicators: indicators.map(({ id, term }) => ({ id, term })),
  }));
}
