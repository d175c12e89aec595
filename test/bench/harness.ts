import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A server in a process of its own, as it would run. */
export interface Served {
  url: string;
  /** Seconds from the start of the process to its first answer. */
  readyAfter: number;
  /** Resident memory of the process in MB. */
  residentMegabytes(): Promise<number>;
  stop(): Promise<void>;
}

/** A free port of this machine. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a script and waits until `path` answers. @throws Error when it has not within a minute */
export async function serve(script: string, env: Record<string, string>, path = '/healthz'): Promise<Served> {
  const port = await freePort();
  const begun = performance.now();
  // Such as `--cpu-prof --cpu-prof-dir=...`, to see where the time of a server goes.
  const flags = process.env.BENCH_NODE_FLAGS?.split(' ') ?? [];
  const child = spawn(process.execPath, [...flags, script], {
    cwd: ROOT,
    env: { ...process.env, ...env, PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(url + path))) {
    if (child.exitCode !== null) throw new Error(`${script} ended before it served`);
    if (performance.now() - begun > 60_000) throw new Error(`${script} did not serve within a minute`);
    await sleep(20);
  }
  return {
    url,
    readyAfter: (performance.now() - begun) / 1000,
    residentMegabytes: () => residentMegabytes(child),
    stop: () => stop(child),
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    // Not listening yet.
    return false;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

async function residentMegabytes(child: ChildProcess): Promise<number> {
  const { execFile } = await import('node:child_process');
  const { promisify } = await import('node:util');
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(child.pid)]);
  return Number(stdout) / 1024;
}

/** What is asked of a server, and how. */
export interface Load {
  url: string;
  headers?: Record<string, string>;
}

const CONNECTIONS = 32;
const SECONDS = 4;

/** Requests a second that a server answers. @throws Error when an answer is not 200 */
export async function throughput(load: Load, seconds = SECONDS): Promise<number> {
  const result = await autocannon({
    url: load.url,
    headers: load.headers,
    connections: CONNECTIONS,
    duration: seconds,
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${load.url}: ${result.non2xx} bad answers, ${result.errors} errors`);
  return result.requests.average;
}

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Measures a subject and its control in turn, so that a machine that slows down slows both. */
export async function compare(name: string, subject: Load, control: Load, target: number, repeats = 5): Promise<void> {
  await throughput(subject, 2);
  await throughput(control, 2);
  const pairs: { subject: number; control: number }[] = [];
  for (let i = 0; i < repeats; i++)
    pairs.push({ subject: await throughput(subject), control: await throughput(control) });
  const ratios = pairs.map((pair) => pair.subject / pair.control);
  report(name, {
    subject: `${Math.round(median(pairs.map((pair) => pair.subject)))}/s`,
    control: `${Math.round(median(pairs.map((pair) => pair.control)))}/s`,
    ratio: median(ratios),
    spread: `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`,
    target: `>= ${target}`,
    met: median(ratios) >= target,
  });
}

/** One line of the result. */
export function report(
  name: string,
  row: { subject: string; control: string; ratio: number; spread: string; target: string; met: boolean },
): void {
  console.log(
    `${row.met ? 'met   ' : 'MISSED'}  ${name.padEnd(44)}  ${row.subject.padStart(10)}  control ${row.control.padStart(10)}  ` +
      `ratio ${row.ratio.toFixed(2)} (${row.spread})  target ${row.target}`,
  );
  if (!row.met) process.exitCode = 1;
}
