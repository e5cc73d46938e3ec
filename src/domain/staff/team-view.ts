import type { NamedMembership } from './staff-view.ts';

/** Somebody of a team, as those see them who look after its accounts. */
export interface TeamMember {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly membership: NamedMembership;
  /** The own account: nobody takes the ladder away under themselves. */
  readonly isSelf: boolean;
  readonly mayRenew: boolean;
  /** Today or later. */
  readonly substitute?: { readonly name: string; readonly fromDay: string; readonly untilDay: string };
}

export const teamProblems = [
  'team.email-wrong',
  'team.place-wrong',
  'team.not-allowed',
  'team.gone',
  'team.substitute-missing',
  'team.day-wrong',
  'team.days-crossed',
] as const;
export type TeamProblem = (typeof teamProblems)[number];

export interface TeamView {
  readonly people: readonly TeamMember[];
  /** Invited, not yet accepted. */
  readonly waiting: readonly { readonly email: string; readonly membership: NamedMembership; readonly expiresOn: string }[];
  /** What may be invited here. */
  readonly places: readonly { readonly organization: string; readonly name: string }[];
  readonly roles: readonly NamedMembership['role'][];
  readonly isForAll: boolean;
  /** The link that was made a moment ago, for this browser alone. */
  readonly made?: { readonly email: string; readonly link: string };
}
