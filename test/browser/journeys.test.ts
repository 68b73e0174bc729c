import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openVisit, type Visit } from '../support/browser.ts';
import { shipped } from './pages.ts';

const url = shipped(inject('sites'));

/** Presses Tab until something fits, as somebody without a mouse does. Fails when it is never reached. */
async function tabTo(page: Page, wanted: RegExp, most = 150): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string>(
      '[document.activeElement?.textContent, document.activeElement?.getAttribute("name")].join(" ")',
    );
    if (wanted.test(focused)) return;
  }
  throw new Error(`${wanted} is not reached with ${most} presses of Tab on ${page.url()}`);
}

const path = (page: Page) => new URL(page.url()).pathname;
const text = async (page: Page) => (await page.locator('main').textContent()) ?? '';

describe.each([true, false])('a visitor, with JavaScript: %s', (javaScriptEnabled) => {
  let browser: Browser;
  let visit: Visit;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    visit = await openVisit(browser, url, { javaScriptEnabled, viewport: { width: 375, height: 800 } });
    page = visit.page;
  });
  afterAll(async () => {
    await visit?.close();
    await browser?.close();
  });

  it('finds a figure of their own buurt from the home page, and follows it to the row it came from', async () => {
    await page.goto('/');
    await page.locator('input[name=q]').first().fill('Geuzenbuurt');
    await page.locator('input[name=q]').first().press('Enter');
    await page.waitForURL(/\/(zoeken|monitor\/wijken\/BU04020601)/);
    if (path(page) === '/zoeken')
      await page.locator('main a[href*="/monitor/wijken/BU04020601"]').first().click();
    expect(path(page)).toBe('/monitor/wijken/BU04020601');
    expect(await page.locator('h1').textContent()).toContain('Geuzenbuurt');

    await page.locator('main a[href*="/cijfer/eenzaam/BU04020601"]').first().click();
    expect(path(page)).toBe('/cijfer/eenzaam/BU04020601');
    const trail = await text(page);
    expect(trail).toContain('RIVM');
    expect(trail).toMatch(/regel/i);
    expect(trail).toMatch(/modelschatting/i);

    await page.locator('main a[href*="/data/rivm"]').first().click();
    expect(path(page)).toBe('/data/rivm-gezondheid-gooi');
    expect(await text(page)).toContain('CC');
  });

  it('chooses another figure on the map page', async () => {
    await page.goto('/monitor/wijken');
    await page.locator('select[name=cijfer]').first().selectOption('woningen');
    await page.locator('form:has(select[name=cijfer]) button').first().click();
    await page.waitForURL(/cijfer=woningen/);
    expect(await page.locator('h1, h2').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/woningen/i)]),
    );
  });

  it('downloads a dataset', async () => {
    await page.goto('/data/cbs-kerncijfers-2022');
    const href = await page.locator('a[href*="/data/cbs-kerncijfers-2022.csv"]').first().getAttribute('href');
    const answer = await page.request.get(href ?? '');
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-disposition']).toContain('cbs-kerncijfers-2022');
    const lines = (await answer.text()).trim().split('\n');
    expect(lines[0]).toContain('gebied');
    expect(lines).toHaveLength(3_686);
  });

  it('reads on in English, on the same page', async () => {
    await page.goto('/begrippen/inwoners');
    await page.locator('a[lang=en]').first().click();
    expect(path(page)).toBe('/en/begrippen/inwoners');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.locator('a[lang=nl]').first().click();
    expect(path(page)).toBe('/begrippen/inwoners');
  });

  it('is helped on when a page is not there', async () => {
    const answer = await page.goto('/monitor/wijken/Geuzenbuurd');
    expect(answer?.status()).toBe(404);
    expect(await page.locator('main a').count()).toBeGreaterThan(0);
    await page.goto('/begrippen/inwonrs');
    await page.locator('main a[href="/begrippen/inwoners"]').first().click();
    expect(path(page)).toBe('/begrippen/inwoners');
  });

  it('did all that without a message on the console or a request elsewhere', () => {
    expect(visit.messages.filter((line) => !/status of 404/.test(line))).toEqual([]);
    expect(visit.elsewhere).toEqual([]);
  });
});

describe('a visitor with a keyboard alone', () => {
  it('gets past the head, searches, and reaches a figure', async () => {
    const browser = await openBrowser();
    const { page, close } = await openVisit(browser, url);
    await page.goto('/');
    await page.keyboard.press('Tab');
    const first = await page.evaluate<string>('document.activeElement.getAttribute("href") ?? ""');
    expect(first).toMatch(/^#/);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(`document.querySelector('${first}') !== null`)).toBe(true);

    await page.goto('/');
    await tabTo(page, /(^| )q$/);
    await page.keyboard.type('Geuzenbuurt');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/(zoeken|monitor)/);
    if (path(page) === '/zoeken') {
      await tabTo(page, /Geuzenbuurt/);
      // The search box itself holds the name too: go on to the link.
      if ((await page.evaluate('document.activeElement.tagName')) !== 'A') await tabTo(page, /Geuzenbuurt/);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/monitor\/wijken\/BU04020601/);
    }
    const outlined = await page.evaluate<boolean>(
      `(() => { document.querySelector('main a').focus({ focusVisible: true });
        const style = getComputedStyle(document.activeElement);
        return style.outlineStyle !== 'none' || style.boxShadow !== 'none' || style.textDecorationLine !== 'none'; })()`,
    );
    expect(outlined).toBe(true);
    await close();
    await browser.close();
  });
});
