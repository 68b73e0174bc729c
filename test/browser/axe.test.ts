import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openVisit } from '../support/browser.ts';
import { inLanguage, kindsOfPages } from './pages.ts';

type Violation = Readonly<{ id: string; nodes: readonly { html: string; failureSummary?: string }[] }>;

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUN = 'axe.run(document, { resultTypes: ["violations"] }).then((result) => result.violations)';

/** What axe finds on a page, at each width and in each scheme. */
async function barriers(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  await page.evaluate(axeSource);
  for (const width of [320, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      for (const { id, nodes } of await page.evaluate<readonly Violation[]>(RUN))
        found.push(
          `${width} ${colorScheme}: ${id} ${nodes.length}× ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
        );
    }
  return found;
}

describe.each(inject('sites'))('$name: no barrier that axe can see', ({ url }) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it.each(['nl', 'en'] as const)(
    'on any kind of page, narrow and wide, light and dark, in %s',
    async (lang) => {
      const visit = await openVisit(browser, url, { bypassCSP: true });
      const found: string[] = [];
      for (const [kind, path] of Object.entries(await kindsOfPages(url))) {
        await visit.page.goto(inLanguage(path, lang));
        found.push(...(await barriers(visit.page)).map((line) => `${kind} ${line}`));
      }
      await visit.close();
      expect(found).toEqual([]);
    },
  );
});
