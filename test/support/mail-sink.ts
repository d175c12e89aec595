import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A message as the server took it. */
export interface SunkMail {
  recipient: string;
  /** The address of the envelope that bounces go to. */
  from: string;
  messageId: string;
  raw?: string;
}

/** A real SMTP server in a process of its own; the first part of an address says how it treats it, see mail-sink.mjs. */
export interface MailSink {
  url: string;
  port: number;
  pid: number;
  /** Everything that it took, oldest first. */
  taken(): SunkMail[];
  /** The raw messages to an address, with the line ends of SMTP. */
  to(recipient: string): string[];
  /** How many it took since it was started. */
  count(): Promise<number>;
  /** Ends it at once; what it had taken can still be read. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

interface SinkOptions {
  keeps?: 'full' | 'ids' | 'none';
  utf8?: boolean;
  /** A free one when left out. */
  port?: number;
  /** Where it writes down what it took; a new folder when left out. */
  folder?: string;
}

/** Starts the server. */
export async function startMailSink({
  keeps = 'full',
  utf8 = true,
  port,
  folder,
}: SinkOptions = {}): Promise<MailSink> {
  const home = folder ?? (await mkdtemp(join(tmpdir(), 'skin-school-sink-')));
  const file = join(home, 'taken.jsonl');
  const script = fileURLToPath(new URL('mail-sink.mjs', import.meta.url));
  const options = [...(utf8 ? [] : ['no-utf8']), ...(port ? [String(port)] : [])];
  const child: ChildProcess = fork(script, [file, keeps, ...options], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [started] = (await once(child, 'message')) as [{ port: number }];
  const taken = (): SunkMail[] =>
    existsSync(file)
      ? readFileSync(file, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line) as SunkMail)
      : [];
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  return {
    url: `smtp://127.0.0.1:${started.port}`,
    port: started.port,
    pid: child.pid!,
    taken,
    to: (recipient) => taken().flatMap((mail) => (mail.recipient === recipient ? (mail.raw ?? []) : [])),
    count: async () => {
      const answer = once(child, 'message') as Promise<[{ count: number }]>;
      child.send('count');
      return (await answer)[0].count;
    },
    kill,
    close: async () => {
      await kill();
      await rm(home, { recursive: true, force: true });
    },
  };
}
