import type { Actor } from '../../guard/index.ts';
import { releaseAsOf as findRelease, type Lake, type Release } from '../../lake/index.ts';
import { invalidParameter } from '../http/query.ts';
import { serverProblems } from '../problems.ts';

/**
 * The release a person means: its id, or a day, which is the last release on or before it. Throws
 * lake/release-unknown with the nearest ids, and server/release-before-first for a day before there was any.
 */
export async function releaseAsOf(actor: Actor, lake: Lake, asked: string): Promise<Release> {
  if (/^\d{4}-\d{2}-\d{2}-\d{1,4}$/.test(asked)) return lake.release(actor, asked);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asked)) throw invalidParameter('asOf', asked);
  const releases = await lake.releases(actor);
  const found = findRelease(releases, asked);
  if (found) return found;
  throw serverProblems.make('release-before-first', { asked, first: releases.at(-1)?.id ?? '' });
}
