import { createServer } from 'node:net';
import type { Config } from './config/config.js';
import { configFromEnvironment } from './config/environment.js';
import { linesOf } from './failure.js';
import { startEmbeddedServer } from './platform/database/embedded-server.js';
import { runMigrations } from './platform/database/migrations.js';
import { keepHeapSmall } from './platform/small-heap.js';

/** How long one part may take to close: one that waits for a server that is away must not keep the others from closing. */
const CLOSE_WITHIN_MS = 20_000;

/** What this process has opened, to be closed in the opposite order. */
class Opened {
  readonly #closers: (() => Promise<void>)[] = [];

  add(close: () => Promise<void>): void {
    this.#closers.push(close);
  }

  /** Requests and jobs under way end first; only then may their database go, and it goes whatever happened before. */
  async close(): Promise<void> {
    const close = this.#closers.pop();
    if (!close) return;
    try {
      await inTime(close());
    } finally {
      await this.close();
    }
  }
}

/** Starts what ROLE asks for and stays until it is told to stop. @returns the exit status */
export async function start(): Promise<number> {
  // From the first moment: whoever presses Ctrl-C while the database is being made wants no server left behind.
  const told = toldToStop();
  const opened = new Opened();
  let failed = false;
  try {
    await open(opened, told);
    await untilAborted(told);
  } catch (error) {
    // A step that was interrupted by the same Ctrl-C fails too; that is no fault.
    if (!told.aborted) {
      failed = true;
      say(linesOf(error));
    }
  }
  try {
    await opened.close();
  } catch (error) {
    failed = true;
    say(linesOf(error).map((line) => `could not stop cleanly: ${line}`));
  }
  return failed ? 1 : 0;
}

async function open(opened: Opened, told: AbortSignal): Promise<void> {
  const config = configFromEnvironment();
  // What loading leaves behind is given back at once. A worker stays like that; whoever answers people has room again.
  const letHeapGrow = keepHeapSmall();
  // For trying the school out on one machine: never on a server that others use, nor where the school runs in earnest.
  const demo = config.databaseUrl === null && config.development;
  // Said before the slow part, and before anything is written.
  if (config.role !== 'worker') await checkPort(config);
  const databaseUrl = config.databaseUrl ?? (await openEmbedded(config.dataDir, opened));
  told.throwIfAborted();
  const settled = { ...config, databaseUrl };
  await runMigrations(databaseUrl);
  told.throwIfAborted();
  // Loaded only now, the bulk of the school: a fault above is told without it, and a worker's heap is kept small by then.
  const [{ composeApp, composeWorker }, { welcome }] = await Promise.all([
    import('./compose-app.js'),
    import('./welcome.js'),
  ]);
  const web = config.role === 'worker' ? null : await composeApp(settled);
  const app = web ?? (await composeWorker(settled));
  opened.add(() => app.close());
  told.throwIfAborted();
  await welcome.fill(app, demo);
  told.throwIfAborted();
  await web?.listen(config.port, config.host);
  if (web) letHeapGrow();
  await welcome.greet(app, settled, demo);
}

async function openEmbedded(dataDir: string, opened: Opened): Promise<string> {
  const server = await startEmbeddedServer({ dataDir });
  opened.add(() => server.stop());
  return server.url;
}

/** @throws Error in one line when something else listens where we should */
async function checkPort({ port, host }: Config): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`port ${port} is taken by another program: set PORT to a free one`)
          : new Error(`cannot listen on ${host}:${port}: ${error.message}`),
      ),
    );
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** Aborted by the first SIGTERM or SIGINT; npm passes on what the terminal sends as well, so that a second one means nothing. */
function toldToStop(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop.abort());
  return stop.signal;
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  // A worker without connections has nothing else that keeps the process alive.
  const awake = setInterval(() => undefined, 60_000);
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  clearInterval(awake);
}

async function inTime(closed: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`something was still under way after ${CLOSE_WITHIN_MS / 1000} s`);
    timer = setTimeout(() => reject(error), CLOSE_WITHIN_MS);
  });
  try {
    await Promise.race([closed, late]);
  } finally {
    clearTimeout(timer);
  }
}

function say(lines: string[]): void {
  for (const line of lines) console.error(`skin-school: ${line}`);
}
