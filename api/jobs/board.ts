import type { Instant } from '#domain/kernel/warsaw-time.ts';

export interface JobState {
  /** Last done without a problem. */
  readonly doneAt?: Instant;
  /** Since then. */
  readonly problem?: { readonly code: string; readonly at: Instant };
}

/** What this process knows of its own jobs: when each was done last, and what went wrong since. */
export function createJobBoard() {
  const states = new Map<string, JobState>();
  return {
    done: (job: string, doneAt: Instant): void => {
      states.set(job, { doneAt });
    },
    failed: (job: string, code: string, at: Instant): void => {
      states.set(job, { ...states.get(job), problem: { code, at } });
    },
    read: (): Readonly<Record<string, JobState>> => Object.fromEntries(states),
  };
}
export type JobBoard = ReturnType<typeof createJobBoard>;
