import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import { isWorkingDay } from '#domain/kernel/working-days.ts';
import { type Reminder, reaches, reminderOf } from '#domain/referral/reminder.ts';
import type { Unit } from '../db/database.ts';
import { insert } from '../db/insert.ts';
import { digests, outbox } from '../db/schema.ts';
import type { DigestFacts } from '../mail/templates/digest.ts';
import { dueOfRow, tickingCases } from '../referrals/running-cases.ts';
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
  const late = due.filter(({ reminder }) => reaches(reminder, 'coordinator'));
  const digestsDue: readonly Digest[] = [
    ...[
      ...Map.groupBy(
        due.filter(({ hasMail }) => hasMail),
        ({ office }) => office,
      ),
    ].flatMap(([office, cases]) => {
      const forManager = cases.filter(({ reminder }) => reaches(reminder, 'manager'));
      return [
        { organization: office, audience: 'office' as const, cases },
        ...(forManager.length > 0 ? [{ organization: office, audience: 'manager' as const, cases: forManager }] : []),
      ];
    }),
    ...(late.length > 0 ? [{ organization: 'region', audience: 'coordinator' as const, cases: late }] : []),
  ];
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
}

function digestRows(deps: RemindDeps, day: string, { organization, audience, cases }: Digest): Unit {
  const id = timeOrderedId(deps);
  const at = deps.now();
  const numbers = (...kinds: readonly Reminder[]) => cases.filter(({ reminder }) => kinds.includes(reminder)).map(({ caseNumber }) => caseNumber);
  const facts: DigestFacts = { audience, late: numbers('late', 'late-manager', 'late-coordinator'), today: numbers('today'), soon: numbers('soon') };
  return [
    // Taken already: the whole unit is undone.
    insert(digests, { organization, audience, day }),
    insert(outbox, {
      ...{ id, messageId: `<${id}@${new URL(deps.origin).hostname}>`, referralId: null, organization, template: `digest-${audience}` },
      ...{ facts: JSON.stringify(facts), tokenCipher: null, createdAt: at, nextAt: at },
    }),
  ];
}
