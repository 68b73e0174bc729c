import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { datasetShape } from '../../src/server/api/datasets.ts';
import { areaShape, figureShape, indicatorShape } from '../../src/server/api/shapes.ts';
import { type Program, startProgram } from '../support/program.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
}, 240_000);
afterAll(() => program?.stop());

type Figure = z.infer<typeof figureShape>;

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${program.url}${path}`, { headers, method, redirect: 'manual' });

async function json<T>(path: string): Promise<T> {
  const answer = await ask(path);
  expect(answer.status, path).toBe(200);
  return (await answer.json()) as T;
}

const figures = async (query: string) =>
  (await json<{ figures: readonly Figure[] }>(`/api/v1/figures?${query}`)).figures;

const release = async () => (await json<{ release: string }>('/health')).release;

/** The lines of a CSV that has no quotes in the cells we look at. */
const lines = (text: string) => text.trimEnd().split('\r\n');

describe('figures', () => {
  it.each([
    ['inwoners', 'GM0402', '2022', 91_733],
    ['inwoners', 'GM0402', '2014', 86_425],
    ['eenzaam', 'GM0402', '2012', 42.7],
    ['eenzaam', 'GM0402', '2020', 48],
  ])('%s of %s in %s is %d', async (indicator, area, period, value) => {
    const found = await figures(`indicator=${indicator}&area=${area}&period=${period}`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ indicator, area, period, value, breakdown: 'total', reason: null });
    expect(found[0]?.definition).toBe(`${indicator}@1`);
  });

  it('of a buurt without health figures say why', async () => {
    const [found] = await figures('indicator=eenzaam&area=BU04020704&period=2020');
    expect(found).toMatchObject({ value: null, status: 'missing', reason: 'not-published' });
  });

  it('that no source has are missing, not absent', async () => {
    const [found] = await figures('indicator=inwoners&area=BU04020101&period=2014');
    expect(found).toMatchObject({ value: null, status: 'missing', reason: 'not-in-source' });
  });

  it('of several indicators and areas come with commas or repeated', async () => {
    const commas = await figures('indicator=inwoners,woningen&area=GM0402,WK040206&period=2022');
    const repeated = await figures(
      'indicator=inwoners&indicator=woningen&area=GM0402&area=WK040206&period=2022',
    );
    expect(commas).toHaveLength(4);
    expect(repeated).toEqual(commas);
  });

  it('have the shape that the description promises', async () => {
    const found = await figures('limit=10000');
    expect(found.length).toBeGreaterThan(1000);
    z.array(figureShape).parse(found);
  });

  it('come in pages that together are everything, once', async () => {
    const all = await figures('indicator=inwoners&limit=10000');
    const seen: Figure[] = [];
    let next: string | null = '/api/v1/figures?indicator=inwoners&limit=37';
    while (next) {
      const answer: Response = await ask(next);
      seen.push(...((await answer.json()) as { figures: Figure[] }).figures);
      const link = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
      next = link ? new URL(link).pathname + new URL(link).search : null;
    }
    expect(seen).toEqual(all);
  });
});

describe('indicators, areas and datasets', () => {
  it('have the shape that the description promises', async () => {
    const { indicators } = await json<{ indicators: unknown[] }>('/api/v1/indicators');
    const { areas } = await json<{ areas: unknown[] }>('/api/v1/areas');
    const { datasets } = await json<{ datasets: unknown[] }>('/api/v1/datasets');
    expect(z.array(indicatorShape).parse(indicators).length).toBeGreaterThanOrEqual(25);
    expect(z.array(datasetShape).parse(datasets).length).toBeGreaterThan(10);
    const codes = z
      .array(areaShape)
      .parse(areas)
      .map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith('BU0402'))).toHaveLength(43);
    expect(codes.filter((code) => code.startsWith('WK0402'))).toHaveLength(9);
  });

  it('can be chosen', async () => {
    const { areas } = await json<{ areas: { code: string }[] }>('/api/v1/areas?level=wijk&parent=GM0402');
    expect(areas).toHaveLength(9);
    const { indicators } = await json<{ indicators: { id: string }[] }>(
      '/api/v1/indicators?id=eenzaam,inwoners',
    );
    expect(indicators.map(({ id }) => id)).toEqual(['eenzaam', 'inwoners']);
  });

  it('speak the language that is asked', async () => {
    const label = async (lang: string) => {
      const answer = await ask('/api/v1/indicators?id=eenzaam', { 'accept-language': lang });
      return ((await answer.json()) as { indicators: { label: string }[] }).indicators[0]?.label;
    };
    expect(await label('en')).not.toBe(await label('nl'));
  });

  it('one dataset tells its columns, checks, road and versions', async () => {
    const one = await json<Record<string, unknown[]>>('/api/v1/datasets/cbs-kerncijfers-2022');
    expect(one.columns?.length).toBeGreaterThan(5);
    expect(one.checks?.length).toBeGreaterThan(0);
    expect(one.versions?.length).toBe(1);
    expect(one.outputs).toContain('kerncijfers');
  });
});

describe('one resource in three forms', () => {
  it.each(['figures?indicator=inwoners&area=GM0402', 'indicators', 'areas', 'datasets', 'datasets/gebieden'])(
    '%s, by suffix and by Accept',
    async (resource) => {
      const [path = '', query = ''] = resource.split('?');
      for (const [suffix, type] of [
        ['json', 'application/json'],
        ['csv', 'text/csv'],
        ['html', 'text/html'],
      ]) {
        const bySuffix = await ask(`/api/v1/${path}.${suffix}?${query}`);
        const byAccept = await ask(`/api/v1/${path}?${query}`, { accept: type ?? '' });
        expect(bySuffix.headers.get('content-type')).toContain(type);
        expect(byAccept.headers.get('content-type')).toContain(type);
        expect(byAccept.headers.get('vary')).toContain('Accept');
        if (suffix !== 'html') expect(await bySuffix.text()).toBe(await byAccept.text());
      }
    },
  );

  it('says the same in CSV as in JSON', async () => {
    const [figure] = await figures('indicator=inwoners&area=GM0402&period=2022');
    const [head = '', row = ''] = lines(
      await (await ask('/api/v1/figures.csv?indicator=inwoners&area=GM0402&period=2022')).text(),
    );
    const cells = row.split(',');
    expect(Object.fromEntries(head.split(',').map((name, at) => [name, cells[at]]))).toEqual(
      Object.fromEntries(
        Object.entries(figure ?? {}).map(([name, value]) => [name, value === null ? '' : String(value)]),
      ),
    );
  });

  it('is refused in a form that there is not', async () => {
    const answer = await ask('/api/v1/areas', { accept: 'image/png' });
    expect(answer.status).toBe(406);
    expect(await answer.text()).toContain('json, csv, html');
  });
});

describe('mistakes', () => {
  type Problem = Readonly<{ type: string; title: string; status: number; detail: string; instance: string }>;

  it.each([
    ['figures?indicatr=x', 400, 'Bedoelt u indicator?'],
    ['figures?limit=0', 400, 'een getal van 1'],
    ['figures?asOf=gisteren', 400, 'een publicatie zoals'],
    ['figures?indicator=inwonrs', 404, 'inwoners'],
    ['figures?area=GM9999', 404, 'GM9999'],
    ['figures?indicator=inwoners&period=1823', 404, '2022'],
    ['figures?indicator=inwoners&breakdown=blond', 404, 'total'],
    ['figures?asOf=1999-01-01', 404, 'eerste publicatie'],
    ['figures?asOf=1999-01-01-1', 404, '1999-01-01-1'],
    ['datasets/gebiden', 404, 'gebieden'],
    ['areas?level=straat', 404, 'straat'],
    ['bestaat-niet', 404, 'bestaat-niet'],
  ])('%s answers %d and says what would be right', async (path, status, words) => {
    const answer = await ask(`/api/v1/${path}`, { accept: 'text/html' });
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers.get('api-version')).toBe('1.0.0');
    const problem = (await answer.json()) as Problem;
    expect(answer.status, JSON.stringify(problem)).toBe(status);
    expect(problem).toMatchObject({ status, instance: `/api/v1/${path.split('?')[0]}` });
    expect(problem.type).toMatch(/^urn:peil:problem:/);
    expect(problem.detail).toContain(words);
  });

  it('are told in English to who asks for it', async () => {
    const answer = await ask('/api/v1/figures?limit=0', { 'accept-language': 'en' });
    expect(((await answer.json()) as Problem).detail).toContain('a number from 1');
  });
});

describe('HTTP', () => {
  it('keeps what names its release for ever, and looks again at the rest', async () => {
    const { release } = await json<{ release: string }>('/health');
    const pinned = await ask(`/api/v1/figures?indicator=inwoners&area=GM0402&asOf=${release}`);
    expect(pinned.headers.get('cache-control')).toContain('immutable');
    expect((await ask('/api/v1/figures?indicator=inwoners')).headers.get('cache-control')).toContain(
      'must-revalidate',
    );
    expect((await ask('/health')).headers.get('cache-control')).toBe('no-store');
  });

  it('gives the same for a release as for its day', async () => {
    const { release } = await json<{ release: string }>('/health');
    const of = async (asOf: string) =>
      await (await ask(`/api/v1/figures?indicator=inwoners&asOf=${asOf}`)).text();
    expect(await of(release.slice(0, 10))).toBe(await of(release));
  });

  it.each(['/api/v1/areas', '/', '/data/gebieden.csv', '/kaart/inwoners.svg'])(
    'answers 304 for %s when nothing changed',
    async (path) => {
      const first = await ask(path);
      await first.arrayBuffer();
      const etag = first.headers.get('etag') ?? '';
      expect(etag).toMatch(/^(W\/)?"/);
      const again = await ask(path, { 'if-none-match': etag });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
    },
  );

  it.each(['/api/v1/areas', '/', '/data/gebieden.csv', '/data/gebieden.parquet', '/health'])(
    'answers HEAD of %s without a body',
    async (path) => {
      const answer = await ask(path, {}, 'HEAD');
      expect(answer.status).toBe(200);
      expect(await answer.text()).toBe('');
    },
  );

  it('lets pages of others read the API', async () => {
    const answer = await ask('/api/v1/areas', { origin: 'https://elders.nl' });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const before = await ask('/api/v1/areas', { origin: 'https://elders.nl' }, 'OPTIONS');
    expect(before.status).toBe(204);
    expect(before.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
    expect((await ask('/data')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each(['/monitor/wijken/GM0402', '/api/v1/areas', '/en', '/data/gebieden.csv'])(
    'says of %s that nobody can change it',
    async (path) => {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const answer = await ask(path, { 'content-type': 'application/x-unknown' }, method);
        expect(answer.status).toBe(405);
        expect(answer.headers.get('allow')).toBe('GET, HEAD');
      }
    },
  );

  it.each(['br', 'gzip'])('packs in %s', async (encoding) => {
    const answer = await ask('/api/v1/areas', { 'accept-encoding': encoding });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(((await answer.json()) as { areas: unknown[] }).areas.length).toBeGreaterThan(50);
  });

  it.each([
    ['/monitor/wijken/', '/monitor/wijken'],
    ['/data/?q=a', '/data?q=a'],
    ['/monitor/wijken/wk040206', '/monitor/wijken/WK040206'],
    ['/monitor/wijken/bu04020704.csv', '/monitor/wijken/BU04020704.csv'],
    ['/en/monitor/wijken/wk040206', '/en/monitor/wijken/WK040206'],
    ['/cijfer/inwoners/gm0402?periode=2022', '/cijfer/inwoners/GM0402?periode=2022'],
    ['/begrippen/Inwoners', '/begrippen/inwoners'],
    ['/data/cbs_kerncijfers_2022.csv', '/data/cbs-kerncijfers-2022.csv'],
  ])('leads %s to %s', async (from, to) => {
    const answer = await ask(from);
    expect(answer.status).toBe(301);
    expect(answer.headers.get('location')).toBe(to);
  });

  it.each([
    '//elders.nl/',
    '//elders.nl/%2f..',
    '/\\elders.nl/',
    '/%5celders.nl/',
    '/%2f%2felders.nl/',
    '/en//elders.nl/',
  ])('never leads %s to another site', async (path) => {
    const answer = await ask(path);
    const location = answer.headers.get('location');
    if (location) expect(new URL(location, program.url).origin).toBe(program.url);
  });

  it('knows a reader who has the answer already, before it draws anything', async () => {
    const path = '/monitor/wijken/GM0402';
    const tag = (await ask(path, { accept: 'text/html' })).headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"/);
    const again = await ask(path, { accept: 'text/html', 'if-none-match': `"other", ${tag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('etag')).toBe(tag);
    for (const other of [`/en${path}`, `${path}.json`, `${path}?stand=${await release()}`])
      expect((await ask(other, { accept: 'text/html' })).headers.get('etag'), other).not.toBe(tag);
    const unknown = await ask('/monitor/wijken/GM9999', { accept: 'text/html' });
    expect(unknown.headers.get('link')).toBeNull();
  });

  it('leads a form to the nearest choice that has figures, and says what it changed', async () => {
    const asked =
      '/monitor/wijken?cijfer=woz-waarde&niveau=wijk&periode=2020&uitsplitsing=total&utm_source=x';
    const answer = await ask(asked, { accept: 'text/html' });
    expect(answer.status).toBe(302);
    const to = new URL(answer.headers.get('location') ?? '', program.url);
    expect(Object.fromEntries(to.searchParams)).toEqual({
      ...{ cijfer: 'woz-waarde', niveau: 'wijk', periode: '2022', uitsplitsing: 'total' },
      aangepast: 'periode',
    });
    const page = await ask(`${to.pathname}${to.search}`, { accept: 'text/html' });
    expect(page.status).toBe(200);
    expect(page.headers.get('link')).not.toContain('aangepast');
    expect((await ask(asked, { accept: 'application/json' })).status).toBe(404);
    const none = await ask('/monitor/wijken?cijfer=bestaat-niet', { accept: 'text/html' });
    expect(none.status).toBe(404);
    const direct = await ask('/cijfer/eenzaam/GM0402?periode=1999', { accept: 'text/html' });
    expect(direct.status).toBe(404);
  });

  it('keeps in the address of the API what decides the answer', async () => {
    const link = (await ask('/api/v1/figures?indicator=inwoners&area=GM0402')).headers.get('link') ?? '';
    expect(link).toContain(`<${program.url}/api/v1/figures?indicator=inwoners&area=GM0402>; rel="canonical"`);
  });

  it.each(['indicator=', 'indicator=,', 'area='])('does not take %s for everything', async (query) => {
    const answer = await ask(`/api/v1/figures?${query}`);
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { detail: string }).detail).toContain('minstens één waarde');
  });

  it('gives suggestions their value, as the language writes it', async () => {
    type Found = { hits: readonly { answer?: { written: string; value: number } }[] };
    const first = async (path: string) =>
      (await json<Found>(`${path}/zoeken.json?q=eenzaamheid+oost`)).hits[0];
    expect((await first(''))?.answer).toMatchObject({ written: '49\u00a0%', value: 49.1 });
    expect((await first('/en'))?.answer).toMatchObject({ written: '49%', value: 49.1 });
  });

  it('guesses on a page that is not there only where something is near', async () => {
    const page = async (path: string) => (await ask(path, { accept: 'text/html' })).text();
    expect(await page('/begripen/eenzaamheit')).toContain('href="/begrippen/eenzaam"');
    expect(await page('/blaat/xyzzy')).not.toContain('href="/begrippen/');
  });

  it('names the address that search engines should keep, and the other forms', async () => {
    const link = (await ask('/monitor/wijken/GM0402?utm_source=x')).headers.get('link') ?? '';
    expect(link).toContain(`<${program.url}/monitor/wijken/GM0402>; rel="canonical"`);
    expect(link).toContain('rel="alternate"; type="text/csv"');
  });
});

