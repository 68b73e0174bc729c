import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openVisit } from '../support/browser.ts';
import { inLanguage, kindsOfPages } from './pages.ts';

type Violation = Readonly<{ id: string; nodes: readonly { html: string; failureSummary?: string }[] }>;

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Width in CSS pixels, colour scheme, language: every combination. */
const LOOKS = [320, 1280].flatMap((width) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    (['nl', 'en'] as const).map((lang) => ({ width, colorScheme, lang })),
  ),
);

describe.each(inject('sites'))('$name: no barrier that axe can see', ({ url }) => {
  let browser: Browser;
  let kinds: Readonly<Record<string, string>>;

  beforeAll(async () => {
    browser = await openBrowser();
    kinds = await kindsOfPages(url);
  });
  afterAll(() => browser?.close());

  it.each(LOOKS)('at $width px, $colorScheme, in $lang', async ({ width, colorScheme, lang }) => {
    const viewport = { width, height: 900 };
    const visit = await openVisit(browser, url, { viewport, colorScheme, bypassCSP: true });
    const found: string[] = [];
    for (const [kind, path] of Object.entries(kinds)) {
      await visit.page.goto(inLanguage(path, lang));
      await visit.page.evaluate(axeSource);
      const violations = await visit.page.evaluate<readonly Violation[]>(
        'axe.run(document, { resultTypes: ["violations"] }).then((result) => result.violations)',
      );
      for (const { id, nodes } of violations)
        found.push(`${kind}: ${id} ${nodes.length}× ${nodes[0]?.html} ${nodes[0]?.failureSummary ?? ''}`);
    }
    await visit.close();
    expect(found).toEqual([]);
  });
});
