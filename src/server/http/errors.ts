import type { FastifyReply, FastifyRequest } from 'fastify';
import { editDistance, fold, isProblem, type Lang, type Problem } from '../../kernel/index.ts';
import type { SearchHit } from '../api.ts';
import { messagesFor } from '../messages/index.ts';
import { serverProblems } from '../problems.ts';
import { API_HEADERS, CACHE } from './headers.ts';
import { chooseForm, chooseLang } from './negotiate.ts';
import type { Station } from './serving.ts';
import { siteOf, splitLang } from './site.ts';

/** Whether an address belongs to the API: its mistakes are problem documents. */
export function isApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/');
}

/**
 * The problem behind whatever was thrown. Only problems that a person can do something about keep their sentence; of
 * anything else the asker learns that it failed, and the log learns why (promise W7).
 */
function toProblem(error: unknown, request: FastifyRequest): Problem {
  if (isProblem(error) && error.status < 500) return error;
  if (isProblem(error, 'server/starting')) return error;
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === 'FST_ERR_NOT_FOUND') return serverProblems.make('page-unknown', { path: pathOf(request) });
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return serverProblems.make('request-refused', undefined);
  }
  return serverProblems.make('failed', undefined, error);
}

/** Answers with a problem: a document for programs, a page in the reader's language for people. */
export async function sendProblem(
  station: Station,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
): Promise<FastifyReply> {
  const problem = toProblem(error, request);
  // What was said of the answer that could not be made is not true of this one.
  for (const name of ['etag', 'link', 'content-type']) reply.removeHeader(name);
  if (problem.status >= 500 && problem.code !== 'server/starting') report(station, request, problem, error);
  reply.status(problem.status).header('cache-control', CACHE.never).header('vary', 'Accept, Accept-Language');
  if (problem.status === 503) reply.header('retry-after', '5');
  if (problem.code === 'server/method-unknown') reply.header('allow', String(problem.params.allowed));
  const api = isApi(pathOf(request));
  if (api) reply.headers(API_HEADERS);
  const wantsPage = !api && chooseForm(request.headers.accept, ['html', 'json', 'csv']) !== 'json';
  return wantsPage ? sendErrorPage(station, request, reply, problem) : sendDocument(request, reply, problem);
}

function report(station: Station, request: FastifyRequest, problem: Problem, error: unknown): void {
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  station.log({ level: 'error', code: problem.code, method: request.method, path: pathOf(request), cause });
}

/** RFC 9457. The type is a name, not an address that somebody has to keep alive. */
function sendDocument(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  const lang = langOf(request);
  const body = {
    type: `urn:peil:problem:${problem.code.replace('/', ':')}`,
    title: messagesFor(lang).statusTitle(problem.status),
    status: problem.status,
    detail: problem.say(lang),
    instance: pathOf(request),
  };
  return reply
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', lang)
    .send(JSON.stringify(body));
}

async function sendErrorPage(
  station: Station,
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
): Promise<FastifyReply> {
  const { lang, path } = splitLang(pathOf(request));
  reply.header('content-type', 'text/html; charset=utf-8').header('content-language', lang);
  const serving = station.serving();
  if (!serving) return reply.send(messagesFor(lang).plainPage(problem.say(lang)));
  const reader = serving.current();
  const page = {
    kind: 'error' as const,
    status: problem.status,
    code: problem.code,
    sentence: problem.say(lang),
    suggestions: problem.status === 404 ? suggestionsFor(reader.search, path) : [],
  };
  return reply.send(serving.renderer.page(siteOf(station, serving, reader, lang, path, false), page));
}

/** Pieces of an address that are looked at: the last ones say what was wanted. */
const PIECES = 3;

/**
 * Pages that are called almost as a piece of an address that leads nowhere, the last piece first. None where nothing is
 * near: a guess that is far off leads further astray.
 */
function suggestionsFor(search: (words: string) => readonly SearchHit[], path: string): readonly SearchHit[] {
  const pieces = safeDecode(path)
    .split('/')
    .map(plain)
    .filter((piece) => piece.length > 2);
  const found = pieces
    .slice(-PIECES)
    .reverse()
    .flatMap((piece) => search(piece).filter((hit) => hit.kind !== 'figure' && isNear(piece, hit)));
  return [...new Map(found.map((hit) => [hit.path, hit])).values()].slice(0, 6);
}

/** Whether the title or the address of a hit is a piece of an address but for a slip in four letters. */
function isNear(piece: string, { title, path }: SearchHit): boolean {
  const names = [title.nl, title.en ?? title.nl, path.split('/').at(-1) ?? ''].map(plain);
  return names.some(
    (name) => editDistance(piece, name) <= Math.floor(Math.min(piece.length, name.length) / 4),
  );
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 80);
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Pages carry their language in the address; programs ask for it in a header. */
export function langOf(request: FastifyRequest): Lang {
  const path = pathOf(request);
  return isApi(path) ? chooseLang(request.headers['accept-language']) : splitLang(path).lang;
}

/** The path as it was asked, without its query, no longer than a sentence can hold. */
export function pathOf(request: FastifyRequest): string {
  return (request.url.split('?', 1)[0] ?? '/').slice(0, 200);
}
