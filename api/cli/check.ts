import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Types, format and lint. Every part runs, even when another has failed; the exit code says whether all are right. */
const parts: readonly Part[] = [
  {
    name: 'types of src, api and tests',
    script: 'astro/bin/astro.mjs',
    args: ['check', '--minimumSeverity', 'warning', '--minimumFailingSeverity', 'warning'],
  },
  { name: 'types of src/domain alone', script: 'typescript/bin/tsc', args: ['-p', 'src/domain'] },
  { name: 'format and lint', script: '@biomejs/biome/bin/biome', args: ['ci', '--colors=off', '--error-on-warnings', '.'] },
];

interface Part {
  readonly name: string;
  /** Path below node_modules: run with this Node, whatever Node stands first in PATH. */
  readonly script: string;
  readonly args: readonly string[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const results = await Promise.all(parts.map(runPart));
process.exitCode = results.every(Boolean) ? 0 : 1;

async function runPart({ name, script, args }: Part): Promise<boolean> {
  const child = spawn(process.execPath, [`node_modules/${script}`, ...args], { cwd: root, env: { ...process.env, NO_COLOR: '1' } });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => resolve(exitCode ?? 1));
  });
  console.log(code === 0 ? `ok      ${name}` : `FAILED  ${name}\n${Buffer.concat(output).toString('utf8').trimEnd()}\n`);
  return code === 0;
}
