import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/database.js';
import {
  EVERY_KIND,
  GuardsMail,
  type GuardVerdict,
  type MailGuard,
  type MailToClaim,
} from '../../../platform/mail/mail-guard.js';
import { ErasedAddresses } from './erased-addresses.js';

/**
 * Turns mail to erased addresses away, of whatever kind. Answers to what somebody has just done herself still go, unless
 * nothing went to the address before.
 */
@Injectable()
@GuardsMail(EVERY_KIND)
export class ErasedGuard implements MailGuard {
  constructor(private readonly erased: ErasedAddresses) {}

  async check(tx: Transaction, mails: readonly MailToClaim[]): Promise<ReadonlyMap<string, GuardVerdict>> {
    const erased = await this.erased.among(
      tx,
      mails.map(({ recipient }) => recipient),
    );
    return new Map(
      mails
        .filter(({ recipient, topic }) => erased.has(recipient) && (topic !== 'service' || erased.get(recipient)))
        .map(({ id }) => [id, { skip: 'address-erased' }]),
    );
  }
}
