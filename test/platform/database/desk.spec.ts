import { COUNTERS, MOST_AT_ONCE, Desk, type Served } from '../../../src/platform/database/desk.js';

/** A desk whose batches are answered when the test says so. */
function slowDesk() {
  const batches: { asked: readonly string[]; finish: () => void }[] = [];
  const desk = new Desk<string, string>(
    (asked) =>
      new Promise<Served<string>[]>((resolve) =>
        batches.push({ asked, finish: () => resolve(asked.map((one) => ({ answer: `${one}!` }))) }),
      ),
  );
  return { desk, batches };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

it('serves whoever comes to an idle desk at once, and gathers the others while it is busy', async () => {
  const { desk, batches } = slowDesk();
  const first = desk.ask('s', 'a');
  await turn();
  expect(batches.map(({ asked }) => asked)).toEqual([['a']]);
  const others = ['b', 'c', 'd'].map((name) => desk.ask('s', name));
  await turn();
  expect(batches).toHaveLength(1);
  batches[0]!.finish();
  expect(await first).toBe('a!');
  await turn();
  expect(batches[1]!.asked).toEqual(['b', 'c', 'd']);
  batches[1]!.finish();
  expect(await Promise.all(others)).toEqual(['b!', 'c!', 'd!']);
});

it('has several counters: a busy one holds nobody up at another', async () => {
  const { desk, batches } = slowDesk();
  const sessions = Array.from({ length: COUNTERS }, (_, n) => String(n));
  const answers = sessions.map((session) => desk.ask(session, `at ${session}`));
  const behind = desk.ask('0', 'behind');
  await turn();
  expect(batches.map(({ asked }) => asked)).toEqual([['at 0', 'behind'], ['at 1'], ['at 2'], ['at 3']]);
  for (const { finish } of batches) finish();
  expect(await Promise.all([...answers, behind])).toHaveLength(COUNTERS + 1);
});

it('never serves more at once than it may, and keeps their order', async () => {
  const { desk, batches } = slowDesk();
  const names = Array.from({ length: MOST_AT_ONCE + 3 }, (_, n) => `p${n}`);
  const answers = names.map((name) => desk.ask('s', name));
  await turn();
  batches[0]!.finish();
  await turn();
  batches[1]!.finish();
  await Promise.all(answers);
  expect(batches.map(({ asked }) => asked.length)).toEqual([MOST_AT_ONCE, 3]);
  expect(batches.flatMap(({ asked }) => asked)).toEqual(names);
});

it('serves one by one what one of them spoilt, so that only that one is told', async () => {
  const desk = new Desk<string, string>(async (asked) => {
    if (asked.includes('bad')) throw Object.assign(new Error('broken'), { code: '22P05' });
    return asked.map((answer) => ({ answer }));
  });
  const answers = await Promise.allSettled(['a', 'bad', 'c'].map((name) => desk.ask('s', name)));
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

it('does not try two hundred times what failed for everybody, and serves again afterwards', async () => {
  let tries = 0;
  let away = true;
  const desk = new Desk<number, number>(async (asked) => {
    tries += 1;
    if (away) throw Object.assign(new Error('gone'), { code: '57P01' });
    return asked.map((answer) => ({ answer }));
  });
  const answers = await Promise.allSettled(Array.from({ length: 200 }, (_, n) => desk.ask('s', n)));
  expect(answers.every(({ status }) => status === 'rejected')).toBe(true);
  expect(tries).toBe(1);
  away = false;
  expect(await desk.ask('s', 7)).toBe(7);
});
