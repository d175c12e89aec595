import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Translate } from '../i18n/messages.js';
import { LOG, type Log } from '../log/log.js';
import { MAIL_COMPOSER, type ComposedMail, type MailComposer, type MailRow, type SkippedMail } from './mail.js';

/** So many are written at the same time where a composer takes them one by one. */
const AT_ONCE = 8;

/** What came of writing a mail: the mail, why it is not sent after all, or the error that kept it from being written. */
export type Written = ComposedMail | SkippedMail | { unknown: true } | { error: unknown };

/** Knows who writes each kind of mail. */
@Injectable()
export class MailComposers implements OnApplicationBootstrap {
  readonly #composers = new Map<string, MailComposer>();

  constructor(
    private readonly discovery: DiscoveryService,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    for (const { metatype, instance } of this.discovery.getProviders()) {
      const kind = metatype ? (Reflect.getMetadata(MAIL_COMPOSER, metatype) as string | undefined) : undefined;
      if (!kind) continue;
      if (this.#composers.has(kind)) throw new Error(`the mail ${kind} has two composers`);
      this.#composers.set(kind, instance as MailComposer);
    }
  }

  /** The kinds of mail that can be looked at without anybody to send them to. */
  get examples(): string[] {
    return [...this.#composers].flatMap(([kind, composer]) => (composer.example ? [kind] : [])).sort();
  }

  /** One of those, about something made up; null where the kind has none. */
  example(kind: string, t: Translate): ComposedMail | null {
    return this.#composers.get(kind)?.example?.(t) ?? null;
  }

  /** Writes all of these from what is true now; every mail gets an answer by its id. */
  async write(mails: readonly MailRow[]): Promise<Map<string, Written>> {
    const written = new Map<string, Written>();
    const byKind = new Map<string, MailRow[]>();
    for (const mail of mails) byKind.set(mail.kind, [...(byKind.get(mail.kind) ?? []), mail]);
    for (const [kind, own] of byKind) {
      const composer = this.#composers.get(kind);
      if (!composer) for (const { id } of own) written.set(id, { unknown: true });
      else await this.#writeAll(composer, own, written);
    }
    return written;
  }

  async #writeAll(composer: MailComposer, mails: MailRow[], written: Map<string, Written>): Promise<void> {
    if (composer.composeAll) {
      try {
        const all = await composer.composeAll(mails);
        for (const mail of mails)
          written.set(mail.id, all.get(mail.id) ?? { error: new Error('its composer did not answer') });
        return;
      } catch (error) {
        // One that cannot be written must not hold up the others of its batch.
        this.log.warn(
          { err: error, kind: mails[0]!.kind },
          'a batch was not written; its mails are written one by one',
        );
      }
    }
    const left = mails.values();
    const one = async (): Promise<void> => {
      for (const mail of left) {
        try {
          written.set(mail.id, await composer.compose(mail));
        } catch (error) {
          written.set(mail.id, { error });
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
  }
}
