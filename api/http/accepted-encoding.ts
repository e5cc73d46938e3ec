/** How a file may leave: as it is, or as one of the copies that the build wrote. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** The smallest form that a client takes (RFC 9110, 12.5.3). A weight of 0 refuses; other weights do not matter to us. */
export function acceptedEncoding(header: string | undefined): Encoding {
  if (!header) return 'identity';
  const accepted = new Map(header.split(',').map(weighed));
  const takes = (encoding: string) => accepted.get(encoding) ?? accepted.get('*') ?? false;
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
}

/** "br;q=0.8" is taken, "br;q=0" is not. */
function weighed(part: string): readonly [name: string, isTaken: boolean] {
  const [name = '', weight] = part
    .trim()
    .toLowerCase()
    .split(/\s*;\s*q=/, 2);
  return [name, weight === undefined || Number(weight) > 0];
}
