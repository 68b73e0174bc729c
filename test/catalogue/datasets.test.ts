import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Dataset,
  datasets,
  datasetView,
  exportDataset,
  exportKinds,
} from '../../src/catalogue/index.ts';
import { PUBLIC } from '../../src/guard/index.ts';
import { signedArea } from '../../src/lake/index.ts';
import { openRealLake, type RealLake } from '../monitors/real.ts';

let real: RealLake;
let all: readonly Dataset[];
let folder: string;

beforeAll(async () => {
  real = await openRealLake();
  all = await datasets(PUBLIC, real.lake, real.book.release.id);
  folder = mkdtempSync(join(tmpdir(), 'peil-exports-'));
}, 120_000);

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await real?.close();
});

const view = (id: string, question = {}) =>
  datasetView(PUBLIC, real.lake, real.book.release.id, id, question);

async function download(id: string, kind: string): Promise<Buffer> {
  const target = join(folder, `${id}-${Math.random()}.${kind}`);
  const { content } = await exportDataset(PUBLIC, real.lake, real.book.release.id, id, kind, target);
  if (content.kind === 'file') return readFileSync(content.file);
  const chunks: string[] = [];
  for await (const chunk of content.chunks) chunks.push(chunk);
  return Buffer.from(chunks.join(''));
}

describe('the list of datasets', () => {
  it('has every source and model, and nothing that Peil keeps for itself', () => {
    const ids = all.map(({ id }) => id);
    expect(ids).toContain('cbs-kerncijfers-2022');
    expect(ids).toContain('kerncijfers');
    expect(ids.filter((id) => id.startsWith('peil'))).toEqual([]);
    expect(all.filter(({ layer }) => layer === 'source').length).toBeGreaterThan(10);
  });

  it('says of a source whose it is, when it was fetched and what its columns mean', () => {
    const one = all.find(({ id }) => id === 'cbs-kerncijfers-2022');
    expect(one).toMatchObject({ rows: 3685, licence: 'CC-BY-4.0', estimate: false, hasGeometry: false });
    expect(one?.retrieved).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(one?.address).toMatch(/^https:/);
    expect(one?.since).toBe(real.book.release.id);
    expect(one?.updatedAt).toBe(real.book.release.publishedAt);
    expect(one?.columns.find(({ name }) => name === 'inwoners')?.label?.nl).toMatch(/Inwoners/);
  });

  it('gives a model the licence and attribution of everything it was made from', () => {
    const one = all.find(({ id }) => id === 'gezondheid');
    expect(one).toMatchObject({
      layer: 'model',
      licence: 'CC-BY-4.0',
      estimate: true,
      publisher: 'Hilversum',
    });
    expect(one?.attribution).toContain('RIVM');
  });
});

describe('the page of a dataset', () => {
  it('leads up and down the road, nearest first, and to the indicators', async () => {
    const source = await view('cbs-kerncijfers-2022');
    expect(source.outputs.map(({ table }) => table)).toEqual(['gebieden', 'kerncijfers', 'figures']);
    expect(source.indicators.map(({ id }) => id)).toContain('inwoners');
    expect(source.indicators.map(({ id }) => id)).not.toContain('eenzaam');
    expect(source.checks.length).toBeGreaterThan(5);
    expect(source.checks.every(({ passed }) => passed)).toBe(true);
    expect(source.versions).toHaveLength(1);
    const model = await view('kerncijfers');
    expect(model.inputs.map(({ id }) => id)).toContain('cbs-kerncijfers-2022');
    expect(model.sql).toMatch(/select/i);
    expect(model.indicators.map(({ id }) => id)).toContain('bevolkingsdichtheid');
  });

  it('leafs, sorts and filters without regard to accents, and never runs off the end', async () => {
    const { preview } = await view('cbs-gebieden-2022', { filter: 'west-indie' });
    expect(preview.rows.map((row) => row[1])).toContain('West-Indiëkwartier');
    const last = (await view('cbs-kerncijfers-2022', { page: 9999 })).preview;
    expect([last.page, last.pages, last.rows.length]).toEqual([74, 74, 35]);
    const sorted = (await view('cbs-kerncijfers-2022', { sort: { column: 'inwoners', descending: true } }))
      .preview;
    expect(sorted.rows[0]?.[sorted.columns.indexOf('gebied_naam')]).toBe('Amsterdam');
    expect(sorted.columns.some((name) => name.startsWith('_'))).toBe(false);
  });

  it('shows a shape as its type and its number of points', async () => {
    const { preview } = await view('cbs-grenzen-wijken-2022');
    const at = preview.columns.indexOf('geometry');
    expect(String(preview.rows[0]?.[at])).toMatch(/^(Multi)?Polygon \d+$/);
  });

  it('names what exists when something does not', async () => {
    await expect(view('cbs-kerncijfrs')).rejects.toThrow(/cbs-kerncijfers-2022/);
    await expect(
      view('kerncijfers', { sort: { column: 'waarde"; --', descending: false } }),
    ).rejects.toMatchObject({
      code: 'catalogue/column-unknown',
      params: { known: expect.arrayContaining(['waarde']) },
    });
    await expect(download('kerncijfers', 'geojson')).rejects.toThrow(/csv, json, parquet/);
    await expect(view('peil-workspace')).rejects.toMatchObject({ code: 'catalogue/dataset-unknown' });
  });

  it.each([`'; drop view x; --`, '%', '_', '"', '\\', `' or 1=1 --`])(
    'takes %s as a text to look for',
    async (filter) => {
      expect((await view('cbs-gemeenten-2014', { filter })).preview.total).toBeLessThan(403);
    },
  );
});

