import { fileURLToPath } from 'node:url';
import { EvidenceQueries } from '../evidence/evidence.queries.js';
import type { Database } from '../platform/database/database.js';
import { SaveArticleText, SaveLessonText } from './save-texts.js';
import { Faults } from './transfer/faults.js';
import { openFolder } from './transfer/package-source.js';
import { readPackage } from './transfer/read-package.js';
import { TakeInArticle } from './transfer/take-in-article.js';
import { TakeInCourse } from './transfer/take-in-course.js';

const FOLDER = fileURLToPath(new URL('./starter/', import.meta.url));

/** Fills in the courses and articles that the school opens with; what is there already stays as it is. Claims come first. */
export async function seedCourses(database: Database, now: Date): Promise<void> {
  const faults = new Faults();
  const read = await readPackage(await openFolder(FOLDER, faults), FOLDER, faults);
  const evidence = new EvidenceQueries(database);
  const courses = new TakeInCourse(new SaveLessonText(database, evidence), evidence);
  const articles = new TakeInArticle(new SaveArticleText(database, evidence));
  const choices = { publish: true, withdrawMissing: false, replaceDrafts: false };
  await database.transaction(async (tx) => {
    const how = { choices, dryRun: false, personId: null, now, faults, lines: [], published: [], media: new Map() };
    // Which of these does the school have already?
    const known = await tx.query<{ slug: string }>(
      'SELECT slug FROM course WHERE slug = ANY ($1) UNION ALL SELECT slug FROM article WHERE slug = ANY ($2)',
      [read.courses.map(({ slug }) => slug), read.articles.map(({ slug }) => slug)],
    );
    const isNew = ({ slug }: { slug: string }) => !known.some((one) => one.slug === slug);
    for (const course of read.courses.filter(isNew)) await courses.run(tx, read, course, how);
    for (const article of read.articles.filter(isNew)) await articles.run(tx, read, article, how);
    const [fault] = faults.lines;
    if (fault) throw new Error(`the starter content is broken at ${fault.file}, line ${fault.line}: ${fault.say?.en}`);
  });
}
