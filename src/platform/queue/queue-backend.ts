import { createPostgresBackend, setDefaultBackendFactory, type ConnectionOptions } from 'bullmq';
import type { Config } from '../../config/config.js';
import { SteadyClient } from '../database/steady-client.js';

/** Schema of the queue's own tables when it lives in Postgres. */
const SCHEMA = 'queue';

/** Chooses where the queue lives for the whole process: Redis where it is configured, else Postgres. */
export function chooseQueueBackend(config: Pick<Config, 'redisUrl'>): void {
  if (config.redisUrl) setDefaultBackendFactory();
  else setDefaultBackendFactory(createPostgresBackend);
}

/** What BullMQ is told to connect to. */
export function queueConnection(config: Pick<Config, 'redisUrl' | 'databaseUrl'>): ConnectionOptions {
  if (config.redisUrl) {
    // Null retries: a blocked worker waits for Redis to come back instead of giving up.
    return { url: config.redisUrl, maxRetriesPerRequest: null };
  }
  return {
    connectionString: config.databaseUrl,
    Client: SteadyClient,
    schema: SCHEMA,
    migrate: true,
    max: 3,
    application_name: 'skin-school-queue',
  };
}
