/**
 * What can be wrong with one row of a foreign file. Each says the place, what stands there and what would be right.
 */

/** Where a row stands. `counts` says what is counted: lines of text, or features of a GeoJSON file. */
export type Place = Readonly<{
  file: string;
  line: number;
  column: string | null;
  counts: 'line' | 'feature';
}>;

type Found = Place & Readonly<{ found: string }>;

/** A text as it may stand in a sentence: short, and with nothing invisible in it. */
export function quoted(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (letter) => {
    return `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
  });
  return `"${visible.length > 60 ? `${visible.slice(0, 57)}...` : visible}"`;
}

/** The place at the head of a sentence: file, line and column. */
export function atNl(p: Place): string {
  const column = p.column === null ? '' : `, kolom ${quoted(p.column)}`;
  return `${p.file}, ${p.counts === 'line' ? 'regel' : 'object'} ${p.line}${column}`;
}

/** As `atNl`, in English. */
export function atEn(p: Place): string {
  const column = p.column === null ? '' : `, column ${quoted(p.column)}`;
  return `${p.file}, ${p.counts} ${p.line}${column}`;
}

const kind = <P extends Place>(nl: (p: P) => string, en: (p: P) => string) => ({
  status: 422,
  nl: (p: P) => `${atNl(p)}: ${nl(p)}`,
  en: (p: P) => `${atEn(p)}: ${en(p)}`,
});

export const rowKinds = {
  'row-ragged': kind(
    (p: Place & { fields: number; expected: number }) =>
      `de regel heeft ${p.fields} velden, de kop heeft er ${p.expected}.`,
    (p) => `the line has ${p.fields} fields, the header has ${p.expected}.`,
  ),
  'cell-empty': kind(
    () => 'hier staat niets, maar dit vak moet gevuld zijn.',
    () => 'this cell is empty, but it must be filled.',
  ),
  'cell-not-integer': kind(
    (p: Found) => `${quoted(p.found)} is geen geheel getal.`,
    (p) => `${quoted(p.found)} is not a whole number.`,
  ),
  'cell-not-number': kind(
    (p: Found & { decimal: string }) =>
      `${quoted(p.found)} is geen getal. Een getal heeft hier ${p.decimal === ',' ? 'een komma' : 'een punt'} voor de decimalen.`,
    (p) =>
      `${quoted(p.found)} is not a number. A number here has a ${p.decimal === ',' ? 'comma' : 'point'} before its decimals.`,
  ),
  'cell-too-large': kind(
    (p: Found) => `${quoted(p.found)} past niet precies in een getal. Maak er in het contract tekst van.`,
    (p) => `${quoted(p.found)} does not fit a number exactly. Make it a text in the contract.`,
  ),
  'cell-not-boolean': kind(
    (p: Found) => `${quoted(p.found)} is geen ja of nee. Goed is: true, false, ja, nee, 1 of 0.`,
    (p) => `${quoted(p.found)} is not a yes or no. Right would be: true, false, ja, nee, 1 or 0.`,
  ),
  'cell-not-date': kind(
    (p: Found & { pattern: string }) =>
      `${quoted(p.found)} is geen datum die bestaat, geschreven als ${p.pattern}.`,
    (p) => `${quoted(p.found)} is not a date that exists, written as ${p.pattern}.`,
  ),
  'cell-not-timestamp': kind(
    (p: Found) =>
      `${quoted(p.found)} is geen tijdstip met tijdzone. Goed is bijvoorbeeld 2026-03-31T14:00:00Z of 2026-03-31T16:00:00+02:00.`,
    (p) =>
      `${quoted(p.found)} is not a moment with its time zone. Right would be 2026-03-31T14:00:00Z or 2026-03-31T16:00:00+02:00.`,
  ),
  'cell-not-text': kind(
    (p: Found) => `${quoted(p.found)} is een lijst of een object, geen enkele waarde.`,
    (p) => `${quoted(p.found)} is a list or an object, not a single value.`,
  ),
  'cell-nul': kind(
    (p: Found) => `${quoted(p.found)} heeft een NUL-teken. Dat hoort niet in een tekst.`,
    (p) => `${quoted(p.found)} holds a NUL character, which does not belong in a text.`,
  ),
  'cell-not-area': kind(
    (p: Found) =>
      `${quoted(p.found)} is geen gebiedscode. Goed is bijvoorbeeld GM1234, WK123401 of BU12340101.`,
    (p) => `${quoted(p.found)} is not an area code. Right would be GM1234, WK123401 or BU12340101.`,
  ),
  'area-unknown': kind(
    (p: Found) => `gebiedscode ${quoted(p.found)} bestaat in geen enkel jaar dat de bronnen kennen.`,
    (p) => `area code ${quoted(p.found)} does not exist in any year the sources know.`,
  ),
  'cell-not-period': kind(
    (p: Found) =>
      `${quoted(p.found)} is geen periode. Goed is bijvoorbeeld 2022, 2022-Q3, 2022-07 of 2022-07-01.`,
    (p) => `${quoted(p.found)} is not a period. Right would be 2022, 2022-Q3, 2022-07 or 2022-07-01.`,
  ),
  'feature-broken': kind(
    (p: Found) => `${quoted(p.found)} is geen Feature met "properties" en "geometry".`,
    (p) => `${quoted(p.found)} is not a Feature with "properties" and "geometry".`,
  ),
  'geometry-type': kind(
    (p: Found) =>
      `${quoted(p.found)} is geen soort geometrie die hier mag. Goed is Point, LineString, Polygon, of de Multi-vorm daarvan.`,
    (p) =>
      `${quoted(p.found)} is not a kind of geometry that fits here. Right would be Point, LineString, Polygon, or the Multi form of these.`,
  ),
  'geometry-position': kind(
    (p: Found) => `${quoted(p.found)} is geen punt. Goed is [x, y] met twee getallen.`,
    (p) => `${quoted(p.found)} is not a position. Right would be [x, y] with two numbers.`,
  ),
  'geometry-short': kind(
    (p: Place & { points: number; least: number }) =>
      `een lijn of ring heeft ${p.points} punten, en moet er minstens ${p.least} hebben.`,
    (p) => `a line or ring has ${p.points} positions, and needs at least ${p.least}.`,
  ),
  'geometry-open': kind(
    () => 'een ring van een vlak is niet gesloten: het laatste punt moet gelijk zijn aan het eerste.',
    () => 'a ring of a polygon is not closed: its last position must equal its first.',
  ),
  'geometry-outside': kind(
    (p: Found & { crs: string }) => `punt ${p.found} (${p.crs}) ligt niet in Nederland.`,
    (p) => `position ${p.found} (${p.crs}) does not lie in the Netherlands.`,
  ),
} as const;

/** The code of something that is wrong with a row. */
export type RowCode = keyof typeof rowKinds;
