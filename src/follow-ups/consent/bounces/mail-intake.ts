import type { AddressInfo } from 'node:net';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { SMTPServer, type SMTPServerAddress, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { CONFIG } from '../../../config/config.module.js';
import type { Config } from '../../../config/config.js';
import { LOG, type Log } from '../../../platform/log/log.js';
import { TakeReturnedMail, type IntakeAddress } from './take-returned-mail.js';

/** The largest message that is taken: a bounce may bring back what it is about. */
export const INTAKE_BYTES = 10 * 1024 * 1024;
const IDLE_MILLISECONDS = 60_000;
const MOST_CLIENTS = 20;
const MOST_RECIPIENTS = 20;
/** A worker that is being replaced may still hold the port. */
const TRY_AGAIN_MILLISECONDS = 5_000;

/**
 * A listener for the mail that programs send back, where the settings ask for one. It takes mail for bounce+code@ and
 * unsubscribe+code@ of our domain and passes nothing on; what it says 250 to is written down.
 */
@Injectable()
export class MailIntake implements OnApplicationBootstrap, BeforeApplicationShutdown {
  #server: SMTPServer | null = null;
  #again: NodeJS.Timeout | undefined;

  constructor(
    private readonly take: TakeReturnedMail,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Where it listens; null where it does not. */
  get port(): number | null {
    return (this.#server?.server.address() as AddressInfo | null)?.port ?? null;
  }

  async onApplicationBootstrap(): Promise<void> {
    const { mailIntakePort, mailBounceDomain, role } = this.config;
    if (mailIntakePort === null || !mailBounceDomain || role === 'web') return;
    await this.#listen(mailIntakePort, mailBounceDomain);
  }

  async #listen(port: number, domain: string): Promise<void> {
    const server = this.#make(domain);
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, this.config.mailIntakeHost, () => resolve());
      });
    } catch (error) {
      this.log.warn({ err: error, port }, 'the intake for bounces cannot listen; it tries again');
      this.#again = setTimeout(() => void this.#listen(port, domain), TRY_AGAIN_MILLISECONDS);
      return;
    }
    server.on('error', (error) => this.log.debug({ err: error }, 'a connection to the intake for bounces broke'));
    this.#server = server;
  }

  #make(domain: string): SMTPServer {
    return new SMTPServer({
      name: domain,
      banner: 'bounces only',
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      size: INTAKE_BYTES,
      maxClients: MOST_CLIENTS,
      socketTimeout: IDLE_MILLISECONDS,
      closeTimeout: 2_000,
      logger: false,
      onRcptTo: (address, session, done) => done(this.#refusal(address, session, domain)),
      onData: (stream, session, done) => {
        this.#data(stream, session).then(
          () => done(),
          (error: unknown) => done(this.#answerTo(error)),
        );
      },
    });
  }

  #refusal({ address }: SMTPServerAddress, session: SMTPServerSession, domain: string): Error | null {
    if (session.envelope.rcptTo.length >= MOST_RECIPIENTS) return smtpError(452, '4.5.3 too many recipients');
    return this.#addressOf(address, domain) ? null : smtpError(550, '5.1.1 no such address here');
  }

  #addressOf(address: string, domain: string): IntakeAddress | null {
    const at = address.lastIndexOf('@');
    if (address.slice(at + 1).toLowerCase() !== domain) return null;
    return this.take.addressOf(address.slice(0, at));
  }

  async #data(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      // The rest is read and dropped: the sender listens only when it has finished.
      if (bytes <= INTAKE_BYTES) chunks.push(chunk);
    }
    if (stream.sizeExceeded || bytes > INTAKE_BYTES) throw smtpError(552, '5.3.4 too large');
    const raw = Buffer.concat(chunks);
    for (const { address } of session.envelope.rcptTo) {
      const to = this.#addressOf(address, this.config.mailBounceDomain!);
      if (!to) continue;
      const outcome = await this.take.run(raw, to, 'bounce');
      this.log.info({ mail: to.mailId, purpose: to.purpose, outcome }, 'mail came back');
    }
  }

  /** What went wrong on our side is told as temporary, so that the sender comes again. */
  #answerTo(error: unknown): Error {
    if (error instanceof Error && 'responseCode' in error) return error;
    this.log.error({ err: error }, 'the intake for bounces failed; the sender is to come again');
    return smtpError(451, '4.3.0 come again later');
  }

  /** Lets whoever is speaking finish, and takes no further connection. */
  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.#again);
    const server = this.#server;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
