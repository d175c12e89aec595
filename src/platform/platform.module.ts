import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Clock } from './clock.js';
import { loadMasterKey, MASTER_KEY } from './crypto/master-key.js';
import { DatabaseModule } from './database/database.module.js';
import { HttpModule } from './http/http.module.js';
import { LOG, openLog, type Log } from './log/log.js';
import { MailModule } from './mail/mail.module.js';
import { PeopleFirst } from './people-first.js';
import { QueueModule } from './queue/queue.module.js';
import { Storage } from './storage/storage.js';

/** The log, the clock, the files, the master key and who is being served, known everywhere. */
@Global()
@Module({
  providers: [
    Clock,
    PeopleFirst,
    Storage,
    { provide: LOG, inject: [CONFIG], useFactory: (config: Config) => openLog(config) },
    { provide: MASTER_KEY, inject: [CONFIG], useFactory: loadMasterKey },
  ],
  exports: [Clock, PeopleFirst, Storage, LOG, MASTER_KEY],
})
export class FoundationModule implements OnApplicationShutdown {
  constructor(@Inject(LOG) private readonly log: Log) {}

  onApplicationShutdown(): void {
    this.log.flush();
  }
}

/** Everything that knows no course and no masterclass. */
@Module({ imports: [FoundationModule, DatabaseModule, QueueModule, MailModule, HttpModule], exports: [] })
export class PlatformModule {}
