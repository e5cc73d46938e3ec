/** The machine of a referral as one table: what may happen in which state, and what follows. Words: src/i18n, `referral.states`. */
export const transitions = {
  /** Sent and not opened by the office. */
  sent: { receive: 'received', withdraw: 'withdrawn', expire: 'expired' },
  received: {
    accept: 'accepted',
    ask: 'needs_info',
    forward: 'forwarded',
    schedule: 'scheduled',
    begin: 'in_progress',
    lose_contact: 'no_contact',
    conclude: 'concluded',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  needs_info: {
    answer: 'received',
    ask: 'needs_info',
    accept: 'accepted',
    forward: 'forwarded',
    schedule: 'scheduled',
    begin: 'in_progress',
    lose_contact: 'no_contact',
    conclude: 'concluded',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  /** Handed to another office that has not opened it; the old one stays informed. */
  forwarded: { receive: 'received', withdraw: 'withdrawn', expire: 'expired' },
  accepted: {
    ask: 'needs_info',
    forward: 'forwarded',
    schedule: 'scheduled',
    begin: 'in_progress',
    lose_contact: 'no_contact',
    conclude: 'concluded',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  scheduled: {
    ask: 'needs_info',
    forward: 'forwarded',
    schedule: 'scheduled',
    begin: 'in_progress',
    lose_contact: 'no_contact',
    conclude: 'concluded',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  in_progress: {
    ask: 'needs_info',
    forward: 'forwarded',
    schedule: 'scheduled',
    lose_contact: 'no_contact',
    conclude: 'concluded',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  /** Two attempts on different days found nobody. */
  no_contact: {
    answer: 'received',
    accept: 'accepted',
    forward: 'forwarded',
    schedule: 'scheduled',
    begin: 'in_progress',
    conclude: 'concluded',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  concluded: {},
  withdrawn: {},
  expired: {},
} as const satisfies Record<string, Partial<Record<string, string>>>;
export type ReferralState = keyof typeof transitions;
export type ReferralAction = { [State in ReferralState]: keyof (typeof transitions)[State] }[ReferralState];

export const referralStates = Object.keys(transitions) as readonly ReferralState[];

/** How a concluded referral ended. */
export const outcomes = ['helped', 'partly', 'unable'] as const;
export type ReferralOutcome = (typeof outcomes)[number];

/** The state after an action; undefined: it is not open in this state. */
export function step(state: ReferralState, action: ReferralAction): ReferralState | undefined {
  const open: Partial<Record<ReferralAction, ReferralState>> = transitions[state];
  return open[action];
}

/** Nothing can happen any more. */
export const isClosed = (state: ReferralState): boolean => Object.keys(transitions[state]).length === 0;

/** Whose turn it is, what is to be done, and the clock that runs (deadlines.ts). */
export const turns = {
  sent: { who: 'office', action: 'read', clock: 'acknowledge' },
  received: { who: 'office', action: 'get-in-touch', clock: 'first-contact' },
  needs_info: { who: 'person', action: 'answer', clock: null },
  forwarded: { who: 'office', action: 'read', clock: 'acknowledge' },
  accepted: { who: 'office', action: 'get-in-touch', clock: 'first-contact' },
  scheduled: { who: 'both', action: 'meet', clock: null },
  in_progress: { who: 'office', action: 'help', clock: null },
  no_contact: { who: 'person', action: 'get-in-touch', clock: null },
  concluded: { who: 'nobody', action: 'none', clock: null },
  withdrawn: { who: 'nobody', action: 'none', clock: null },
  expired: { who: 'person', action: 'send-again', clock: null },
} as const satisfies Record<ReferralState, { readonly who: string; readonly action: string; readonly clock: 'acknowledge' | 'first-contact' | null }>;
export type Turn = (typeof turns)[ReferralState];

/** The name of a state as people read it: a concluded one by its outcome (domain.md 6.4). */
export type StateLabel = Exclude<ReferralState, 'concluded'> | `closed_${ReferralOutcome}`;

export function labelOf(state: ReferralState, outcome: ReferralOutcome | null): StateLabel {
  if (state !== 'concluded') return state;
  return `closed_${outcome ?? 'partly'}`;
}
