import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `npm run test:long`: faults, whole-country content and requests by the hundred thousand, as `npm test` runs them but with hundreds of rounds. Takes hours. */
const parts = process.argv.length > 2 ? process.argv.slice(2) : ['tests/faults', 'tests/content/country.test.ts', 'tests/integration/routes/generated.test.ts'];
const { status } = spawnSync(process.execPath, ['api/cli/test.ts', ...parts], {
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  env: { ...process.env, MOST_TEST_LONG: '1' },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
