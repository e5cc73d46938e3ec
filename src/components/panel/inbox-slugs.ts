import type { InboxTab } from '#domain/referral/inbox.ts';

/** The lists of an inbox, as addresses say them; what waits for the office has none. */
export const inboxSlugs: Record<InboxTab, string | undefined> = { ours: undefined, mine: 'moje', unassigned: 'wolne', others: 'czekaja', done: 'zakonczone' };
