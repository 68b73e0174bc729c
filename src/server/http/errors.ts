import type { FastifyReply, FastifyRequest } from 'fastify';
import { isProblem, type Lang, type Problem } from '../../kernel/index.ts';
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

/** Pages whose words look like the words of an address that leads nowhere. */
function suggestionsFor(search: (words: string) => readonly SearchHit[], path: string): readonly SearchHit[] {
  const words = safeDecode(path)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 80);
  return words === '' ? [] : search(words).slice(0, 6);
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
