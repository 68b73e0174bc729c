import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Answer,
  type Call,
  FETCH_LIMITS,
  type FetchEffects,
  type FetchPolicy,
  network,
  PUBLIC,
  safeFetch,
  system,
} from '../../src/guard/index.ts';
import { corpusLines } from '../support/corpus.ts';

const PIPELINE = system('pipeline');
const PUBLIC_IP = '93.184.215.14';
const SOURCE = 'https://data.example/a.csv';
const POLICY: FetchPolicy = { hosts: ['data.example', 'files.example'] };

const never = new Promise<never>(() => {});

async function* chunks(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}

const answer = (status: number, headers: Record<string, string> = {}, body = chunks()): Answer => ({
  status,
  headers,
  body,
  hangUp: () => {},
});

/** A network of paper: names from a table, answers from a function, and a list of what was dialled. */
function paper(
  answers: (call: Call) => Answer | Promise<Answer>,
  names: (host: string) => readonly string[] = () => [PUBLIC_IP],
) {
  const dialled: Call[] = [];
  const effects: FetchEffects = {
    resolve: async (host) => names(host),
    dial: async (call) => {
      dialled.push(call);
      return answers(call);
    },
  };
  return { dialled, effects };
}

async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of body) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

const code = (name: string) => expect.objectContaining({ code: `guard/${name}` });

/** Names that lead inward, as an attacker registers them. */
const inward = (host: string): readonly string[] =>
  host.endsWith('.nip.io') || host.startsWith('localhost') ? ['127.0.0.1'] : ['169.254.169.254'];

describe('what a fetch may reach', () => {
  const addresses = corpusLines('hostile/made/urls/ssrf.txt');

  it.skipIf(addresses.length === 0)(
    'refuses every address of the list, with no dial [needs ../shared]',
    async () => {
      expect(addresses.length).toBeGreaterThanOrEqual(45);
      for (const address of addresses) {
        // The worst case: somebody listed exactly this host, and plain http too.
        const host = URL.canParse(address) ? new URL(address).hostname : 'data.example';
        const { dialled, effects } = paper(
          () => answer(200),
          (name) => (name === 'example.com' ? [PUBLIC_IP] : inward(name)),
        );
        const policy: FetchPolicy = { hosts: [host], schemes: ['https:', 'http:'] };
        await expect(safeFetch(PIPELINE, address, policy, effects), address).rejects.toThrow(
          expect.objectContaining({ code: expect.stringMatching(/^guard\/address-/) }),
        );
        expect(dialled, address).toEqual([]);
      }
    },
  );

  it.each([
    ['http://data.example/a.csv', 'address-scheme'],
    ['ftp://data.example/a.csv', 'address-scheme'],
    ['https://data.example:8443/a.csv', 'address-port'],
    ['https://data.example:22/', 'address-port'],
    ['https://name:word@data.example/', 'address-credentials'],
    ['https://data.example/%0d%0aHost:%20x', 'address-control'],
    ['https://elsewhere.example/', 'address-host'],
    ['https://data.example.evil.example/', 'address-host'],
    ['https://data.example./', 'address-host'],
    ['HTTPS://data.example/', 'address-unreadable'],
    ['https:\\\\data.example/a.csv', 'address-unreadable'],
    ['https://data.example/a b', 'address-unreadable'],
    ['/a.csv', 'address-unreadable'],
  ])('refuses %s (%s)', async (address, problem) => {
    const { dialled, effects } = paper(() => answer(200));
    await expect(safeFetch(PIPELINE, address, POLICY, effects)).rejects.toThrow(code(problem));
    expect(dialled).toEqual([]);
  });

  it('refuses a bare IP address, even a listed one', async () => {
    for (const host of ['93.184.215.14', '[2606:2800::1]']) {
      const { dialled, effects } = paper(() => answer(200));
      const fetching = safeFetch(PIPELINE, `https://${host}/`, { hosts: [host] }, effects);
      await expect(fetching).rejects.toThrow(code('address-private'));
      expect(dialled).toEqual([]);
    }
  });

  it('refuses an actor without the right before anything else', async () => {
    const { dialled, effects } = paper(() => answer(200));
    await expect(safeFetch(PUBLIC, SOURCE, POLICY, effects)).rejects.toThrow(code('refused'));
    expect(dialled).toEqual([]);
  });

  it('refuses a name with one address inside among public ones', async () => {
    const { dialled, effects } = paper(
      () => answer(200),
      () => [PUBLIC_IP, '10.0.0.7'],
    );
    await expect(safeFetch(PIPELINE, SOURCE, POLICY, effects)).rejects.toThrow(code('address-private'));
    expect(dialled).toEqual([]);
  });

  it('refuses a name that nobody knows', async () => {
    const none = paper(
      () => answer(200),
      () => [],
    );
    await expect(safeFetch(PIPELINE, SOURCE, POLICY, none.effects)).rejects.toThrow(code('name-unknown'));
    const fails: FetchEffects = { ...none.effects, resolve: () => Promise.reject(new Error('ENOTFOUND')) };
    await expect(safeFetch(PIPELINE, SOURCE, POLICY, fails)).rejects.toThrow(code('name-unknown'));
  });

  it('looks a name up once and connects to what was checked: a name that changes its mind gains nothing', async () => {
    let looks = 0;
    const { dialled, effects } = paper(
      () => answer(200, {}, chunks('a')),
      () => {
        looks += 1;
        return looks === 1 ? [PUBLIC_IP] : ['127.0.0.1'];
      },
    );
    await safeFetch(PIPELINE, SOURCE, POLICY, effects);
    expect(looks).toBe(1);
    expect(dialled.map((call) => call.address)).toEqual([PUBLIC_IP]);
    await expect(safeFetch(PIPELINE, SOURCE, POLICY, effects)).rejects.toThrow(code('address-private'));
    expect(dialled).toHaveLength(1);
  });

  it('sends nothing of this machine along', async () => {
    const { dialled, effects } = paper(() => answer(200));
    await safeFetch(PIPELINE, SOURCE, POLICY, effects);
    expect(dialled[0]?.headers).toEqual({
      accept: '*/*',
      'accept-encoding': 'identity',
      'user-agent': 'Peil',
    });
  });
});

