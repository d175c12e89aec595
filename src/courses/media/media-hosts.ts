import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ChangeFeed } from '../../platform/database/change-feed.js';
import { Database } from '../../platform/database/database.js';
import { SecurityHeaders } from '../../platform/http/security-headers.js';
import { LOG, type Log } from '../../platform/log/log.js';

/** Keeps the policy of our pages in step with the hosts on which videos stand: from no other host is anything played. */
@Injectable()
export class MediaHosts implements OnApplicationBootstrap {
  #reading: Promise<void> | null = null;
  #again = false;

  constructor(
    private readonly database: Database,
    private readonly headers: SecurityHeaders,
    feed: ChangeFeed,
    @Inject(LOG) private readonly log: Log,
  ) {
    feed.listen('content_changed', (tag) => {
      if (tag === null || tag === 'courses') void this.refresh();
    });
  }

  onApplicationBootstrap(): Promise<void> {
    return this.refresh();
  }

  /** Reads the hosts; many changes at once are one reading more at most. */
  refresh(): Promise<void> {
    if (this.#reading) {
      this.#again = true;
      return this.#reading;
    }
    this.#reading = this.#read().finally(() => (this.#reading = null));
    return this.#reading;
  }

  async #read(): Promise<void> {
    do {
      this.#again = false;
      try {
        // On which hosts do videos stand?
        const rows = await this.database.query<{ host: string }>(
          `SELECT DISTINCT substring(address FROM '^https://[^/?#]+') AS host FROM media WHERE address IS NOT NULL ORDER BY 1`,
        );
        this.headers.allowMediaFrom(rows.map(({ host }) => host));
      } catch (error) {
        // The policy stays as it was; the change feed tells again once it is back.
        this.log.warn({ err: error }, 'the hosts of videos could not be read');
      }
    } while (this.#again);
  }
}
