import type { FigurePage, FigureTrail, Site } from '../../server/api.ts';
import { missingShort } from './missing.ts';
import { sameWritten, sayValue, writeExact, writeValue } from './number.ts';
import { placeName } from './place-name.ts';
import { attributionsOf } from './sources.ts';
import { type Voice, wordsOf } from './voice.ts';

/**
 * How to cite a figure: who, when published, what, where, over when, the value, the source, the release, the
 * address.
 */
export function citation(trail: FigureTrail, site: Site, permalink: string, voice: Voice): string {
  const { figure, indicator, area } = trail;
  return wordsOf(voice).figure.citation({
    site: `Peil ${site.gemeente}`,
    year: site.release.publishedAt.slice(0, 4),
    label: voice.say(indicator.label),
    area: placeName(area, voice),
    period: voice.format.period(figure.period),
    value: figure.value === null ? missingShort(figure, voice) : writeValue(figure.value, indicator, voice),
    attribution: attributionsOf(figure, indicator) || site.gemeente,
    release: site.release.id,
    url: permalink,
    found: figure.value !== null,
  });
}

/** What became of a figure since the release of the page: the same, another value, or gone. A pinned page asks. */
export function sinceThen(page: FigurePage, site: Site, voice: Voice): string {
  const words = wordsOf(voice).figure;
  const { current } = page;
  // A page that names its release never changes, so it cannot say what came later.
  if (site.pinned || current === null) return words.askChanged;
  const { release, value, same } = current;
  if (release.id === site.release.id) return words.newest;
  if (same) return words.same(release.id);
  if (value === null) return words.gone(release.id);
  const { figure, indicator } = page.trail;
  // A change behind the decimals is still a change: then the number is written out.
  const hidden = figure.value !== null && sameWritten(value, figure.value, indicator);
  const text = hidden ? writeExact(value, voice) : sayValue(value, indicator, voice);
  return words.different(release.id, text);
}
