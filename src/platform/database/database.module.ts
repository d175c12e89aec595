import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';
import { AuditLog } from './audit-log.js';
import { ChangeFeed } from './change-feed.js';
import { Database } from './database.js';
import { EventRelay, Outbox } from './outbox.js';
import { ForgetSettledEvents } from './forget-settled-events.js';
import { SteadyClient } from './steady-client.js';

/** Connections of one process: enough for two cores, and several processes fit on a small server. */
const POOL_SIZE = 12;
/** A new connection costs its first visitor tens of milliseconds; one that is kept costs a few megabytes. */
const IDLE_MILLISECONDS = 5 * 60_000;

/** Postgres: the pool, transactions, the outbox, the audit log and the feed of changes. */
@Global()
@Module({
  imports: [
    DiscoveryModule,
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({
        type: 'postgres' as const,
        url: config.databaseUrl!,
        autoLoadEntities: true,
        synchronize: false,
        retryAttempts: 0,
        extra: {
          Client: SteadyClient,
          max: POOL_SIZE,
          idleTimeoutMillis: IDLE_MILLISECONDS,
          application_name: 'skin-school',
          connectionTimeoutMillis: 5_000,
          keepAlive: true,
        },
      }),
    }),
  ],
  providers: [Database, Outbox, EventRelay, ForgetSettledEvents, AuditLog, ChangeFeed],
  exports: [Database, Outbox, AuditLog, ChangeFeed],
})
export class DatabaseModule {}
