import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Worker } from 'bullmq';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';
import { LOG, type Log } from '../log/log.js';
import {
  declaredJobs,
  HEARTBEAT_MILLISECONDS,
  JOB_METADATA,
  pairHandlers,
  QUEUE_NAMES,
  Rounds,
  type Job,
  type JobHandler,
  type QueueName,
} from './job.js';
import { JobQueues } from './job-queues.js';
import { queueConnection } from './queue-backend.js';

/** How long a worker that lost its database stays away. */
const RESTART_MILLISECONDS = 1_000;

/** Checks at boot that each job has one handler and, where this process is a worker, does the jobs. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #workers = new Map<QueueName, Worker>();
  readonly #restarts = new Map<QueueName, NodeJS.Timeout>();
  readonly #stopping = new AbortController();
  #heartbeat: NodeJS.Timeout | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly queues: JobQueues,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    const handlers = this.discovery.getProviders().flatMap(({ metatype, instance }) => {
      const job = metatype ? (Reflect.getMetadata(JOB_METADATA, metatype) as Job | undefined) : undefined;
      return job ? [{ job, handler: instance as JobHandler }] : [];
    });
    const paired = pairHandlers(declaredJobs(), handlers);
    if (this.config.role === 'web') return;
    for (const name of QUEUE_NAMES) this.#startWorker(name, paired);
    const rounds = new Rounds();
    const beat = () => rounds.due(declaredJobs(), performance.now()).forEach((job) => this.queues.hint(job));
    beat();
    this.#heartbeat = setInterval(beat, HEARTBEAT_MILLISECONDS);
  }

  #startWorker(name: QueueName, paired: Map<string, JobHandler>): void {
    const worker = new Worker(name, async (job) => this.#run(paired, job.name), {
      connection: queueConnection(this.config),
      concurrency: 2,
    });
    this.#workers.set(name, worker);
    worker.on('failed', (job, error) => this.log.error({ err: error, job: job?.name }, 'job failed'));
    worker.on('error', (error) => {
      // On Redis the client itself waits before it tries again. On Postgres a worker would try again at once and for
      // ever, with all the processor it can get: it is put aside, and another takes its place after a while.
      if (this.config.redisUrl) return this.log.warn({ err: error, queue: name }, 'worker lost its queue');
      if (this.#stopping.signal.aborted || this.#workers.get(name) !== worker || this.#restarts.has(name)) return;
      this.log.warn({ err: error, queue: name }, 'worker lost its queue; another follows');
      const put = setTimeout(() => {
        this.#restarts.delete(name);
        if (!this.#stopping.signal.aborted) this.#startWorker(name, paired);
      }, RESTART_MILLISECONDS);
      this.#restarts.set(name, put);
      worker
        .close(true)
        .catch((fault: unknown) => this.log.debug({ err: fault, queue: name }, 'the lost worker did not close'));
    });
  }

  async #run(paired: Map<string, JobHandler>, name: string): Promise<void> {
    const handler = paired.get(name);
    // A job of a newer version may still lie in the queue after a roll-back; its row waits for whoever knows it.
    if (!handler) return this.log.warn({ job: name }, 'unknown job left aside');
    await handler.handle(this.#stopping.signal);
  }

  /** Takes no further job and waits until those under way have finished. */
  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    clearInterval(this.#heartbeat);
    for (const timer of this.#restarts.values()) clearTimeout(timer);
    await Promise.all([...this.#workers.values()].map((worker) => worker.close()));
  }
}
