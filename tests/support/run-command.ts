import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly problems: string;
}

/** A command of `api/cli` as a process of its own, without a terminal. */
export function runCommand(name: string, ...args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'api', 'cli', `${name}.ts`), ...args], { cwd: root, encoding: 'utf8' });
  return { code: status, out: stdout, problems: stderr };
}
