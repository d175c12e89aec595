import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { Locale } from '../platform/i18n/locales.js';
import type { Viewer } from '../platform/http/viewer.js';
import { takeApart, twoIn } from './joined-words.rules.js';
import { OpenLessons } from './search-source.js';
import { MOST_PAGES, PAGE_SIZE, SEARCH_KINDS, type SearchInput, type SearchKind } from './search.input.js';
import {
  anyOf,
  correct,
  doubtfulWords,
  fold,
  mayBeTogether,
  nearest,
  nearestBegun,
  readAsked,
  readWhole,
  toMarked,
  type Asked,
} from './search.rules.js';
import { passagesSql, searchSql } from './search.sql.js';
import type { Found, FoundItem } from './search.views.js';
import { markWhole, readWays, waysShown, type Ways } from './written-ways.rules.js';

interface PageKey {
  kind: SearchKind;
  subjectId: string;
  locale: Locale;
  lessonId: string | null;
}

interface SearchRow extends Record<string, unknown> {
  common: boolean;
  /** True where there may be more than what was counted. */
  atLeast: boolean;
  kinds: Partial<Record<SearchKind, number>>;
  page: PageKey[];
}

/** What one way of asking brought. */
interface Attempt {
  asked: Asked;
  ways: Ways['ways'];
  row: SearchRow;
}

/** So many further pages must be known of before the texts that were not opened are left alone. */
const PAGES_AHEAD = 3;
/** Near words that are looked at for each that was mistyped. */
const CANDIDATES = 30;

/** Searches what is published. */
@Injectable()
export class SearchQueries {
  constructor(
    private readonly database: Database,
    private readonly openLessons: OpenLessons,
  ) {}

  /**
   * A page of what matches in the reader's language. When nothing does, a mistyped word is guessed, then other languages
   * are tried, then any of the words is enough: `widened` tells which of it helped.
   */
  async find(input: SearchInput, locale: Locale, viewer: Viewer | null, now: Date): Promise<Found> {
    const { q: query, exact } = input;
    const own = (text: string) => this.#ask(text, locale, 'own', input, now);
    const plain = await own(query);
    const answer = (attempt: Attempt, widened: Found['widened'] = 'none', corrected: string | null = null) =>
      this.#answer(attempt, input, viewer, { widened, corrected });
    if (exact || plain.row.common || foundAny(plain)) return answer(plain);
    const corrected = await this.#corrected(query, locale);
    if (corrected !== null) {
      const attempt = await own(corrected);
      if (foundAny(attempt)) return answer(attempt, 'spelling', corrected);
    }
    const elsewhere = await this.#ask(query, locale, 'others', input, now);
    if (foundAny(elsewhere)) return answer(elsewhere, 'languages');
    const any = anyOf(query);
    if (any !== null) {
      const attempt = await own(any);
      if (foundAny(attempt)) return answer(attempt, 'some-words');
    }
    return answer(plain);
  }

