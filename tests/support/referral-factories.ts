import type { ReferralRequestInput } from '#domain/referral/referral-request.schema.ts';

/** A whole request; a test says only what it is about. The names and numbers are planted: no log, mail or file may hold them in clear. */
export const referralRequest = (change: Partial<ReferralRequestInput> = {}): ReferralRequestInput => ({
  asker: { kind: 'self' },
  place: { situation: 'residence', residence: '081101' },
  office: 'ops-brzegi',
  needs: ['food', 'documents'],
  contact: { ways: ['phone'], phone: '600 100 200' },
  name: 'Marek',
  word: 'czerwony rower',
  mayContact: true,
  clause: '2026-11-25',
  ...change,
});
