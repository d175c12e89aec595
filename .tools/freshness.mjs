// What a checkout has to have done before anything in it can run: installed packages and a build of the present sources.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const inRoot = (...parts) => path.join(root, ...parts);

/** Everything that the build reads. */
const BUILD_INPUTS = [
  'src',
  'package-lock.json',
  'tsconfig.json',
  'nest-cli.json',
  '.swcrc',
  '.tools/build.mjs',
  '.tools/build-assets.mjs',
];
const BUILD_STAMP = inRoot('dist', '.built-from');

/** Says in one line when this Node is too old, and ends. */
export function requireNode() {
  const { engines } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const wanted = engines.node
    .replace(/[^\d.]/g, '')
    .split('.')
    .map(Number);
  const present = process.versions.node.split('.').map(Number);
  const older = present[0] < wanted[0] || (present[0] === wanted[0] && present[1] < (wanted[1] ?? 0));
  if (!older) return;
  console.error(`Node ${engines.node} is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Whether node_modules holds exactly what the lock file asks for, as npm itself wrote down after installing. */
export function isInstalled() {
  const written = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(written)) return false;
  const present = JSON.parse(readFileSync(written, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([folder, entry]) => {
    if (folder === '') return true;
    // Packages for other systems are in the lock, never on the disk.
    if (!(folder in present)) return entry.optional === true || entry.peer === true;
    return present[folder].version === entry.version && existsSync(inRoot(folder));
  });
}

/** Whether dist was built from the sources as they are now. */
export function isBuilt() {
  return existsSync(BUILD_STAMP) && readFileSync(BUILD_STAMP, 'utf8') === sourcesHash();
}

/** Written last: a build that was interrupted does not count. */
export function stampBuild(hash) {
  writeFileSync(BUILD_STAMP, hash);
}

export function sourcesHash() {
  const hash = createHash('sha256');
  for (const input of BUILD_INPUTS.map((name) => inRoot(name)).filter((name) => existsSync(name))) addTo(hash, input);
  return hash.digest('hex');
}

function addTo(hash, file) {
  const children = readdirIfFolder(file);
  if (children) {
    for (const child of children.sort()) addTo(hash, path.join(file, child));
  } else {
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
}

function readdirIfFolder(file) {
  try {
    return readdirSync(file);
  } catch (error) {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  }
}

/** Runs npm: the one that runs this script, so that no second one on the PATH interferes. */
export function npm(args, options) {
  const own = process.env.npm_execpath;
  return own?.endsWith('.js') ? run(process.execPath, [own, ...args], options) : run('npm', args, options);
}

export const npmInstall = () =>
  // Build and tests need the development packages, whatever NODE_ENV says.
  npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);

/** Runs a program in the checkout, without stdin, and collects what it prints. */
export function run(command, args, { env = {}, stdout = 'pipe' } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', stdout, 'pipe'],
    });
    let output = '';
    const collect = (data) => (output += data);
    child.stdout?.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (error) => resolve({ ok: false, output: `${command}: ${error.message}\n` }));
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
