import { sendDue } from '#api/mail/outbox.ts';
import type { Mail, Transport } from '#api/mail/transport.ts';
import type { Receipt } from '#api/referrals/receipt.ts';
import type { OfficeActName } from '#domain/referral/office-acts.schema.ts';
import type { OfficeCaseView } from '#domain/referral/office-view.ts';
import { asFields, type Form } from './case-reader.ts';
import type { ReferralServer } from './referral-deps.ts';

const json = { 'content-type': 'application/json' };

/** An office with its inbox: follows the newest link, types a key, fills in forms. */
export function officeOf(server: ReferralServer) {
  const inbox: Mail[] = [];
  const transport: Transport = {
    from: 'most@most.example',
    send: async (mail) => {
      inbox.push(mail);
      return { kind: 'taken' };
    },
  };
  return {
    inbox,
    read: async () => {
      await sendDue(server.deps, transport);
      return inbox;
    },
    newest: async () => {
      await sendDue(server.deps, transport);
      return /\/urzad\/([\w-]{43})/.exec(inbox.at(-1)?.text ?? '')?.[1] ?? '';
    },
    look: async (token: string) => server.app.request('/api/office/link', { headers: { 'most-link': token } }),
    open: async (token: string, key: string) =>
      server.app.request('/api/office/opening', { method: 'POST', headers: { ...json, 'most-link': token }, body: JSON.stringify({ key }) }),
    see: async (caseNumber: string, cookie: string) => server.app.request(`/api/office/cases/${caseNumber}`, { headers: { cookie } }),
    /** A form of the case, drawn from what the office saw last unless it says another. */
    act: async (caseNumber: string, cookie: string, act: OfficeActName, form: Form = {}, seen?: number) => {
      const view = (await (await server.app.request(`/api/office/cases/${caseNumber}`, { headers: { cookie } })).json()) as OfficeCaseView;
      const body = JSON.stringify({ seen: seen ?? view.case.seq, fields: asFields(form) });
      return server.app.request(`/api/office/cases/${caseNumber}/acts/${act}`, { method: 'POST', headers: { ...json, cookie }, body });
    },
    ask: async (caseNumber: string) => server.app.request('/api/office/new-link', { method: 'POST', headers: json, body: JSON.stringify({ caseNumber }) }),
  };
}

export const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
export const sent = async (server: ReferralServer, change = {}) => (await (await server.send(change)).json()) as Receipt;
