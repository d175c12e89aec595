import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../../config/config.module.js';
import type { Config } from '../../../config/config.js';
import { MailLinks } from '../../../platform/mail/mail-links.js';

/** One transparent dot. */
export const DOT = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** Puts the picture by which opens are counted into mails of those who agreed to it; nobody else's mail has one. */
@Injectable()
export class OpenPicture {
  constructor(
    private readonly links: MailLinks,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** The html of a mail with its picture, at the end, where it moves nothing. Plain text has none. */
  into(mailId: string, html: string): string {
    const end = html.lastIndexOf('</body>');
    if (end < 0) throw new Error('a mail without a body cannot hold a picture');
    const picture = `<img src="${this.config.publicUrl}/mail/opens/${this.links.open.sign(mailId)}.gif" width="1" height="1" alt="" style="display:block;width:1px;height:1px;border:0">`;
    return `${html.slice(0, end)}${picture}\n${html.slice(end)}`;
  }
}
