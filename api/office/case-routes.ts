import { type Context, Hono } from 'hono';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import { contactOnly, contactOnlyActs, readsContactOnly } from '#domain/referral/contact-only.ts';
import type { FormFields } from '#domain/referral/form-fields.ts';
import { readNewCode } from '#domain/referral/new-code-form.ts';
import { type OfficeActName, officeActSchemas } from '#domain/referral/office-acts.schema.ts';
import type { OfficeCaseView } from '#domain/referral/office-view.ts';
import { caseRecordText } from '#i18n/case-record-text.ts';
import type { Deps } from '../deps.ts';
import { asCalendar } from '../http/as-calendar.ts';
import { noStore } from '../http/no-store.ts';
import { formIn } from '../http/typed-text.ts';
import { problem } from '../problem.ts';
import { meetingCalendar } from '../referrals/meeting-calendar.ts';
import { issueNewCode } from '../referrals/new-code.ts';
import { carryOutAct } from './carry-out-act.ts';
import { caseRecord } from './case-record.ts';
import { codeSlip } from './code-slip.ts';
import { frameOf } from './frame.ts';
import { meetingSlip } from './meeting-slip.ts';
import { otherOffices } from './other-offices.ts';
import { letterOf } from './papers.ts';
import { prisonsWithHosts } from './prisons.ts';
import { type CaseDoor, officeCase, readThrough } from './read-case.ts';

/** A case that is open to whoever asks: through link and key, or through an account. */
export interface EnteredCase extends CaseDoor {
  /** Cookies that keep the door open. */
  readonly headers: Readonly<Record<string, string>>;
  /** People of the office; absent where the door is a link. */
  readonly people?: readonly { readonly account: string; readonly name: string }[];
}

