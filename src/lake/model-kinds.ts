/** What can be wrong with a model, its tests, or a run as a whole. */

type InModel = Readonly<{ file: string; line: number }>;

const kind = <P>(status: number, nl: (p: P) => string, en: (p: P) => string) => ({ status, nl, en });

type InTest = Readonly<{ file: string; test: string }>;

const some = (rows: readonly string[]): string => rows.slice(0, 3).join(' ') + (rows.length > 3 ? ' …' : '');

const list = (names: readonly string[]): string => names.join(', ');

export const modelKinds = {
  'model-header': kind(
    422,
    (p: InModel & { path: string; reason: string }) =>
      `${p.file}, regel ${p.line}: het blok bovenin klopt niet${p.path ? ` bij ${p.path}` : ''}: ${p.reason}`,
    (p) =>
      `${p.file}, line ${p.line}: the block at the top is wrong${p.path ? ` at ${p.path}` : ''}: ${p.reason}`,
  ),
  'model-name': kind(
    422,
    (p: { file: string }) =>
      `${p.file}: de naam van een model is kleine letters, cijfers en _, en eindigt op .sql.`,
    (p) => `${p.file}: the name of a model is lower-case letters, digits and _, and ends in .sql.`,
  ),
  'model-sql': kind(
    422,
    (p: InModel & { reason: string }) => `${p.file}, regel ${p.line}: deze SQL is niet te lezen: ${p.reason}`,
    (p) => `${p.file}, line ${p.line}: this SQL cannot be read: ${p.reason}`,
  ),
  'model-not-select': kind(
    422,
    (p: InModel) => `${p.file}, regel ${p.line}: een model is precies één select.`,
    (p) => `${p.file}, line ${p.line}: a model is exactly one select.`,
  ),
  'model-reads-outside': kind(
    422,
    (p: InModel & { what: string }) =>
      `${p.file}, regel ${p.line}: ${p.what} leest buiten het lake. Een model leest alleen bronnen en andere modellen.`,
    (p) =>
      `${p.file}, line ${p.line}: ${p.what} reads outside the lake. A model only reads sources and other models.`,
  ),
  'model-fleeting': kind(
    422,
    (p: InModel & { what: string }) =>
      `${p.file}, regel ${p.line}: ${p.what} geeft niet elke keer hetzelfde. Dezelfde bronnen moeten dezelfde tabel geven.`,
    (p) =>
      `${p.file}, line ${p.line}: ${p.what} does not give the same every time. The same sources must give the same table.`,
  ),
  'model-table-unknown': kind(
    422,
    (p: InModel & { table: string; known: readonly string[] }) =>
      `${p.file}, regel ${p.line}: tabel ${p.table} is er niet.${p.known.length > 0 ? ` Wel: ${list(p.known)}.` : ''}`,
    (p) =>
      `${p.file}, line ${p.line}: there is no table ${p.table}.${p.known.length > 0 ? ` There is: ${list(p.known)}.` : ''}`,
  ),
  'model-circle': kind(
    422,
    (p: { file: string; circle: readonly string[] }) =>
      `${p.file}: deze modellen hebben elkaar nodig, in een kring: ${p.circle.join(' → ')}.`,
    (p) => `${p.file}: these models need each other, in a circle: ${p.circle.join(' → ')}.`,
  ),
  'model-double': kind(
    422,
    (p: { file: string; name: string }) => `${p.file}: er is al een bron of model met tabel ${p.name}.`,
    (p) => `${p.file}: there already is a source or model with table ${p.name}.`,
  ),
  'model-columns': kind(
    422,
    (p: { file: string; missing: readonly string[]; extra: readonly string[] }) =>
      [
        `${p.file}: de kolommen van de select zijn niet die onder "columns".`,
        p.missing.length > 0 ? `De select geeft niet: ${list(p.missing)}.` : '',
        p.extra.length > 0 ? `Niet beschreven: ${list(p.extra)}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    (p) =>
      [
        `${p.file}: the columns of the select are not those under "columns".`,
        p.missing.length > 0 ? `The select does not give: ${list(p.missing)}.` : '',
        p.extra.length > 0 ? `Not described: ${list(p.extra)}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
  ),
  'model-failed': kind(
    422,
    (p: { file: string; reason: string }) => `${p.file}: het rekenen mislukte: ${p.reason}`,
    (p) => `${p.file}: computing it failed: ${p.reason}`,
  ),
  'model-input-missing': kind(
    422,
    (p: { file: string; tables: readonly string[] }) =>
      `${p.file}: dit model kan niet worden berekend, want er is nog geen goede versie van ${list(p.tables)}.`,
    (p) => `${p.file}: this model cannot be computed, for there is no good version yet of ${list(p.tables)}.`,
  ),
  'model-test-column': kind(
    422,
    (p: InTest & { table: string; column: string }) =>
      `${p.file}, test "${p.test}": tabel ${p.table} heeft geen kolom ${p.column}.`,
    (p) => `${p.file}, test "${p.test}": table ${p.table} has no column ${p.column}.`,
  ),
  'model-test-table': kind(
    422,
    (p: InTest & { table: string }) => `${p.file}, test "${p.test}": het model leest geen tabel ${p.table}.`,
    (p) => `${p.file}, test "${p.test}": the model does not read a table ${p.table}.`,
  ),
  'model-test-differs': kind(
    422,
    (p: InTest & { missing: readonly string[]; extra: readonly string[] }) =>
      [
        `${p.file}, test "${p.test}": de uitkomst is anders.`,
        p.missing.length > 0 ? `Verwacht en niet gekomen: ${some(p.missing)}.` : '',
        p.extra.length > 0 ? `Gekomen en niet verwacht: ${some(p.extra)}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    (p) =>
      [
        `${p.file}, test "${p.test}": the outcome differs.`,
        p.missing.length > 0 ? `Expected and not given: ${some(p.missing)}.` : '',
        p.extra.length > 0 ? `Given and not expected: ${some(p.extra)}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
  ),
  'disclosure-unknown': kind(
    422,
    (p: { class: string; known: readonly string[] }) =>
      `Er is geen beveiligingsklasse ${p.class}. Wel: ${list(p.known)}. Er is niets vrijgegeven.`,
    (p) => `There is no disclosure class ${p.class}. There is: ${list(p.known)}. Nothing was released.`,
  ),
  'run-busy': kind(
    409,
    () => 'Er draait al een run op deze gegevensmap. Wacht tot die klaar is en probeer het dan opnieuw.',
    () => 'A run is already busy on this data folder. Wait until it is done and try again.',
  ),
  'run-closed': kind(
    409,
    () => 'Deze run is al afgesloten. Begin een nieuwe.',
    () => 'This run has been closed already. Begin a new one.',
  ),
} as const;
