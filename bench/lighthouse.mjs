// Lighthouse op een telefoon: hoe snel en hoe toegankelijk.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { findChromium } from '../scripts/chromium.mjs';
import { freshFolder, round, servePeil } from './measure.mjs';

export async function measure() {
  const peil = await servePeil(freshFolder());
  const { areas } = await (await fetch(`${peil.url}/api/v1/areas?level=wijk&limit=1`)).json();
  const chromeFlags = ['--headless=new', '--no-sandbox', '--disable-gpu'];
  const chrome = await launch({ chromePath: await findChromium(), chromeFlags });
  const values = {};
  for (const path of ['/', `/monitor/wijken/${areas[0].code}`, '/begrippen/inwoners']) {
    const options = {
      port: chrome.port,
      onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
    };
    const { lhr } = await lighthouse(peil.url + path, options);
    const score = (name) => Math.round(lhr.categories[name].score * 100);
    values[path] = {
      snelheid: score('performance'),
      toegankelijkheid: score('accessibility'),
      'goede gewoonten': score('best-practices'),
      vindbaarheid: score('seo'),
      'grootste beeld (s)': round(lhr.audits['largest-contentful-paint'].numericValue / 1000),
      'geblokkeerd (ms)': round(lhr.audits['total-blocking-time'].numericValue),
    };
  }
  chrome.kill();
  await peil.stop();
  const slowest = Math.max(...Object.values(values).map((one) => one['grootste beeld (s)']));
  return {
    unit: 'punten van 100, en seconden',
    values,
    ratios: { 'grootste beeld van 1,5 s': round(slowest / 1.5) },
  };
}
