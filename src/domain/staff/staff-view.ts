import type { Instant } from '../kernel/warsaw-time.ts';
import type { OfficeFrame } from '../referral/office-view.ts';
import type { PasswordProblem } from './password.ts';
import type { Role } from './role.ts';

/** A membership as people read it: the organization by its name. */
export interface NamedMembership {
  readonly organization: string;
  readonly name: string;
  readonly role: Role;
}

/** What every page for staff stands in, and who asks. */
export interface StaffView extends OfficeFrame {
  /** Staff areas are off until controller and assessment are configured (design decision 28). */
  readonly isOff: boolean;
  readonly staff?: { readonly accountId: string; readonly name: string; readonly memberships: readonly NamedMembership[] };
  /** The password was right; the second factor is still to come. */
  readonly isHalfway: boolean;
  /** The address that was typed before something was wrong. */
  readonly typedEmail: string;
}

/** What somebody sees of the own account. Of a session only its times are kept. */
export type OwnAccount = {
  readonly email: string;
  readonly sessions: readonly { readonly since: Instant; readonly usedAt: Instant; readonly isThis: boolean }[];
} & ({ readonly kind: 'app' } | { readonly kind: 'sheet'; readonly codesLeft: number });

/** From here on a new sheet is worth the walk. */
export const fewCodes = 5;

export type FactorKind = 'app' | 'sheet';

/** A second factor before it is proved. */
export type NewFactorView =
  | { readonly kind: 'app'; readonly secret: string; readonly address: string; readonly qr: { readonly size: number; readonly path: string } }
  | { readonly kind: 'sheet'; readonly codes: readonly string[] };

export type PersonProblem = PasswordProblem | 'person.name-missing' | 'password.different';

/** What the link of an invitation shows. Unknown, expired and used are one answer: no invitation. */
export interface InvitationView extends OfficeFrame {
  readonly isOff: boolean;
  readonly invitation?: {
    readonly email: string;
    readonly membership: NamedMembership;
    /** `account`: whoever is invited has one and signs in to accept. `renewal`: of somebody who cannot sign in any more. */
    readonly kind: 'new' | 'account' | 'renewal';
    readonly typedName: string;
    /** What was wrong the last time. */
    readonly problem?: PersonProblem;
    /** For `account`: signed in as the one who is invited. */
    readonly isSignedIn: boolean;
    /** After name and password. */
    readonly factor?: NewFactorView;
  };
}
