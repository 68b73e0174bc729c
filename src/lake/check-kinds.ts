import { atEn, atNl, type Place, quoted } from './row-kinds.ts';

/** What a check says about a table: the finding when it fails, with both numbers, and `check-passed` when it does not. */

type Failing = Readonly<{ failing: number; checked: number }>;

type AtRow = Place & Failing & Readonly<{ found: string }>;

const restNl = (p: Failing) => (p.failing > 1 ? ` Zo zijn er ${p.failing} van de ${p.checked} rijen.` : '');
const restEn = (p: Failing) => (p.failing > 1 ? ` ${p.failing} of ${p.checked} rows are like this.` : '');

const atRow = <P extends AtRow>(nl: (p: P) => string, en: (p: P) => string) => ({
  status: 422,
  nl: (p: P) => `${atNl(p)}: ${nl(p)}${restNl(p)}`,
  en: (p: P) => `${atEn(p)}: ${en(p)}${restEn(p)}`,
});

const kind = <P>(nl: (p: P) => string, en: (p: P) => string) => ({ status: 422, nl, en });

const between = (p: { min: number | null; max: number | null }, least: string, most: string) =>
  [p.min === null ? '' : `${least} ${p.min}`, p.max === null ? '' : `${most} ${p.max}`]
    .filter(Boolean)
    .join(', ');

export const checkKinds = {
  'check-passed': kind(
    (p: { checked: number }) => `Nagegaan voor ${p.checked} rijen, niets gevonden.`,
    (p) => `Looked at ${p.checked} rows, nothing found.`,
  ),
  'check-double': atRow(
    (p: AtRow) => `${quoted(p.found)} staat al op een eerdere regel en mag maar één keer voorkomen.`,
    (p) => `${quoted(p.found)} stands on an earlier line already and may occur only once.`,
  ),
  'check-range': atRow(
    (p: AtRow & { min: number | null; max: number | null }) =>
      `${p.found} ligt buiten wat mag (${between(p, 'minstens', 'hoogstens')}).`,
    (p) => `${p.found} lies outside what is allowed (${between(p, 'at least', 'at most')}).`,
  ),
  'check-values': atRow(
    (p: AtRow & { values: readonly string[] }) =>
      `${quoted(p.found)} is geen waarde die mag. Goed is: ${p.values.slice(0, 10).join(', ')}.`,
    (p) => `${quoted(p.found)} is not an allowed value. Right would be: ${p.values.slice(0, 10).join(', ')}.`,
  ),
  'check-rows': kind(
    (p: { file: string; rows: number; min: number | null; max: number | null }) =>
      `${p.file}: er zijn ${p.rows} rijen, het contract vraagt ${between(p, 'minstens', 'hoogstens')}.`,
    (p) => `${p.file}: there are ${p.rows} rows, the contract asks ${between(p, 'at least', 'at most')}.`,
  ),
  'check-drop': kind(
    (p: { file: string; rows: number; before: number; most: number }) =>
      `${p.file}: er zijn nog ${p.rows} rijen van de ${p.before} in de vorige versie; er mag hoogstens ${p.most} procent wegvallen.`,
    (p) =>
      `${p.file}: ${p.rows} rows are left of the ${p.before} in the last version; at most ${p.most} percent may be gone.`,
  ),
  'check-sql': kind(
    (p: Failing & { file: string; rule: string; description: string | null; example: string }) =>
      `${p.file}: regel ${quoted(p.rule)} is niet gehaald${p.description === null ? '' : ` (${p.description})`}: ${p.failing} keer, bijvoorbeeld ${p.example}.`,
    (p) =>
      `${p.file}: rule ${quoted(p.rule)} failed${p.description === null ? '' : ` (${p.description})`}: ${p.failing} times, for example ${p.example}.`,
  ),
  'check-refused-rows': kind(
    (p: { refused: number; read: number }) =>
      `${p.refused} van de ${p.read} rijen pasten niet en staan in quarantaine.`,
    (p) => `${p.refused} of ${p.read} rows did not fit and stand in quarantine.`,
  ),
  'check-repaired': kind(
    (p: { repair: string; times: number }) => `${REPAIRS[p.repair]?.nl ?? p.repair} (${p.times} keer).`,
    (p) => `${REPAIRS[p.repair]?.en ?? p.repair} (${p.times} times).`,
  ),
} as const;

const REPAIRS: Readonly<Record<string, Readonly<{ nl: string; en: string }>>> = {
  'bom-removed': {
    nl: 'Een merkteken aan het begin van het bestand is weggelaten',
    en: 'A byte order mark at the start of the file was left out',
  },
  'sep-line-skipped': {
    nl: 'De eerste regel zei alleen wat het scheidingsteken is, en is overgeslagen',
    en: 'The first line only named the delimiter, and was skipped',
  },
  'dimensions-dropped': {
    nl: 'Een punt had meer dan twee getallen; alleen x en y zijn bewaard',
    en: 'A position had more than two numbers; only x and y were kept',
  },
  'ring-turned': {
    nl: 'Een ring van een vlak liep de verkeerde kant op en is omgedraaid',
    en: 'A ring of a polygon ran the wrong way and was turned',
  },
  'ring-crosses-itself': {
    nl: 'De rand van een vlak kruist zichzelf; het vlak is bewaard zoals het was',
    en: 'The border of a polygon crosses itself; the polygon was kept as it was',
  },
};
