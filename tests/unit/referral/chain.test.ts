import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenAt, chainText, noHash, type ReferralEvent } from '#domain/referral/referral-event.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

function chain(length: number) {
  const events: (ReferralEvent & { hash: string })[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const event = { referralId: 'r', seq, at: seq * 1000, action: 'send', actor: 'person', state: 'sent', facts: '{}', detailsDigest: null } as const;
    events.push({ ...event, hash: hash(chainText(event, events.at(-1)?.hash ?? noHash)) });
  }
  return events;
}

test('a whole chain holds', () => {
  expect(brokenAt(chain(12), hash)).toBeUndefined();
  expect(brokenAt([], hash)).toBeUndefined();
});

test('any change, any missing and any moved event breaks it at that place or before', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 9 }),
      fc.nat(8),
      fc.constantFrom('at', 'action', 'actor', 'state', 'facts', 'detailsDigest'),
      (length, position, field) => {
        const at = position % length;
        const events = chain(length);
        const changed = events.with(at, { ...events[at], [field]: 'other' } as never);
        expect(brokenAt(changed, hash)).toBe(at + 1);
        if (at < length - 1) expect(brokenAt(events.toSpliced(at, 1), hash)).toBe(at + 1);
      },
    ),
  );
});
