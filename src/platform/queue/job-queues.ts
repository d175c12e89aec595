import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Queue } from 'bullmq';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { LOG, type Log } from '../log/log.js';
import { QUEUE_NAMES, type Job, type QueueName } from './job.js';
import { chooseQueueBackend, queueConnection } from './queue-backend.js';

/** Hints closer together than this become one: a thousand registrations a second need one look, not a thousand. */
const COALESCE_MILLISECONDS = 25;

/** Says 'look' to the workers. */
@Injectable()
export class JobQueues implements OnApplicationShutdown {
  readonly #queues = new Map<QueueName, Queue>();
  readonly #pending = new Map<string, { timer: NodeJS.Timeout; send: () => Promise<void> }>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {
    chooseQueueBackend(config);
  }

  /** Asks for a look soon. Never throws: a hint that is lost costs only the wait until the next heartbeat. */
  hint(job: Job): void {
    if (this.#pending.has(job.name)) return;
    const send = async (): Promise<void> => {
      this.#pending.delete(job.name);
      try {
        await this.#use(job.queue, (queue) => queue.add(job.name, {}, { removeOnComplete: true, removeOnFail: 100 }));
      } catch (error) {
        this.log.warn({ err: error, job: job.name }, 'hint lost; the heartbeat will find the work');
      }
    };
    this.#pending.set(job.name, { timer: setTimeout(() => void send(), COALESCE_MILLISECONDS), send });
  }

  /** Resolves when the queue's server answers. */
  async ping(): Promise<void> {
    await this.#use('work', (queue) => queue.getJobCounts('waiting'));
  }

  /** How many jobs each queue holds, by state. */
  async counts(): Promise<Record<string, Record<string, number>>> {
    const count = (queue: Queue): Promise<Record<string, number>> =>
      queue.getJobCounts('waiting', 'active', 'failed', 'delayed');
    const entries = QUEUE_NAMES.map(async (name) => [name, await this.#use(name, count)] as const);
    return Object.fromEntries(await Promise.all(entries));
  }

  /**
   * Uses a queue. On Postgres a queue that has lost its connection never finds it again, so it is replaced; the Redis
   * client sees to that itself.
   */
  async #use<T>(name: QueueName, work: (queue: Queue) => Promise<T>): Promise<T> {
    let queue = this.#queues.get(name);
    if (!queue) {
      queue = new Queue(name, { connection: queueConnection(this.config) });
      queue.on('error', (error) => this.log.debug({ err: error, queue: name }, 'queue unreachable'));
      this.#queues.set(name, queue);
    }
    try {
      return await work(queue);
    } catch (error) {
      if (!this.config.redisUrl && this.#queues.get(name) === queue) {
        this.#queues.delete(name);
        queue
          .close()
          .catch((fault: unknown) => this.log.debug({ err: fault, queue: name }, 'the lost queue did not close'));
      }
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    const open = [...this.#pending.values()];
    for (const { timer } of open) clearTimeout(timer);
    await Promise.all(open.map(({ send }) => send()));
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
  }
}
