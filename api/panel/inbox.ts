import { and, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import type { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { readCaseNumber } from '#domain/referral/case-number.ts';
import { type Sight, sightIn, type Worker } from '#domain/referral/case-scope.ts';
import type { Urgency } from '#domain/referral/choices.ts';
import { isLate } from '#domain/referral/deadlines.ts';
import { byUrgency, type InboxRow, type InboxTab, type InboxView, inboxPageSize, inboxTabs, newestFirst, tabsOf } from '#domain/referral/inbox.ts';
import { labelOf, type ReferralOutcome, type ReferralState } from '#domain/referral/referral-state.ts';
import { sensitiveNeeds } from '#domain/referral/sensitive.ts';
import { foldWord } from '#domain/referral/word.ts';
import { organizationsWhere } from '#domain/staff/role.ts';
import { placeTitle } from '#i18n/finder-words.ts';
import { messages, referrals } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { frameOf } from '../office/frame.ts';
import { officeName } from '../office/read-case.ts';
import { type ReferralRow, readCase } from '../referrals/find-case.ts';
import { dueOfRow } from '../referrals/running-cases.ts';
import { propose } from '../residence/propose.ts';

type InboxDeps = Pick<Deps, 'database' | 'directory' | 'keys' | 'lawful' | 'now' | 'random'>;

/** One list, or what a search finds in all of them: a case number, or how somebody is called. Pages count from 1. */
export type InboxAsked = { readonly tab: InboxTab; readonly page: number } | { readonly query: string };

interface Listed {
  readonly row: ReferralRow;
  readonly sight: Sight;
  readonly isActing: boolean;
  readonly due: CalendarDay | undefined;
}

/** The cases of the offices in which somebody works, one list of five. Only the rows of the page are unsealed, and those whose clock depends on what is sealed. */
export async function inbox(deps: InboxDeps, worker: Worker, asked: InboxAsked, nameOf: (account: string) => string | undefined): Promise<InboxView> {
  const offices = organizationsWhere(worker.memberships, 'cases.read');
  const seen = (await rowsOf(deps, offices)).flatMap((row): readonly Listed[] => {
    const office = [row.office, row.informedOffice].find((one) => one !== null && offices.includes(one)) ?? '';
    const sight = sightIn(office, worker, row);
    return sight === 'none' ? [] : [{ row, sight, isActing: row.office === office, due: undefined }];
  });
  const query = 'query' in asked ? asked.query : '';
  const tab = 'tab' in asked ? asked.tab : undefined;
  const page = 'page' in asked ? asked.page : 1;
  const tabs = seen.map((one) => tabsOf({ state: one.row.state as ReferralState, assignedTo: one.row.assignedTo, isActing: one.isActing }, worker.accounts));
  const counts = Object.fromEntries(inboxTabs.map((name) => [name, tabs.filter((in_) => in_.includes(name)).length])) as Record<InboxTab, number>;
  const isListed = (one: Listed, index: number) => (tab ? (tabs[index]?.includes(tab) ?? false) : isFound(deps, one, query));
  const listed = seen.filter(isListed).map((one) => ({ ...one, due: dueOfRow(deps, one.row) }));
  const facts = ({ row, due }: Listed) => ({ urgency: row.urgency as Urgency, dueDay: due?.epochDay, sentAt: row.sentAt });
  const order = tab === 'done' ? newestFirst : byUrgency;
  const sorted = listed.sort((one, other) => order(facts(one), facts(other)));
  const pages = Math.max(1, Math.ceil(sorted.length / inboxPageSize));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = sorted.slice((shown - 1) * inboxPageSize, shown * inboxPageSize);
  const news = await newsOf(
    deps,
    rows.map(({ row }) => row.id),
  );
  return {
    ...frameOf(deps),
    ...(tab ? { tab } : {}),
    ...{ counts, query, pages, page: shown },
    rows: rows.map((one) => rowOf(deps, one, nameOf, news)),
    offices: offices.map((id) => officeName(deps, id)),
    standingInFor: worker.accounts.slice(1).flatMap((account) => nameOf(account) ?? []),
  };
}

/** Without those that are hidden for an erasure: they are reached by their notice. */
const rowsOf = async ({ database: { orm } }: InboxDeps, offices: readonly string[]): Promise<readonly ReferralRow[]> =>
  offices.length === 0
    ? []
    : orm
        .select()
        .from(referrals)
        .where(
          and(
            or(inArray(referrals.office, [...offices]), inArray(referrals.informedOffice, [...offices])),
            isNull(referrals.hiddenAt),
            isNotNull(referrals.wrappedKey),
          ),
        );

/** By number, or by how the person is called: then the case must be one that this worker may open. */
function isFound(deps: InboxDeps, { row, sight }: Listed, query: string): boolean {
  const caseNumber = readCaseNumber(query);
  if (caseNumber) return row.caseNumber === caseNumber;
  const wanted = foldWord(query);
  return sight === 'open' && foldWord(readCase(deps, row)?.content.name ?? '').includes(wanted);
}

function rowOf(deps: InboxDeps, { row, sight, isActing, due }: Listed, nameOf: (account: string) => string | undefined, news: ReadonlySet<string>): InboxRow {
  const content = readCase(deps, row)?.content;
  const { caseNumber, sentAt, isSensitive, assignedTo } = row;
  const releaseDate = content?.place.releaseDate;
  return {
    ...{ caseNumber, sentAt, isSensitive },
    label: labelOf(row.state as ReferralState, row.outcome as ReferralOutcome | null),
    urgency: row.urgency as Urgency,
    until: due?.toString() ?? null,
    isLate: isLate(due, deps.now()),
    ...(releaseDate ? { releaseDate } : {}),
    place: content ? placeOf(deps, content.place) : '',
    language: content?.contact.language ?? 'pl',
    noPrison: content?.contact.noPrison ?? false,
    noMessage: content?.contact.noMessage ?? false,
    needs: isSensitive ? [] : (content?.needs ?? []).filter((need) => !sensitiveNeeds.includes(need)),
    mayOpen: sight === 'open',
    hasNews: news.has(row.id),
    assignee: assignedTo === null ? null : (nameOf(assignedTo) ?? null),
    isHandedOn: !isActing,
  };
}

function placeOf({ directory }: InboxDeps, place: Parameters<typeof propose>[0]): string {
  const proposing = propose(place, directory);
  return proposing.ok ? placeTitle(proposing.value.place, directory.directory.municipalities, 'pl') : '';
}

/** Cases in which the person wrote something that nobody has read. */
async function newsOf({ database: { orm } }: InboxDeps, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await orm
    .selectDistinct({ id: messages.referralId })
    .from(messages)
    .where(and(inArray(messages.referralId, [...ids]), eq(messages.author, 'person'), isNull(messages.readAt)));
  return new Set(rows.map(({ id }) => id));
}
