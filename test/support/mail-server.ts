import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server on a free port that keeps what it accepts. */
export interface MailServer {
  url: string;
  /** The raw messages that were accepted for an address. */
  to(recipient: string): string[];
  /** From now on answers this status to a recipient; 250 accepts. */
  answer(recipient: string, status: number): void;
  close(): Promise<void>;
}

/** Starts the server. @param thinks how many milliseconds it takes to accept a message */
export async function startMailServer(thinks = 0): Promise<MailServer> {
  const messages: { recipient: string; raw: string }[] = [];
  const statuses = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const status = statuses.get(address) ?? 250;
      done(status === 250 ? null : Object.assign(new Error('not now'), { responseCode: status }));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString();
        for (const { address } of session.envelope.rcptTo) messages.push({ recipient: address, raw });
        setTimeout(done, thinks);
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  // A sender that is killed leaves its connections torn: that is what some tests are about, and no fault of the server.
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') throw error;
  });
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    to: (recipient) =>
      messages.filter((message) => message.recipient === recipient).map(({ raw }) => raw.replaceAll('\r\n', '\n')),
    answer: (recipient, status) => void statuses.set(recipient, status),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
