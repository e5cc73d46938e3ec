import type { Verdict } from './verdict.ts';
import type { Vote } from './vote.schema.ts';

export type Counts = Readonly<Partial<Record<Verdict, number>>>;

/** Counts by month ("2026-11"), office and verdict: all that is kept of what people said. */
export type Tally = Readonly<Record<string, Readonly<Record<string, Counts>>>>;

export function addVote(tally: Tally, month: string, { organization, verdict }: Vote): Tally {
  const offices = tally[month] ?? {};
  const counts = offices[organization] ?? {};
  return { ...tally, [month]: { ...offices, [organization]: { ...counts, [verdict]: (counts[verdict] ?? 0) + 1 } } };
}

/** Offices of the months from `since` on, with their counts; where most people went in vain stands first. */
export function officesByNeed(tally: Tally, since: string): readonly { readonly organization: string; readonly counts: Counts }[] {
  const sums = new Map<string, Counts>();
  for (const [month, offices] of Object.entries(tally)) {
    if (month < since) continue;
    for (const [organization, counts] of Object.entries(offices)) sums.set(organization, sumOf(sums.get(organization) ?? {}, counts));
  }
  return [...sums]
    .map(([organization, counts]) => ({ organization, counts }))
    .sort((one, other) => inVain(other.counts) - inVain(one.counts) || (one.organization < other.organization ? -1 : 1));
}

const inVain = ({ sent_away = 0, no_such_office = 0 }: Counts) => sent_away + no_such_office;

function sumOf(one: Counts, other: Counts): Counts {
  const verdicts = new Set([...Object.keys(one), ...Object.keys(other)] as Verdict[]);
  return Object.fromEntries([...verdicts].map((verdict) => [verdict, (one[verdict] ?? 0) + (other[verdict] ?? 0)]));
}
