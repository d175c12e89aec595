import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Database } from '../platform/database/database.js';
import type { Viewer } from '../platform/http/viewer.js';
import type { accountInput } from './accounts.input.js';
import { SignIns } from './sign-ins.js';

/** Changes a person's own name, language and time zone. */
@Injectable()
export class ChangeAccount {
  constructor(
    private readonly database: Database,
    private readonly signIns: SignIns,
  ) {}

  async run(actor: Pick<Viewer, 'id'>, input: z.output<typeof accountInput>): Promise<void> {
    await this.database.query('UPDATE person SET name = $2, locale = $3, time_zone = $4 WHERE id = $1', [
      actor.id,
      input.name,
      input.locale,
      input.timeZone,
    ]);
    // The page that follows shows what was saved, however late the database's announcement comes.
    this.signIns.forget(actor.id);
  }
}
