const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** The day of a moment as the Netherlands has it, `yyyy-mm-dd`: the first part of the name of a release. */
export function releaseDay(moment: Date): string {
  return DAY.format(moment);
}

/**
 * The release that `asOf` means: one by its id, or the last one on or before a day. Null when there is none.
 * `releases` are newest first.
 */
export function releaseAsOf<R extends Readonly<{ id: string; publishedAt: string }>>(
  releases: readonly R[],
  asOf: string,
): R | null {
  const named = releases.find((release) => release.id === asOf);
  if (named) return named;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf)) return null;
  return releases.find((release) => releaseDay(new Date(release.publishedAt)) <= asOf) ?? null;
}
