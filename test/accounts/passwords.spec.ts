import { performance } from 'node:perf_hooks';
import { Passwords } from '../../src/accounts/passwords.js';

const passwords = new Passwords();

/** The median of a few durations, in milliseconds. */
async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 7; i++) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[3]!;
}

describe('passwords', () => {
  it('are stored as Argon2id, each with a salt of its own', async () => {
    const [one, two] = [await passwords.hash('three calm words'), await passwords.hash('three calm words')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
  });

  it('match themselves, however the keyboard composed the accents, and nothing else', async () => {
    const stored = await passwords.hash('crème brûlée');
    expect(await passwords.matches(stored, 'cre\u0300me bru\u0302le\u0301e')).toBe(true);
    expect(await passwords.matches(stored, 'creme brulee')).toBe(false);
  });

  it('never match where there is none, not even the one that is compared with instead', async () => {
    expect(await passwords.matches(null, 'the password of nobody')).toBe(false);
  });

  it('take as long to refuse for nobody as for somebody', async () => {
    const stored = await passwords.hash('three calm words');
    await passwords.matches(null, 'warm up');
    const somebody = await median(() => passwords.matches(stored, 'another password'));
    const nobody = await median(() => passwords.matches(null, 'another password'));
    expect(nobody / somebody).toBeGreaterThan(0.5);
    expect(nobody / somebody).toBeLessThan(2);
  });
});
