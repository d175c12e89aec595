import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** How many times its least the heap of a process took at most. */
async function growth(kept: 'small' | 'let-go' | 'left-alone'): Promise<number> {
  const child = fork(fileURLToPath(new URL('heap-growth.ts', import.meta.url)), [kept], {
    cwd: ROOT,
    execArgv: ['--import', `${ROOT}/.tools/typescript.mjs`, '--no-warnings'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [most] = (await once(child, 'message')) as [number];
  return most;
}

test('a heap that is kept small grows less beyond what is alive than one that is let go again, or left alone: the control', async () => {
  const [small, letGo, leftAlone] = [await growth('small'), await growth('let-go'), await growth('left-alone')];
  expect(small).toBeLessThan(leftAlone * 0.75);
  expect(small).toBeLessThan(letGo * 0.75);
}, 60_000);
