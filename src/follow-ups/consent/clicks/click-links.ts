import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../../config/config.module.js';
import type { Config } from '../../../config/config.js';
import { MailLinks } from '../../../platform/mail/mail-links.js';

/** The name under which a link tells which mail it was in. */
const NAME = 'm';

/**
 * Lets links of a mail be counted. The sign stands behind a `#`: it reaches no server, no log and no cache, so that
 * following a link is what it was; the script of the page tells us. What only fetches pages, as scanners do, counts nothing.
 */
@Injectable()
export class ClickLinks {
  readonly #own: RegExp;

  constructor(
    private readonly links: MailLinks,
    @Inject(CONFIG) config: Config,
  ) {
    // An address of ours, up to what cannot be part of it in html or in plain text; one that jumps within a page stays.
    const origin = config.publicUrl.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    this.#own = new RegExp(`${origin}/(?!(?:nl/|fr/)?mail/)[^\\s"'<>#)]*(?=["'\\s<)]|$)`, 'g');
  }

  /** The html or plain text of a mail with its links to our pages marked; those to leave and to choose stay as they are. */
  mark(mailId: string, text: string): string {
    const sign = `#${NAME}=${this.links.click.sign(mailId)}`;
    return text.replace(this.#own, (link: string) => link + sign);
  }
}
