import type { Actor } from './actor.ts';
import { followAddress, parseAddress, type Reach } from './address.ts';
import { bounded } from './bounded.ts';
import { type Bounds, type Journey, underClocks } from './clocks.ts';
import { demand } from './decide.ts';
import { type Answer, type FetchEffects, network } from './dial.ts';
import { guardProblems } from './problems.ts';
import { isPublicAddress } from './public-address.ts';

/** What one source may reach, and how much it may cost. */
export type FetchPolicy = Reach & Partial<Bounds> & Readonly<{ redirects?: number }>;

/** A file on its way in. `body` keeps to the limits: it throws `guard/fetch-…` where the sender does not. */
export type Fetched = Readonly<{
  /** The address that answered, after redirects. */
  url: string;
  /** With names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: AsyncIterable<Uint8Array>;
}>;

/** Limits of promise N2: 30 seconds of silence, 10 minutes in all, 500 MB, 3 redirects. */
export const FETCH_LIMITS = Object.freeze({
  idleSeconds: 30,
  totalSeconds: 600,
  bytes: 500_000_000,
  redirects: 3,
});

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/** Nothing of this machine goes along: no cookies, no name, no password. Packed answers would hide their size. */
const HEADERS = Object.freeze({ accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'Peil' });

/**
 * Fetches one file for a source. Scheme, port and host must be what the source named; the name is looked up once, every
 * address it has must be public, and the connection goes to one of those; each redirect is checked from the start.
 * Throws `guard/address-…` before any socket is opened, and `guard/fetch-…` when the other side misbehaves.
 */
export async function safeFetch(
  actor: Actor,
  address: string,
  policy: FetchPolicy,
  effects: FetchEffects = network,
): Promise<Fetched> {
  demand(actor, 'publish', { kind: 'dataset' });
  const limits = { ...FETCH_LIMITS, ...policy };
  const ends = AbortSignal.timeout(limits.totalSeconds * 1000);
  let url = parseAddress(address, policy);
  for (let hops = 0; hops <= limits.redirects; hops += 1) {
    const journey = { address: url.href, bounds: limits, ends };
    const answer = await call(url, journey, effects);
    const location = REDIRECTS.includes(answer.status) ? answer.headers.location : undefined;
    if (location === undefined) return accept(journey, answer);
    answer.hangUp();
    url = followAddress(location, url, policy);
  }
  throw guardProblems.make('fetch-redirects', { address, limit: limits.redirects });
}

function call(url: URL, journey: Journey, effects: FetchEffects): Promise<Answer> {
  return underClocks(journey, async (signal) => {
    const address = await pin(url, effects);
    return effects.dial({ url, address, headers: HEADERS, signal });
  });
}

/** The one address to connect to. A name with even one address that is not public is refused whole. */
async function pin(url: URL, effects: FetchEffects): Promise<string> {
  const at = { address: url.href, host: url.hostname };
  const found = await effects.resolve(url.hostname).catch((cause: unknown) => {
    throw guardProblems.make('name-unknown', at, cause);
  });
  const [first] = found;
  if (first === undefined) throw guardProblems.make('name-unknown', at);
  if (!found.every(isPublicAddress)) throw guardProblems.make('address-private', at);
  return first;
}

function accept(journey: Journey, answer: Answer): Fetched {
  const { status, headers } = answer;
  const { address } = journey;
  const encoding = headers['content-encoding'] ?? 'identity';
  if (status === 200 && encoding === 'identity')
    return Object.freeze({ url: address, headers, body: bounded(journey, answer) });
  answer.hangUp();
  throw status === 200
    ? guardProblems.make('fetch-encoding', { address, encoding })
    : guardProblems.make('fetch-status', { address, found: status });
}
