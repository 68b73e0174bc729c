import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** IPv4 blocks that are not globally reachable, or that lead into another network (IANA special-purpose registry). */
const SPECIAL_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8], // this network
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // shared by a provider
  ['127.0.0.0', 8], // this machine
  ['169.254.0.0', 16], // link-local; cloud metadata lives here
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.88.99.0', 24], // 6to4 relay
  ['192.168.0.0', 16], // private
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, and broadcast
];

/** Within 2000::/3, the only global unicast there is: what tunnels to, or stands in for, something else. */
const SPECIAL_V6: readonly (readonly [string, number])[] = [
  ['2001::', 23], // protocol assignments, Teredo among them
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4: an IPv4 address in disguise
  ['3fff::', 20], // documentation
];

const blocks = (family: 'ipv4' | 'ipv6', ranges: readonly (readonly [string, number])[]): BlockList => {
  const list = new BlockList();
  for (const [network, prefix] of ranges) list.addSubnet(network, prefix, family);
  return list;
};

const specialV4 = blocks('ipv4', SPECIAL_V4);
const specialV6 = blocks('ipv6', SPECIAL_V6);
const globalV6 = blocks('ipv6', [['2000::', 3]]);

/**
 * Whether an IP address is one of the public internet. Everything else is false: private and reserved blocks, IPv4
 * dressed as IPv6, addresses with a zone, and text that is no address at all.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !specialV4.check(address, 'ipv4');
  if (!isIPv6(address) || address.includes('%')) return false;
  return globalV6.check(address, 'ipv6') && !specialV6.check(address, 'ipv6');
}
