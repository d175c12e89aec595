import { SetMetadata } from '@nestjs/common';

/** The queues. Mail has its own, so that a slow mail server holds up nothing else. */
export const QUEUE_NAMES = ['mail', 'work'] as const;

/** One of the queues. */
export type QueueName = (typeof QUEUE_NAMES)[number];

/** A kind of job. It only says 'look': the work itself stands in rows, and a lost or doubled hint does no harm. */
export interface Job {
  readonly queue: QueueName;
  readonly name: string;
  /** How long a worker that has looked at the start waits before it looks again without being asked. */
  readonly everyMilliseconds: number;
}

/** How often a worker looks without being asked: what is lost with a queue is found again after this long at most. */
export const HEARTBEAT_MILLISECONDS = 5_000;

/** A class that does one kind of job. */
export interface JobHandler {
  /**
   * Does what there is to do. One that goes on for as long as rows are left ends between two of them once `stopping`
   * says so: what is left waits in its rows for the next worker.
   */
  handle(stopping?: AbortSignal): Promise<void>;
}

const declared = new Map<string, Job>();

/** Declares a kind of job, looked for at each heartbeat unless told otherwise. @throws Error when the name is taken */
export function defineJob(queue: QueueName, name: string, everyMilliseconds = HEARTBEAT_MILLISECONDS): Job {
  if (declared.has(name)) throw new Error(`the job ${name} is declared twice`);
  const job = Object.freeze({ queue, name, everyMilliseconds });
  declared.set(name, job);
  return job;
}

/** Every kind of job that was declared. */
export function declaredJobs(): readonly Job[] {
  return [...declared.values()];
}

/** Tells at each heartbeat which jobs are to be looked for: those whose own interval has passed since they last were. */
export class Rounds {
  readonly #last = new Map<string, number>();

  /** The jobs that are due at `now`, in milliseconds of any steady clock; they count as looked for from then on. */
  due(jobs: readonly Job[], now: number): Job[] {
    // Timers are late or early by a little: a job for every heartbeat must not miss one for that.
    const due = jobs.filter(({ name, everyMilliseconds }) => {
      const last = this.#last.get(name);
      return last === undefined || now - last >= everyMilliseconds - HEARTBEAT_MILLISECONDS / 2;
    });
    for (const { name } of due) this.#last.set(name, now);
    return due;
  }
}

export const JOB_METADATA = Symbol('handles job');

/** Marks a provider as the one that does this kind of job. */
export const HandlesJob = (job: Job): ClassDecorator => SetMetadata(JOB_METADATA, job);

/**
 * Pairs jobs with their handlers.
 * @throws Error naming each job that nobody handles or that two handle
 */
export function pairHandlers(
  jobs: readonly Job[],
  handlers: readonly { job: Job; handler: JobHandler }[],
): Map<string, JobHandler> {
  const paired = new Map<string, JobHandler>();
  const faults: string[] = [];
  for (const { job, handler } of handlers) {
    if (paired.has(job.name)) faults.push(`the job ${job.name} has two handlers`);
    paired.set(job.name, handler);
  }
  for (const job of jobs) if (!paired.has(job.name)) faults.push(`the job ${job.name} has no handler`);
  if (faults.length > 0) throw new Error(faults.join('; '));
  return paired;
}
