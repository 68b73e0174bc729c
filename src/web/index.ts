import { type Lang, say } from '../kernel/index.ts';
import type { Figure, Indicator, Page, Renderer, Site } from '../server/api.ts';
import { mapFile } from './charts/index.ts';
import { renderDocument } from './document.tsx';
import { formatFor } from './format.ts';
import type { PageModule } from './page.ts';
import { PAGES } from './registry.ts';
import { writeValue } from './sentences/number.ts';

export { webProblems } from './problems.ts';
export { type Theme, type ThemeSeeds, themeOf } from './theme/index.ts';

/** Draws pages and loose charts. Pure: the same site and page give the same bytes. */
export const renderer: Renderer = Object.freeze({ page, svg: mapFile });

/** The value of a figure as pages write it (`49 %`, `€ 341.000`), or null where it has none. */
export function writeFigure({ value }: Figure, indicator: Indicator, lang: Lang): string | null {
  const voice = { lang, format: formatFor(lang), say: (text: Indicator['term']) => say(text, lang) };
  return value === null ? null : writeValue(value, indicator, voice);
}

function page(site: Site, content: Page): string {
  // The registry pairs each kind with its own module, which the compiler checks there and cannot see here.
  const module = PAGES[content.kind] as PageModule<Page> | undefined;
  if (!module) throw new TypeError(`No page of kind ${content.kind}`);
  return renderDocument(site, content, module);
}
