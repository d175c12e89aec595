import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../../config/config.module.js';
import type { Config } from '../../../config/config.js';
import { Database } from '../../../platform/database/database.js';
import { MailLinks } from '../../../platform/mail/mail-links.js';

/** The name under which a link tells which mail it was in. */
const NAME = 'm';

/**
 * Lets links of a mail be counted, for those who agreed to it where the school counts at all. The sign stands behind a
 * `#`: it reaches no server, no log and no cache, so that following a link is what it was; the script of the page tells
 * us. What only fetches pages, as scanners do, counts nothing. There are no pictures that count.
 */
@Injectable()
export class ClickLinks {
  readonly #own: RegExp;

  constructor(
    private readonly database: Database,
    private readonly links: MailLinks,
    @Inject(CONFIG) config: Config,
  ) {
    // An address of ours, up to what cannot be part of it in html or in plain text; one that jumps within a page stays.
    const origin = config.publicUrl.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    this.#own = new RegExp(`${origin}/(?!(?:nl/|fr/)?mail/)[^\\s"'<>#)]*(?=["'\\s<)]|$)`, 'g');
  }

  /** Those of these addresses whose clicks may be counted: none where the school does not count. */
  async agreed(recipients: readonly string[]): Promise<ReadonlySet<string>> {
    if (recipients.length === 0) return new Set();
    // Who of these agreed, if the school counts?
    const rows = await this.database.query<{ email: string }>(
      `SELECT lower(a.email::text) AS email FROM mail_address a, mail_setting s
       WHERE s.counts_clicks AND a.clicks_agreed_at IS NOT NULL AND a.email = ANY ($1::citext[])`,
      [recipients],
    );
    const agreed = new Set(rows.map(({ email }) => email));
    return new Set(recipients.filter((recipient) => agreed.has(recipient.toLowerCase())));
  }

  /** The html or plain text of a mail with its links to our pages marked; those to leave and to choose stay as they are. */
  mark(mailId: string, text: string): string {
    const sign = `#${NAME}=${this.links.click.sign(mailId)}`;
    return text.replace(this.#own, (link: string) => link + sign);
  }
}
