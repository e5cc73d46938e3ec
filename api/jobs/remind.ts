import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import { isWorkingDay } from '#domain/kernel/working-days.ts';
import { type Reminder, reaches, reminderOf } from '#domain/referral/reminder.ts';
import { region } from '#domain/staff/role.ts';
import type { Unit } from '../db/database.ts';
import { insert } from '../db/insert.ts';
import { digests, outbox } from '../db/schema.ts';
import type { DigestFacts } from '../mail/templates/digest.ts';
import { dueOfRow, tickingCases } from '../referrals/running-cases.ts';
import { accountsAs } from '../staff/accounts.ts';
import { timeOrderedId } from '../time-ordered-id.ts';
import type { JobDeps } from './job.ts';

type RemindDeps = Pick<JobDeps, 'database' | 'keys' | 'now' | 'origin' | 'random'>;

/** Offices read their mail in the morning. */
const fromMinutes = 7 * 60;

/** The first run of a working day says what is due; the other runs of that day find that it was said. */
export function isRemindingTime(now: number): boolean {
  const { day, minutes } = toWarsaw(now);
  return minutes >= fromMinutes && isWorkingDay(day);
}

/**
 * One mail a day for each office in which something is due, one for its manager where it is late, one for the coordinators.
 * Quiet where nothing is. A mail and the mark that it was written are one unit: two instances write one.
 */
export async function remind(deps: RemindDeps, mayGoOn: () => boolean = () => true): Promise<number> {
  if (!isRemindingTime(deps.now())) return 0;
  const day = toWarsaw(deps.now()).day;
  const due = (await tickingCases(deps)).flatMap((row) => {
    const reminder = reminderOf(dueOfRow(deps, row), day);
    return reminder ? [{ office: row.office, caseNumber: row.caseNumber, reminder, hasMail: row.channel !== 'letter' }] : [];
  });
  const [managers, coordinators] = await Promise.all([accountsAs(deps.database, 'manager'), accountsAs(deps.database, 'coordinator')]);
  const byOffice = Map.groupBy(
    due.filter(({ hasMail }) => hasMail),
    ({ office }) => office,
  );
  const all: readonly Digest[] = [
    ...[...byOffice].flatMap(([office, cases]): readonly Digest[] => [
      { organization: office, audience: 'office', cases, accounts: [null] },
      // A manager without an account reads it at the address of the office.
      {
        organization: office,
        audience: 'manager',
        cases: cases.filter(({ reminder }) => reaches(reminder, 'manager')),
        accounts: managers.get(office) ?? [null],
      },
    ]),
    {
      organization: region,
      audience: 'coordinator',
      cases: due.filter(({ reminder }) => reaches(reminder, 'coordinator')),
      accounts: coordinators.get(region) ?? [],
    },
  ];
  const digestsDue = all.filter(({ cases, accounts }) => cases.length > 0 && accounts.length > 0);
  let written = 0;
  for (const digest of digestsDue) {
    if (!mayGoOn()) break;
    if ((await deps.database.write(digestRows(deps, day.toString(), digest))).ok) written += 1;
  }
  return written;
}

interface Digest {
  readonly organization: string;
  readonly audience: 'office' | 'manager' | 'coordinator';
  readonly cases: readonly { readonly caseNumber: string; readonly reminder: Reminder }[];
  /** To whom; null: the confirmed address of the office. */
  readonly accounts: readonly (string | null)[];
}

function digestRows(deps: RemindDeps, day: string, { organization, audience, cases, accounts }: Digest): Unit {
  const at = deps.now();
  const numbers = (...kinds: readonly Reminder[]) => cases.filter(({ reminder }) => kinds.includes(reminder)).map(({ caseNumber }) => caseNumber);
  const facts = { audience, late: numbers('late', 'late-manager', 'late-coordinator'), today: numbers('today'), soon: numbers('soon') };
  // Taken already: the whole unit is undone.
  return [insert(digests, { organization, audience, day }), ...accounts.map((account) => mailRow(account))];

  function mailRow(account: string | null) {
    const id = timeOrderedId(deps);
    const told: DigestFacts = account === null ? facts : { ...facts, account };
    return insert(outbox, {
      ...{ id, messageId: `<${id}@${new URL(deps.origin).hostname}>`, referralId: null, organization, template: `digest-${audience}` },
      ...{ facts: JSON.stringify(told), tokenCipher: null, createdAt: at, nextAt: at },
    });
  }
}
