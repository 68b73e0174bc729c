import { type Lang, say, type Text } from '../kernel/index.ts';
import type { Site } from '../server/api.ts';
import { type Format, formatFor } from './format.ts';
import { catalogue, type Messages } from './messages/index.ts';

/** What a page is drawn with: the place, the words, the notation and the addresses of one reader. */
export type Ctx = Readonly<{
  site: Site;
  lang: Lang;
  t: Messages;
  format: Format;
  /** A text of the workspace in the reader's language. */
  say(text: Text): string;
  /** The address of a page in the reader's language, in the release that the reader asked for. */
  href(path: string, query?: Query): string;
}>;

/** Query parameters; null, undefined and empty text are left out. */
export type Query = Readonly<Record<string, string | number | null | undefined>>;

/** Everything a page is drawn with, made once per request. */
export function contextOf(site: Site): Ctx {
  const { lang } = site;
  return Object.freeze({
    site,
    lang,
    t: catalogue(lang),
    format: formatFor(lang),
    say: (text) => say(text, lang),
    href: (path, query = {}) =>
      localPath(lang, withQuery(path, site.pinned ? { ...query, stand: site.release.id } : query)),
  } satisfies Ctx);
}

/** A path with the prefix of its language: Dutch has none. */
export function localPath(lang: Lang, path: string): string {
  if (lang === 'nl') return path;
  return path.startsWith('/?') || path === '/' ? `/${lang}${path.slice(1)}` : `/${lang}${path}`;
}

/** Adds query parameters to a path that may have some already. A parameter that is null takes an old one away. */
export function withQuery(path: string, query: Query): string {
  if (!path.includes('?')) return withNewQuery(path, query);
  const [bare = '', old = ''] = path.split('?', 2);
  const params = new URLSearchParams(old);
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') params.delete(name);
    else params.set(name, String(value));
  }
  const text = params.toString();
  return text ? `${bare}?${text}` : bare;
}

/** Most paths have no query yet: written by hand, a page with hundreds of links takes a tenth less time. */
function withNewQuery(path: string, query: Query): string {
  let text = '';
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue;
    text += `${text === '' ? '?' : '&'}${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`;
  }
  return path + text;
}
