import type { MapPaint } from './paint.ts';

/** The id of the pattern for "no value". One map on a page defines it; its legend uses it too. */
export const HATCH_ID = 'geen-cijfer';

/** Missing is hatched, never white: a colour of its own would look like a low value. */
export function Hatch({ paint }: Readonly<{ paint: MapPaint }>) {
  return (
    <defs>
      <pattern id={HATCH_ID} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect {...paint.hatch.ground} width="7" height="7" />
        <path {...paint.hatch.line} d="M0 0V7" />
      </pattern>
    </defs>
  );
}
