import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sha256 } from '../../src/guard/index.ts';
import { filesOf } from '../house/source.ts';
import { openBrowser, openVisit } from '../support/browser.ts';
import { ROOT } from '../support/corpus.ts';
import { shipped } from './pages.ts';

const url = shipped(inject('sites'));
const DATA = 'gemeenten/hilversum/data';

type Figure = Readonly<{
  area: string;
  period: string;
  value: number | null;
  reason: string | null;
  release: string;
}>;

async function figures(query: string): Promise<readonly Figure[]> {
  const answer = await fetch(`${url}/api/v1/figures?${query}`);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { figures: readonly Figure[] }).figures;
}

/** The answers that were known before there was a program. */
const KNOWN = [
  { indicator: 'inwoners', area: 'GM0402', period: '2022', value: 91_733, written: '91.733' },
  { indicator: 'inwoners', area: 'GM0402', period: '2014', value: 86_425, written: '86.425' },
  { indicator: 'woningen', area: 'GM0402', period: '2022', value: 43_398, written: '43.398' },
  { indicator: 'eenzaam', area: 'GM0402', period: '2012', value: 42.7, written: '42,7' },
  { indicator: 'eenzaam', area: 'GM0402', period: '2020', value: 48, written: '48' },
] as const;

describe('the known answers', () => {
  it.each(KNOWN)(
    '$indicator of $area in $period is $value, in the API',
    async ({ indicator, area, period, value }) => {
      const found = await figures(`indicator=${indicator}&area=${area}&period=${period}`);
      expect(found.map((figure) => figure.value)).toEqual([value]);
    },
  );

  it.each(KNOWN)('and on its page: $indicator $period', async ({ indicator, area, period, written }) => {
    const answer = await fetch(`${url}/cijfer/${indicator}/${area}?periode=${period}`);
    const text = (await answer.text()).replaceAll(/<[^>]+>/g, ' ').replaceAll('&nbsp;', ' ');
    expect(answer.status).toBe(200);
    expect(text).toMatch(new RegExp(`(^|[^\\d.,])${written.replace('.', '\\.')}(?![\\d])`));
  });

  it('the nine wijken together have the dwellings of the gemeente', async () => {
    const answer = await fetch(`${url}/api/v1/areas?level=wijk&parent=GM0402`);
    const { areas } = (await answer.json()) as { areas: readonly { code: string }[] };
    expect(areas).toHaveLength(9);
    const all = await Promise.all(
      areas.map(({ code }) => figures(`indicator=woningen&area=${code}&period=2022`)),
    );
    expect(all.flat().reduce((sum, figure) => sum + (figure.value ?? 0), 0)).toBe(43_398);
  });

  it.each(['BU04020704', 'BU04020902'])(
    '%s has no health values in 2020, and the page says why',
    async (area) => {
      const [figure] = await figures(`indicator=eenzaam&area=${area}&period=2020`);
      expect(figure).toMatchObject({ value: null });
      const page = await fetch(`${url}/cijfer/eenzaam/${area}?periode=2020`);
      const text = await page.text();
      expect(page.status).toBe(200);
      expect(text).toMatch(/geen (cijfer|waarde)|niet gepubliceerd|te weinig|niet in (de )?bron/i);
      const profile = await (await fetch(`${url}/monitor/wijken/${area}`)).text();
      expect(profile).toMatch(/geen (cijfer|waarde)|niet gepubliceerd|te weinig|niet in (de )?bron/i);
    },
  );

  it('a figure of neighbours and the Netherlands is there, or says that its source does not have it', async () => {
    const [land] = await figures('indicator=inwoners&area=NL00&period=2022');
    expect(land === undefined || land.value === null || land.value > 17_000_000).toBe(true);
  });
});

describe('the walk from a figure on a page to the row in the file', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  /** Raw files of the workspace by the name that Peil gives them. */
  const raw = new Map(filesOf(DATA, ['.csv']).map((path) => [sha256(readFileSync(join(ROOT, path))), path]));

  it.each([
    ['inwoners', 'WK040206'],
    ['woningen', 'WK040203'],
    ['inwoners', 'GM0402'],
    ['eenzaam', 'BU04020601'],
  ])('%s of %s', async (indicator, area) => {
    const visit = await openVisit(browser, url, { javaScriptEnabled: false });
    await visit.page.goto(`/monitor/wijken/${area}`);
    const link = visit.page.locator(`a[href*="/cijfer/${indicator}/${area}"]`).first();
    await link.click();
    expect(new URL(visit.page.url()).pathname).toBe(`/cijfer/${indicator}/${area}`);
    const shown = (await visit.page.locator('main').textContent()) ?? '';
    await visit.close();

    const { origins, value } = await originsOf(`/cijfer/${indicator}/${area}.json`);
    expect(origins.length).toBeGreaterThan(0);
    for (const { file, line } of origins) {
      const path = raw.get(file);
      expect(path, `the file ${file} is one of the workspace`).toBeDefined();
      expect(existsSync(join(ROOT, path ?? ''))).toBe(true);
      const row = readFileSync(join(ROOT, path ?? ''), 'utf8').split(/\r?\n/)[line - 1] ?? '';
      expect(row).toContain(area);
      expect(row.split(',').map(Number)).toContain(value);
      expect(shown).toContain(line.toLocaleString('nl-NL'));
      expect(shown).toContain(file.slice(0, 8));
    }
  });
});

type Origin = Readonly<{ file: string; line: number }>;

/** Where a figure came from, out of the JSON of its page: whatever the depth at which it stands there. */
async function originsOf(path: string): Promise<Readonly<{ origins: readonly Origin[]; value: number }>> {
  const body: unknown = await (await fetch(`${url}${path}`)).json();
  const origins: Origin[] = [];
  let value: number | undefined;
  JSON.stringify(body, (key, item: unknown) => {
    if (key === 'value' && typeof item === 'number') value ??= item;
    if (item && typeof item === 'object' && 'file' in item && 'line' in item) origins.push(item as Origin);
    return item;
  });
  if (value === undefined) throw new Error(`${path} has no value`);
  return { origins, value };
}
