import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** The built application as a process of its own. */
export interface Run {
  child: ChildProcess;
  stdout: () => string;
  stderr: () => string;
  ended: Promise<number | null>;
}

/** Starts the built application as somebody at a terminal would. @param detached in a process group of its own */
export function startProcess(env: Record<string, string>, { detached = false } = {}): Run {
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached,
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return { child, stdout: () => out, stderr: () => err, ended: new Promise((resolve) => child.once('exit', resolve)) };
}

/** Waits for words on standard output. @throws Error when the process ends before, or nearly a minute passes */
export async function printed(run: Run, words: RegExp): Promise<string> {
  for (let tries = 0; tries < 1_000; tries++) {
    const found = words.exec(run.stdout());
    if (found) return found[0];
    if (run.child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never printed ${words}: ${run.stdout()} ${run.stderr()}`);
}

/** A server on a free port that does nothing. */
export async function listen(): Promise<{ server: Server; port: number }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<string> {
  const { server, port } = await listen();
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}
