import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';

/** A page in a browser, with everything that should not have happened in it. */
export type Visit = Readonly<{
  page: Page;
  /** Messages on the console, errors of scripts, and reports of the content security policy. */
  messages: readonly string[];
  /** Requests to any other site. They are not let through. */
  elsewhere: readonly string[];
  close(): Promise<void>;
}>;

/** Starts the Chromium of this machine. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await findChromium();
  if (!executablePath)
    throw new Error('There is no Chromium; npm test fetches one, or name it with CHROME_PATH.');
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--force-color-profile=srgb',
  ];
  return chromium.launch({ executablePath, args });
}

/** Opens an empty page that writes down what should not happen. `site` is the only place it may ask things of. */
export async function openVisit(
  browser: Browser,
  site: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ baseURL: site, reducedMotion: 'reduce', ...options });
  const messages: string[] = [];
  const elsewhere: string[] = [];
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(`${site}/`) || url.startsWith('data:')) return route.continue();
    elsewhere.push(url);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('console', (message) => messages.push(`${page.url()} ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => messages.push(`${page.url()} error: ${error.message}`));
  return Object.freeze({ page, messages, elsewhere, close: () => context.close() });
}