describe('redirects', () => {
  const hop = (to: string) => answer(302, { location: to });

  it('are followed within what the source may reach, relative ones too', async () => {
    const { dialled, effects } = paper(({ url }) =>
      url.pathname === '/a.csv'
        ? hop('/b.csv')
        : url.pathname === '/b.csv'
          ? hop('https://files.example/c.csv')
          : answer(200, {}, chunks('code,naam\n')),
    );
    const fetched = await safeFetch(PIPELINE, SOURCE, POLICY, effects);
    expect(fetched.url).toBe('https://files.example/c.csv');
    expect(await textOf(fetched.body)).toBe('code,naam\n');
    expect(dialled).toHaveLength(3);
  });

  it.each([
    ['http://data.example/', 'address-scheme'],
    ['https://evil.example/', 'address-host'],
    ['https://data.example:444/', 'address-port'],
    ['https://x:y@data.example/', 'address-credentials'],
    ['file:///etc/passwd', 'address-scheme'],
    ['https://[', 'address-unreadable'],
  ])('to %s are refused (%s)', async (to, problem) => {
    const { dialled, effects } = paper(() => hop(to));
    await expect(safeFetch(PIPELINE, SOURCE, POLICY, effects)).rejects.toThrow(code(problem));
    expect(dialled).toHaveLength(1);
  });

  it('to a name that leads inward are refused', async () => {
    const { dialled, effects } = paper(
      () => hop('https://files.example/'),
      (host) => (host === 'files.example' ? ['::1'] : [PUBLIC_IP]),
    );
    await expect(safeFetch(PIPELINE, SOURCE, POLICY, effects)).rejects.toThrow(code('address-private'));
    expect(dialled).toHaveLength(1);
  });

  it('end after three', async () => {
    const { dialled, effects } = paper(() => hop('/again'));
    await expect(safeFetch(PIPELINE, SOURCE, POLICY, effects)).rejects.toThrow(code('fetch-redirects'));
    expect(dialled).toHaveLength(4);
  });

  it('without an address are an answer like any other', async () => {
    const { effects } = paper(() => answer(302));
    await expect(safeFetch(PIPELINE, SOURCE, POLICY, effects)).rejects.toThrow(code('fetch-status'));
  });
});

