import { describe, expect, inject, it } from 'vitest';
import { allResources } from '../../src/server/all-resources.ts';
import { inLanguage, kindsOfPages, shipped } from './pages.ts';

const url = shipped(inject('sites'));

/** Directives of a content security policy, each with its sources. */
function policyOf(header: string): Readonly<Record<string, readonly string[]>> {
  const parts = header.split(';').map((part) => part.trim().split(/\s+/));
  return Object.fromEntries(parts.map(([name, ...sources]) => [name ?? '', sources]));
}

/** What Internet.nl looks for in the headers of a site; a list of what it would complain about. */
function complaintsOf(headers: Headers): readonly string[] {
  const get = (name: string) => headers.get(name) ?? '';
  const policy = policyOf(get('content-security-policy'));
  const sources = Object.values(policy).flat();
  const scripts = [
    ...(policy['script-src'] ?? []),
    ...(policy['object-src'] ?? []),
    ...(policy['default-src'] ?? []),
  ];
  const age = Number(/max-age=(\d+)/.exec(get('strict-transport-security'))?.[1] ?? 0);
  const faults: readonly (readonly [string, boolean])[] = [
    ['HSTS shorter than a year', age < 31_536_000],
    ['CSP allows inline or eval', sources.some((source) => /unsafe-(inline|eval|hashes)/.test(source))],
    [
      'CSP allows everything',
      sources.some((source) => ['*', 'http:', 'https:', '127.0.0.1'].includes(source)),
    ],
    ['CSP allows data: as code', scripts.includes('data:')],
    ['CSP default-src', !["'none'", "'self'"].includes(policy['default-src']?.join(' ') ?? '')],
    ['CSP base-uri', !policy['base-uri']],
    ['CSP form-action', !policy['form-action']],
    ['CSP frame-ancestors', !policy['frame-ancestors']],
    ['Referrer-Policy', !['same-origin', 'no-referrer'].includes(get('referrer-policy'))],
    ['X-Frame-Options', !/^(DENY|SAMEORIGIN)$/i.test(get('x-frame-options'))],
    ['nosniff', get('x-content-type-options') !== 'nosniff'],
    ['names its software', headers.has('x-powered-by') || /fastify|node/i.test(get('server'))],
    ['sets a cookie', headers.has('set-cookie')],
  ];
  return faults.filter(([, broken]) => broken).map(([name]) => name);
}

/** Every address of the router, filled in; with each form; and what goes wrong in every way. */
async function addresses(): Promise<readonly string[]> {
  const kinds = await kindsOfPages(url);
  const pages = Object.values(kinds).flatMap((path) => [path, inLanguage(path, 'en')]);
  const figure = kinds.figure ?? '';
  const [, , indicator = '', area = ''] = figure.split('/');
  const dataset = (kinds.dataset ?? '').split('/').at(-1) ?? '';
  const params: Readonly<Record<string, string>> = { code: area, id: indicator, indicator, area, dataset };
  const filled = allResources({ settings: { baseUrl: '' } } as never).flatMap(({ path, forms }) => {
    const at = path.startsWith('/api/v1/datasets/') ? path.replace(':id', dataset) : path;
    const bare = at.replaceAll(/:(\w+)/g, (_whole, name: string) => params[name] ?? '');
    return bare === '/' ? [bare] : [bare, ...forms.map((form) => `${bare}.${form}`)];
  });
  const wrong = [
    '/api/v1/figures?indicator=bestaat-niet',
    '/api/v1/bestaat-niet',
    `${figure}?stand=1999-01-01-1`,
    `${figure}?periode=geen`,
    '/%',
    '/%00',
    `/${'a'.repeat(5000)}`,
    '/static/bestaat-niet.css',
    '/health',
    '/robots.txt',
    '/.well-known/security.txt',
    '/api/v1/openapi.json',
  ];
  return [...new Set([...pages, ...filled, ...wrong])];
}

describe('the headers', () => {
  it('would be complained about when they were slack', () => {
    expect(complaintsOf(new Headers()).length).toBeGreaterThanOrEqual(8);
    const slack = new Headers({
      'content-security-policy': "default-src *; script-src 'unsafe-inline' data:",
    });
    expect(complaintsOf(slack)).toContain('CSP allows inline or eval');
  });

  it('are right on every address, and on every error', async () => {
    const all = await addresses();
    expect(all.length).toBeGreaterThan(80);
    const found: string[] = [];
    for (const address of all) {
      const answer = await fetch(`${url}${address}`, { redirect: 'manual' });
      await answer.arrayBuffer();
      const complaints = complaintsOf(answer.headers);
      if (complaints.length > 0) found.push(`${address} (${answer.status}): ${complaints.join(', ')}`);
    }
    expect(found).toEqual([]);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('are right when somebody tries %s', async (method) => {
    for (const address of ['/', '/api/v1/figures']) {
      const answer = await fetch(`${url}${address}`, { method });
      expect(answer.status).toBe(405);
      expect(complaintsOf(answer.headers)).toEqual([]);
    }
  });
});
