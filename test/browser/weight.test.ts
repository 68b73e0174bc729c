import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openVisit } from '../support/browser.ts';
import { kindsOfPages } from './pages.ts';

/** Bytes of all answers together as they cross the line, compressed, the typeface included. */
const LIMIT = 50_000;

describe.each(inject('sites'))('$name: a page is light', ({ url }) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('at most 50 kB in all for a first visit, and no React', async () => {
    const kinds = await kindsOfPages(url);
    const heavy: string[] = [];
    for (const [kind, path] of Object.entries(kinds)) {
      const visit = await openVisit(browser, url);
      const parts: Promise<readonly [string, number]>[] = [];
      visit.page.on('requestfinished', (request) => {
        parts.push(request.sizes().then((sizes) => [request.url(), sizes.responseBodySize] as const));
      });
      await visit.page.goto(path, { waitUntil: 'load' });
      const sizes = await Promise.all(parts);
      const total = sizes.reduce((sum, [, size]) => sum + size, 0);
      const react = await visit.page.evaluate(
        'Object.keys(document.body).some((key) => key.startsWith("__react"))',
      );
      expect(react, kind).toBe(false);
      if (total > LIMIT)
        heavy.push(`${kind} ${path}: ${total} = ${sizes.map(([at, size]) => `${at} ${size}`).join(', ')}`);
      await visit.close();
    }
    expect(heavy).toEqual([]);
  });
});
