import { existsSync } from 'node:fs';
import compress from '@fastify/compress';
import etag from '@fastify/etag';
import staticFiles from '@fastify/static';
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifySchema,
} from 'fastify';
import { z } from 'zod';
import { describeApi, serveDescription } from '../api/openapi.ts';
import { serverProblems } from '../problems.ts';
import { answer } from './answer.ts';
import { isApi, pathOf, sendProblem } from './errors.ts';
import { fixedRoutes } from './fixed.ts';
import { API_HEADERS, SECURITY_HEADERS } from './headers.ts';
import type { Resource } from './resource.ts';
import type { Station } from './serving.ts';
import { BROTLI } from './squeeze.ts';

/** Bounds of a request: nothing a page of ours links to comes near them. */
const LIMITS = Object.freeze({
  addressCharacters: 4_000,
  parameterCharacters: 200,
  bodyBytes: 16_384,
  requestMilliseconds: 30_000,
  connectionMilliseconds: 60_000,
});

/**
 * The HTTP server, not listening yet. It answers from the first moment: `/health` and a plain page while Peil starts,
 * everything once there is a release.
 */
export async function buildApp(station: Station, resources: readonly Resource[]): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    bodyLimit: LIMITS.bodyBytes,
    requestTimeout: LIMITS.requestMilliseconds,
    connectionTimeout: LIMITS.connectionMilliseconds,
    keepAliveTimeout: 10_000,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    exposeHeadRoutes: true,
    frameworkErrors: (error, request, reply) => void onFault(station, error, request, reply),
    clientErrorHandler: refuseRaw,
    routerOptions: { maxParamLength: LIMITS.parameterCharacters, caseSensitive: true },
  });
  app.setValidatorCompiler(() => (value) => ({ value }));
  app.setSerializerCompiler(() => (value) => JSON.stringify(value));
  await app.register(etag, { weak: true });
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 512,
    brotliOptions: BROTLI,
    customTypes: /^(?:text\/.*|application\/(?:.*\+)?json|image\/svg\+xml)/,
  });
  app.addHook('onRequest', prepare);
  app.setErrorHandler((error, request, reply) => sendProblem(station, request, reply, error));
  app.setNotFoundHandler((request, reply) =>
    sendProblem(station, request, reply, serverProblems.make('page-unknown', { path: pathOf(request) })),
  );
  await describeApi(app, station);
  fixedRoutes(app, station);
  serveDescription(app);
  await serveStatic(app, station);
  for (const resource of resources) addResource(app, station, resource);
  return app;
}

async function prepare(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  reply.headers(SECURITY_HEADERS);
  if (request.url.length > LIMITS.addressCharacters) {
    throw serverProblems.make('address-long', { found: request.url.length, limit: LIMITS.addressCharacters });
  }
  return withoutSlash(request, reply);
}

/**
 * A path with a slash at its end leads to the one without. What is left must begin with one slash and no other:
 * `//elsewhere` would be the address of another site.
 */
function withoutSlash(request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined {
  const path = request.url.split('?', 1)[0] ?? '/';
  const bare = path.replace(/\/+$/, '');
  const read = request.method === 'GET' || request.method === 'HEAD';
  if (!read || bare === path || !/^\/[^/\\]/.test(bare)) return undefined;
  return reply.redirect(`${bare}${request.url.slice(path.length)}`, 301);
}

/** Addresses that the router itself cannot read. The hooks have not run: the headers come from here. */
function onFault(
  station: Station,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  reply.headers(SECURITY_HEADERS);
  return sendProblem(station, request, reply, error);
}

/** What is no HTTP at all gets an answer too, with the same headers and no words. */
function refuseRaw(_error: Error, socket: import('node:net').Socket): void {
  if (!socket.writable) return void socket.destroy();
  const headers = Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 400 Bad Request\r\n${headers.join('')}connection: close\r\ncontent-length: 0\r\n\r\n`);
}

/** Methods that nothing here has yet: a known path says so, instead of not being there. */
const OTHER_METHODS = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Answers the question of a browser whether a page of another site may read the API; refuses any other method. */
function otherMethods(app: FastifyInstance, url: string): void {
  app.route({
    method: OTHER_METHODS,
    url,
    schema: { hide: true } as FastifySchema & { hide: boolean },
    onRequest: async (request, reply) => {
      if (request.method === 'OPTIONS' && isApi(url)) return preflight(reply);
      throw serverProblems.make('method-unknown', { method: request.method, allowed: 'GET, HEAD' });
    },
    handler: () => undefined,
  });
}

function preflight(reply: FastifyReply): FastifyReply {
  return reply
    .headers(API_HEADERS)
    .header('access-control-allow-methods', 'GET, HEAD, OPTIONS')
    .header('access-control-allow-headers', 'Accept, Accept-Language, If-None-Match')
    .header('access-control-max-age', '86400')
    .status(204)
    .send();
}

async function serveStatic(app: FastifyInstance, station: Station): Promise<void> {
  if (!existsSync(station.staticFolder)) return;
  await app.register(staticFiles, {
    root: station.staticFolder,
    prefix: '/static/',
    index: false,
    redirect: false,
    decorateReply: false,
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
  });
}

/** A resource at its path, at its path with each suffix, and under `/en` where it has pages for people. */
function addResource(app: FastifyInstance, station: Station, resource: Resource): void {
  const suffixed = /:\w+$/.test(resource.path) || resource.path === '/' ? [] : resource.forms;
  const paths = [resource.path, ...suffixed.map((form) => `${resource.path}.${form}`)];
  const english = isApi(resource.path) ? [] : paths.map((path) => (path === '/' ? '/en' : `/en${path}`));
  for (const url of [...paths, ...english]) {
    app.get(url, { schema: schemaOf(resource, url) }, (request, reply) =>
      answer(station, resource, request, reply),
    );
    otherMethods(app, url);
  }
}

/** What stands in the path of the API. */
const PARAMETERS: Readonly<Record<string, string>> = { id: 'The id, as the list of all names it' };

/** What the description of the API says; pages are left out of it. */
function schemaOf(resource: Resource, url: string): Record<string, unknown> {
  if (!isApi(url) || url !== resource.path) return { hide: true };
  return {
    summary: resource.doc.en ?? resource.doc.nl,
    querystring: resource.query,
    params: z.object(
      Object.fromEntries(
        [...resource.path.matchAll(/:(\w+)/g)].map(([, name = '']) => [
          name,
          z.string().describe(PARAMETERS[name] ?? ''),
        ]),
      ),
    ),
    ...(resource.shape ? { response: { 200: resource.shape } } : {}),
  };
}