  async #ask(
    text: string,
    locale: Locale,
    where: 'own' | 'others',
    { kind, page }: SearchInput,
    now: Date,
  ): Promise<Attempt> {
    const { rest, ways, last } = readWays(text, locale);
    const apart = takeApart(rest, locale);
    const asked = last ? readWhole(apart, locale) : readAsked(apart, locale);
    const together = mayBeTogether(apart) || ways.some((way) => way.together);
    const [row] = await this.database.query<SearchRow>(searchSql(locale, where, together, ways.length > 0), [
      ...[asked.words, asked.last, now.toISOString().slice(0, 10), kind ?? null],
      ...[PAGE_SIZE, (page - 1) * PAGE_SIZE],
      // Enough for this page and the next ones; with fewer, what is sought may stand in a text that was not opened.
      ...(together ? [(page + PAGES_AHEAD) * PAGE_SIZE] : []),
      ...(ways.length > 0 ? [ways.map((way) => way.asked), ways.map((way) => way.otherwise)] : []),
    ]);
    return { asked, ways, row: row! };
  }

  /** The query with mistyped words put right; null when none was. */
  async #corrected(query: string, locale: Locale): Promise<string | null> {
    const words = doubtfulWords(query);
    if (words.length === 0) return null;
    // Which known words look most like each of these, themselves included?
    const rows = await this.database.query<{ asked: string; near: string[] }>(
      'SELECT asked, search_near($1, asked, $2) AS near FROM unnest($3::text[]) AS asked',
      [locale, CANDIDATES, words],
    );
    const begun = fold(readAsked(takeApart(query, locale), locale).last);
    const guesses = new Map<string, string>();
    for (const { asked, near } of rows) {
      const meant = nearest(asked, near) ?? (asked === begun ? nearestBegun(asked, near) : null);
      if (meant !== null && meant !== asked) guesses.set(asked, meant);
    }
    const unknown = rows.filter(({ asked, near }) => !guesses.has(asked) && !near.includes(asked));
    for (const [word, two] of await this.#compounds(
      unknown.map(({ asked }) => asked),
      locale,
    ))
      guesses.set(word, two.join(' '));
    return guesses.size === 0 ? null : correct(query, guesses);
  }

  /** Those of some unknown words that two known ones make, with these. */
  async #compounds(words: readonly string[], locale: Locale): Promise<[string, [string, string]][]> {
    const pairs = words.flatMap((word) => twoIn(word, locale));
    if (pairs.length === 0) return [];
    const rows = await this.database.query<{ word: string }>(
      'SELECT word FROM search_word WHERE locale = $1 AND word = ANY ($2::text[])',
      [locale, [...new Set(pairs.flat())]],
    );
    const known = new Set(rows.map(({ word }) => word));
    return words.flatMap((word): [string, [string, string]][] => {
      const two = twoIn(word, locale).find(([first, second]) => known.has(first) && known.has(second));
      return two ? [[word, two]] : [];
    });
  }

  async #answer(
    { asked, ways, row }: Attempt,
    input: SearchInput,
    viewer: Viewer | null,
    how: Pick<Found, 'widened' | 'corrected'>,
  ): Promise<Found> {
    const kinds = SEARCH_KINDS.map((kind) => ({ kind, total: row.kinds[kind] ?? 0 })).filter(({ total }) => total > 0);
    const total = totalOf(row, input.kind);
    return {
      query: input.q,
      onlyCommonWords: row.common,
      ...how,
      total,
      atLeast: row.atLeast,
      kinds,
      items: await this.#passages(row.page, asked, ways, viewer),
      page: input.page,
      pages: Math.min(MOST_PAGES, Math.ceil(total / PAGE_SIZE)),
    };
  }

  async #passages(
    keys: readonly PageKey[],
    asked: Asked,
    ways: Ways['ways'],
    viewer: Viewer | null,
  ): Promise<FoundItem[]> {
    if (keys.length === 0) return [];
    const closed = keys.flatMap(({ lessonId }) => lessonId ?? []);
    const open = viewer && closed.length > 0 ? await this.openLessons.among(viewer, closed) : [];
    const rows = await this.database.query<{
      kind: SearchKind;
      locale: Locale;
      path: string;
      part_of: string | null;
      title: string;
      snippet: string;
    }>(passagesSql(ways.length > 0), [
      JSON.stringify(keys.map((key, place) => ({ ...key, place }))),
      asked.words,
      asked.last,
      [...open],
      ...(ways.length > 0 ? [ways.map((way) => way.asked), ways.map(waysShown)] : []),
    ]);
    return rows.map(({ part_of: partOf, title, snippet, ...rest }) => ({
      ...rest,
      partOf,
      title: toMarked(markWhole(title, ways)),
      snippet: toMarked(markWhole(snippet, ways)),
    }));
  }
}

function foundAny({ row }: Attempt): boolean {
  return Object.keys(row.kinds).length > 0;
}

function totalOf({ kinds }: SearchRow, kind: SearchKind | undefined): number {
  return kind ? (kinds[kind] ?? 0) : Object.values(kinds).reduce((sum, total) => sum + total, 0);
}
