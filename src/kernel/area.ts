/** The levels of area Peil knows, from large to small. */
export const AREA_LEVELS = ['land', 'provincie', 'gemeente', 'wijk', 'buurt'] as const;

export type AreaLevel = (typeof AREA_LEVELS)[number];

/** A CBS area code in canonical form: `NL00`, `PV27`, `GM0363`, `WK036301`, `BU03630101`. */
export type AreaCode = string & { readonly __brand: 'AreaCode' };

const SHAPES: readonly (readonly [AreaLevel, RegExp])[] = [
  ['land', /^NL\d{2}$/],
  ['provincie', /^PV\d{2}$/],
  ['gemeente', /^GM\d{4}$/],
  ['wijk', /^WK\d{6}$/],
  ['buurt', /^BU\d{8}$/],
];

/** The Netherlands. CBS writes NL00 and NL01 for the same country in different tables; Peil keeps NL00. */
export const NEDERLAND = 'NL00' as AreaCode;

/** The canonical area code in a text, or null when it is no area code. Trims, upper-cases, and reads NL, NL01 as NL00. */
export function parseAreaCode(text: string): AreaCode | null {
  const code = text.trim().toUpperCase();
  if (code === 'NL' || code === 'NL01') return NEDERLAND;
  return SHAPES.some(([, shape]) => shape.test(code)) ? (code as AreaCode) : null;
}

/** The level of an area, read from its code. */
export function levelOf(code: AreaCode): AreaLevel {
  const found = SHAPES.find(([, shape]) => shape.test(code));
  if (!found) throw new TypeError(`Not an area code: ${code}`);
  return found[0];
}

/** The gemeente a wijk or buurt lies in, a gemeente itself, or null above that. */
export function gemeenteOf(code: AreaCode): AreaCode | null {
  const level = levelOf(code);
  if (level === 'gemeente') return code;
  return level === 'wijk' || level === 'buurt' ? (`GM${code.slice(2, 6)}` as AreaCode) : null;
}

/** The area one level up as the code tells it: buurt → wijk → gemeente → land; null for the land. */
export function parentOf(code: AreaCode): AreaCode | null {
  const level = levelOf(code);
  if (level === 'buurt') return `WK${code.slice(2, 8)}` as AreaCode;
  if (level === 'wijk') return `GM${code.slice(2, 6)}` as AreaCode;
  return level === 'land' ? null : NEDERLAND;
}
