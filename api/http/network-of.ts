import { isIPv6 } from 'node:net';

/** The network of an address: the first three numbers of IPv4, the first three groups of IPv6. What is no address is its own network. */
export function networkOf(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(bare)) return bare.replace(/^(\d+\.\d+\.\d+)\.\d+$/, '$1');
  // Before "::" stand the first groups; where it cuts, zeros begin.
  const groups = (bare.split('::')[0] ?? '').split(':').map((group) => Number.parseInt(group || '0', 16).toString(16));
  return [...groups, '0', '0', '0'].slice(0, 3).join(':');
}
