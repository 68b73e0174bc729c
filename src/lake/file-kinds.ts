import { atEn, atNl, type Place, quoted } from './row-kinds.ts';

/** What can be wrong with a delivery as a whole: then nothing of it is taken, and the last good version stays. */

const names = (list: readonly string[], and: string): string => {
  const shown = list.slice(0, 6).map((name) => quoted(name));
  const rest = list.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} ${and} ${rest} (…)` : shown.join(', ');
};

const percent = (share: number, lang: 'nl' | 'en'): string =>
  new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 1 }).format(share);

type InFile = Readonly<{ file: string }>;

const kind = <P>(status: number, nl: (p: P) => string, en: (p: P) => string) => ({ status, nl, en });

export const fileKinds = {
  'file-missing': kind(
    404,
    (p: InFile) =>
      `${p.file}: dit bestand is er niet. Zet het op die plek in de werkmap, of pas connector.path aan.`,
    (p) => `${p.file}: this file does not exist. Put it there in the workspace, or change connector.path.`,
  ),
  'source-file-missing': kind(
    404,
    (p: InFile & { source: string }) =>
      `${p.source}: het bestand ${p.file} is er niet. Zet het op die plek in de werkmap, of pas connector.path aan.`,
    (p) =>
      `${p.source}: the file ${p.file} does not exist. Put it there in the workspace, or change connector.path.`,
  ),
  'file-outside': kind(
    403,
    (p: InFile) => `${p.file}: dit pad wijst buiten de werkmap. Een bron leest alleen bestanden daarbinnen.`,
    (p) => `${p.file}: this path leads out of the workspace. A source only reads files inside it.`,
  ),
  'file-not-file': kind(
    422,
    (p: InFile) => `${p.file}: dit is een map of iets anders, geen bestand.`,
    (p) => `${p.file}: this is a folder or something else, not a file.`,
  ),
  'file-too-large': kind(
    413,
    (p: InFile & { bytes: number; most: number }) =>
      `${p.file}: het bestand is ${p.bytes} bytes, het mag hoogstens ${p.most} zijn.`,
    (p) => `${p.file}: the file has ${p.bytes} bytes, it may have ${p.most} at most.`,
  ),
  'file-empty': kind(
    422,
    (p: InFile) =>
      `${p.file}, regel 1: het bestand is leeg. Er hoort een kop en minstens één rij in te staan.`,
    (p) => `${p.file}, line 1: the file is empty. It should hold a header and at least one row.`,
  ),
  'file-no-rows': kind(
    422,
    (p: InFile) => `${p.file}: er staan geen rijen in.`,
    (p) => `${p.file}: there are no rows in it.`,
  ),
  'file-html': kind(
    422,
    (p: Place & { found: string; expected: string }) =>
      `${atNl(p)}: hier staat een webpagina (${quoted(p.found)}), geen ${p.expected}. Waarschijnlijk gaf de bron een foutpagina.`,
    (p) =>
      `${atEn(p)}: this is a web page (${quoted(p.found)}), not ${p.expected}. The source probably answered with an error page.`,
  ),
  'file-encoding': kind(
    422,
    (p: Place & { byte: string; encoding: string; looks: string }) =>
      `${atNl(p)}: byte ${p.byte} past niet in ${p.encoding}. Het bestand lijkt ${p.looks}. Zet format.encoding goed of lever ${p.encoding}.`,
    (p) =>
      `${atEn(p)}: byte ${p.byte} is not ${p.encoding}. The file looks like ${p.looks}. Set format.encoding or deliver ${p.encoding}.`,
  ),
  'csv-quote-open': kind(
    422,
    (p: Place) => `${atNl(p)}: een aanhalingsteken gaat hier open en nergens dicht.`,
    (p) => `${atEn(p)}: a quotation mark opens here and never closes.`,
  ),
  'csv-quote-misplaced': kind(
    422,
    (p: Place) =>
      `${atNl(p)}: een aanhalingsteken staat midden in een veld. Schrijf het dubbel ("") binnen aanhalingstekens.`,
    (p) => `${atEn(p)}: a quotation mark stands inside a field. Write it double ("") within quotation marks.`,
  ),
  'csv-broken': kind(
    422,
    (p: Place & { reason: string }) => `${atNl(p)}: dit is geen CSV die te lezen is (${p.reason}).`,
    (p) => `${atEn(p)}: this is not CSV that can be read (${p.reason}).`,
  ),
  'header-differs': kind(
    422,
    (p: InFile & { missing: readonly string[]; extra: readonly string[]; hint: string | null }) =>
      [
        `${p.file}, regel 1: de kolommen zijn niet die van het contract.`,
        p.missing.length > 0 ? `Er ontbreekt: ${names(p.missing, 'en nog')}.` : '',
        p.extra.length > 0 ? `Er is te veel: ${names(p.extra, 'en nog')}.` : '',
        p.hint === null ? '' : `Het scheidingsteken lijkt ${quoted(p.hint)} te zijn.`,
      ]
        .filter(Boolean)
        .join(' '),
    (p) =>
      [
        `${p.file}, line 1: the columns are not those of the contract.`,
        p.missing.length > 0 ? `Missing: ${names(p.missing, 'and')}.` : '',
        p.extra.length > 0 ? `Not expected: ${names(p.extra, 'and')}.` : '',
        p.hint === null ? '' : `The delimiter looks like ${quoted(p.hint)}.`,
      ]
        .filter(Boolean)
        .join(' '),
  ),
  'header-double': kind(
    422,
    (p: InFile & { columns: readonly string[] }) =>
      `${p.file}, regel 1: een kolom komt twee keer voor: ${names(p.columns, 'en nog')}.`,
    (p) => `${p.file}, line 1: a column occurs twice: ${names(p.columns, 'and')}.`,
  ),
  'json-broken': kind(
    422,
    (p: InFile & { line: number; at: number; reason: string }) =>
      `${p.file}, regel ${p.line}, teken ${p.at}: dit is geen JSON die te lezen is (${p.reason}).`,
    (p) => `${p.file}, line ${p.line}, character ${p.at}: this is not JSON that can be read (${p.reason}).`,
  ),
  'json-double-key': kind(
    422,
    (p: InFile & { line: number; at: number; key: string }) =>
      `${p.file}, regel ${p.line}, teken ${p.at}: ${quoted(p.key)} staat twee keer in hetzelfde object.`,
    (p) => `${p.file}, line ${p.line}, character ${p.at}: ${quoted(p.key)} occurs twice in the same object.`,
  ),
  'geojson-shape': kind(
    422,
    (p: InFile & { found: string }) =>
      `${p.file}: dit is geen FeatureCollection met een lijst "features", maar ${quoted(p.found)}.`,
    (p) => `${p.file}: this is not a FeatureCollection with a list "features", but ${quoted(p.found)}.`,
  ),
  'crs-contradicts': kind(
    422,
    (p: Place & { found: string; declared: string; looks: string }) =>
      `${atNl(p)}: punt ${p.found} kan niet in ${p.declared}, zoals de bron zegt. Het lijkt ${p.looks}.`,
    (p) =>
      `${atEn(p)}: position ${p.found} cannot be in ${p.declared}, as the source says. It looks like ${p.looks}.`,
  ),
  'reader-timeout': kind(
    504,
    (p: InFile & { seconds: number }) =>
      `${p.file}: het lezen duurde langer dan ${p.seconds} seconden en is gestopt.`,
    (p) => `${p.file}: reading took longer than ${p.seconds} seconds and was stopped.`,
  ),
  'reader-crashed': kind(
    422,
    (p: InFile & { reason: string }) =>
      `${p.file}: het leesprogramma is gestopt door dit bestand (${p.reason}).`,
    (p) => `${p.file}: the reader was brought down by this file (${p.reason}).`,
  ),
  'rows-refused': kind(
    422,
    (p: InFile & { refused: number; read: number; most: number; first: { nl: string; en: string } }) =>
      `${p.first.nl} Zo ${p.refused === 1 ? 'is er 1 rij' : `zijn er ${p.refused} rijen`} van ${p.read} geweigerd; het contract staat ${percent(p.most, 'nl')} toe.`,
    (p) =>
      `${p.first.en} ${p.refused} of ${p.read} rows were refused like this; the contract allows ${percent(p.most, 'en')}.`,
  ),
  'check-failed': kind(
    422,
    (p: { finding: { nl: string; en: string }; more: number }) =>
      `${p.finding.nl}${p.more > 0 ? ` En nog ${p.more} ${p.more === 1 ? 'regel' : 'regels'} niet gehaald.` : ''}`,
    (p) =>
      `${p.finding.en}${p.more > 0 ? ` And ${p.more} more ${p.more === 1 ? 'rule' : 'rules'} failed.` : ''}`,
  ),
} as const;

/** The code of something that is wrong with a file. */
export type FileCode = keyof typeof fileKinds;
