import { Inject, Injectable } from '@nestjs/common';
import { MASTER_KEY } from '../../../platform/crypto/master-key.js';
import { LinkSigner } from '../../../platform/crypto/tokens.js';

/**
 * The links that confirm a wish for the newsletter. Nothing of them is stored, not even a hash: a mail that has to be
 * sent again carries the same link, so that whichever of the two arrives works.
 */
@Injectable()
export class NewsletterLinks extends LinkSigner {
  constructor(@Inject(MASTER_KEY) masterKey: string) {
    super(masterKey, 'newsletter-confirm');
  }
}
