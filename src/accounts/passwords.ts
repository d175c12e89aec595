import { hash, verify, type Options } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { normalizePassword } from './accounts.rules.js';

/** Argon2id with 19 MiB, two passes and one lane: what OWASP's password storage cheat sheet asks for at least. */
const ARGON2ID: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes passwords and compares them. */
@Injectable()
export class Passwords {
  #nobodys: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return hash(normalizePassword(password), ARGON2ID);
  }

  /** Compares a password with what is stored; without a stored one it does the same work and says no. */
  async matches(stored: string | null, password: string): Promise<boolean> {
    this.#nobodys ??= this.hash('the password of nobody');
    const same = await this.compare(stored ?? (await this.#nobodys), normalizePassword(password));
    return stored !== null && same;
  }

  /** The costly part, apart so that a test can see that nobody pays it too. */
  protected compare(stored: string, password: string): Promise<boolean> {
    return verify(stored, password);
  }
}
