import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { referralRequest } from './referral-factories.ts';

const program = join(import.meta.dirname, 'durable-server.ts');

export interface DurableProcess {
  readonly address: string;
  /** As the power would: no goodbye. */
  kill(): Promise<void>;
}

export async function startDurable(environment: Readonly<Record<string, string>>): Promise<DurableProcess> {
  const env = { ...process.env, ...environment };
  for (const key of ['NODE_ENV', 'VITEST', 'TEST', 'DEV', 'PROD', 'MODE', 'SSR']) delete env[key];
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const found = /^Most: (http:\S+)$/m.exec(said)?.[1];
      if (found) resolve(found);
    });
    let problems = '';
    child.stderr.on('data', (chunk: Buffer) => {
      problems += chunk.toString('utf8');
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${problems}`)));
  });
  return { address, kill: () => killed(child) };
}

const killed = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });

/** What senders know: the keys they used, and the numbers they were given. */
export interface Ledger {
  readonly asked: Set<string>;
  readonly acknowledged: Map<string, string>;
}

export const newKey = () => randomBytes(16).toString('hex');

/** Sends once; an answer is noted before anything else. False: no answer came. */
export async function sendOnce(address: string, key: string, ledger: Ledger): Promise<boolean> {
  ledger.asked.add(key);
  try {
    const response = await fetch(`${address}/api/referrals`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(referralRequest({ place: { situation: 'residence', residence: '081106' }, office: 'mgops-lubsko' })),
    });
    if (response.status !== 201) return false;
    ledger.acknowledged.set(key, ((await response.json()) as { caseNumber: string }).caseNumber);
    return true;
  } catch {
    return false;
  }
}

/** Parallel senders that go on until the server is gone. */
export async function sendUntilGone(address: string, senders: number, ledger: Ledger): Promise<void> {
  await Promise.all(
    Array.from({ length: senders }, async () => {
      while (await sendOnce(address, newKey(), ledger));
    }),
  );
}
