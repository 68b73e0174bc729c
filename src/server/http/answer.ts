import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { decide, guardProblems, PUBLIC } from '../../guard/index.ts';
import type { Site } from '../api.ts';
import { serverProblems } from '../problems.ts';
import { toCsv } from './csv.ts';
import { isApi, langOf, pathOf } from './errors.ts';
import { API_HEADERS, CACHE } from './headers.ts';
import { chooseForm, type Form, MEDIA_TYPES, splitSuffix } from './negotiate.ts';
import { readQuery } from './query.ts';
import type { Ask, Content, Download, Elsewhere, Resource } from './resource.ts';
import type { Serving, Station } from './serving.ts';
import { siteOf, splitLang } from './site.ts';
import { squeeze } from './squeeze.ts';
import { has, tagOf } from './tag.ts';

/**
 * Answers a request for a resource, always in this order: who may, which form, which question, which release, whether
 * the asker has it already, then the answer in that form. Nothing is read before the access decision.
 */
export async function answer(
  station: Station,
  resource: Resource,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  demandAccess(resource);
  const serving = station.serving();
  if (!serving) throw serverProblems.make('starting', undefined);
  const { path } = splitLang(pathOf(request));
  const lang = langOf(request);
  const { form, params } = formOf(resource, request, path);
  const query = readQuery(resource.query, request.query, isApi(path)) as Record<string, unknown>;
  const asked = query[resource.pin];
  const pinned = typeof asked === 'string' && asked !== '';
  const reader = pinned ? await serving.at(asked) : serving.current();
  const ask: Ask<Record<string, unknown>> = { reader, lang, params, query, form, pinned };
  const tag = resource.ownTag?.includes(form) ? null : tagOf(station, serving, ask, request.url);
  if (tag && has(request.headers['if-none-match'], tag)) {
    setHeaders(resource, request, reply, ask, tag);
    return reply.status(304).send();
  }
  const content = await resource.answer(ask as Parameters<Resource['answer']>[0]);
  if (isElsewhere(content)) return redirect(reply, content, lang);
  setHeaders(resource, request, reply, ask, tag);
  reply
    .header('content-type', MEDIA_TYPES[form])
    .header('link', linksOf(station, resource, request, ask, content).join(', '));
  return send(station, resource, serving, request, reply, ask, content);
}

function demandAccess(resource: Resource): void {
  const { action, thing } = resource.access;
  const decision = decide(PUBLIC, action, { kind: thing });
  if (!decision.allowed) throw guardProblems.make('refused', { action, reason: decision.reason });
}

/** The form that is asked: by suffix of the last piece of the path, else by `Accept`. */
function formOf(
  resource: Resource,
  request: FastifyRequest,
  path: string,
): { form: Form; params: Record<string, string> } {
  const params = { ...(request.params as Record<string, string>) };
  const suffix = splitSuffix(path).form;
  const last = /:(\w+)$/.exec(resource.path)?.[1];
  if (suffix !== null && resource.forms.includes(suffix)) {
    if (last && params[last]) params[last] = splitSuffix(params[last]).path;
    return { form: suffix, params };
  }
  const form = chooseForm(request.headers.accept, resource.forms);
  if (form) return { form, params };
  throw serverProblems.make('not-acceptable', { offered: resource.forms.join(', ') });
}

function isElsewhere(content: Content | Elsewhere): content is Elsewhere {
  return 'redirect' in content;
}

function redirect(reply: FastifyReply, { redirect: to, status }: Elsewhere, lang: string): FastifyReply {
  const prefix = lang === 'en' && !isApi(to) ? '/en' : '';
  const target = prefix && to.startsWith('/?') ? `${prefix}${to.slice(1)}` : `${prefix}${to}`;
  return reply.header('cache-control', CACHE.current).redirect(target, status);
}

/** A release by its id never changes; a day may still get another release. */
const FIXED = /^\d{4}-\d{2}-\d{2}-\d+$/;

function setHeaders(
  resource: Resource,
  request: FastifyRequest,
  reply: FastifyReply,
  ask: Ask<Record<string, unknown>>,
  tag: string | null,
): void {
  const { path } = splitLang(pathOf(request));
  if (isApi(path)) reply.headers(API_HEADERS);
  const bySuffix =
    splitSuffix(path).form !== null && resource.forms.includes(splitSuffix(path).form ?? 'html');
  const fixed = FIXED.test(String(ask.query[resource.pin] ?? ''));
  reply
    .header('cache-control', fixed ? CACHE.pinned : CACHE.current)
    .header('vary', varyOf(isApi(path), bySuffix));
  if (tag) reply.header('etag', tag);
  if (ask.form === 'html') reply.header('content-language', ask.lang);
}

