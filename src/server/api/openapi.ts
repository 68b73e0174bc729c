import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifySchema } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { API_HEADERS, CACHE } from '../http/headers.ts';
import type { Station } from '../http/serving.ts';
import { messagesFor } from '../messages/index.ts';

const HIDDEN = { schema: { hide: true } as FastifySchema & { hide: boolean } };

/** Gathers the description of the API from the routes that follow. Call it before they are added. */
export async function describeApi(app: FastifyInstance, station: Station): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Peil',
        version: API_HEADERS['api-version'] ?? '',
        description: messagesFor('en').api.about,
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      },
      servers: [{ url: station.settings.baseUrl }],
    },
    transform: jsonSchemaTransform,
  });
}

/** The description of the API, made once. */
export function serveDescription(app: FastifyInstance): void {
  let made: string | null = null;
  app.get('/api/v1/openapi.json', HIDDEN, async (_request, reply) => {
    made ??= JSON.stringify(app.swagger());
    return reply
      .headers(API_HEADERS)
      .header('cache-control', CACHE.current)
      .header('content-type', 'application/openapi+json;version=3.1; charset=utf-8')
      .send(made);
  });
  app.get('/api/v1', HIDDEN, async (_request, reply) =>
    reply.headers(API_HEADERS).header('cache-control', CACHE.current).redirect('/api/v1/openapi.json', 303),
  );
}
