import { Injectable } from '@nestjs/common';
import { translator, type Message } from '../../platform/i18n/messages.js';
import { MailComposers } from '../../platform/mail/mail-composers.js';
import { mailCatalogues } from '../../platform/mail/mail-messages.js';

/** Knows which built-in mails say something of which catalogue, by listening to their examples. */
@Injectable()
export class Spoken {
  #kinds: Map<string, string[]> | null = null;

  constructor(private readonly composers: MailComposers) {}

  /** The kinds of mail that say a sentence of the catalogue, by name. */
  kindsOf(catalogue: string): readonly string[] {
    this.#kinds ??= this.#listen();
    return this.#kinds.get(catalogue) ?? [];
  }

  #listen(): Map<string, string[]> {
    const catalogueOf = new Map<Message, string>();
    for (const [name, messages] of mailCatalogues)
      for (const message of Object.values(messages)) catalogueOf.set(message, name);
    const kinds = new Map<string, string[]>();
    for (const kind of this.composers.examples) {
      const said = new Set<string>();
      const say = translator('en');
      const listening = (message: Message, values?: Parameters<typeof say>[1]) => {
        const catalogue = catalogueOf.get(message);
        if (catalogue) said.add(catalogue);
        return say(message, values);
      };
      this.composers.example(kind, Object.assign(listening, { locale: say.locale }));
      for (const catalogue of said) kinds.set(catalogue, [...(kinds.get(catalogue) ?? []), kind]);
    }
    return kinds;
  }
}
