import { readsContactOnly } from '#domain/referral/contact-only.ts';
import type { OfficeCaseView } from '#domain/referral/office-view.ts';
import { isHelperKind } from '#domain/staff/role.ts';
import type { Deps } from '../deps.ts';
import { receivingByOffice } from '../referrals/channels.ts';
import type { OpenedCase } from '../referrals/find-case.ts';
import { propose } from '../residence/propose.ts';

/** Offices to which a case may go, those that the rule names for its places first, then by name; others only where they receive through Most. */
export async function otherOffices(
  deps: Pick<Deps, 'database' | 'directory' | 'lawful' | 'now'>,
  { row, content }: OpenedCase,
): Promise<OfficeCaseView['offices']> {
  const receiving = await receivingByOffice(deps);
  const proposed = proposedFor(deps, content.place);
  const byName = new Intl.Collator('pl');
  const rank = (id: string) => (proposed.includes(id) ? proposed.indexOf(id) : proposed.length);
  return deps.directory.directory.organizations
    .filter(({ id, kind }) => id !== row.office && (!readsContactOnly(kind) || (isHelperKind(kind) && receiving.has(id))))
    .map(({ id, name }) => ({ id, name, isProposed: proposed.includes(id), receives: receiving.has(id) }))
    .sort((one, other) => rank(one.id) - rank(other.id) || byName.compare(one.name, other.name));
}

function proposedFor({ directory }: Pick<Deps, 'directory'>, place: OpenedCase['content']['place']): readonly string[] {
  const proposing = propose(place, directory);
  if (!proposing.ok) return [];
  return [proposing.value.place, ...proposing.value.alternatives.map((other) => other.place)].flatMap((one) => {
    if (one.kind !== 'known') return [];
    const county = directory.municipality(one.code)?.county;
    return [directory.officeOf(one.code)?.id, county && directory.countyCentreOf(county)?.id].flatMap((id) => id ?? []);
  });
}
