import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { LinkSigner } from '../platform/crypto/tokens.js';
import { MASTER_KEY } from '../platform/crypto/master-key.js';
import { requireViewer } from '../platform/http/access.js';
import type { Viewer } from '../platform/http/viewer.js';
import { localizePath, type Locale } from '../platform/i18n/locales.js';

import type { Claimant } from './registration.rules.js';
import { notYours } from './registrations.errors.js';

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

  /**
   * On what ground a program acts: by the token of a link where it sends one, else as whoever it is signed in as.
   * @throws DomainError `not-yours` for a token that is not ours, `signed-out` for somebody who shows nothing
   */
  claimant(viewer: Viewer | null, token: string | undefined): Claimant {
    if (token !== undefined) {
      const link = this.open(token);
      if (!link) throw notYours();
      return { link };
    }
    requireViewer(viewer);
    return { viewer };
  }

  /** The whole address of the page behind the link, for mails. */
  address(id: string, locale: Locale): string {
    return this.config.publicUrl + localizePath(locale, `/registrations/${this.token(id)}`);
  }
}
