import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

const root = join(import.meta.dirname, '..', '..');

export interface Site {
  /** "http://localhost:41234" */
  readonly address: string;
  readonly process: ChildProcess;
  /** Ends the server as an operator would, and says with which code it went. */
  readonly stop: () => Promise<number | null>;
}

/** The real server on a free port of its own. */
export const startSite = (environment: Readonly<Record<string, string>> = {}): Promise<Site> => start('api/cli/serve.ts', environment);

/** The same listener on the same build, as it answers when the public address is https. A build for that address would replace the one under test. */
export const startSiteBehindTls = (): Promise<Site> => start('tests/support/serve-behind-tls.ts', {});

export interface Ended {
  readonly code: number | null;
  readonly problems: string;
}

/** A start that must fail: waits for the end. */
export async function startInVain(environment: Readonly<Record<string, string>>): Promise<Ended> {
  const { child, output } = run('api/cli/serve.ts', environment);
  const code = await ended(child);
  return { code, problems: output.problems.trim() };
}

async function start(script: string, environment: Readonly<Record<string, string>>): Promise<Site> {
  const { child, output } = run(script, { PORT: '0', MOST_DATA: temporaryFolder(), ...environment });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = /^Most: (http:\S+)$/m.exec(output.said)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it listened:\n${output.problems}`)));
  });
  const stop = () => {
    const end = ended(child);
    child.kill('SIGTERM');
    return end;
  };
  return { address, process: child, stop };
}

function run(script: string, environment: Readonly<Record<string, string>>) {
  const env = { ...process.env, ...environment };
  // What the runner of these tests sets for itself would turn the server into a development server.
  for (const key of ['NODE_ENV', 'VITEST', 'TEST', 'DEV', 'PROD', 'MODE', 'SSR']) delete env[key];
  const child = spawn(process.execPath, [script], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { said: '', problems: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    output.said += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output.problems += chunk.toString('utf8');
  });
  return { child, output };
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode);
    else child.once('close', (code) => resolve(code));
  });
