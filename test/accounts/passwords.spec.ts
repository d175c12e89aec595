import { Passwords } from '../../src/accounts/passwords.js';

const passwords = new Passwords();

/** Remembers the work factors of what was compared: what a comparison costs is told by these, not by a clock. */
class WatchedPasswords extends Passwords {
  readonly costs: (string | undefined)[] = [];

  protected override compare(stored: string, password: string): Promise<boolean> {
    this.costs.push(/^\$argon2id\$v=\d+\$[^$]+/.exec(stored)?.[0]);
    return super.compare(stored, password);
  }
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

  it('cost as much to refuse for nobody as for somebody', async () => {
    const watched = new WatchedPasswords();
    const stored = await watched.hash('three calm words');
    expect(await watched.matches(stored, 'another password')).toBe(false);
    expect(await watched.matches(null, 'another password')).toBe(false);
    expect(watched.costs).toEqual(['$argon2id$v=19$m=19456,t=2,p=1', '$argon2id$v=19$m=19456,t=2,p=1']);
  });
});
