import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';

/** One request to one address that was already checked. */
export type Call = Readonly<{
  url: URL;
  /** The IP address to connect to: the name is not looked up again, so it cannot change between check and use. */
  address: string;
  headers: Readonly<Record<string, string>>;
  signal: AbortSignal;
}>;

/** An answer whose body has not been read yet. Header names are in lower case. */
export type Answer = Readonly<{
  status: number;
  headers: Readonly<Record<string, string>>;
  body: AsyncIterable<Uint8Array>;
  /** Ends the connection, whatever is still under way. */
  hangUp(): void;
}>;

/** The outside world of a fetch: the only place where a name is looked up and a socket is opened. */
export type FetchEffects = Readonly<{
  /** Every IP address of a name. */
  resolve(host: string): Promise<readonly string[]>;
  dial(call: Call): Promise<Answer>;
}>;

/** The real network: no proxy, no agent, no cookies, nothing of this machine goes along. */
export const network: FetchEffects = Object.freeze({
  resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map((found) => found.address),
  dial: dialTo,
});

function dialTo({ url, address, headers, signal }: Call): Promise<Answer> {
  const secure = url.protocol === 'https:';
  const request = secure ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    const outgoing = request({
      host: address,
      port: url.port || (secure ? 443 : 80),
      path: `${url.pathname}${url.search}`,
      headers: { ...headers, host: url.host },
      servername: url.hostname,
      agent: false,
      signal,
    });
    outgoing.once('response', (message) => resolve(answerOf(message)));
    outgoing.once('error', reject);
    outgoing.end();
  });
}

function answerOf(message: IncomingMessage): Answer {
  const headers = Object.entries(message.headers).map(([name, value]) => [name, String(value)]);
  return Object.freeze({
    // Only a message that was never answered has no status, and this one was.
    status: Number(message.statusCode),
    headers: Object.freeze(Object.fromEntries(headers)),
    body: message,
    hangUp: () => void message.destroy(),
  });
}
