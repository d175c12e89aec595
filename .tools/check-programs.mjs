// The two programs that the tests need and npm does not bring: a browser and redis-server.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './freshness.mjs';

const chromiumPaths = JSON.parse(readFileSync(path.join(root, '.config', 'chromium-paths.json'), 'utf8'));

const programs = [
  {
    name: 'Chromium',
    package: 'chromium',
    advice: 'install it, or set CHROMIUM_PATH',
    present: () =>
      (process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : chromiumPaths).some((file) => existsSync(file)),
  },
  {
    name: 'redis-server',
    package: 'redis-server',
    advice: 'install it so that it is on the PATH',
    present: () => onPath('redis-server'),
  },
];

/** Installs what is missing where that is allowed. @returns the result of a step: ok, and what is to be said */
export async function ensurePrograms() {
  const missing = programs.filter((program) => !program.present());
  if (missing.length === 0) return { ok: true, output: '' };
  const asRoot = await waysToRoot();
  let output = '';
  if (asRoot && onPath('apt-get')) {
    // RUNLEVEL=1 keeps the package's own server from starting on the default port: we start one of our own when needed.
    const apt = [
      ...asRoot,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'RUNLEVEL=1',
      'apt-get',
      '-o',
      'DPkg::Lock::Timeout=120',
    ];
    for (const args of [
      ['update'],
      ['install', '-y', '--no-install-recommends', ...missing.map((program) => program.package)],
    ]) {
      const [command, ...rest] = [...apt, ...args];
      const done = await run(command, rest);
      output += done.output;
      if (!done.ok && args[0] === 'install') break;
    }
  }
  const still = missing.filter((program) => !program.present());
  for (const { name, advice } of still) output += `\n${name} is missing: ${advice}.`;
  return { ok: still.length === 0, output };
}

/** The words to put before a command that only root may run; null when there is no way without a password. */
async function waysToRoot() {
  if (process.getuid?.() === 0) return [];
  return onPath('sudo') && (await run('sudo', ['-n', 'true'])).ok ? ['sudo', '-n'] : null;
}

function onPath(program) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .some((folder) => folder && existsSync(path.join(folder, program)));
}
