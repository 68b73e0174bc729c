import type { FastifyInstance, FastifySchema } from 'fastify';
import { serverProblems } from '../problems.ts';
import { CACHE } from './headers.ts';
import type { Station } from './serving.ts';

/** Left out of the description of the API. */
const HIDDEN = { schema: { hide: true } as FastifySchema & { hide: boolean } };

/** Days that a `security.txt` may be kept: it says itself when it must be looked at again (RFC 9116). */
const SECURITY_TXT_DAYS = 180;

/** Addresses that are no resources: the state of the program, and what crawlers and finders of leaks look for. */
export function fixedRoutes(app: FastifyInstance, station: Station): void {
  app.get('/health', HIDDEN, async (_request, reply) => {
    const serving = station.serving();
    reply.header('cache-control', CACHE.never).header('content-type', 'application/json; charset=utf-8');
    if (!serving) return reply.status(503).header('retry-after', '2').send('{"status":"starting"}');
    const release = serving.current().release.id;
    return reply.send(JSON.stringify({ status: 'ok', release, version: station.version }));
  });

  app.get<{ Params: { hash: string } }>('/static/thema-:hash.css', HIDDEN, async (request, reply) => {
    const css = station.serving()?.assets.css(request.url);
    if (!css) throw serverProblems.make('page-unknown', { path: request.url });
    return reply
      .header('cache-control', CACHE.pinned)
      .header('content-type', 'text/css; charset=utf-8')
      .send(css);
  });

  app.get('/robots.txt', HIDDEN, async (_request, reply) =>
    reply
      .header('cache-control', CACHE.current)
      .header('content-type', 'text/plain; charset=utf-8')
      .send('User-agent: *\nDisallow: /zoeken\nDisallow: /en/zoeken\n'),
  );

  app.get('/.well-known/security.txt', HIDDEN, async (_request, reply) =>
    reply
      .header('cache-control', CACHE.current)
      .header('content-type', 'text/plain; charset=utf-8')
      .send(securityText(station)),
  );
}

function securityText(station: Station): string {
  const serving = station.serving();
  const expires = new Date(Date.parse(station.startedAt) + SECURITY_TXT_DAYS * 86_400_000);
  const email = serving?.current().gemeente.contact.email;
  const lines = [
    ...(email ? [`Contact: mailto:${email}`] : []),
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${station.settings.baseUrl}/.well-known/security.txt`,
  ];
  return `${lines.join('\n')}\n`;
}