describe('what a fetch may cost', () => {
  it('is what promise N2 says, unless a source says less', () => {
    expect(FETCH_LIMITS).toEqual({ idleSeconds: 30, totalSeconds: 600, bytes: 500_000_000, redirects: 3 });
  });

  const fetchWith = (given: Answer | Promise<Answer>, policy: Partial<FetchPolicy> = {}) =>
    safeFetch(PIPELINE, SOURCE, { ...POLICY, ...policy }, paper(() => given).effects);

  it('refuses an answer that is not 200, or packed', async () => {
    await expect(fetchWith(answer(500))).rejects.toThrow(code('fetch-status'));
    await expect(fetchWith(answer(200, { 'content-encoding': 'gzip' }))).rejects.toThrow(
      code('fetch-encoding'),
    );
    await expect(fetchWith(answer(200, { 'content-encoding': 'identity' }))).resolves.toBeDefined();
  });

  it('gives up on a dial that never answers', async () => {
    await expect(fetchWith(never, { idleSeconds: 0.05 })).rejects.toThrow(code('fetch-idle'));
    await expect(fetchWith(never, { totalSeconds: 0.05 })).rejects.toThrow(code('fetch-slow'));
  });

  it('gives up on a body that stops, and on one that never ends in time', async () => {
    async function* stops() {
      yield new Uint8Array([1]);
      await never;
    }
    async function* drips() {
      for (;;) {
        yield new Uint8Array([1]);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    }
    const stopped = await fetchWith(answer(200, {}, stops()), { idleSeconds: 0.05 });
    await expect(textOf(stopped.body)).rejects.toThrow(code('fetch-idle'));
    const dripping = await fetchWith(answer(200, {}, drips()), { totalSeconds: 0.1 });
    await expect(textOf(dripping.body)).rejects.toThrow(code('fetch-slow'));
  });

  it('gives up on a body that is first read when the time is over', async () => {
    const late = await fetchWith(answer(200, {}, chunks('a')), { totalSeconds: 0.05 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expect(textOf(late.body)).rejects.toThrow(code('fetch-slow'));
  });

  it('counts the real bytes, and believes a header only when it says less', async () => {
    async function* endless() {
      for (;;) yield new Uint8Array(1000);
    }
    const large = await fetchWith(answer(200, {}, endless()), { bytes: 10_000 });
    await expect(textOf(large.body)).rejects.toThrow(code('fetch-size'));
    const boasting = await fetchWith(answer(200, { 'content-length': '10001' }, chunks('a')), {
      bytes: 10_000,
    });
    await expect(textOf(boasting.body)).rejects.toThrow(code('fetch-size'));
  });

  it.each([
    ['5', 'fetch-length'],
    ['2', 'fetch-length'],
    ['x', 'fetch-length'],
  ])('refuses three bytes where %s were promised', async (promised, problem) => {
    const fetched = await fetchWith(answer(200, { 'content-length': promised }, chunks('abc')));
    await expect(textOf(fetched.body)).rejects.toThrow(code(problem));
  });

  it('hangs up when the reader stops early, and when the body breaks', async () => {
    let hangUps = 0;
    const counted = (body: AsyncGenerator<Uint8Array>): Answer => ({
      ...answer(200, {}, body),
      hangUp: () => {
        hangUps += 1;
      },
    });
    const early = await fetchWith(counted(chunks('a', 'b')));
    for await (const _ of early.body) break;
    async function* breaks(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array([1]);
      throw new Error('socket hang up at 10.1.2.3');
    }
    const broken = await fetchWith(counted(breaks()));
    const problem = await textOf(broken.body).catch((error: unknown) => error);
    expect(problem).toMatchObject({ code: 'guard/fetch-failed' });
    expect(String((problem as Error).message)).not.toContain('10.1.2.3');
    expect(hangUps).toBe(2);
  });

  it('names the code of a failed dial, and not its message', async () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED 10.1.2.3:443'), { code: 'ECONNREFUSED' });
    const problem = await fetchWith(Promise.reject(refused)).catch((error: unknown) => error);
    expect(problem).toMatchObject({ code: 'guard/fetch-failed', params: { why: 'ECONNREFUSED' } });
    expect(String((problem as Error).message)).not.toContain('10.1.2.3');
    await expect(fetchWith(Promise.reject('odd'))).rejects.toMatchObject({ params: { why: 'error' } });
  });
});

describe('the real network', () => {
  let server: Server;
  let port: number;

  const routes: Record<string, (response: ServerResponse) => void> = {
    '/whole': (response) => void response.end('code\nGM0402\n'),
    '/short': (response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('half');
      setTimeout(() => response.destroy(), 20);
    },
    '/silent': (response) => void response.writeHead(200).flushHeaders(),
  };

  beforeAll(async () => {
    server = createServer((request, response) => {
      response.setHeader('x-host', request.headers.host ?? '');
      routes[request.url ?? '']?.(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  /** The real dialler, led to the server of this test: what was checked is public, where it ends is here. */
  const local: FetchEffects = {
    resolve: async () => [PUBLIC_IP],
    dial: (call) =>
      network.dial({
        ...call,
        url: new URL(`http://data.example:${port}${call.url.pathname}`),
        address: '127.0.0.1',
      }),
  };

  it('brings a file, asking for the name and connecting to the address', async () => {
    const fetched = await safeFetch(PIPELINE, 'https://data.example/whole', POLICY, local);
    expect(fetched.headers['x-host']).toBe(`data.example:${port}`);
    expect(await textOf(fetched.body)).toBe('code\nGM0402\n');
  });

  it('says so when the connection breaks half way, or falls silent', async () => {
    const short = await safeFetch(PIPELINE, 'https://data.example/short', POLICY, local);
    await expect(textOf(short.body)).rejects.toThrow(code('fetch-failed'));
    const silent = await safeFetch(
      PIPELINE,
      'https://data.example/silent',
      { ...POLICY, idleSeconds: 0.1 },
      local,
    );
    await expect(textOf(silent.body)).rejects.toThrow(code('fetch-idle'));
  });

  it('speaks TLS to an https address, and refuses who cannot', async () => {
    const plain: FetchEffects = {
      resolve: local.resolve,
      dial: (call) =>
        network.dial({ ...call, url: new URL(`https://data.example:${port}/whole`), address: '127.0.0.1' }),
    };
    await expect(safeFetch(PIPELINE, SOURCE, POLICY, plain)).rejects.toThrow(code('fetch-failed'));
  });

  it('takes the port of the scheme where the address names none', async () => {
    const signal = AbortSignal.abort();
    for (const scheme of ['http', 'https']) {
      const call: Call = {
        url: new URL(`${scheme}://data.example/`),
        address: '127.0.0.1',
        headers: {},
        signal,
      };
      await expect(network.dial(call)).rejects.toThrow('aborted');
    }
  });

  it('looks up every address of a name', async () => {
    expect(await network.resolve('localhost')).toContain('127.0.0.1');
  });
});

describe('the refusals', () => {
  it('have a sentence in both languages for every code', async () => {
    const { guardProblems } = await import('../../src/guard/index.ts');
    const params = {
      address: 'https://data.example/a.csv',
      action: 'publish',
      reason: 'not-public',
      written: 'w',
      scheme: 's',
      allowed: 'a',
      port: 'p',
      host: 'h',
      limit: 1,
      found: 2,
      seconds: 3,
      why: 'y',
      encoding: 'gzip',
    };
    for (const code of Object.keys(guardProblems.kinds) as (keyof typeof guardProblems.kinds)[]) {
      const problem = guardProblems.make(code as 'refused', params);
      expect(problem.say('nl'), code).toMatch(/\.$/);
      expect(problem.say('en'), code).toMatch(/\.$/);
      expect(`${problem.say('nl')} ${problem.say('en')}`, code).not.toContain('undefined');
    }
  });
});
