import type { OfficeCaseView } from '#domain/referral/office-view.ts';
import type { Deps } from '../deps.ts';
import { receivingByOffice } from '../referrals/channels.ts';

type PrisonDeps = Pick<Deps, 'directory'>;

export const prisonName = ({ directory }: PrisonDeps, id: string): string => directory.directory.prisons.find((one) => one.id === id)?.name ?? id;

/** The office at the seat of a prison; undefined: the directory does not know one. */
export function hostOf({ directory }: PrisonDeps, id: string): string | undefined {
  const prison = directory.directory.prisons.find((one) => one.id === id);
  return prison && (prison.partner_organization ?? directory.officeOf(prison.municipality)?.id);
}

/** Every prison with the office at its seat, and whether that office can be asked through Most. */
export async function prisonsWithHosts(deps: Pick<Deps, 'database' | 'directory' | 'lawful' | 'now'>): Promise<OfficeCaseView['prisons']> {
  const receiving = await receivingByOffice(deps);
  return deps.directory.directory.prisons.flatMap(({ id, name }) => {
    const host = hostOf(deps, id);
    return host ? [{ id, name, host: deps.directory.organization(host)?.name ?? host, receives: receiving.has(host) }] : [];
  });
}