describe('downloads', () => {
  it('the same release gives the same bytes, whatever the form', async () => {
    const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    for (const id of ['cbs-grenzen-wijken-2022', 'cbs-gemeenten-2020', 'gebieden']) {
      const one = all.find((dataset) => dataset.id === id);
      for (const kind of one ? exportKinds(one) : []) {
        const [first, second] = [await download(id, kind), await download(id, kind)];
        expect([id, kind, hash(first)]).toEqual([id, kind, hash(second)]);
        expect(first.length).toBeGreaterThan(100);
      }
    }
  });

  it('CSV gives back every cell of the file it came from', async () => {
    const rows = (bytes: Buffer | string) => parse(bytes, { columns: true }) as Record<string, string>[];
    const written = rows(await download('cbs-kerncijfers-2022', 'csv'));
    const raw = rows(readFileSync(join(real.workspace, 'data/figures/cbs-kerncijfers-2022.csv')));
    expect(written).toHaveLength(raw.length);
    written.forEach((row, index) => {
      for (const [name, text] of Object.entries(raw[index] ?? {})) {
        const same = text === row[name] || (text !== '' && Number(text) === Number(row[name]));
        expect([index, name, same ? text : row[name]]).toEqual([index, name, text]);
      }
      // The walk back: line n of the raw file is row n - 2 of the data.
      expect(Number(row._line)).toBe(index + 2);
    });
  });

  it('JSON has the rows and the licence', async () => {
    const document = JSON.parse((await download('cbs-gemeenten-2014', 'json')).toString());
    expect(document).toMatchObject({
      dataset: 'cbs-gemeenten-2014',
      licence: 'CC-BY-4.0',
      release: real.book.release.id,
    });
    expect(document.rows).toHaveLength(403);
  });

  it('GeoJSON is in degrees, within a metre of the file it came from, with rings turned right', async () => {
    type Feature = { properties: { code: string }; geometry: { type: string; coordinates: number[][][][] } };
    const written = JSON.parse((await download('cbs-grenzen-wijken-2022', 'geojson')).toString());
    const raw = JSON.parse(
      readFileSync(join(real.workspace, 'data/areas/hilversum-wijken-2022.geojson'), 'utf8'),
    );
    expect(written.features).toHaveLength(9);
    written.features.forEach((feature: Feature, index: number) => {
      const flat = (one: Feature) => (one.geometry.coordinates as unknown[]).flat(Infinity) as number[];
      const [ours, theirs] = [flat(feature), flat(raw.features[index])];
      const box = (list: number[], offset: number) => {
        const own = list.filter((_, at) => at % 2 === offset);
        return [Math.min(...own), Math.max(...own)];
      };
      for (const offset of [0, 1]) {
        const [a, b] = [box(ours, offset), box(theirs, offset)];
        expect(Math.abs((a[0] ?? 0) - (b[0] ?? 1))).toBeLessThan(1e-5);
        expect(Math.abs((a[1] ?? 0) - (b[1] ?? 1))).toBeLessThan(1e-5);
      }
      const polygons =
        feature.geometry.type === 'Polygon' ? [feature.geometry.coordinates] : feature.geometry.coordinates;
      for (const rings of polygons as unknown as [number, number][][][]) {
        rings.forEach((ring, at) => {
          expect(signedArea(ring) > 0).toBe(at === 0);
        });
      }
    });
  });

  it('Parquet is a Parquet file', async () => {
    const bytes = await download('gebieden', 'parquet');
    expect(bytes.subarray(0, 4).toString()).toBe('PAR1');
    expect(bytes.subarray(-4).toString()).toBe('PAR1');
  });
});
