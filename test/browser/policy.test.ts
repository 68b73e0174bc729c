import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openVisit } from '../support/browser.ts';
import { corpusFile, corpusLines } from '../support/corpus.ts';
import { inLanguage, kindsOfPages } from './pages.ts';

/** Texts that would run if a page took text for code. `alert` is what they call. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "';alert(1);//",
  '{{constructor.constructor("alert(1)")()}}',
  '<svg/onload=alert(1)>',
  'javascript:alert(1)',
  '</title><script>alert(1)</script>',
  '<iframe srcdoc="<script>alert(1)</script>">',
];

describe.each(inject('sites'))('$name: the browser has nothing to complain about', ({ url }) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('on any kind of page, in any language and scheme', async () => {
    const kinds = await kindsOfPages(url);
    for (const colorScheme of ['light', 'dark'] as const) {
      const visit = await openVisit(browser, url, { colorScheme });
      for (const path of Object.values(kinds))
        for (const lang of ['nl', 'en'] as const) {
          await visit.page.goto(inLanguage(path, lang), { waitUntil: 'load' });
        }
      await visit.close();
      // A page that is not there answers 404, and the browser says so: that is right.
      const unexpected = visit.messages.filter((line) => !/status of 404/.test(line));
      expect(unexpected).toEqual([]);
      expect(visit.elsewhere).toEqual([]);
    }
  });

  const naughty = corpusLines('hostile/naughty-strings/blns.txt').filter((line) => line.length < 150);
  const list = corpusFile('hostile/naughty-strings/blns.txt') ? [...HOSTILE, ...naughty] : HOSTILE;

  it(`when somebody searches for one of ${list.length} hostile texts`, async () => {
    const visit = await openVisit(browser, url);
    const dialogs: string[] = [];
    visit.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    for (const text of list) {
      const answer = await fetch(`${url}/zoeken?q=${encodeURIComponent(text)}`);
      const html = await answer.text();
      expect(answer.status, text).toBeLessThan(500);
      if (html.includes(text) && /[<>]/.test(text)) expect.fail(`the page holds ${text} as it was typed`);
    }
    for (const text of HOSTILE) {
      await visit.page.goto(`/zoeken?q=${encodeURIComponent(text)}`);
      await visit.page.goto(`/data?q=${encodeURIComponent(text)}`);
      await visit.page.goto(`/${encodeURIComponent(text)}`);
    }
    await visit.close();
    expect(dialogs).toEqual([]);
    expect(visit.messages.filter((line) => !/status of 40\d/.test(line))).toEqual([]);
  });
});
