import type { Figure, Indicator } from '../../server/api.ts';

/**
 * Whom to name under a map or a line: each attribution once, also where two files come from one publication.
 */
export function attributions(indicator: Indicator): string {
  return [...new Set(indicator.sources.map(({ attribution }) => attribution))].join('; ');
}

/** Whom to name beside one figure: the sources that it came from. */
export function attributionsOf(figure: Figure, indicator: Indicator): string {
  const used = indicator.sources.filter(({ id }) => figure.sources.includes(id));
  return attributions(used.length > 0 ? { ...indicator, sources: used } : indicator);
}
