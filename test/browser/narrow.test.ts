import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openVisit } from '../support/browser.ts';
import { inLanguage, kindsOfPages } from './pages.ts';

/** Elements that stick out of the page and are not inside something that scrolls by itself. */
const STICKING_OUT = `[...document.querySelectorAll('body *')].filter((element) => {
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.right <= innerWidth + 1) return false;
  for (let parent = element; parent; parent = parent.parentElement)
    if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(parent).overflowX)) return false;
  return true;
}).slice(0, 3).map((element) => element.outerHTML.slice(0, 120))`;

describe.each(inject('sites'))('$name: every width and paper', ({ url }) => {
  let browser: Browser;
  let kinds: Readonly<Record<string, string>>;

  beforeAll(async () => {
    browser = await openBrowser();
    kinds = await kindsOfPages(url);
  });
  afterAll(() => browser?.close());

  it.each([320, 375, 768, 1280, 1920])('does not scroll sideways at %i px', async (width) => {
    const visit = await openVisit(browser, url, { viewport: { width, height: 800 } });
    const found: string[] = [];
    for (const [kind, path] of Object.entries(kinds))
      for (const lang of ['nl', 'en'] as const) {
        await visit.page.goto(inLanguage(path, lang));
        const wide = await visit.page.evaluate('document.documentElement.scrollWidth > innerWidth');
        if (wide) found.push(`${kind} ${lang}: ${await visit.page.evaluate(STICKING_OUT)}`);
      }
    await visit.close();
    expect(found).toEqual([]);
  });

  it('prints: no navigation, dark ink on white, everything within the paper', async () => {
    const visit = await openVisit(browser, url, {
      viewport: { width: 718, height: 1000 },
      colorScheme: 'dark',
    });
    await visit.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const kind of ['buurt', 'definition', 'figure', 'dataset']) {
      await visit.page.goto(kinds[kind] ?? '');
      const seen = await visit.page.evaluate(
        `({ nav: [...document.querySelectorAll('nav')].filter((one) => one.checkVisibility()).length,
            wide: document.documentElement.scrollWidth > innerWidth,
            paper: getComputedStyle(document.body).backgroundColor })`,
      );
      expect(seen, kind).toMatchObject({ wide: false });
      const { paper } = seen as { paper: string };
      expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'], kind).toContain(paper);
      expect((await visit.page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(5_000);
    }
    await visit.close();
  });
});
