import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';
import type { ComposedMail, MailRow } from './mail.js';

/** What is kept of a mail where no mail server is configured. */
export type KeptMessage = ComposedMail & { from: string };

/** The way out: an SMTP server, or nothing at all where none is configured. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  readonly #smtp: Transporter | null;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.#smtp = config.smtpUrl
      ? createTransport({
          url: config.smtpUrl,
          pool: true,
          maxConnections: 4,
          connectionTimeout: 10_000,
          socketTimeout: 30_000,
        } as never)
      : null;
  }

  /** True where mails are kept for the development mailbox instead of being sent. */
  get keeps(): boolean {
    return this.#smtp === null;
  }

  /**
   * Hands the mail to the server and resolves when it was accepted.
   * @returns what to keep with the row: the message where there is no server, else null
   * @throws the error of nodemailer, with responseCode where the server answered
   */
  async send(mail: MailRow, content: ComposedMail): Promise<KeptMessage | null> {
    if (!this.#smtp) return { ...content, from: this.config.mailFrom };
    await this.#smtp.sendMail({
      messageId: mail.messageId,
      from: this.config.mailFrom,
      replyTo: this.config.mailFrom,
      to: { name: content.name, address: mail.recipient },
      subject: content.subject,
      html: content.html,
      text: content.text,
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...(content.calendar
        ? {
            icalEvent: {
              method: content.calendar.method,
              content: content.calendar.content,
              filename: 'invitation.ics',
            },
          }
        : {}),
    });
    return null;
  }

  /** Resolves when the mail server answers and takes our credentials; at once where there is none. */
  async check(): Promise<void> {
    await this.#smtp?.verify();
  }

  onApplicationShutdown(): void {
    this.#smtp?.close();
  }
}
