import type { FormFields } from '#domain/referral/form-fields.ts';
import type { OfficeCaseView, OfficeFormProblem } from '#domain/referral/office-view.ts';
import { type CaseDoorKey, type OfficeActAddress, officeActOf, paths } from '#paths';
import { seeOther } from './ask-office.ts';
import { askStaff, type SignedIn } from './ask-panel.ts';
import { fieldsOf } from './ask-request.ts';

type Locals = Pick<App.Locals, 'api' | 'address'>;

/** Where a case is read, and where a reader goes whose door is closed. */
const doors = {
  link: { api: '/api/office/cases', closed: `${paths.office()}?co=zamkniete` },
  account: { api: '/api/panel/cases', closed: paths.panel() },
} as const satisfies Record<CaseDoorKey, { readonly api: string; readonly closed: string }>;

/** A case that is open to this browser. `done`: the act that has just been carried out. */
export interface OpenOfficeCase {
  readonly door: CaseDoorKey;
  readonly view: OfficeCaseView;
  readonly cookies: readonly string[];
  /** Where an account is the door. */
  readonly signedIn?: SignedIn;
  readonly done?: OfficeActAddress | undefined;
}

/** What was typed, and what is wrong at which field. `changed`: somebody else was faster, the form is drawn from what is new. */
export interface RefusedForm {
  readonly fields: FormFields;
  readonly field: string;
  readonly code: OfficeFormProblem;
}

export async function askCase(request: Request, door: CaseDoorKey, caseNumber: string, { api, address }: Locals): Promise<Response | OpenOfficeCase> {
  const signedIn = door === 'account' ? await askStaff(request, { api, address }) : undefined;
  if (signedIn instanceof Response) return signedIn;
  const headers = { cookie: request.headers.get('cookie') ?? '' };
  const answer = await api.request(`${doors[door].api}/${encodeURIComponent(caseNumber)}`, { headers }, { address });
  if (!answer.ok) return seeOther(doors[door].closed, answer);
  const done = officeActOf(new URL(request.url).searchParams.get('zrobione') ?? '');
  return { door, view: (await answer.json()) as OfficeCaseView, cookies: answer.headers.getSetCookie(), done, ...(signedIn ? { signedIn } : {}) };
}

/** The form of an act. Sent and in order: the case again (303). Else the form once more, with what was typed. */
export async function askAct(
  request: Request,
  door: CaseDoorKey,
  { caseNumber, slug }: { readonly caseNumber: string; readonly slug: string },
  locals: Locals,
): Promise<Response | (OpenOfficeCase & { readonly act: OfficeActAddress; readonly refused?: RefusedForm; readonly status: number })> {
  const act = officeActOf(slug);
  if (!act) return new Response(null, { status: 404 });
  let refused: RefusedForm | undefined;
  let status = 200;
  if (request.method === 'POST') {
    const fields = await fieldsOf(request);
    const headers = { cookie: request.headers.get('cookie') ?? '', 'content-type': 'application/json' };
    const body = JSON.stringify({ seen: Number(fields['seen']?.[0] ?? Number.NaN), fields });
    const path = `${doors[door].api}/${encodeURIComponent(caseNumber)}/acts/${act}`;
    const answer = await locals.api.request(path, { method: 'POST', headers, body }, { address: locals.address });
    if (answer.ok) return seeOther(`${paths.officeCase(caseNumber, door)}?zrobione=${slug}`, answer);
    if (answer.status === 401) return seeOther(paths.signIn(paths.officeCase(caseNumber, door)), answer);
    if (answer.status === 404) return seeOther(doors[door].closed, answer);
    const { field = 'form', code } = (await answer.json()) as { field?: string; code: OfficeFormProblem };
    refused = { fields, field, code };
    status = answer.status;
  }
  const opened = await askCase(request, door, caseNumber, locals);
  if (opened instanceof Response) return opened;
  // Done meanwhile by somebody else, or not open in this state: the case says what is.
  if (!refused && !opened.view.case.acts.includes(act)) return seeOther(paths.officeCase(caseNumber, door));
  return { ...opened, act, status, ...(refused ? { refused } : {}) };
}

/** The letter of a case as PDF, for the office's file. */
export async function askCaseFile(
  request: Request,
  door: CaseDoorKey,
  caseNumber: string,
  file: 'letter' | 'meeting' | 'meeting-slip' | 'record.pdf' | 'record.json',
  { api }: Locals,
): Promise<Response> {
  const headers = { cookie: request.headers.get('cookie') ?? '' };
  const answer = await api.request(`${doors[door].api}/${encodeURIComponent(caseNumber)}/${file}`, { headers });
  return answer.ok ? answer : seeOther(doors[door].closed);
}
