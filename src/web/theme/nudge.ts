import { webProblems } from '../problems.ts';
import { contrast, fromHex, type Oklch, toHex } from './colour.ts';

const STEP = 0.005;

/** Further than this from its seed, a colour is no longer the one that was asked for. */
const FARTHEST = 0.35;

/**
 * The colour nearest to the wanted one that stands out from every background by the ratio asked: 4.5 for text, 3 for
 * what must be seen. Only lightness moves. Throws web/theme-contrast where that would make it another colour.
 */
export function nudged(name: string, wanted: Oklch, backgrounds: readonly string[], ratio: number): string {
  const dark = backgrounds.every((background) => fromHex(background).l < 0.5);
  const direction = dark ? STEP : -STEP;
  let best = { hex: toHex(wanted), ratio: 0 };
  for (let moved = 0; Math.abs(moved) <= FARTHEST; moved += direction) {
    const l = wanted.l + moved;
    if (l < 0 || l > 1) break;
    const hex = toHex({ ...wanted, l });
    const least = Math.min(...backgrounds.map((background) => contrast(hex, background)));
    if (least >= ratio) return hex;
    if (least > best.ratio) best = { hex, ratio: least };
  }
  const colour = toHex(wanted);
  throw webProblems.make('theme-contrast', { name, colour, reached: best.ratio, needed: ratio });
}
