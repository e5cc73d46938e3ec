import { anchorDay } from '../audit/anchor-day.ts';
import { isMailDue, sendDue } from '../mail/outbox.ts';
import { askVacancies, isVacancyTime } from '../vacancies/ask.ts';
import { destroyDue } from './destroy-due.ts';
import { expireSilent } from './expire-silent.ts';
import type { Job } from './job.ts';
import { isPurgeDue, purge } from './purge.ts';
import { isRemindingTime, remind } from './remind.ts';

const minute = 60_000;

/** All that happens without anybody asking, in the order of `npm run jobs`. */
export const allJobs: readonly Job[] = [
  { name: 'outbox', everyMs: 5000, isDue: isMailDue, run: async (deps, mayGoOn) => ({ ...(await sendDue(deps, deps.transport, mayGoOn)) }) },
  { name: 'expire', everyMs: 60 * minute, run: async (deps, mayGoOn) => ({ expired: await expireSilent(deps, mayGoOn) }) },
  { name: 'destroy', everyMs: 10 * minute, run: async (deps, mayGoOn) => ({ destroyed: await destroyDue(deps, mayGoOn) }) },
  { name: 'purge', everyMs: 10 * minute, isDue: isPurgeDue, run: async (deps) => purge(deps) },
  {
    name: 'remind',
    everyMs: 10 * minute,
    isDue: async ({ now }) => isRemindingTime(now()),
    run: async (deps, mayGoOn) => ({ digests: await remind(deps, mayGoOn) }),
  },
  {
    name: 'vacancies',
    everyMs: 10 * minute,
    isDue: async ({ now }) => isVacancyTime(now()),
    run: async (deps, mayGoOn) => ({ asked: await askVacancies(deps, mayGoOn) }),
  },
  { name: 'anchor', everyMs: 60 * minute, run: async (deps) => ({ anchored: (await anchorDay(deps)) ? 1 : 0 }) },
];
