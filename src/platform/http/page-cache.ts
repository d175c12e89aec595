import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChangeFeed } from '../database/change-feed.js';
import { KeptPage } from './kept-page.js';

/** The kinds of published content a page can be made of; the names that the database announces. */
export type ContentTag = 'courses' | 'articles' | 'evidence' | 'masterclasses';

/** How long a page may be served as it was drawn, if nothing it shows has changed. */
export interface Freshness {
  tags: ContentTag[];
  /** Seconds; short where a page shows numbers that are not announced, such as free seats. */
  seconds: number;
}

interface Entry {
  page: KeptPage;
  headers: Record<string, string>;
  tags: ContentTag[];
  until: number;
}

const MOST_ENTRIES = 400;

/**
 * Pages that look the same to every guest, kept as bytes. A hit is answered before any route is looked up. Entries
 * go when the database announces a change of their content, and none is served while announcements cannot arrive.
 */
@Injectable()
export class PageCache {
  readonly #entries = new Map<string, Entry>();
  readonly #changes: Record<string, number> = {};

  constructor(private readonly feed: ChangeFeed) {
    feed.listen('content_changed', (tag) => {
      this.#changes[tag ?? '*'] = (this.#changes[tag ?? '*'] ?? 0) + 1;
      for (const [key, entry] of this.#entries)
        if (tag === null || entry.tags.includes(tag as ContentTag)) this.#entries.delete(key);
    });
  }

  /** The state of the content a page is made of. Taken before its rows are read, so that a change meanwhile is seen. */
  version(tags: readonly ContentTag[]): string {
    return [...tags, '*'].map((tag) => this.#changes[tag] ?? 0).join('.');
  }

  /** Answers from the cache. @returns false when this page is not there */
  answer(request: FastifyRequest, reply: FastifyReply): boolean {
    const key = request.raw.url!;
    const entry = this.#entries.get(keyOf(request.locale, key));
    if (!entry || entry.until <= Date.now() || !this.feed.live) return false;
    void reply.headers(entry.headers);
    void reply.send(entry.page.answer(request, reply));
    return true;
  }

  /** Keeps a page that was just drawn, unless its content has changed since `version` was taken. */
  keep(
    request: FastifyRequest,
    html: string,
    freshness: Freshness,
    version: string,
    headers: Record<string, string>,
  ): KeptPage {
    const page = new KeptPage(html);
    if (!this.feed.live || version !== this.version(freshness.tags)) return page;
    const key = keyOf(request.locale, request.raw.url!);
    this.#entries.delete(key);
    this.#entries.set(key, { page, headers, tags: freshness.tags, until: Date.now() + freshness.seconds * 1000 });
    if (this.#entries.size > MOST_ENTRIES) this.#entries.delete(this.#entries.keys().next().value!);
    return page;
  }
}

function keyOf(locale: string, url: string): string {
  return `${locale} ${url}`;
}
