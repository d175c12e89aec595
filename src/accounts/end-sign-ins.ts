import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { Viewer } from '../platform/http/viewer.js';
import { SignIns } from './sign-ins.js';

/** Ends sign-ins of the person herself: one that she names, or all but the browser that asks. */
@Injectable()
export class EndSignIns {
  constructor(
    private readonly database: Database,
    private readonly signIns: SignIns,
  ) {}

  /** One that ended before, or belongs to somebody else, is no error: there is nothing left to end. */
  async run(actor: Pick<Viewer, 'id'>, which: { id: string } | { allBut: string }): Promise<void> {
    if ('id' in which) await this.signIns.endById(actor.id, which.id);
    else await this.database.transaction((tx) => this.signIns.endAll(tx, actor.id, which.allBut));
  }
}
