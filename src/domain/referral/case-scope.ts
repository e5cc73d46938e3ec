import { type Membership, mayIn, readingIn } from '../staff/role.ts';

/** What decides who in an office sees a case. */
export interface ScopedCase {
  readonly office: string;
  /** The one that handed it on reads along until the new one deals with it. */
  readonly informedOffice: string | null;
  readonly isSensitive: boolean;
  /** Somebody in this office should not see it. */
  readonly managerOnly: boolean;
  readonly assignedTo: string | null;
}

export interface Worker {
  readonly memberships: readonly Membership[];
  /** The own account, and those of colleagues for whom it stands in today. */
  readonly accounts: readonly string[];
}

/** `listed`: stands in the list as "wrażliwe", without a way in. */
export type Sight = 'open' | 'listed' | 'none';

/** What somebody sees of a case in one office (design decision 26): a sensitive one is for the assigned worker and the manager. */
export function sightIn(organization: string, { memberships, accounts }: Worker, found: ScopedCase): Sight {
  if (found.office !== organization && found.informedOffice !== organization) return 'none';
  if (!readingIn(memberships).includes(organization)) return 'none';
  if (mayIn(memberships, 'cases.read-manager-only', organization)) return 'open';
  if (found.managerOnly) return 'none';
  if (!found.isSensitive) return 'open';
  return found.assignedTo !== null && accounts.includes(found.assignedTo) ? 'open' : 'listed';
}

/** The office through which somebody may open a case: the one that acts before the one that reads along. */
export const officeOpening = (worker: Worker, found: ScopedCase): string | undefined =>
  [found.office, found.informedOffice].find((office) => office !== null && sightIn(office, worker, found) === 'open') ?? undefined;
