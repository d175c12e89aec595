import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { LinkSigner } from '../platform/crypto/tokens.js';
import { MASTER_KEY } from '../platform/crypto/master-key.js';
import { localizePath, type Locale } from '../platform/i18n/locales.js';

/** Makes and reads the personal links of registrations: whoever holds one may see, correct and cancel it. */
@Injectable()
export class RegistrationLinks {
  readonly #signer: LinkSigner;

  constructor(
    @Inject(MASTER_KEY) masterKey: string,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {
    this.#signer = new LinkSigner(masterKey, 'registration');
  }

  /** The token of a registration's link. */
  token(id: string): string {
    return this.#signer.sign(id);
  }

  /** The registration that a token opens, or null when it was not made by us. */
  open(token: string): string | null {
    return this.#signer.verify(token);
  }

  /** The whole address of the page behind the link, for mails. */
  address(id: string, locale: Locale): string {
    return this.config.publicUrl + localizePath(locale, `/registrations/${this.token(id)}`);
  }
}
