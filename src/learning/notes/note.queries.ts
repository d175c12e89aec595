import { Injectable } from '@nestjs/common';
import { parseText, wordsOf } from '../../courses/lesson-markdown.js';
import { lessonPath } from '../../courses/course-page.rules.js';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { standingIn } from './note.rules.js';
import type { ListedNote, NoteView } from './note.views.js';

interface NoteRow extends Record<string, unknown> {
  id: string;
  lesson_id: string | null;
  about: string;
  locale: Locale;
  quote: string | null;
  prefix: string;
  suffix: string;
  section: number;
  body: string;
  version: number;
  created_at: Date;
  updated_at: Date;
  course_slug: string | null;
  lesson_slug: string | null;
}

/** One's own notes. Every read names whose they are: there is no other way to them. */
@Injectable()
export class NoteQueries {
  constructor(private readonly database: Database) {}

  /** A person's notes: all of them, those on one lesson, or those that hold some words; in the order of the lessons' texts. */
  async ofPerson(
    personId: string,
    { lessonId = null, words = '' }: { lessonId?: string | null; words?: string } = {},
  ): Promise<ListedNote[]> {
    // Her notes with the addresses of their lessons, the lesson she wrote about last first.
    const rows = await this.database.query<NoteRow>(
      `SELECT n.id, n.lesson_id, n.about, n.locale, n.quote, n.prefix, n.suffix, n.section, n.body, n.version, n.created_at, n.updated_at,
         c.slug AS course_slug, l.slug AS lesson_slug
       FROM lesson_note n LEFT JOIN (lesson l JOIN course c ON c.id = l.course_id AND c.status = 'published') ON l.id = n.lesson_id AND l.status = 'published'
       WHERE n.person_id = $1 AND ($2::uuid IS NULL OR n.lesson_id = $2)
         AND ($3 = '' OR strpos(lower(concat_ws(' ', n.quote, n.body, n.about)), lower($3)) > 0)
       ORDER BY max(n.created_at) OVER (PARTITION BY n.lesson_id) DESC, n.lesson_id, n.section, n.created_at, n.id LIMIT 5000`,
      [personId, lessonId, words],
    );
    const texts = await this.#texts(rows);
    return rows.map((row) => {
      const note = toView(row);
      const path = row.course_slug && row.lesson_slug ? lessonPath(row.course_slug, row.lesson_slug) : null;
      return { ...note, path, standing: standingIn(note, texts.get(`${row.lesson_id} ${row.locale}`) ?? null) };
    });
  }

  /** One of her notes; null when it is not there or not hers. */
  async one(personId: string, id: string): Promise<NoteView | null> {
    // One note of one person.
    const [row] = await this.database.query<NoteRow>(
      `SELECT id, lesson_id, about, locale, quote, prefix, suffix, section, body, version, created_at, updated_at FROM lesson_note
       WHERE id = $1 AND person_id = $2`,
      [id, personId],
    );
    return row ? toView(row) : null;
  }

  /** The texts that the notes were marked in, as plain words. */
  async #texts(rows: readonly NoteRow[]): Promise<Map<string, string>> {
    const marked = [...new Set(rows.filter(({ quote }) => quote !== null).map(({ lesson_id: id }) => id))];
    if (marked.length === 0) return new Map();
    // The texts of these lessons in every language.
    const texts = await this.database.query<{ lesson_id: string; locale: Locale; body: string }>(
      'SELECT lesson_id, locale, body FROM lesson_text WHERE lesson_id = ANY($1)',
      [marked],
    );
    return new Map(texts.map((text) => [`${text.lesson_id} ${text.locale}`, wordsOf(parseText(text.body).root)]));
  }
}

function toView(row: NoteRow): NoteView {
  const { id, about, locale, quote, prefix, suffix, section, body, version } = row;
  return {
    ...{ id, about, locale, section, body, version, lessonId: row.lesson_id },
    quote: quote === null ? null : { exact: quote, prefix, suffix },
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
