import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface PrivateRedis {
  url: string;
  /** Ends it at once, as a machine that loses power would; everything in it is gone. */
  kill(): Promise<void>;
  /** Starts it anew, on the same port, after it was killed. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

/** A server that runs. */
interface Launched {
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/**
 * Starts a redis-server of our own on a free port; it keeps nothing on disk.
 * @param folder where its log and its socket stand; a new one, cleared away at the end, when left out
 * @throws Error when the program is not on the PATH or does not start
 */
export async function startPrivateRedis(folder?: string): Promise<PrivateRedis> {
  const home = folder ?? (await mkdtemp(path.join(tmpdir(), 'skin-school-redis-')));
  let reason = '';
  // The port may be taken between our asking for it and Redis' using it.
  for (let attempt = 0; attempt < 5; attempt++) {
    const port = await freePort();
    const started = await launch(home, port);
    if (typeof started !== 'string') {
      return keep(home, port, started, folder === undefined);
    }
    reason = started;
  }
  throw new Error(`redis-server did not start: ${reason}`);
}

function keep(home: string, port: number, first: Launched, ours: boolean): PrivateRedis {
  let server = first;
  return {
    url: `redis://127.0.0.1:${port}`,
    kill: () => server.end('SIGKILL'),
    startAgain: async () => {
      const again = await launch(home, port);
      if (typeof again === 'string') throw new Error(`redis-server did not start again: ${again}`);
      server = again;
    },
    stop: async () => {
      await server.end('SIGTERM');
      if (ours) await rm(home, { recursive: true, force: true });
    },
  };
}

/** Stops the server that a killed run left in its folder: only that one listens on the socket there. */
export async function stopRedisOf(folder: string): Promise<void> {
  const socket = path.join(folder, 'redis.sock');
  if (existsSync(socket)) await say({ path: socket }, 'SHUTDOWN NOSAVE').catch(() => '');
}

/** The server, or the reason why it did not start. */
async function launch(home: string, port: number): Promise<Launched | string> {
  const log = path.join(home, 'redis.log');
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', home];
  const server = spawn('redis-server', [...options, '--unixsocket', path.join(home, 'redis.sock'), '--logfile', log], {
    stdio: 'ignore',
    // Ctrl-C must not take it away while the tests that use it are still ending.
    detached: true,
  });
  server.unref();
  let ended: string | undefined;
  const exit = new Promise<void>((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      ended = error.code === 'ENOENT' ? 'the program redis-server is not on the PATH' : error.message;
      resolve();
    });
    server.once('exit', () => {
      ended ??= 'it ended';
      resolve();
    });
  });
  const deadline = Date.now() + 10_000;
  while (ended === undefined && Date.now() < deadline) {
    const answer = await say({ port, host: '127.0.0.1' }, 'PING').catch(() => '');
    if (answer.startsWith('+PONG')) {
      return {
        end: async (signal) => {
          // Otherwise the wait for its end would not keep this process alive, and Jest would end without a word.
          server.ref();
          server.kill(signal);
          await exit;
        },
      };
    }
    await sleep(20);
  }
  server.kill('SIGKILL');
  const said = await readFile(log, 'utf8').catch(() => '');
  return said.trim().split('\n').at(-1) || ended || 'it did not answer within 10 s';
}

/** One inline command and the first piece of its answer. */
function say(where: { path: string } | { host: string; port: number }, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(where, () => socket.write(`${command}\r\n`));
    socket.setTimeout(2_000, () => socket.destroy(new Error('no answer')));
    socket.once('data', (data) => {
      resolve(data.toString());
      socket.destroy();
    });
    socket.once('error', reject);
    socket.once('close', () => resolve(''));
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
