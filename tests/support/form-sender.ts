import { paths } from '#paths';
import { personInLubsko } from './request-forms.ts';

/** Somebody who sends forms over the network, without a browser and without a key of their own: all they have is the cookie. */
export interface FormSender {
  readonly name: string;
  cookie(): string;
  answerAll(address: string): Promise<void>;
  /** Posts one form. Undefined: no answer came. */
  post(address: string, page: Parameters<typeof paths.request>[0], form?: Readonly<Record<string, string>>): Promise<Response | undefined>;
  /** The number on the page after sending. */
  caseNumber(address: string): Promise<string | undefined>;
}

/** @param network the last part of the address that this person comes from, told by a proxy. */
export function formSender(name: string, network = 1): FormSender {
  let cookie = '';
  const headers = () => ({ cookie, 'sec-fetch-site': 'same-origin', 'x-forwarded-for': `10.${network}.0.1` });
  const post: FormSender['post'] = async (address, page, form = {}) => {
    try {
      const body = new URLSearchParams(form);
      const answer = await fetch(address + paths.request(page), { method: 'POST', headers: headers(), body, redirect: 'manual' });
      cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
      return answer;
    } catch {
      return undefined;
    }
  };
  return {
    name,
    cookie: () => cookie,
    post,
    answerAll: async (address) => {
      for (const [step, form] of personInLubsko) {
        const answer = await post(address, step, step === 'name' ? { name } : form);
        if (answer?.status !== 303) throw new Error(`${step} was answered with ${answer?.status}`);
      }
    },
    caseNumber: async (address) => {
      const page = await (await fetch(address + paths.request('sent'), { headers: headers() })).text();
      return /class="receipt__number[^>]*>\s*(.{3}-.{4})\s*</.exec(page)?.[1];
    },
  };
}
