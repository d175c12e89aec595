import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Database } from '../database/database.js';
import { JobQueues } from '../queue/job-queues.js';

/** Figures about this process in the Prometheus format. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly #requests = new Histogram({
    name: 'http_request_seconds',
    help: 'Time from request to answer, by route pattern and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });
  readonly #cached = new Counter({
    name: 'http_page_cache_hits_total',
    help: 'Guest pages answered from memory.',
    registers: [this.registry],
  });

  constructor(database: Database, queues: JobQueues) {
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'mail_rows',
      help: 'Mails by state.',
      labelNames: ['state'],
      registers: [this.registry],
      async collect() {
        this.reset();
        for (const { state, count } of await database.query<{ state: string; count: number }>(
          'SELECT state, count(*)::int AS count FROM mail GROUP BY state',
        )) {
          this.set({ state }, count);
        }
      },
    });
    new Gauge({
      name: 'queue_jobs',
      help: 'Jobs by queue and state.',
      labelNames: ['queue', 'state'],
      registers: [this.registry],
      async collect() {
        this.reset();
        for (const [queue, counts] of Object.entries(await queues.counts()))
          for (const [state, count] of Object.entries(counts)) this.set({ queue, state }, count);
      },
    });
  }

  /** Notes a request that was answered. */
  request(method: string, route: string, status: number, seconds: number): void {
    this.#requests.observe({ method, route, status: String(status) }, seconds);
  }

  cacheHit(): void {
    this.#cached.inc();
  }
}
