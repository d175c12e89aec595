import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';
import { LinkSigner } from '../../platform/crypto/tokens.js';
import { MASTER_KEY } from '../../platform/crypto/master-key.js';
import { localizePath, type Locale } from '../../platform/i18n/locales.js';

/** Makes and reads the addresses of people's calendars. */
@Injectable()
export class FeedLinks {
  readonly #signer: LinkSigner;

  constructor(
    @Inject(MASTER_KEY) masterKey: string,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {
    this.#signer = new LinkSigner(masterKey, 'calendar-feed');
  }

  /** The token of a feed's address. */
  token(id: string): string {
    return this.#signer.sign(id);
  }

  /** The feed that a token opens, or null when it was not made by us. */
  open(token: string): string | null {
    return this.#signer.verify(token);
  }

  /** The whole address of the page about a feed. */
  page(id: string, locale: Locale): string {
    return this.config.publicUrl + localizePath(locale, `/calendar/${this.token(id)}`);
  }
}
