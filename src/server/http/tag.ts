import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../../kernel/index.ts';
import type { Ask } from './resource.ts';
import type { Serving, Station } from './serving.ts';

/**
 * The weak tag of an answer, made of everything that decides it and not of its bytes: so that a reader who has the
 * answer already costs no drawing. A page of a named release does not know the newest one, nor what was refused since.
 */
export function tagOf(station: Station, serving: Serving, ask: Ask<unknown>, url: string): string {
  const { reader, pinned, form, lang } = ask;
  const news = pinned ? null : [serving.current().release.id, JSON.stringify(serving.refusals())];
  const parts = [
    station.build,
    station.version,
    station.settings.baseUrl,
    reader.release.id,
    news,
    url,
    form,
    lang,
  ];
  const hash = createHash('sha256').update(canonicalJson(parts as Json));
  return `W/"${hash.digest('base64url').slice(0, 27)}"`;
}

/** Whether the asker has this answer already (RFC 9110 §13.1.2: compared without regard for strength). */
export function has(ifNoneMatch: string | undefined, tag: string): boolean {
  const bare = (one: string) => one.trim().replace(/^W\//, '');
  return (ifNoneMatch ?? '').split(',').some((one) => bare(one) === bare(tag));
}
