import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { BULK_TOPICS, type BulkTopic } from '../../platform/mail/mail-topics.js';
import { wordingOf } from './consent.rules.js';
import { COUNTABLE, currentWording, type Countable, type Counting } from './counting/counting.consents.js';
import { MailAddresses, type ConsentEvent, type ConsentKind } from './mail-addresses.js';
import { MailPreferences } from './mail-preferences.queries.js';

/** What an address wants from now on; what is left out stays as it is. */
export interface PreferenceChange {
  topics?: Partial<Record<BulkTopic, boolean>>;
  locale?: Locale;
  counting?: Partial<Counting>;
}

/** Where and how it was said. */
export interface SaidWhere {
  place: string;
  /** The language in which it was read. */
  locale: Locale;
  /** The mail whose link led there. */
  mailId?: string;
  /** How a topic was left, where it was not on a page of ours. */
  leftBy?: Extract<ConsentKind, 'one-click' | 'by-mail'>;
}

/** Changes which mail an address gets, in which language, and what of it is counted; the proof is kept beside. */
@Injectable()
export class ChangePreference {
  constructor(
    private readonly database: Database,
    private readonly addresses: MailAddresses,
    private readonly preferences: MailPreferences,
    private readonly outbox: Outbox,
  ) {}

  /** Says nothing twice: what is so already is not written down again. */
  async run(email: string, change: PreferenceChange, said: SaidWhere, now: Date): Promise<void> {
    await this.database.transaction((tx) => this.within(tx, email, change, said, now));
  }

  /** The same within a transaction of somebody's own. @returns the id of the address */
  async within(tx: Transaction, email: string, change: PreferenceChange, said: SaidWhere, now: Date): Promise<string> {
    const id = await this.addresses.lock(tx, email, now);
    const before = await this.preferences.of(email, tx);
    const changed = BULK_TOPICS.filter(
      (topic) => change.topics?.[topic] !== undefined && change.topics[topic] !== before.topics[topic],
    );
    for (const topic of changed) await this.#set(tx, id, topic, change.topics![topic]!, now);
    const [on, off] = [true, false].map((wanted) => changed.filter((topic) => change.topics![topic] === wanted));
    await this.#stopWhatIsDue(tx, email, off!, now);
    await this.#bringBack(tx, email, on!, now);
    const counting = COUNTABLE.filter(
      (what) => change.counting?.[what] !== undefined && change.counting[what] !== before.counting[what],
    );
    for (const what of counting)
      await tx.query(`UPDATE mail_address SET ${what}_agreed_at = $2 WHERE id = $1`, [
        id,
        change.counting![what] ? now : null,
      ]);
    if (change.locale) await this.#speak(tx, id, email, change.locale);
    await this.addresses.note(
      tx,
      id,
      [
        ...changed.map((topic) => saidOfTopic(topic, change.topics![topic]!, said)),
        ...counting.map((what) => saidOfCounting(what, change.counting![what]!, said)),
      ],
      now,
    );
    if (changed.includes('news') && change.topics!.news)
      await this.outbox.publish(tx, {
        name: 'newsletter.confirmed',
        subjectId: id,
        payload: { locale: change.locale ?? before.locale ?? said.locale },
      });
    return id;
  }

  async #set(tx: Transaction, addressId: string, topic: BulkTopic, wanted: boolean, now: Date): Promise<void> {
    await tx.query(
      `INSERT INTO mail_preference (address_id, topic, wanted, changed_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (address_id, topic) DO UPDATE SET wanted = $3, changed_at = $4`,
      [addressId, topic, wanted, now],
    );
  }

  /**
   * What waits for its turn is turned away now. A mail that a sender is claiming at this moment is locked: this waits for
   * it, so that whoever has her answer knows that nothing is claimed any more.
   */
  async #stopWhatIsDue(tx: Transaction, email: string, topics: readonly BulkTopic[], now: Date): Promise<void> {
    if (topics.length === 0) return;
    await tx.query(
      `UPDATE mail SET state = 'skipped', reason = 'unsubscribed', settled_at = $3
       WHERE recipient = $1 AND topic = ANY ($2) AND state = 'due'`,
      [email, topics, now],
    );
  }

  /** What was turned away only because it was not wanted, and is not too late yet, waits for its turn again. */
  async #bringBack(tx: Transaction, email: string, topics: readonly BulkTopic[], now: Date): Promise<void> {
    if (topics.length === 0) return;
    await tx.query(
      `UPDATE mail SET state = 'due', reason = NULL, settled_at = NULL
       WHERE recipient = $1 AND topic = ANY ($2) AND state = 'skipped' AND reason = 'unsubscribed' AND expires_at > $3`,
      [email, topics, now],
    );
  }

  /** The language of everything that is written to this address: of what is planned and of what a registration says. */
  async #speak(tx: Transaction, id: string, email: string, locale: Locale): Promise<void> {
    await tx.query('UPDATE mail_address SET locale = $2 WHERE id = $1', [id, locale]);
    await tx.query('UPDATE registration SET locale = $2 WHERE email = $1 AND locale <> $2', [email, locale]);
    await tx.query('UPDATE person SET locale = $2 WHERE email = $1 AND locale <> $2', [email, locale]);
    await tx.query(`UPDATE mail SET locale = $2 WHERE recipient = $1 AND state = 'due' AND locale <> $2`, [
      email,
      locale,
    ]);
  }
}

function saidOfTopic(topic: BulkTopic, wanted: boolean, { place, locale, mailId, leftBy }: SaidWhere): ConsentEvent {
  const kind = wanted ? 'given' : (leftBy ?? 'withdrawn');
  return { topic, kind, place, locale, mailId, wording: wanted ? wordingOf(topic) : null };
}

function saidOfCounting(what: Countable, agreed: boolean, { place, locale, mailId }: SaidWhere): ConsentEvent {
  return {
    topic: what,
    kind: agreed ? 'given' : 'withdrawn',
    place,
    locale,
    mailId,
    wording: agreed ? currentWording(what).name : null,
  };
}
