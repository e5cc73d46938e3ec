import type { Instant } from '#domain/kernel/warsaw-time.ts';
import type { Deps } from '../deps.ts';
import { ownCookie } from '../http/own-cookie.ts';
import { sealedCookie } from '../http/sealed-cookie.ts';

/** A case that this browser opened with link and key. */
export interface OpenDoor {
  readonly referralId: string;
  readonly caseNumber: string;
  readonly organization: string;
  /** Closed after this, unless it is used. */
  readonly until: Instant;
}

type SessionDeps = Pick<Deps, 'keys' | 'now' | 'origin'>;

const name = 'most-office';
const idleMs = 30 * 60_000;
/** As many as a clerk has in tabs; a cookie holds no more than 4 kB. */
const most = 8;

/** The cases that are open here; none when the cookie is gone, old or changed. */
export function openDoors(deps: SessionDeps, header: string | undefined): readonly OpenDoor[] {
  const text = sealedCookie(deps, name).read(header)?.toString('utf8');
  return text ? (JSON.parse(text) as readonly OpenDoor[]).filter(({ until }) => until > deps.now()) : [];
}

/** The cookie with this case open for another half hour. */
export function withOpenDoor(deps: SessionDeps, header: string | undefined, door: Omit<OpenDoor, 'until'>): string {
  const others = openDoors(deps, header).filter(({ referralId }) => referralId !== door.referralId);
  const doors = [{ ...door, until: deps.now() + idleMs }, ...others].slice(0, most);
  return sealedCookie(deps, name).write(JSON.stringify(doors));
}

export const closeDoors = ({ origin }: Pick<SessionDeps, 'origin'>): string => ownCookie(origin, name).clear();