/** What of a request decides the answer: the API is asked for its language in a header, pages in their address. */
function varyOf(api: boolean, bySuffix: boolean): string {
  return [...(bySuffix ? [] : ['Accept']), ...(api ? ['Accept-Language'] : []), 'Accept-Encoding'].join(', ');
}

function linksOf(
  station: Station,
  resource: Resource,
  request: FastifyRequest,
  ask: Ask<unknown>,
  content: Content,
): readonly string[] {
  const base = station.settings.baseUrl;
  const own = splitSuffix(pathOf(request));
  const bare = own.form && resource.forms.includes(own.form) ? own.path : pathOf(request);
  const query = keptQuery(resource, request, ask.pinned);
  const others = resource.forms.filter((form) => form !== ask.form && form !== 'html');
  const type = (form: Form) => MEDIA_TYPES[form].split(';')[0];
  const at = (path: string) => `<${base}${encodeURI(decodeURI(path))}`;
  return [
    `${at(content.canonical ?? bare)}${query}>; rel="canonical"`,
    ...(bare === '/'
      ? []
      : others.map((form) => `${at(bare)}.${form}${query}>; rel="alternate"; type="${type(form)}"`)),
    ...(isApi(bare) ? [`<${base}/api/v1/openapi.json>; rel="service-desc"`] : []),
    ...(content.next ? [`${at(pathOf(request))}?${new URLSearchParams(content.next)}>; rel="next"`] : []),
  ];
}

/**
 * The part of the query that decides the answer, as it goes on in addresses: marks that others hung on a link fall
 * away, and so does what is said once (what a form changed).
 */
function keptQuery(resource: Resource, request: FastifyRequest, pinned: boolean): string {
  const given = new URLSearchParams(request.url.split('?').slice(1).join('?'));
  const known = [...given].filter(
    ([name, value]) =>
      name in resource.query.shape && name !== ONCE && value !== '' && (pinned || name !== resource.pin),
  );
  const text = new URLSearchParams(known).toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/** Said on the page that a form was led to, and on no other. */
const ONCE = 'aangepast';

async function send(
  station: Station,
  resource: Resource,
  serving: Serving,
  request: FastifyRequest,
  reply: FastifyReply,
  ask: Ask<unknown>,
  content: Content,
): Promise<FastifyReply> {
  const site = () => {
    const path = `${splitLang(pathOf(request)).path}${keptQuery(resource, request, ask.pinned)}`;
    return siteOf(station, serving, ask.reader, ask.lang, path, ask.pinned);
  };
  const text = textOf(serving, ask.form, content, site);
  if (text !== null) return reply.send(squeeze(request, reply, text));
  if (content.file) return sendFile(request, reply, await content.file());
  throw serverProblems.make('not-acceptable', { offered: ask.form });
}

/** The answer as text in the form that is asked; null where that form is a file, or is not there. */
function textOf(serving: Serving, form: Form, content: Content, site: () => Site): string | null {
  if (form === 'html' && content.html) return serving.renderer.page(site(), content.html());
  if (form === 'json' && content.json) return JSON.stringify(content.json());
  if (form === 'svg' && content.svg) return serving.renderer.svg(site(), content.svg);
  if (form !== 'csv' || !content.csv) return null;
  const { columns, rows } = content.csv();
  return toCsv(columns, rows);
}

/** Sends a download, and clears away what was made for it, however the answer ends. */
function sendFile(request: FastifyRequest, reply: FastifyReply, file: Download): FastifyReply {
  const etag = `W/"${createHash('sha256').update(file.etag).digest('base64url').slice(0, 27)}"`;
  reply.header('etag', etag).header('content-disposition', `attachment; filename="${file.name}"`);
  if (request.headers['if-none-match'] === etag || request.method === 'HEAD') {
    file.done();
    return reply.status(request.method === 'HEAD' ? 200 : 304).send();
  }
  if (file.kind === 'file') reply.header('content-length', statSync(file.path).size);
  const stream = file.kind === 'file' ? createReadStream(file.path) : file.stream;
  stream.once('close', file.done);
  return reply.send(stream);
}
