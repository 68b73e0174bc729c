import type { Page, Renderer, Site } from '../server/api.ts';
import { mapFile } from './charts/index.ts';
import { renderDocument } from './document.tsx';
import type { PageModule } from './page.ts';
import { PAGES } from './registry.ts';

export { webProblems } from './problems.ts';
export { type Theme, type ThemeSeeds, themeOf } from './theme/index.ts';

/** Draws pages and loose charts. Pure: the same site and page give the same bytes. */
export const renderer: Renderer = Object.freeze({ page, svg: mapFile });

function page(site: Site, content: Page): string {
  // The registry pairs each kind with its own module, which the compiler checks there and cannot see here.
  const module = PAGES[content.kind] as PageModule<Page> | undefined;
  if (!module) throw new TypeError(`No page of kind ${content.kind}`);
  return renderDocument(site, content, module);
}
