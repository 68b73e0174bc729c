import { LANGUAGES, type Lang } from '../../kernel/index.ts';
import type { Site } from '../api.ts';
import type { Reader } from '../views/reader.ts';
import type { Serving, Station } from './serving.ts';

/** What every page knows of the place it is drawn in. `path` is without language prefix, with its query. */
export function siteOf(
  station: Station,
  serving: Serving,
  reader: Reader,
  lang: Lang,
  path: string,
  pinned: boolean,
): Site {
  const { gemeente } = reader;
  return Object.freeze({
    gemeente: gemeente.name,
    gemeenteCode: gemeente.code,
    lang,
    languages: LANGUAGES,
    path,
    baseUrl: station.settings.baseUrl,
    release: reader.release,
    pinned,
    example: gemeente.example,
    contact: gemeente.contact,
    refusals: pinned ? [] : serving.refusals(),
    version: station.version,
    assets: serving.assets.of((pinned ? reader : serving.current()).seeds),
  } satisfies Site);
}

/** The language of a path and the path without it: `/en/data` is `/data` in English. */
export function splitLang(path: string): Readonly<{ lang: Lang; path: string }> {
  if (path === '/en') return { lang: 'en', path: '/' };
  if (path.startsWith('/en/')) return { lang: 'en', path: path.slice(3) };
  return { lang: 'nl', path };
}
