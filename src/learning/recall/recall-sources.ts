import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Queryable } from '../../platform/database/database.js';
import { RecallQuestions, type DrawnQuestion, type RecallWish } from './recall-questions.js';

/** A question with the name of the source that drew it. */
export interface SourcedQuestion extends DrawnQuestion {
  source: string;
}

/** All sources of recall questions, the highest rank first. */
@Injectable()
export class RecallSources implements OnApplicationBootstrap {
  #sources: RecallQuestions[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onApplicationBootstrap(): void {
    const found = this.discovery.getProviders().map(({ instance }) => instance as unknown);
    const sources = found.filter((instance): instance is RecallQuestions => instance instanceof RecallQuestions);
    this.#sources = [...new Set(sources)].sort((a, b) => b.rank - a.rank);
    const names = this.#sources.map(({ source }) => source);
    if (new Set(names).size < names.length)
      throw new Error(`two sources of recall questions share a name: ${names.join(', ')}`);
  }

  /** The source of that name; null when it is no longer part of the application. */
  named(name: string): RecallQuestions | null {
    return this.#sources.find(({ source }) => source === name) ?? null;
  }

  /** Draws from the sources in their order until there are enough questions. */
  async draw(on: Queryable, wish: RecallWish, most: number): Promise<SourcedQuestion[]> {
    const drawn: SourcedQuestion[] = [];
    for (const source of this.#sources) {
      if (drawn.length >= most) break;
      const more = await source.draw(on, wish, most - drawn.length);
      drawn.push(...more.slice(0, most - drawn.length).map((one) => ({ ...one, source: source.source })));
    }
    return drawn;
  }
}
