import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseCLI, startVitest, type TestModule } from 'vitest/node';
import { chromiumMissing, findChromium, installChromium } from './chromium.ts';

// Types, format and lint come first and count as one when they fail; then come all tests.
// Arguments go to vitest: `npm test -- tests/unit` runs what they name, without the check.
process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const args = process.argv.slice(2);
const count = { passed: 0, failed: 0, skipped: 0 };

if (findChromium() ?? installChromium()) {
  if (args.length === 0 && !typesAndLintHold()) count.failed += 1;
  await runTests();
} else {
  console.log(chromiumMissing);
  count.failed += 1;
}

if (count.skipped > 0) console.log(`${count.skipped} skipped; the lines above say which.`);
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed === 0 ? 0 : 1);

function typesAndLintHold(): boolean {
  return spawnSync(process.execPath, ['api/cli/check.ts'], { stdio: 'inherit' }).status === 0;
}

async function runTests(): Promise<void> {
  const { filter, options } = parseCLI(['vitest', 'run', ...args]);
  try {
    const vitest = await startVitest(filter, { ...options, watch: false, reporters: ['default', { onTestRunEnd: countResults }] });
    await vitest.close();
  } catch (cause) {
    console.error(cause);
    count.failed += 1;
  }
  if (count.passed + count.failed > 0) return;
  console.log('No test ran.');
  count.failed += 1;
}

/** A file that breaks outside its tests counts as one failure, and so does every error that no test caught. */
function countResults(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      count[state === 'pending' ? 'failed' : state] += 1;
    }
    if (module.state() === 'failed' && module.children.allTests('failed').next().done) count.failed += 1;
  }
  count.failed += unhandledErrors.length;
}
