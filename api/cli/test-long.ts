import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `npm run test:long`: the tests that kill, fill and cut, by the hundred. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const { status } = spawnSync(process.execPath, ['api/cli/test.ts', 'tests/faults', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, MOST_TEST_LONG: '1' },
});
process.exit(status ?? 1);
