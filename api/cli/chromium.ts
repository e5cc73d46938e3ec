import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

/** Where Debian, Ubuntu and Google put a Chromium. */
const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const chromiumMissing = 'The tests need Chromium: install it (Debian: `apt-get install chromium`) or name its program in CHROMIUM_PATH.';

/** The Chromium of this machine: the one that CHROMIUM_PATH names, or the first of the usual ones. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  return (named ? [named] : usualPlaces).find(isProgram);
}

/** Installs Debian's Chromium where that needs no question: as root, or with a sudo that asks for no password. */
export function installChromium(): string | undefined {
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (process.env['CHROMIUM_PATH'] || !succeeds([...prefix, 'true'])) return undefined;
  console.log('Installing Chromium for the tests ...');
  const install = [...prefix, 'apt-get', 'install', '-y', '--no-install-recommends', 'chromium'];
  if (!succeeds(install)) succeeds([...prefix, 'apt-get', 'update']) && succeeds(install);
  return findChromium();
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** apt-get's own messages go to stderr of this process; a missing program is a failure like any other. */
function succeeds([file = '', ...args]: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(file, args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
