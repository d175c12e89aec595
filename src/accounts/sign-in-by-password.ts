import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { Passwords } from './passwords.js';
import { SignIns, type Browser } from './sign-ins.js';

/** Signs in whoever knows the password of an account. */
@Injectable()
export class SignInByPassword {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly signIns: SignIns,
  ) {}

  /** @returns the token for the sign-in cookie; null when there is no such account or it has another password, after the same time */
  async run(input: { email: string; password: string }, browser: Browser): Promise<string | null> {
    const [person] = await this.database.query<{ id: string; password_hash: string | null }>(
      'SELECT id, password_hash FROM person WHERE email = $1',
      [input.email],
    );
    const right = await this.passwords.matches(person?.password_hash ?? null, input.password);
    if (!person || !right) return null;
    return this.database.transaction((tx) => this.signIns.begin(tx, person.id, browser));
  }
}
