import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { corpusFile } from '../support/corpus.ts';
import { described, inChild, readFile } from './child.ts';

/** Hostile files of the corpus beside the project. Each ends accepted, repaired or refused by name; nothing crashes. */

const files = (folder: string, ending: string): readonly string[] => {
  const path = corpusFile(`hostile/${folder}`);
  return path === null
    ? []
    : readdirSync(path)
        .filter((name) => name.endsWith(ending))
        .map((name) => join(path, name));
};

const spectrum = files('csv-spectrum/csvs', '.csv');
const madeCsv = files('made/csv', '.csv');
const geojson = [
  ...files('made/geojson', '.geojson'),
  ...['feature', 'featurecollection', 'geometry'].flatMap((kind) =>
    files(`geojson/valid/${kind}`, '.geojson'),
  ),
];

/** A contract with a text for each name in the header, as an analyst would write for this file. */
function textContract(path: string, delimiter: string) {
  const header =
    readFileSync(path, 'latin1')
      .replace(/^\u00ef\u00bb\u00bf/, '')
      .split(/\r?\n/)[0] ?? '';
  const names = header.split(delimiter).slice(0, 10_000);
  return described(
    { kind: 'csv', delimiter },
    names.map((physicalName, i) => ({ name: `k${i}`, physicalName, logicalType: 'string' })),
  );
}

describe.skipIf(spectrum.length === 0)('csv-spectrum (corpus)', () => {
  // The expectation that comes with this one is of another file.
  const right = spectrum.filter((path) => basename(path) !== 'location_coordinates.csv');

  test.each(right)('%s', async (path) => {
    const contract = textContract(path, ',');
    const { accepted } = await readFile(path, contract, inChild);
    const expected = JSON.parse(
      readFileSync(path.replace(/csvs(.)/, 'json$1').replace(/csv$/, 'json'), 'utf8'),
    );
    const names = contract.properties.map((property) => property.physicalName ?? '');
    const rows = accepted.map((row) =>
      Object.fromEntries(names.map((name, i) => [name, row[`k${i}`] ?? ''])),
    );
    expect(rows).toEqual(expected);
  });
});

describe.skipIf(madeCsv.length === 0)('hostile CSV (corpus)', () => {
  test.each(madeCsv)('%s', async (path) => {
    const delimiter = /cp1252|decimals|must-stay|mixed|sep-line|utf16/.test(path) ? ';' : ',';
    const { answer, accepted, refused } = await readFile(path, textContract(path, delimiter), inChild);
    if (answer.kind === 'refused') expect(answer.code).toMatch(/^(file|csv|header)-/);
    else expect(accepted.length + refused.length).toBe(answer.rowsRead);
    expect({
      [basename(path)]: answer.kind === 'refused' ? answer.code : refused.map((row) => row.code),
    }).toEqual({
      [basename(path)]: OUTCOMES[basename(path)] ?? [],
    });
  });
});

/** What becomes of the files that are not simply read as text. */
const OUTCOMES: Readonly<Record<string, string | readonly string[]>> = {
  'cp1252-euro.csv': 'file-encoding',
  'mixed-encodings.csv': 'file-encoding',
  'utf16le-bom.csv': 'file-encoding',
  'html-as-csv.csv': 'file-html',
  'only-header.csv': 'file-no-rows',
  'unclosed-quote.csv': 'csv-quote-open',
  'header-sql.csv': 'header-differs',
  'sep-line.csv': 'header-differs',
  'ragged.csv': ['row-ragged', 'row-ragged', 'row-ragged'],
  'nul-bytes.csv': ['cell-nul'],
  'formula-injection.csv': ['cell-nul'],
  'unicode-confusables.csv': ['cell-nul'],
};

describe.skipIf(geojson.length === 0)('hostile GeoJSON (corpus)', () => {
  test.each(geojson)('%s', async (path) => {
    const contract = described({ kind: 'geojson' }, [{ name: 'geometry', logicalType: 'geometry' }]);
    const { answer, accepted, refused } = await readFile(path, contract, inChild);
    if (answer.kind === 'refused') {
      expect(answer.code).toMatch(/^(json|geojson|crs|header|file)-/);
      return;
    }
    expect(accepted.length + refused.length).toBe(answer.rowsRead);
    for (const row of refused) expect(row.code).toMatch(/^(geometry|feature|cell)-/);
    for (const row of accepted) expect(row._minx === undefined || Number(row._minx) > -10_000).toBe(true);
  });
});
