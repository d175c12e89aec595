// `npm run up`: from a fresh clone to a running school. Does only what has not been done yet.
import { isBuilt, isInstalled, npm, npmInstall, requireNode, root, seconds } from './freshness.mjs';

async function prepare(what, work) {
  const begun = performance.now();
  console.log(`${what} ...`);
  const { ok, output } = await work();
  if (!ok) {
    console.error(`${output.trim()}\n\n${what} failed.`);
    process.exit(1);
  }
  console.log(`  done in ${seconds(begun)}`);
}

requireNode();
process.chdir(root);
if (!isInstalled()) await prepare('Installing the packages (npm ci)', npmInstall);
if (!isBuilt()) await prepare('Building', () => npm(['run', '--silent', 'build']));
console.log('Starting');
// In this very process: signals, standard streams and the exit status are the application's own.
await import(new URL('../dist/main.js', import.meta.url));
