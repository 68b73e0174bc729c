import { isIP } from 'node:net';
import { guardProblems } from './problems.ts';

/** What one source may reach. */
export type Reach = Readonly<{
  /** Names of hosts, in lower case. Nothing else is reached, not even after a redirect. */
  hosts: readonly string[];
  /** Plain http must be named by the source; https is the default. */
  schemes?: readonly ('https:' | 'http:')[];
}>;

const PORTS: Readonly<Record<string, string>> = { 'https:': '443', 'http:': '80' };

/**
 * An address as a source file names it, checked against what the source may reach.
 * Only one spelling is taken: what a browser would first have to repair (`127.1`, full-width digits, a backslash)
 * is refused, because two readers could then disagree about the host. Throws `guard/address-…`.
 */
export function parseAddress(text: string, reach: Reach): URL {
  const url = readUrl(text);
  checkAddress(url, reach);
  if (url.href !== text && url.href !== `${text}/`)
    throw guardProblems.make('address-unreadable', { address: text, written: url.href });
  return url;
}

/** Where a redirect leads, read relative to the address that redirects, and checked in the same way. */
export function followAddress(location: string, from: URL, reach: Reach): URL {
  const url = readUrl(location, from.href);
  checkAddress(url, reach);
  return url;
}

function readUrl(text: string, base?: string): URL {
  if (URL.canParse(text, base)) return new URL(text, base);
  throw guardProblems.make('address-unreadable', { address: text, written: 'https://…' });
}

function checkAddress(url: URL, reach: Reach): void {
  const schemes: readonly string[] = reach.schemes ?? ['https:'];
  if (url.username || url.password) throw guardProblems.make('address-credentials', { host: url.hostname });
  const address = url.href;
  const port = PORTS[url.protocol];
  if (!schemes.includes(url.protocol) || port === undefined)
    throw guardProblems.make('address-scheme', { address, scheme: url.protocol, allowed: schemes.join(' ') });
  // `URL` leaves the port empty when it is the one of the scheme.
  if (url.port !== '') throw guardProblems.make('address-port', { address, port: url.port, allowed: port });
  if (/%(0[0-9a-f]|1[0-9a-f]|7f)/i.test(address)) throw guardProblems.make('address-control', { address });
  checkHost(url, reach);
}

function checkHost(url: URL, reach: Reach): void {
  const { href: address, hostname: host } = url;
  if (!reach.hosts.includes(host))
    throw guardProblems.make('address-host', { address, host, allowed: reach.hosts.join(', ') });
  // A bare IP address has no name that could be pinned to an owner: refused, even where somebody listed it.
  if (isIP(host.replace(/^\[|\]$/g, ''))) throw guardProblems.make('address-private', { address, host });
}
