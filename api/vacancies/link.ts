import { timingSafeEqual } from 'node:crypto';
import { linkUntil, type VacancyKind } from '#domain/directory/vacancy.ts';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { toInstant } from '#domain/kernel/warsaw-time.ts';
import type { Deps } from '../deps.ts';
import { askedPlace, kindOfService } from './vacancies.ts';

type LinkDeps = Pick<Deps, 'database' | 'directory' | 'keys' | 'now'>;

/** The secret part of the links in a question: which service, of which day, and the proof that we made it. Nothing of it is stored. */
export const vacancyToken = ({ keys }: Pick<Deps, 'keys'>, service: string, day: string): string =>
  `${service}.${day}.${proofOf(keys, service, day).toString('base64url')}`;

/** The place behind a link; undefined: not ours, too old, or asked no more. */
export async function placeOfToken(deps: LinkDeps, token: string): Promise<{ readonly service: string; readonly kind: VacancyKind } | undefined> {
  const [service = '', day = '', proof = ''] = token.split('.');
  const asked = CalendarDay.read(day);
  const kind = kindOfService(deps, service);
  if (!asked.ok || !kind || token !== `${service}.${day}.${proof}`) return undefined;
  const [given, ours] = [Buffer.from(proof, 'base64url'), proofOf(deps.keys, service, day)];
  if (given.length !== ours.length || !timingSafeEqual(given, ours) || deps.now() >= linkUntil(kind, toInstant(asked.value, 0))) return undefined;
  return (await askedPlace(deps, service)) ? { service, kind } : undefined;
}

const proofOf = (keys: Deps['keys'], service: string, day: string): Buffer => keys.mac('vacancy-link', service, day);
