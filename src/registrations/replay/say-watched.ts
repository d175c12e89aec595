import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Claimant } from '../registration.rules.js';
import { CountAsWatched } from './count-as-watched.js';
import { watching } from './watching.js';

/** Takes somebody's word that she has watched the recording of her session. */
@Injectable()
export class SayWatched {
  constructor(
    private readonly database: Database,
    private readonly counting: CountAsWatched,
  ) {}

  /** Saying it twice is saying it once. @throws DomainError `not-found`, `not-yours`, and why she cannot watch */
  async run(claimant: Claimant, id: string, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const watcher = await watching(tx, claimant, id, now);
      await this.counting.within(tx, watcher, 'said', now);
    });
  }
}
