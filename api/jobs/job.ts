import type { Deps } from '../deps.ts';
import type { Transport } from '../mail/transport.ts';
import { leaseMs, leaveLease, takeLease } from './lease.ts';

export type JobDeps = Pick<Deps, 'database' | 'directory' | 'keys' | 'now' | 'random' | 'origin' | 'erased' | 'anchors'> & { readonly transport: Transport };

/** Something that is done again and again, by one instance at a time. Done twice, or late, it does no harm. */
export interface Job {
  readonly name: string;
  readonly everyMs: number;
  /** A read that costs little: nothing is written while nothing is to be done. */
  readonly isDue?: (deps: JobDeps) => Promise<boolean>;
  /** @returns counts, for the log. */
  readonly run: (deps: JobDeps, mayGoOn: () => boolean) => Promise<Readonly<Record<string, number>>>;
}

export type JobRun = Readonly<Record<string, number>> | 'not-due' | 'held-elsewhere';

/** Once, under a lease that is renewed as long as it takes. */
export async function runJob(deps: JobDeps, job: Job, mayGoOn: () => boolean = () => true): Promise<JobRun> {
  if (job.isDue && !(await job.isDue(deps))) return 'not-due';
  const holder = deps.random(12).toString('base64url');
  if (!(await takeLease(deps, job.name, holder))) return 'held-elsewhere';
  let isHeld = true;
  const lost = () => {
    isHeld = false;
  };
  const renewal = setInterval(() => takeLease(deps, job.name, holder).then((kept) => kept || lost(), lost), leaseMs / 3);
  renewal.unref();
  try {
    return await job.run(deps, () => isHeld && mayGoOn());
  } finally {
    clearInterval(renewal);
    // Storage that fails here failed the job as well; the lease ends by itself.
    await leaveLease(deps, job.name, holder).catch(() => {});
  }
}
