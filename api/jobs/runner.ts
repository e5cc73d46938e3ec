import { storageErrorIn } from '../db/database.ts';
import type { JobBoard } from './board.ts';
import { type Job, type JobDeps, runJob } from './job.ts';

/** Says what a job did wrong: its name, a code, and where in the program. Never a message, which may quote content. */
export type Report = (job: string, code: string, frames: readonly string[]) => void;

/** A mail server may be silent for minutes. Who leaves then is no worse than one who was killed: the same mail leaves once more. */
const partingMs = 5000;

/** Runs all jobs, each in its own rhythm, until it is stopped. A job that fails tries again in its next turn. */
export function startJobs(
  deps: JobDeps,
  jobs: readonly Job[],
  board: JobBoard,
  report: Report,
  patienceMs = partingMs,
): { readonly stop: () => Promise<void> } {
  const turns = jobs.map((job) => rhythm(deps, job, board, report));
  return {
    /** Waits for the work in hand, but not for ever. */
    stop: async () => {
      const done = Promise.all(turns.map(async ({ stop }) => stop()));
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise((leave) => {
        timer = setTimeout(leave, patienceMs);
      });
      await Promise.race([done, late]);
      clearTimeout(timer);
    },
  };
}

function rhythm(deps: JobDeps, job: Job, board: JobBoard, report: Report) {
  let isStopped = false;
  let running: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout>;
  const turn = async () => {
    try {
      await runJob(deps, job, () => !isStopped);
      board.done(job.name, deps.now());
    } catch (problem) {
      const code = storageErrorIn(problem)?.code ?? 'job.failed';
      board.failed(job.name, code, deps.now());
      report(job.name, code, framesOf(problem));
    }
    if (!isStopped) wait(job.everyMs);
  };
  const wait = (ms: number) => {
    timer = setTimeout(() => {
      running = turn();
    }, ms);
    timer.unref();
  };
  wait(Math.min(job.everyMs, 1000));
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

const framesOf = (problem: unknown): readonly string[] =>
  (problem instanceof Error ? (problem.stack ?? '') : '').split('\n').filter((line) => /^\s+at /.test(line));
