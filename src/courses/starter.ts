import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { EvidenceQueries } from '../evidence/evidence.queries.js';
import type { Database, Transaction } from '../platform/database/database.js';
import { LOCALES, type Locale, type Localized } from '../platform/i18n/locales.js';
import type { CourseLevel, PublicationStatus } from './course.entity.js';
import { SaveLessonText } from './save-lesson-text.js';

const FOLDER = new URL('./starter/', import.meta.url);

interface StarterCourse {
  slug: string;
  position: number;
  level: CourseLevel;
  status: PublicationStatus;
  figure?: string;
  teacher: Localized;
  title: Localized;
  subtitle: Localized;
  summary: Localized;
  outcomes: Localized<string[]>;
  evidencePolicy: Localized;
  modules: { title: Localized; lessons: { slug: string; minutes: number; preview: boolean }[] }[];
}

interface ArticleHead {
  title: string;
  summary: string;
  author: string;
  publishedOn: string;
  figure?: string;
  related?: string[];
}

/** Fills in the courses and articles that the school opens with; what is there already stays as it is. Claims come first. */
export async function seedCourses(database: Database, now: Date): Promise<void> {
  const courses = await readdir(new URL('courses/', FOLDER));
  const articles = new Set(
    (await readdir(new URL('articles/', FOLDER))).map((name) => name.replace(/\.\w\w\.md$/, '')),
  );
  const save = new SaveLessonText(database, new EvidenceQueries(database));
  await database.transaction(async (tx) => {
    for (const slug of courses.sort()) await addCourse(tx, new URL(`courses/${slug}/`, FOLDER), save, now);
    for (const slug of [...articles].sort()) await addArticle(tx, slug, now);
  });
}

async function addCourse(tx: Transaction, folder: URL, save: SaveLessonText, now: Date): Promise<void> {
  const course = parse(await readFile(new URL('course.yaml', folder), 'utf8')) as StarterCourse;
  const {
    slug,
    position,
    status,
    level,
    figure = null,
    teacher,
    title,
    subtitle,
    summary,
    outcomes,
    evidencePolicy,
  } = course;
  const [added] = await tx.query<{ id: string }>(
    `INSERT INTO course (slug, position, status, level, figure, teacher, title, subtitle, summary, outcomes, evidence_policy, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12) ON CONFLICT (slug) DO NOTHING RETURNING id`,
    [slug, position, status, level, figure, teacher, title, subtitle, summary, outcomes, evidencePolicy, now],
  );
  if (!added) return;
  for (const [index, module] of course.modules.entries()) {
    const [row] = await tx.query<{ id: string }>(
      'INSERT INTO course_module (course_id, position, title) VALUES ($1, $2, $3) RETURNING id',
      [added.id, index + 1, module.title],
    );
    for (const [place, lesson] of module.lessons.entries()) {
      const [{ id } = { id: '' }] = await tx.query<{ id: string }>(
        'INSERT INTO lesson (course_id, module_id, slug, position, minutes, preview) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id',
        [added.id, row!.id, lesson.slug, place + 1, lesson.minutes, lesson.preview],
      );
      for (const locale of LOCALES) {
        const text = await readText<{ title: string; summary: string }>(new URL(`${lesson.slug}.${locale}.md`, folder));
        if (text)
          await save.within(
            tx,
            id,
            { locale, title: text.head.title, summary: text.head.summary, body: text.body },
            now,
          );
      }
    }
  }
}

async function addArticle(tx: Transaction, slug: string, now: Date): Promise<void> {
  const texts: { locale: Locale; head: ArticleHead; body: string }[] = [];
  for (const locale of LOCALES) {
    const text = await readText<ArticleHead>(new URL(`articles/${slug}.${locale}.md`, FOLDER));
    if (text) texts.push({ locale, ...text });
  }
  const { figure = null, related = [], publishedOn } = texts[0]!.head;
  const [added] = await tx.query<{ id: string }>(
    'INSERT INTO article (slug, figure, related, published_on, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (slug) DO NOTHING RETURNING id',
    [slug, figure, related, publishedOn, now],
  );
  if (!added) return;
  for (const { locale, head, body } of texts) {
    await tx.query(
      'INSERT INTO article_text (article_id, locale, title, summary, author, body, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [added.id, locale, head.title, head.summary, head.author, body, now],
    );
  }
}

/** A text file with YAML at its head; null when that language is missing. */
async function readText<Head>(file: URL): Promise<{ head: Head; body: string } | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text.replaceAll('\r\n', '\n')) ?? [];
  if (head === undefined || body === undefined) throw new Error(`${file.pathname} has no head between --- lines`);
  return { head: parse(head) as Head, body: body.trim() };
}
