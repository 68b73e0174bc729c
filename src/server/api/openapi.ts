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

type Described = Record<string, unknown>;

/** RFC 9457, as every mistake is answered. */
const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'instance'],
  properties: {
    type: { type: 'string', description: 'The name of the mistake: urn:peil:problem:monitors:area-unknown' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What is wrong, and what would be right' },
    instance: { type: 'string' },
  },
};

const MISTAKES: Readonly<Record<string, string>> = {
  400: 'A parameter that does not exist, or a value that cannot be',
  404: 'Something that is not there, with what comes near',
  406: 'A form that is not offered',
  503: 'Peil is starting, or there is no release yet',
};

/** The forms that an address has besides JSON, each also by a suffix of its own. */
const FORMS: Readonly<Record<string, string>> = { csv: 'text/csv', html: 'text/html' };

/** Adds what the routes do not say: a name for every operation, mistakes, other forms, and addresses with a suffix. */
function completed(described: object): Described {
  const { paths, components, ...rest } = described as Record<string, Described>;
  const all = Object.entries(paths ?? {}).flatMap(([path, item]) => {
    const get = withForms((item as { get: Described }).get);
    const name = nameOf(path);
    const suffixed = ['json', ...Object.keys(FORMS)].map((form) => [
      `${path}.${form}`,
      {
        get: { ...get, ...only(get, form), operationId: `${name}${form[0]?.toUpperCase()}${form.slice(1)}` },
      },
    ]);
    return [[path, { get: { ...get, operationId: name } }], ...suffixed];
  });
  const schemas = { ...(components?.schemas as object), Problem: PROBLEM };
  return { ...rest, components: { ...components, schemas }, paths: Object.fromEntries(all) as Described };
}

/** `/api/v1/datasets/{id}` is `datasetsById`. */
function nameOf(path: string): string {
  const pieces = path.replace('/api/v1/', '').split('/');
  const words = pieces.map((piece) =>
    piece.replace(/^\{(\w)(.*)\}$/, (_, a: string, b: string) => `By${a.toUpperCase()}${b}`),
  );
  return words.join('');
}

function withForms(get: Described): Described {
  const { 200: good, ...others } = get.responses as Record<string, { content?: object }>;
  const forms = Object.values(FORMS).map((type) => [type, { schema: { type: 'string' } }]);
  const content = { ...good?.content, ...(Object.fromEntries(forms) as object) };
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  const mistakes = Object.entries(MISTAKES).map(([status, description]) => [
    status,
    { description, content: problem },
  ]);
  return {
    ...get,
    responses: { 200: { ...good, content }, ...others, ...(Object.fromEntries(mistakes) as object) },
  };
}

/** The answer in one form alone, which needs no header. */
function only(get: Described, form: string): Described {
  const { 200: good, ...others } = get.responses as Record<string, { content: Described }>;
  const type = FORMS[form] ?? 'application/json';
  return { responses: { 200: { ...good, content: { [type]: good?.content[type] } }, ...others } };
}

/** The description of the API, made once. */
export function serveDescription(app: FastifyInstance): void {
  let made: string | null = null;
  app.get('/api/v1/openapi.json', HIDDEN, async (_request, reply) => {
    made ??= JSON.stringify(completed(app.swagger()));
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
