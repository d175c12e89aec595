import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database } from '../database/database.js';
import { LOG, type Log } from '../log/log.js';
import { JobQueues } from '../queue/job-queues.js';
import { notFound } from './input.js';
import { Metrics } from './metrics.js';

/** A check that takes longer than this counts as failed. */
const PATIENCE_MILLISECONDS = 3_000;

/** For machines that watch this one. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
    private readonly metrics: Metrics,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** The process lives. */
  @Get('healthz')
  health(@Res({ passthrough: true }) reply: FastifyReply) {
    void reply.header('cache-control', 'no-store');
    return { status: 'ok' };
  }

  /** The process can serve: its database and its queue answer. */
  @Get('readyz')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const checks = {
      database: await this.#answers('database', this.database.query('SELECT 1')),
      queue: await this.#answers('queue', this.queues.ping()),
    };
    const ready = Object.values(checks).every(Boolean);
    void reply.status(ready ? 200 : 503).header('cache-control', 'no-store');
    return { status: ready ? 'ready' : 'not-ready', checks };
  }

  /** Figures, for callers on this machine or its private network only, not through a proxy. */
  @Get('metrics')
  async figures(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const proxied = request.headers['x-forwarded-for'] ?? request.headers.forwarded;
    if (
      proxied ||
      !/^(::1$|(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|f[cd])/.test(
        request.socket.remoteAddress ?? '',
      )
    )
      throw notFound();
    void reply.type(this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }

  async #answers(what: string, asked: Promise<unknown>): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${what} did not answer in time`)), PATIENCE_MILLISECONDS);
    });
    try {
      await Promise.race([asked, late]);
      return true;
    } catch (error) {
      this.log.warn({ err: error, check: what }, 'not ready');
      return false;
    } finally {
      clearTimeout(timer);
    }
  }
}
