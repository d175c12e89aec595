import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { AnswerSeal } from '../attempts/answer-seal.js';
import type { Response } from '../questions/response.js';
import { CONSENT_VERSION } from './consent.rules.js';
import { PersonKeys } from './person-keys.js';
import { answersUnreadable, consentNeeded } from './profiles.errors.js';

/** Seals answers about people's skin, each with the key of whoever gave it. */
@Injectable()
export class PersonSeal extends AnswerSeal {
  constructor(
    private readonly database: Database,
    private readonly keys: PersonKeys,
    private readonly clock: Clock,
  ) {
    super();
  }

  async prepare(personId: string): Promise<void> {
    // Does she agree, to the words as they are now?
    const [consent] = await this.database.query(
      'SELECT 1 FROM profile_consent WHERE person_id = $1 AND withdrawn_at IS NULL AND version = $2',
      [personId, CONSENT_VERSION],
    );
    if (!consent) throw consentNeeded();
    await this.keys.ensure(this.database, personId, this.clock.now());
  }

  async seal(personId: string, response: Response): Promise<Buffer> {
    const seal = await this.keys.of(personId, { withConsent: true });
    if (!seal) throw consentNeeded();
    return seal.seal(JSON.stringify(response));
  }

  async open(personId: string, sealed: Buffer): Promise<Response> {
    const seal = await this.keys.of(personId, { withConsent: false });
    if (!seal) throw answersUnreadable();
    try {
      return JSON.parse(seal.open(sealed)) as Response;
    } catch {
      // What the key does not open says nothing about why, and the cipher's own error could only confuse.
      throw answersUnreadable();
    }
  }
}
