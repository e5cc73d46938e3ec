import { fold } from '../kernel/fold.ts';
import type { Content } from './content.ts';
import type { Municipality } from './municipality.schema.ts';

/**
 * The gmina in which an office's town lies. Names repeat, so the nearest wins: the gmina it serves, then its powiat,
 * then the powiaty around (offices of Gubin, Nowa Sól, Żagań and Żary sit in a town that is another gmina).
 */
export function seatMunicipality(city: string, served: Municipality, content: Pick<Content, 'localities' | 'municipalities'>): string | undefined {
  const named = content.localities.filter(({ name }) => fold(name) === fold(city)).map(({ municipality }) => municipality);
  const seats = content.municipalities.filter(({ seat }) => fold(seat) === fold(city)).map(({ code }) => code);
  const found = [...new Set([...named, ...seats])];
  if (found.includes(served.code)) return served.code;
  const inCounty = found.filter((code) => code.startsWith(served.county));
  const inRegion = found.filter((code) => code.startsWith(served.county.slice(0, 2)));
  return inCounty.length === 1 ? inCounty[0] : inRegion.length === 1 ? inRegion[0] : undefined;
}
