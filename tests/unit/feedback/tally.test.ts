import { expect, test } from 'vitest';
import { addVote, officesByNeed } from '#domain/feedback/tally.ts';

test('votes are counted by month, office and verdict, and nothing else is kept of them', () => {
  const votes = [
    ['2026-10', { organization: 'ops-brzegi', verdict: 'helped' }],
    ['2026-11', { organization: 'ops-brzegi', verdict: 'sent_away' }],
    ['2026-11', { organization: 'ops-brzegi', verdict: 'sent_away' }],
    ['2026-11', { organization: 'ops-lasy', verdict: 'no_such_office' }],
  ] as const;
  expect(votes.reduce((tally, [month, vote]) => addVote(tally, month, vote), {})).toEqual({
    '2026-10': { 'ops-brzegi': { helped: 1 } },
    '2026-11': { 'ops-brzegi': { sent_away: 2 }, 'ops-lasy': { no_such_office: 1 } },
  });
});

test('offices where most people went in vain come first, whatever good others say of them', () => {
  const tally = {
    '2026-09': { 'ops-stary': { sent_away: 9 } },
    '2026-10': { 'ops-brzegi': { sent_away: 1, helped: 20 }, 'ops-lasy': { sent_away: 1 } },
    '2026-11': { 'ops-lasy': { no_such_office: 2, helped: 1 }, 'ops-dobry': { helped: 3 } },
  };
  expect(officesByNeed(tally, '2026-10')).toEqual([
    { organization: 'ops-lasy', counts: { sent_away: 1, no_such_office: 2, helped: 1 } },
    { organization: 'ops-brzegi', counts: { sent_away: 1, helped: 20 } },
    { organization: 'ops-dobry', counts: { helped: 3 } },
  ]);
});
