import { get } from 'node:http';
import { describe, expect, inject, it } from 'vitest';
import { kindsOfPages } from './pages.ts';

const canary = inject('canary');

/** What would help somebody to break in: places on the machine, names of its parts, lines of code, SQL. */
const GIVEAWAYS = [
  /\bat .+\.[jt]s:\d+/,
  /node_modules/,
  /\/(home|root|tmp|usr|var|work)\//,
  /dist\/server/,
  /\b(ENOENT|EACCES|ECONNREFUSED)\b/,
  /duckdb|postgres(ql)?:\/\//i,
  /\bselect\b.+\bfrom\b/i,
];

/** Requests that go wrong in every way we know. */
const MISTAKES = [
  '/bestaat-niet',
  '/monitor/wijken/BU99999999',
  '/monitor/wijken/..%2f..%2fetc%2fpasswd',
  "/begrippen/'; drop table figures; --",
  '/begrippen/inwoners?periode=1%27%20or%201=1',
  '/cijfer/inwoners/GM0000',
  '/cijfer/inwoners/GM0402?stand=0000-00-00-0',
  '/data/pg_catalog',
  '/data/peil_workspace',
  '/data/gebieden?sorteer=%22%3Bselect',
  '/data/gebieden?pagina=-1',
  '/data/gebieden?pagina=99999999999999999999',
  '/data/gebieden.exe',
  '/zoeken?q=%00',
  '/zoeken?q=%ff%fe',
  '/%c0%ae%c0%ae/',
  '/static/..%2f..%2fpackage.json',
  '/static/%2e%2e/%2e%2e/package.json',
  '/api/v1/figures?limit=abc',
  '/api/v1/figures?indicator=__proto__&area=constructor',
  '/api/v1/figures?asOf=2026-13-45',
  '/api/v1/datasets/..%2f..',
  `/zoeken?q=${'a'.repeat(3000)}`,
];

/** Sends a path as it is written: `fetch` would tidy it up first. */
function ask(site: string, path: string, accept: string): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(site);
  return new Promise((resolve, reject) => {
    const request = get(
      { hostname, port, path: path.replaceAll(' ', '%20'), headers: { accept } },
      (answer) => {
        let text = JSON.stringify(answer.headers);
        answer.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      },
    );
    request.on('error', reject);
  });
}

describe.each(inject('sites'))('$name: errors give nothing away', ({ url }) => {
  it.each(MISTAKES)('%s', async (path) => {
    for (const accept of ['text/html', 'application/json', 'text/csv']) {
      const { status, text } = await ask(url, path, accept);
      // An answer may say what was asked, in its own words: that is not a giveaway of ours.
      const own = text.replaceAll(path, '').replaceAll(decodeURIComponent(safe(path)), '');
      expect(status, own).toBeLessThan(500);
      expect(own).not.toContain(canary);
      expect(GIVEAWAYS.filter((giveaway) => giveaway.test(withoutExamples(own)))).toEqual([]);
    }
  });

  it('and neither do pages that go well', async () => {
    for (const path of Object.values(await kindsOfPages(url))) {
      const { text } = await ask(url, path, 'text/html');
      expect(text, path).not.toContain(canary);
    }
  });
});

/** A path whose escapes are whole, so that it can be decoded. */
function safe(path: string): string {
  return path.replaceAll(/%(?![2-7][0-9a-f])../gi, '');
}

/** The page of a model shows the SQL of that model: content, not a mistake. */
function withoutExamples(text: string): string {
  return text.replaceAll(/<pre[\s\S]*?<\/pre>/g, '');
}
