import type { ReactNode } from 'react';
import type { Page } from '../server/api.ts';
import type { Crumb } from './components/index.ts';
import type { Ctx } from './context.ts';

/** The items of the main menu. An item is there when its pages are. */
export type NavItem = 'monitor' | 'definitions' | 'data';

/** The page of one kind, as its component sees it. */
export type PageOf<K extends Page['kind']> = Extract<Page, { kind: K }>;

/**
 * What a folder of `pages/` gives: the words around the page, and the page. All are pure functions of what the server
 * found and of the reader's context.
 */
export type PageModule<P> = Readonly<{
  /** The item of the main menu that this page belongs to. */
  nav: NavItem | null;
  /** Set where the page opens with a search box of its own, so that the one in the head is left out. */
  ownSearch?: boolean;
  /** For the tab of the browser, without product and gemeente. */
  title(page: P, ctx: Ctx): string;
  /** One sentence for search engines and shared links. */
  description(page: P, ctx: Ctx): string;
  /** The way from the front page to here, this page last. Empty for the front page. */
  crumbs(page: P, ctx: Ctx): readonly Crumb[];
  Body(props: Readonly<{ page: P; ctx: Ctx }>): ReactNode;
}>;