/** What an office does with one case, the same through either door. */
export function officeCaseRoutes(deps: Deps, enter: (c: Context) => Promise<EnteredCase | undefined>) {
  const routes = new Hono();

  routes.get('/:number', async (c) => {
    const door = await enter(c);
    const opened = door && (await readThrough(deps, door, 'open'));
    if (!door || !opened) return problem(c, 404, 'office.closed');
    const { people } = door;
    const whole = await officeCase(deps, opened, door.organization, (account) => people?.find((one) => one.account === account)?.name);
    const shown = isHelper(door) ? contactOnly(whole, opened.row.handedAt ?? opened.row.sentAt) : whole;
    const view: OfficeCaseView = {
      ...frameOf(deps),
      at: deps.now(),
      case: people ? shown : { ...shown, acts: shown.acts.filter((act) => act !== 'assignment') },
      offices: await otherOffices(deps, opened),
      prisons: shown.acts.includes('visit') ? await prisonsWithHosts(deps) : [],
      ...(people ? { colleagues: people, assignedTo: opened.row.assignedTo } : {}),
    };
    return c.json(view, 200, { ...noStore, ...door.headers });
  });

  /** The body: what the form was drawn from, and its fields. */
  routes.post('/:number/acts/:act', async (c) => {
    const door = await enter(c);
    const opened = door && (await readThrough(deps, door, 'open'));
    const act = c.req.param('act');
    if (!door || !opened || opened.row.office !== door.organization || !isAct(act)) return problem(c, 404, 'office.closed');
    if (act === 'assignment' && !door.people) return problem(c, 404, 'office.closed');
    if (isHelper(door) && !contactOnlyActs.includes(act)) return problem(c, 404, 'office.closed');
    const { seen, fields } = formOf(await c.req.json());
    const done = await carryOutAct(deps, opened, door.by, act, { seen, fields }, door.people);
    if (done.ok) return c.json({ done: act }, 200, { ...noStore, ...door.headers });
    return c.json({ field: done.field, code: done.code }, done.code === 'referral.changed' ? 409 : 422, { ...noStore, ...door.headers });
  });

  /** The person lost the slip and stands there: the answer is a new one, as PDF. It is the only place that shows the code. */
  routes.post('/:number/code', async (c) => {
    const door = await enter(c);
    const opened = door && (await readThrough(deps, door, 'open'));
    if (!door || !opened || opened.row.office !== door.organization || isHelper(door)) return problem(c, 404, 'office.closed');
    const { seen, fields } = formOf(await c.req.json());
    const reading = readNewCode(fields);
    const headers = { ...noStore, ...door.headers };
    if (!reading.ok) return c.json({ field: reading.field, code: reading.code }, 422, headers);
    const issued = seen === opened.row.seq ? await issueNewCode(deps, opened, door.by, reading.word) : ({ ok: false, code: 'referral.changed' } as const);
    if (!issued.ok) return c.json({ field: 'form', code: issued.code }, 409, headers);
    return c.body(new Uint8Array(codeSlip(deps, opened, issued.value.code)), 200, asFile('kartka.pdf', 'application/pdf'));
  });

  routes.get('/:number/letter', async (c) => {
    const door = await enter(c);
    const opened = door && (await readThrough(deps, door, 'print'));
    const letter = opened && door && !isHelper(door) ? letterOf(deps, opened, opened.row.office) : undefined;
    if (!opened || !letter) return problem(c, 404, 'office.closed');
    return c.body(new Uint8Array(deps.setSheet('letter', letter)), 200, asFile(`${opened.row.caseNumber}.pdf`, 'application/pdf'));
  });

  /** All of the case for the office's own file, with the proof of its chain: for people and for programs. */
  routes.get('/:number/record.pdf', async (c) => {
    const door = await enter(c);
    const opened = door && !isHelper(door) && (await readThrough(deps, door, 'print'));
    if (!opened) return problem(c, 404, 'office.closed');
    const { people, organization } = door;
    const shown = await officeCase(deps, opened, organization, (account) => people?.find((one) => one.account === account)?.name);
    const { chain } = await caseRecord(deps, opened);
    const text = caseRecordText(shown, chain.at(-1)?.hash ?? '', toWarsaw(deps.now()).day.toString());
    return c.body(new Uint8Array(deps.setSheet('record', text)), 200, asFile(`${opened.row.caseNumber}-akta.pdf`, 'application/pdf'));
  });
  routes.get('/:number/record.json', async (c) => {
    const door = await enter(c);
    const opened = door && !isHelper(door) && (await readThrough(deps, door, 'download'));
    if (!opened) return problem(c, 404, 'office.closed');
    return c.json(await caseRecord(deps, opened), 200, asFile(`${opened.row.caseNumber}-akta.json`, 'application/json'));
  });

  /** The meeting as a slip for the person. */
  routes.get('/:number/meeting-slip', async (c) => {
    const door = await enter(c);
    const opened = door && (await readThrough(deps, door, 'print'));
    if (!opened) return problem(c, 404, 'office.closed');
    const slip = meetingSlip(deps, opened);
    return slip ? c.body(new Uint8Array(slip), 200, asFile('spotkanie.pdf', 'application/pdf')) : problem(c, 409, 'meeting.changed');
  });

  /** The number is the title: it says which case, and nothing to whoever else sees the calendar. */
  routes.get('/:number/meeting', async (c) => {
    const door = await enter(c);
    const opened = door && (await readThrough(deps, door, 'open'));
    if (!opened) return problem(c, 404, 'office.closed');
    const file = meetingCalendar(deps, opened, opened.row.caseNumber);
    return file ? asCalendar(c, file) : problem(c, 409, 'meeting.changed');
  });
  return routes;

  /** No office by law: reads how to reach the person, and for what. */
  function isHelper({ organization }: CaseDoor): boolean {
    return readsContactOnly(deps.directory.organization(organization)?.kind);
  }
}

const isAct = (act: string): act is OfficeActName => Object.hasOwn(officeActSchemas, act);

/** The last event that the form was drawn from, and what was typed. */
function formOf(body: unknown): { readonly seen: number; readonly fields: FormFields } {
  const { seen, fields } = (typeof body === 'object' && body !== null ? body : {}) as { seen?: unknown; fields?: unknown };
  return { seen: typeof seen === 'number' ? seen : -1, fields: formIn(fields) };
}

const asFile = (name: string, type: string) => ({ ...noStore, 'content-type': type, 'content-disposition': `attachment; filename="${name}"` });
