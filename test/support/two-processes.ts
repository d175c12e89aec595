import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs a script in two processes of their own, a and b, that meet: both say `ready`, are told to go, and answer with
 * what came of it. @returns the two answers
 */
export async function inTwoProcesses<T>(script: string, settings: (name: 'a' | 'b') => string[]): Promise<T[]> {
  const workers = (['a', 'b'] as const).map((name) =>
    fork(script, settings(name), {
      cwd: ROOT,
      execArgv: ['--import', `${ROOT}/.tools/typescript.mjs`, '--no-warnings'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    }),
  );
  const answers = workers.map((worker) => once(worker, 'message'));
  // Both wait here until both are ready, so that they meet.
  for (const answer of await Promise.all(answers)) expect(answer[0]).toBe('ready');
  const results = workers.map((worker) => once(worker, 'message'));
  const ends = workers.map((worker) => once(worker, 'exit'));
  for (const worker of workers) worker.send('go');
  const said = (await Promise.all(results)).map(([result]) => result as T);
  // Closing an application leaves nothing that keeps its process alive.
  for (const [code] of await Promise.all(ends)) expect(code).toBe(0);
  return said;
}