describe('the description', () => {
  type Described = Readonly<{
    openapi: string;
    paths: Record<
      string,
      {
        get: {
          summary: string;
          operationId: string;
          parameters?: { name: string; description?: string }[];
          responses: Record<string, { content: Record<string, unknown> }>;
        };
      }
    >;
  }>;

  it('is OpenAPI 3.1 and names every resource, every parameter with words', async () => {
    const { openapi, paths } = await json<Described>('/api/v1/openapi.json');
    expect(openapi).toMatch(/^3\.1/);
    expect(Object.keys(paths).sort()).toEqual(
      [
        ...['areas', 'datasets', 'datasets/{id}', 'figures', 'indicators'].flatMap((name) =>
          ['', '.csv', '.html', '.json'].map((suffix) => `/api/v1/${name}${suffix}`),
        ),
      ].sort(),
    );
    const names = paths['/api/v1/figures']?.get.parameters?.map(({ name }) => name);
    expect(names).toEqual(['indicator', 'area', 'period', 'breakdown', 'asOf', 'limit', 'offset']);
    const ids = Object.values(paths).map(({ get }) => get.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('datasetsByIdCsv');
    for (const { get } of Object.values(paths)) {
      for (const status of ['400', '404', '406', '503'])
        expect(Object.keys(get.responses[status]?.content ?? {})).toEqual(['application/problem+json']);
      expect(get.summary.length).toBeGreaterThan(10);
      for (const parameter of get.parameters ?? [])
        expect(parameter.description, parameter.name).toBeTruthy();
    }
  });

  it('is where the API points to', async () => {
    expect((await ask('/api/v1')).headers.get('location')).toBe('/api/v1/openapi.json');
    expect((await ask('/api/v1/areas')).headers.get('link')).toContain('rel="service-desc"');
  });
});

it('left a clean log', () => {
  expect(program.log()).not.toMatch(/"level":"error"|Error:|Warning:/);
});
