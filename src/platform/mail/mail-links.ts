import { Inject, Injectable } from '@nestjs/common';
import { LinkSigner } from '../crypto/tokens.js';
import { MASTER_KEY } from '../crypto/master-key.js';

/**
 * Signs the id of a mail into what may stand in it: the links to leave and to choose, what is counted, and the address
 * that bounces go to. Each is opaque, says nothing of the recipient and opens nothing else.
 */
@Injectable()
export class MailLinks {
  readonly unsubscribe: LinkSigner;
  readonly preferences: LinkSigner;
  readonly bounce: LinkSigner;
  readonly click: LinkSigner;
  readonly open: LinkSigner;

  constructor(@Inject(MASTER_KEY) masterKey: string) {
    this.unsubscribe = new LinkSigner(masterKey, 'mail-unsubscribe');
    this.preferences = new LinkSigner(masterKey, 'mail-preferences');
    this.bounce = new LinkSigner(masterKey, 'mail-bounce');
    this.click = new LinkSigner(masterKey, 'mail-click');
    this.open = new LinkSigner(masterKey, 'mail-open');
  }
}
