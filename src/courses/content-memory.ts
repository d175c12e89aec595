import { Injectable } from '@nestjs/common';
import { ChangeFeed } from '../platform/database/change-feed.js';
import type { ContentTag } from '../platform/http/page-cache.js';

interface Entry {
  tags: readonly ContentTag[];
  value: Promise<unknown>;
}

/** At about 40 KB for a drawn lesson this is some 60 MB at the very most. */
const MOST_ENTRIES = 1_500;

/**
 * Remembers what was made of published content until the database announces that the content changed, whoever changed
 * it. While announcements cannot arrive everything is made afresh. What is remembered must not hold a person's data.
 */
@Injectable()
export class ContentMemory {
  readonly #entries = new Map<string, Entry>();

  constructor(private readonly feed: ChangeFeed) {
    feed.listen('content_changed', (tag) => {
      for (const [key, entry] of this.#entries)
        if (tag === null || entry.tags.includes(tag as ContentTag)) this.#entries.delete(key);
    });
  }

  /**
   * What `make` gave the last time under this key. It must read everything it needs itself: what was read before the
   * call may be older than a change that was announced since, and would then be remembered for good. Failures, and
   * null for 'there is no such thing', are not remembered.
   */
  async remember<T>(key: string, tags: readonly ContentTag[], make: () => Promise<T>): Promise<T> {
    if (!this.feed.live) return make();
    const known = this.#entries.get(key);
    if (known) return known.value as Promise<T>;
    const entry: Entry = { tags, value: make() };
    this.#entries.set(key, entry);
    if (this.#entries.size > MOST_ENTRIES) this.#entries.delete(this.#entries.keys().next().value!);
    const forget = () => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    };
    try {
      const value = await entry.value;
      if (value === null) forget();
      return value as T;
    } catch (error) {
      forget();
      throw error;
    }
  }
}
