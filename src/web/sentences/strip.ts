import type { Area, ProfileRow } from '../../server/api.ts';
import { writeValue } from './number.ts';
import { placeName } from './place-name.ts';
import { type Voice, wordsOf } from './voice.ts';

/**
 * A strip in words: the parents of the area, and how far the others lie apart. What the figure is and how high, the row
 * of the table says already. `Waterdam 48 %, Nederland 47 %, andere wijken van 41 % tot 52 %`
 */
export function stripDescription(row: ProfileRow, area: Area, voice: Voice): string {
  const { titles, levels } = wordsOf(voice);
  const write = (value: number) => writeValue(value, row.indicator, voice);
  const named = row.comparisons.flatMap(({ area: of, figure }) =>
    figure.value === null ? [] : [`${placeName(of, voice)} ${write(figure.value)}`],
  );
  const peers = row.peers.flatMap(({ figure }) => (figure.value === null ? [] : [figure.value]));
  const others =
    peers.length > 0
      ? [titles.peerRange(levels[area.level].many, write(Math.min(...peers)), write(Math.max(...peers)))]
      : [];
  return [...named, ...others].join(', ');
}
