import { and, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import type { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { readCaseNumber } from '#domain/referral/case-number.ts';
import { type Sight, sightIn, type Worker } from '#domain/referral/case-scope.ts';
import type { Urgency } from '#domain/referral/choices.ts';
import { plainUrgency, readsContactOnly } from '#domain/referral/contact-only.ts';
import { dueOn, isLate } from '#domain/referral/deadlines.ts';
import { byUrgency, type InboxRow, type InboxTab, type InboxView, inboxPageSize, inboxTabs, newestFirst, tabsOf } from '#domain/referral/inbox.ts';
import { labelOf, type ReferralOutcome, type ReferralState } from '#domain/referral/referral-state.ts';
import { sensitiveNeeds } from '#domain/referral/sensitive.ts';
import { foldWord } from '#domain/referral/word.ts';
import { mayAnywhere, readingIn } from '#domain/staff/role.ts';
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

/** What decides in which list a case stands and where: nothing of it is sealed, so that a full inbox costs little. */
const plain = {
  ...{ id: referrals.id, caseNumber: referrals.caseNumber, office: referrals.office, informedOffice: referrals.informedOffice },
  ...{ assignedTo: referrals.assignedTo, state: referrals.state, urgency: referrals.urgency, isSensitive: referrals.isSensitive },
  ...{ managerOnly: referrals.managerOnly, sentAt: referrals.sentAt, handedAt: referrals.handedAt, receivedAt: referrals.receivedAt },
};
type PlainRow = Pick<ReferralRow, keyof typeof plain>;

interface Listed {
  readonly row: PlainRow;
  readonly sight: Sight;
  readonly isActing: boolean;
}

/** The cases of the offices in which somebody works, one list of five. Only the rows of the page are unsealed, and those whose clock depends on what is sealed. */
export async function inbox(deps: InboxDeps, worker: Worker, asked: InboxAsked, nameOf: (account: string) => string | undefined): Promise<InboxView> {
  const offices = readingIn(worker.memberships);
  const seen = (await plainRows(deps, offices)).flatMap((row): readonly Listed[] => {
    const office = [row.office, row.informedOffice].find((one) => one !== null && offices.includes(one)) ?? '';
    const sight = sightIn(office, worker, row);
    return sight === 'none' ? [] : [{ row, sight, isActing: row.office === office }];
  });
  const query = 'query' in asked ? asked.query : '';
  const tab = 'tab' in asked ? asked.tab : undefined;
  const tabs = seen.map((one) => tabsOf({ state: one.row.state as ReferralState, assignedTo: one.row.assignedTo, isActing: one.isActing }, worker.accounts));
  const counts = Object.fromEntries(inboxTabs.map((name) => [name, tabs.filter((in_) => in_.includes(name)).length])) as Record<InboxTab, number>;
  const listed = tab ? seen.filter((_, index) => tabs[index]?.includes(tab)) : await found(deps, seen, query);
  const pages = Math.max(1, Math.ceil(listed.length / inboxPageSize));
  const page = Math.min(Math.max(1, 'page' in asked ? asked.page : 1), pages);
  const shown = await pageOf(deps, listed, tab === 'done' ? newestFirst : byUrgency, (page - 1) * inboxPageSize);
  const ids = shown.map(({ row }) => row.id);
  const [full, news] = await Promise.all([fullRows(deps, ids), newsOf(deps, ids)]);
  return {
    ...frameOf(deps),
    ...(tab ? { tab } : {}),
    ...{ counts, query, pages, page },
    rows: shown.flatMap((one) => {
      const row = full.get(one.row.id);
      return row ? [rowOf(deps, { ...one, row }, nameOf, news)] : [];
    }),
    offices: offices.map((id) => officeName(deps, id)),
    mayTypeIn: mayAnywhere(worker.memberships, 'papers.type-in'),
    standingInFor: worker.accounts.slice(1).flatMap((account) => nameOf(account) ?? []),
  };
}

/** One page of a sorted list. The clock of a case before release depends on the day of release, which is sealed: they come last, and are unsealed when the page reaches them. */
async function pageOf(deps: InboxDeps, listed: readonly Listed[], order: typeof byUrgency, from: number): Promise<readonly Listed[]> {
  const isSealed = ({ row }: Listed) => row.urgency === 'planned';
  const reaches = order === byUrgency && from + inboxPageSize > listed.filter((one) => !isSealed(one)).length;
  const full = reaches
    ? await fullRows(
        deps,
        listed.filter(isSealed).map(({ row }) => row.id),
      )
    : new Map<string, ReferralRow>();
  const dueOf = (row: PlainRow): number | undefined => (row.urgency === 'planned' ? sealedDue(deps, full.get(row.id)) : dueOn(clockOf(row)))?.epochDay;
  const facts = listed.map((one) => ({ one, urgency: one.row.urgency as Urgency, dueDay: dueOf(one.row), sentAt: one.row.sentAt }));
  return facts
    .sort(order)
    .slice(from, from + inboxPageSize)
    .map(({ one }) => one);
}

const clockOf = ({ state, urgency, sentAt, handedAt, receivedAt }: PlainRow) => ({
  state: state as ReferralState,
  urgency: urgency as Urgency,
  sentAt,
  handedAt,
  receivedAt,
});
const sealedDue = (deps: InboxDeps, row: ReferralRow | undefined): CalendarDay | undefined => row && dueOfRow(deps, row);

/** Without those that are hidden for an erasure: they are reached by their notice. */
const plainRows = async ({ database: { orm } }: InboxDeps, offices: readonly string[]): Promise<readonly PlainRow[]> =>
  offices.length === 0
    ? []
    : orm
        .select(plain)
        .from(referrals)
        .where(
          and(
            or(inArray(referrals.office, [...offices]), inArray(referrals.informedOffice, [...offices])),
            isNull(referrals.hiddenAt),
            isNotNull(referrals.wrappedKey),
          ),
        );

/** Whole rows, a few hundred at a time: a statement holds no more parameters. */
async function fullRows({ database: { orm } }: InboxDeps, ids: readonly string[]): Promise<ReadonlyMap<string, ReferralRow>> {
  const rows: ReferralRow[] = [];
  for (let at = 0; at < ids.length; at += 500)
    rows.push(
      ...(await orm
        .select()
        .from(referrals)
        .where(inArray(referrals.id, ids.slice(at, at + 500)))),
    );
  return new Map(rows.map((row) => [row.id, row]));
}

/** By number, or by how the person is called: then the case must be one that this worker may open. */
async function found(deps: InboxDeps, seen: readonly Listed[], query: string): Promise<readonly Listed[]> {
  const caseNumber = readCaseNumber(query);
  if (caseNumber) return seen.filter(({ row }) => row.caseNumber === caseNumber);
  const open = seen.filter(({ sight }) => sight === 'open');
  const full = await fullRows(
    deps,
    open.map(({ row }) => row.id),
  );
  const wanted = foldWord(query);
  return open.filter(({ row }) => {
    const whole = full.get(row.id);
    return foldWord((whole && readCase(deps, whole)?.content.name) ?? '').includes(wanted);
  });
}

type Shown = Omit<Listed, 'row'> & { readonly row: ReferralRow };

function rowOf(deps: InboxDeps, { row, sight, isActing }: Shown, nameOf: (account: string) => string | undefined, news: ReadonlySet<string>): InboxRow {
  const content = readCase(deps, row)?.content;
  const { caseNumber, sentAt, isSensitive, assignedTo } = row;
  const isPlain = readsContactOnly(deps.directory.organization(row.office)?.kind) && isActing;
  const releaseDate = isPlain ? undefined : content?.place.releaseDate;
  const due = isPlain && row.urgency === 'planned' ? undefined : dueOfRow(deps, row);
  return {
    ...{ caseNumber, sentAt, isSensitive },
    label: labelOf(row.state as ReferralState, row.outcome as ReferralOutcome | null),
    urgency: isPlain ? plainUrgency(row.urgency as Urgency) : (row.urgency as Urgency),
    until: due?.toString() ?? null,
    isLate: isLate(due, deps.now()),
    ...(releaseDate ? { releaseDate } : {}),
    place: content && !isPlain ? placeOf(deps, content.place) : '',
    language: content?.contact.language ?? 'pl',
    noPrison: !isPlain && (content?.contact.noPrison ?? false),
    noMessage: content?.contact.noMessage ?? false,
    needs: isSensitive ? [] : (content?.needs ?? []).filter((need) => !sensitiveNeeds.includes(need)),
    mayOpen: sight === 'open',
    hasNews: news.has(row.id) || (row.state === 'scheduled' && content?.appointment?.answer === 'another-time'),
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
