import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';
import type { ComposedMail, MailRow } from './mail.js';
import { headerText, smtpAddress, type SmtpAddress } from './mail-address.js';
import { mailHeaders, returnPath } from './mail-headers.js';
import { MailLinks } from './mail-links.js';
import { faultOf, MailFault, type Stage } from './smtp-fault.js';
import { speaksUtf8 } from './smtp-utf8.js';

/** What is kept of a mail where no mail server is configured. */
export type KeptMessage = ComposedMail & { from: string; headers: Record<string, string> };

/** Connections to the mail server that are kept open, in one process. */
const CONNECTIONS = 6;
/** What nodemailer signs by itself, and the header that receivers want signed before they show a button to leave (RFC 8058, 4). */
const SIGNED =
  'From:Sender:Reply-To:Subject:Date:Message-ID:To:Cc:MIME-Version:Content-Type:Content-Transfer-Encoding:Auto-Submitted:' +
  'List-Id:List-Unsubscribe:List-Unsubscribe-Post';

/** How far each mail under way has come, by the object that nodemailer was given. */
interface Tracked {
  stage: () => Stage;
}

/** The way out: an SMTP server, or nothing at all where none is configured. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  readonly #smtp: Transporter | null;
  readonly #speaksUtf8: () => Promise<boolean>;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly links: MailLinks,
  ) {
    this.#smtp = config.smtpUrl ? openPool(config.smtpUrl, config.mailDkim) : null;
    this.#speaksUtf8 = speaksUtf8(config.smtpUrl);
  }

  /** True where mails are kept for the development mailbox instead of being sent. */
  get keeps(): boolean {
    return this.#smtp === null;
  }

  /**
   * Hands the mail to the server and resolves when it was accepted. Many may be handed over at once.
   * @returns what to keep with the row: the message where there is no server, else null
   * @throws MailFault that says whether the server may have taken it
   */
  async send(mail: MailRow, content: ComposedMail): Promise<KeptMessage | null> {
    const headers = mailHeaders(mail, this.config, this.links);
    const to = smtpAddress(mail.recipient);
    if (!to) throw new MailFault('bad-address', null);
    if (!this.#smtp) return { ...content, from: this.config.mailFrom, headers };
    const tracked: Tracked = { stage: () => 'waiting' };
    try {
      if (to.needsUtf8 && !(await this.#speaksUtf8())) throw new MailFault('bad-address', null);
      await this.#smtp.sendMail({ ...this.#message(mail, content, to, headers), tracked } as never);
    } catch (error) {
      throw error instanceof MailFault ? error : faultOf(error, tracked.stage());
    }
    return null;
  }

  #message(mail: MailRow, content: ComposedMail, to: SmtpAddress, headers: Record<string, string>): object {
    const { mailFrom } = this.config;
    const from = returnPath(mail, this.config, this.links) ?? mailFrom;
    return {
      messageId: mail.messageId,
      from: mailFrom,
      replyTo: mailFrom,
      to: { name: headerText(content.name), address: to.address },
      envelope: { from, to: { name: '', address: to.address } },
      subject: headerText(content.subject),
      html: content.html,
      text: content.text,
      headers,
      // Nothing of a mail comes from a file or an address of the network.
      disableFileAccess: true,
      disableUrlAccess: true,
      ...(content.calendar
        ? {
            icalEvent: {
              method: content.calendar.method,
              content: content.calendar.content,
              filename: 'invitation.ics',
            },
          }
        : {}),
    };
  }

  /** Resolves when the mail server answers and takes our credentials; at once where there is none. */
  async check(): Promise<void> {
    await this.#smtp?.verify();
  }

  onApplicationShutdown(): void {
    this.#smtp?.close();
  }
}

function openPool(url: string, dkim: Config['mailDkim']): Transporter {
  const pool = createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: Infinity,
    connectionTimeout: 10_000,
    socketTimeout: 30_000,
    ...(dkim
      ? {
          dkim: {
            domainName: dkim.domain,
            keySelector: dkim.selector,
            privateKey: dkim.privateKey,
            headerFieldNames: SIGNED,
          },
        }
      : {}),
  } satisfies SMTPPool.Options & { url: string; pool: true });
  pool.use('stream', (mail, done) => {
    const { tracked } = mail.data as { tracked?: Tracked };
    if (tracked) watch(mail.message, tracked);
    done();
  });
  return pool;
}

/** Notes how far the message gets: it is asked for once a connection is there, and read once the server wants it. */
function watch(
  message: { createReadStream: (...options: never[]) => { readableDidRead?: boolean } },
  tracked: Tracked,
): void {
  const make = message.createReadStream.bind(message);
  message.createReadStream = (...options) => {
    // Given to a second connection only if not a byte of it went over the first.
    if (tracked.stage() === 'begun') throw new Error('a message that may have been sent is not sent again');
    const stream = make(...options);
    tracked.stage = () => (stream.readableDidRead ? 'begun' : 'connected');
    return stream;
  };
}
