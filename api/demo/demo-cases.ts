import { eq } from 'drizzle-orm';
import type { Outcome } from '#domain/kernel/outcome.ts';
import { toInstant, toWarsaw } from '#domain/kernel/warsaw-time.ts';
import { plusWorkingDays } from '#domain/kernel/working-days.ts';
import { type ReferralRequestInput, referralRequestSchema } from '#domain/referral/referral-request.schema.ts';
import { pl } from '#i18n/pl.ts';
import { referrals } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { type OpenedCase, readCase } from '../referrals/find-case.ts';
import { accept, ask, conclude, logAttempt, type OfficeHand, receive, schedule, writeToPerson } from '../referrals/office-changes.ts';
import { writeToOffice } from '../referrals/person-changes.ts';
import { submitReferral } from '../referrals/submit.ts';

/** One invented case, as the terminal tells of it. */
export interface DemoCase {
  readonly caseNumber: string;
  readonly code: string;
  readonly state: keyof typeof pl.referral.states | 'relative';
}

const { names, word, ...texts } = pl.demo;
type Step = (opened: OpenedCase) => Promise<Outcome<unknown, string>>;

/** Cases in the states that people meet, made by the same functions that make real ones. */
export async function makeDemoCases(deps: Deps, place: { readonly municipality: string; readonly office: string }): Promise<readonly DemoCase[]> {
  const meeting = plusWorkingDays(toWarsaw(deps.now()).day, 3);
  const appointment = { at: toInstant(meeting, 10 * 60), place: texts.place };
  const hand: OfficeHand = 'office-link';
  const found = { day: toWarsaw(deps.now()).day.toString(), way: 'visit', result: 'met' } as const;
  const read: Step = (opened) => receive(deps, opened, hand);
  const taken: Step = (opened) => accept(deps, opened, hand);
  const plans: readonly (readonly [DemoCase['state'], Partial<ReferralRequestInput>, readonly Step[]])[] = [
    ['sent', { name: names.sent, needs: ['documents', 'food'], contact: { ways: ['phone', 'sms'], phone: '600 000 001', noPrison: true } }, []],
    [
      'needs_info',
      { name: names.asked, needs: ['documents', 'work'], contact: { ways: ['someone'], someone: { name: texts.someone, phone: '600 000 002' } } },
      [read, (opened) => ask(deps, opened, hand, texts.question)],
    ],
    [
      'scheduled',
      { name: names.scheduled, needs: ['shelter', 'money'], contact: { ways: ['visit'] } },
      [read, taken, (opened) => schedule(deps, opened, hand, appointment), (opened) => writeToPerson(deps, opened, hand, texts.welcome)],
    ],
    [
      'closed_helped',
      { name: names.helped, needs: ['clothing'], contact: { ways: ['visit'] } },
      [
        read,
        taken,
        (opened) => logAttempt(deps, opened, hand, found),
        (opened) => writeToOffice(deps, opened, texts.answer),
        (opened) => conclude(deps, opened, hand, [{ need: 'clothing', result: 'met', reason: null }]),
      ],
    ],
    [
      'relative',
      {
        ...{ name: names.relative, needs: ['shelter'], asker: { kind: 'relative-free', agreed: true }, word: undefined },
        contact: { ways: ['phone'], phone: '600 000 003' },
      },
      [read],
    ],
  ];
  const made: DemoCase[] = [];
  for (const [state, asked, steps] of plans) made.push({ state, ...(await make(deps, place, asked, steps)) });
  return made;
}

async function make(
  deps: Deps,
  place: { readonly municipality: string; readonly office: string },
  asked: Partial<ReferralRequestInput>,
  steps: readonly Step[],
) {
  const request = referralRequestSchema.parse({
    ...{ asker: { kind: 'self' }, place: { situation: 'residence', residence: place.municipality }, office: place.office, word, mayContact: true },
    ...{ clause: '2026-11-25' },
    ...asked,
  });
  const sent = await submitReferral(deps, request, { idempotencyKey: deps.random(24).toString('base64url'), source: 'web', network: 'demo' });
  if (!sent.ok) throw new Error(`The demo could not send: ${sent.code}`);
  const { caseNumber, code } = sent.value;
  for (const step of steps) {
    const row = await deps.database.orm.select().from(referrals).where(eq(referrals.caseNumber, caseNumber)).get();
    const opened = row && readCase(deps, row);
    const done = opened && (await step(opened));
    if (!done?.ok) throw new Error(`The demo could not change ${caseNumber}`);
  }
  return { caseNumber, code };
}
