import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromiumMissing, findChromium, installChromium } from './chromium.ts';

/** Measures the site beside its peers and fails when a bar of tests/bench/limits.ts is broken. `-- --country` builds a generated country, `-- --referrals` only sends requests, `-- all` does everything. */
const root = fileURLToPath(new URL('../..', import.meta.url));

if (findChromium() ?? installChromium()) {
  process.exitCode = spawnSync(process.execPath, ['tests/bench/bench.ts', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' }).status ?? 1;
} else {
  console.error(chromiumMissing);
  process.exitCode = 1;
}
