import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly problems: string;
}

/** A command of `api/cli` as a process of its own, without a terminal. */
export const runCommand = (name: string, ...args: readonly string[]): Run => runCommandIn({}, name, ...args);

/** The same with an environment of its own. */
export function runCommandIn(environment: Readonly<Record<string, string>>, name: string, ...args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'api', 'cli', `${name}.ts`), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  return { code: status, out: stdout, problems: stderr };
}

/** The same beside the test, which goes on meanwhile. */
export function runCommandBeside(environment: Readonly<Record<string, string>>, name: string, ...args: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, [join(root, 'api', 'cli', `${name}.ts`), ...args], { cwd: root, env: { ...process.env, ...environment } });
  const said = { out: '', problems: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.problems += text;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...said })));
}
