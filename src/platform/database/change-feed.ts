import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';
import { LOG, type Log } from '../log/log.js';

/** What triggers in the database announce when a change is committed, in whichever process it was made. */
export type ChangeChannel = 'content_changed' | 'sign_in_changed' | 'person_changed';

const CHANNELS: readonly ChangeChannel[] = ['content_changed', 'sign_in_changed', 'person_changed'];
const RECONNECT_MILLISECONDS = 500;

/**
 * Passes announcements of the database on to the caches of this process. While the line is down nothing may be
 * served from a cache that depends on it, so caches ask `live` first.
 */
@Injectable()
export class ChangeFeed implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #listeners: { channel: ChangeChannel; heard: (payload: string | null) => void }[] = [];
  #client: pg.Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #closed = false;
  #live = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** True while announcements arrive. */
  get live(): boolean {
    return this.#live;
  }

  /** Calls back with the payload of each announcement, and with null when some may have been missed. */
  listen(channel: ChangeChannel, heard: (payload: string | null) => void): void {
    this.#listeners.push({ channel, heard });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.#connect();
  }

  async #connect(): Promise<void> {
    if (this.#closed) return;
    const client = new pg.Client({
      connectionString: this.config.databaseUrl!,
      keepAlive: true,
      application_name: 'skin-school-changes',
    });
    client.on('error', (error) => this.#lost(client, error));
    client.on('end', () => this.#lost(client));
    client.on('notification', ({ channel, payload }) => {
      for (const listener of this.#listeners) if (listener.channel === channel) listener.heard(payload ?? '');
    });
    try {
      await client.connect();
      for (const channel of CHANNELS) await client.query(`LISTEN ${channel}`);
      this.#client = client;
      for (const listener of this.#listeners) listener.heard(null);
      this.#live = true;
    } catch (error) {
      this.#lost(client, error as Error);
    }
  }

  #lost(client: pg.Client, error?: Error): void {
    client.removeAllListeners('end');
    this.#live = false;
    if (this.#closed || this.#retry) return;
    this.log.warn({ err: error }, 'change feed lost; connecting again');
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      void this.#connect();
    }, RECONNECT_MILLISECONDS);
  }

  async onApplicationShutdown(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    await this.#client?.end();
  }
}
