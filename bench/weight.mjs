// Wat een eerste bezoek over de lijn haalt, per soort pagina.
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/chromium.mjs';
import { freshFolder, round, servePeil } from './measure.mjs';

const PATHS = ['/', '/monitor/wijken', '/begrippen/inwoners', '/data', '/status'];

export async function measure() {
  const peil = await servePeil(freshFolder());
  const { areas } = await (await fetch(`${peil.url}/api/v1/areas?level=wijk&limit=1`)).json();
  const args = ['--no-sandbox', '--disable-gpu'];
  const browser = await chromium.launch({ executablePath: await findChromium(), args });
  const values = {};
  for (const path of [...PATHS, `/monitor/wijken/${areas[0].code}`]) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const sizes = [];
    page.on('requestfinished', (request) => sizes.push(request.sizes()));
    await page.goto(peil.url + path, { waitUntil: 'load' });
    const all = await Promise.all(sizes);
    values[path] = round(all.reduce((sum, one) => sum + one.responseBodySize, 0) / 1000);
    await context.close();
  }
  await browser.close();
  await peil.stop();
  return {
    unit: 'kB over de lijn',
    values,
    ratios: { 'zwaarste van 50 kB': round(Math.max(...Object.values(values)) / 50) },
  };
}
