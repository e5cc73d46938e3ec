import { UnusableDatabaseError } from '../db/unusable-database.ts';
import { EnvironmentError } from '../env.ts';

/** What the caller did wrong, in one sentence. */
export class UsageError extends Error {}

const known = [UsageError, EnvironmentError, UnusableDatabaseError];

/** Runs a command. What an operator can cause ends with its one sentence and code 1; what only a bug can cause is thrown. */
export async function runCommand(command: (args: readonly string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command(process.argv.slice(2));
  } catch (problem) {
    if (!known.some((kind) => problem instanceof kind)) throw problem;
    process.stderr.write(`${(problem as Error).message}\n`);
    process.exitCode = 1;
  }
}
