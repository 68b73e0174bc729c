import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openVisit } from '../support/browser.ts';
import { ROOT } from '../support/corpus.ts';
import { shipped } from './pages.ts';

const BASELINE = join(ROOT, 'test', 'browser', 'baseline');
const RESULTS = join(ROOT, 'test-results', 'charts');

/** Share of the pixels that may differ: letters are smoothed differently by every Chromium, lines are not moved. */
const TOLERANCE = 0.02;

/** Each type of chart: a page it stands on, and how to find it there. */
const CHARTS = [
  { chart: 'choropleth', path: '/monitor/wijken?cijfer=eenzaam&niveau=buurt&periode=2020', find: 'svg.map' },
  { chart: 'legend', path: '/monitor/wijken?cijfer=eenzaam&niveau=buurt&periode=2020', find: 'svg.legend' },
  { chart: 'bars', path: '/monitor/wijken?cijfer=inwoners&niveau=wijk&periode=2022', find: 'table.bars' },
  { chart: 'strip', path: '/monitor/wijken/BU04020601', find: 'svg.strip' },
  { chart: 'spark', path: '/monitor/wijken/GM0402', find: 'svg.spark' },
  { chart: 'line', path: '/begrippen/eenzaam', find: 'svg.line-chart' },
] as const;

/** How two images differ: the share of pixels, or 1 when they are not of one size. The difference is left as an image. */
function difference(name: string, now: Buffer, then: Buffer): number {
  const [a, b] = [PNG.sync.read(now), PNG.sync.read(then)];
  // A line of text more or less is a change; a pixel of rounding is not.
  if (Math.abs(a.width - b.width) > 1 || Math.abs(a.height - b.height) > 2) return 1;
  const [width, height] = [Math.min(a.width, b.width), Math.min(a.height, b.height)];
  const [first, second] = [crop(a, width, height), crop(b, width, height)];
  const drawn = new PNG({ width, height });
  const count = pixelmatch(first.data, second.data, drawn.data, width, height, { threshold: 0.2 });
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${name}.png`), now);
  writeFileSync(join(RESULTS, `${name}.difference.png`), PNG.sync.write(drawn));
  return count / (width * height);
}

function crop(image: PNG, width: number, height: number): PNG {
  const cropped = new PNG({ width, height });
  PNG.bitblt(image, cropped, 0, 0, width, height, 0, 0);
  return cropped;
}

describe('every type of chart looks as it did', () => {
  const url = shipped(inject('sites'));
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  const looks = CHARTS.flatMap((chart) =>
    (['light', 'dark'] as const).map((scheme) => ({ ...chart, scheme })),
  );

  it.each(looks)('$chart, $scheme', async ({ chart, path, find, scheme }) => {
    const visit = await openVisit(browser, url, {
      viewport: { width: 1000, height: 900 },
      colorScheme: scheme,
    });
    await visit.page.goto(path, { waitUntil: 'load' });
    await visit.page.evaluate('document.fonts.ready');
    const now = await visit.page.locator(find).first().screenshot({ animations: 'disabled' });
    await visit.close();
    const name = `${chart}-${scheme}`;
    const file = join(BASELINE, `${name}.png`);
    if (process.env.UPDATE_BASELINE) {
      mkdirSync(BASELINE, { recursive: true });
      writeFileSync(file, now);
    }
    expect(existsSync(file), `no baseline for ${name}: make it with UPDATE_BASELINE=1`).toBe(true);
    expect(difference(name, now, readFileSync(file))).toBeLessThanOrEqual(TOLERANCE);
  });

  it('would see a chart of another shape, and one of another size', () => {
    const blank = PNG.sync.write(new PNG({ width: 200, height: 100, fill: true }));
    const ink = new PNG({ width: 200, height: 100, fill: true });
    for (let index = 0; index < 4 * 200 * 10; index += 1) ink.data[index] = 200;
    expect(difference('own-other', PNG.sync.write(ink), blank)).toBeGreaterThan(TOLERANCE);
    expect(
      difference('own-size', PNG.sync.write(new PNG({ width: 200, height: 90, fill: true })), blank),
    ).toBe(1);
    expect(difference('own-same', blank, blank)).toBe(0);
  });
});
