import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Queryable } from '../platform/database/database.js';
import type { Locale } from '../platform/i18n/locales.js';
import type { Viewer } from '../platform/http/viewer.js';
import type { SearchKind } from './search.input.js';

/** One published thing in one language, as search keeps it. All texts are plain words without markup. */
export interface SearchDocument {
  subjectId: string;
  locale: Locale;
  /** Where it stands, without language prefix. */
  path: string;
  title: string;
  summary: string;
  /** What everybody may read of the text. */
  opening: string;
  /** The whole text. */
  body: string;
  /** The lesson that must be open to its reader before she may read the body; null when everybody may. */
  lessonId: string | null;
  /** The title of what it is a part of. */
  partOf: string | null;
  /** A day such as '2026-11-03' before which nobody finds it. */
  visibleOn: string | null;
}

/** Every source there is, by the kind of thing it knows. */
@Injectable()
export class SearchSources {
  readonly #sources = new Map<SearchKind, SearchSource>();

  /** @throws Error when the kind has a source already */
  register(source: SearchSource): void {
    if (this.#sources.has(source.kind)) throw new Error(`two sources of search know the kind ${source.kind}`);
    this.#sources.set(source.kind, source);
  }

  of(kind: string): SearchSource | undefined {
    return this.#sources.get(kind as SearchKind);
  }

  all(): SearchSource[] {
    return [...this.#sources.values()];
  }
}

/** What a feature lets people search: it makes itself known when the school starts. */
@Injectable()
export abstract class SearchSource implements OnModuleInit {
  abstract readonly kind: SearchKind;
  /** The table in which every thing of this kind has a row. */
  protected abstract readonly table: string;

  constructor(
    private readonly database: Database,
    private readonly sources: SearchSources,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  /** The documents of these things; none for what is not published. */
  abstract documents(subjectIds: readonly string[], on: Queryable): Promise<SearchDocument[]>;

  /** Every thing of this kind, published or not. */
  async subjects(): Promise<string[]> {
    return (await this.database.query<{ id: string }>(`SELECT id FROM ${this.table}`)).map(({ id }) => id);
  }
}

/** Asks which lessons somebody may read to the end; the learning feature answers. */
export abstract class OpenLessons {
  /** @returns the ids, of those given, that are open to this person */
  abstract among(viewer: Viewer, lessonIds: readonly string[]): Promise<ReadonlySet<string>>;
}
