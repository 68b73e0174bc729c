import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openVisit } from '../support/browser.ts';
import { inLanguage, kindsOfPages } from './pages.ts';

const WIDTHS = [320, 375, 768, 1280, 1920];

/** Elements that stick out of the page and are not inside something that scrolls or clips by itself. */
const STICKING_OUT = `[...document.querySelectorAll('body *')].filter((element) => {
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.right <= innerWidth + 1) return false;
  for (let parent = element; parent !== document.body; parent = parent.parentElement)
    if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(parent).overflowX)) return false;
  return true;
}).slice(0, 3).map((element) => element.outerHTML.slice(0, 120))`;

/** Widths at which a page can be moved sideways, with what sticks out there. */
async function tooWide(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    if (wide) found.push(`${width} px: ${await page.evaluate(STICKING_OUT)}`);
  }
  return found;
}

describe.each(inject('sites'))('$name: every width and paper', ({ url }) => {
  let browser: Browser;
  let kinds: Readonly<Record<string, string>>;

  beforeAll(async () => {
    browser = await openBrowser();
    kinds = await kindsOfPages(url);
  });
  afterAll(() => browser?.close());

  it.each(['nl', 'en'] as const)(
    `does not scroll sideways at ${WIDTHS.join(', ')} px, in %s`,
    async (lang) => {
      const visit = await openVisit(browser, url);
      const found: string[] = [];
      for (const [kind, path] of Object.entries(kinds)) {
        await visit.page.goto(inLanguage(path, lang));
        found.push(...(await tooWide(visit.page)).map((line) => `${kind} at ${line}`));
      }
      await visit.close();
      expect(found).toEqual([]);
    },
  );

  it('prints: white paper, everything on it', async () => {
    const visit = await openVisit(browser, url, {
      viewport: { width: 718, height: 1000 },
      colorScheme: 'dark',
    });
    await visit.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const kind of ['buurt', 'definition', 'figure', 'dataset']) {
      await visit.page.goto(kinds[kind] ?? '');
      const paper = await visit.page.evaluate('getComputedStyle(document.body).backgroundColor');
      expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'], kind).toContain(paper);
      expect(await visit.page.evaluate(STICKING_OUT), kind).toEqual([]);
      expect((await visit.page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(5_000);
    }
    await visit.close();
  });
});
