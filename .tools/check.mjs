// `npm run check`: all that has to hold before a change is good, from a fresh clone. Every step runs even when one fails.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isInstalled, npm, npmInstall, requireNode, root, run, seconds } from './freshness.mjs';
import { ensurePrograms } from './check-programs.mjs';

const reports = path.join(root, '.cache', 'check');
const rows = [];
const total = { passed: 0, failed: 0 };

async function step(name, work) {
  const begun = performance.now();
  const result = await work();
  const time = seconds(begun);
  const passed = result.passed ?? 0;
  const failed = result.failed ?? (result.ok ? 0 : 1);
  total.passed += passed;
  total.failed += failed;
  rows.push({
    name,
    ok: result.ok,
    time,
    detail: passed + failed > 0 && result.passed !== undefined ? `${passed} passed, ${failed} failed` : '',
  });
  console.log(`${name} ... ${result.ok ? 'ok' : 'FAILED'} (${time})${result.summary ? `: ${result.summary}` : ''}`);
  if (!result.ok && result.output?.trim()) console.log(`\n${result.output.trim()}\n`);
  return result.ok;
}

const node =
  (script, ...args) =>
  () =>
    run(process.execPath, [path.join('node_modules', script), ...args]);

/** One Jest run. Its counts come from its report; a run without one counts as one failure. */
const jest =
  (project, env = {}) =>
  async () => {
    const report = path.join(reports, `${project}-${env.TEST_QUEUE ?? 'none'}.json`);
    rmSync(report, { force: true });
    const args = [
      '--config',
      '.config/jest.config.mjs',
      '--ci',
      '--selectProjects',
      project,
      '--json',
      '--outputFile',
      report,
    ];
    const vm = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
    // What Jest prints on stdout with --json is the report once more; people read what it says on stderr.
    const { ok, output } = await run(process.execPath, [...vm, 'node_modules/jest/bin/jest.js', ...args], {
      env,
      stdout: 'ignore',
    });
    if (!existsSync(report)) return { ok: false, output: `${output}\nJest ended without a report.` };
    const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const counts = { passed: numPassedTests, failed: ok ? failed : Math.max(failed, 1) };
    const summary = `${counts.passed} passed, ${counts.failed} failed${numPendingTests ? `, ${numPendingTests} skipped` : ''}`;
    return { ok: ok && failed === 0, output, summary, ...counts };
  };

function finish() {
  const width = Math.max(...rows.map(({ name }) => name.length));
  console.log('');
  for (const { name, ok, time, detail } of rows) {
    console.log(`${name.padEnd(width)}  ${ok ? 'ok    ' : 'FAILED'}  ${time.padStart(8)}  ${detail}`.trimEnd());
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed > 0 || rows.some(({ ok }) => !ok) ? 1 : 0);
}

requireNode();
process.chdir(root);
if (!isInstalled() && !(await step('install', npmInstall))) finish();
mkdirSync(reports, { recursive: true });
await step('programs', ensurePrograms);
const types = (project) => node('typescript-native/bin/tsc', '--noEmit', '-p', project);
const reading = [
  () => step('lint', node('eslint/bin/eslint.js', '-c', '.config/eslint.config.mjs', '.')),
  () => step('format', node('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')),
  () => step('types of src', types('tsconfig.json')),
  () => step('types of tests', types('test')),
  () => step('types of client', types('src/ui/client')),
];
// What only reads the sources is done two at a time, the longest first: each of them keeps one core busy.
const lane = async () => {
  for (let next = reading.shift(); next; next = reading.shift()) await next();
};
await Promise.all([lane(), lane()]);
if (!(await step('build', () => npm(['run', '--silent', 'build'])))) finish();
await step('unit', jest('unit'));
await step('integration, queue on Postgres', jest('integration', { TEST_QUEUE: 'postgres' }));
await step('integration, queue on Redis', jest('integration', { TEST_QUEUE: 'redis' }));
await step('browser', jest('browser', { TEST_QUEUE: 'postgres' }));
finish();
