import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';
import { BringMedia, type BroughtMedium } from './bring-media.js';
import { CheckTexts } from './check-texts.js';
import type { Faults } from './faults.js';
import type { PackageSource } from './package-source.js';
import { checkNeeds, saveNeeds } from './save-needs.js';
import { checkQuizzes, saveQuizzes } from './save-quizzes.js';
import { readPackage, type Package } from './read-package.js';
import { TakeInArticle } from './take-in-article.js';
import { TakeInCourse, type TakingIn } from './take-in-course.js';
import { TakeInMedia } from './take-in-media.js';
import { TellOfImport } from './tell-of-import.js';
import { importUnderWay } from './transfer.errors.js';
import { tally, type ImportChoices, type TransferReport } from './transfer.views.js';

/** Beside the hash of a course's address this makes a lock of its own. */
const LOCK = 7_226_412;

/** A package that is open, and what was found wrong when it was opened. */
export interface OpenPackage {
  source: PackageSource;
  /** What the person calls it. */
  called: string;
  faults: Faults;
}

/** Ends the transaction without keeping anything. */
class NothingSaved extends Error {}

/** Takes in a package of courses and articles: all of it or, when anything is wrong, nothing. */
@Injectable()
export class ImportPackage {
  constructor(
    private readonly database: Database,
    private readonly courses: TakeInCourse,
    private readonly articles: TakeInArticle,
    private readonly media: TakeInMedia,
    private readonly bring: BringMedia,
    private readonly texts: CheckTexts,
    private readonly tell: TellOfImport,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @param how.dryRun says what would happen, and does nothing
   * @param how.unchecked takes published texts as they are, without the checklist: for content that was out before
   * @param beside runs in the same transaction once all is taken in; nothing is kept when it says false
   * @returns the report; with a refused line in it nothing was saved
   * @throws DomainError `import-under-way` when somebody else imports the same course at this moment
   */
  async run(
    actor: { id: string | null; name: string },
    from: OpenPackage,
    { dryRun, unchecked = false, ...choices }: ImportChoices & { dryRun: boolean; unchecked?: boolean },
    now: Date,
    beside?: (tx: Transaction, report: TransferReport) => Promise<boolean>,
  ): Promise<TransferReport> {
    const { source, called } = from;
    // What opening found wrong is in it from the start; a transaction that is tried again starts from here.
    const found = [...from.faults.lines];
    if (found.length > 0) return reportOf([], found);
    const read = await readPackage(source, called, from.faults);
    if (from.faults.any) {
      // Whoever has to put right one file is told of all the others at once.
      await this.bring.run(read, true, from.faults);
      return reportOf(
        read.courses.map(({ slug }) => slug),
        [...from.faults.lines, ...read.notes],
      );
    }
    // Files are kept before the transaction begins: drawing pictures takes its time, and nobody waits for it with a lock.
    const brought = await this.bring.run(read, dryRun, from.faults);
    const atFiles = [...from.faults.lines];
    let report: TransferReport | null = null;
    try {
      await this.database.transaction(async (tx) => {
        from.faults.lines.splice(0, Infinity, ...atFiles);
        const how: TakingIn = {
          ...{ choices, dryRun, personId: await personOf(tx, actor.id), now },
          ...{ faults: from.faults, lines: [], published: [], media: new Map() },
        };
        report = await this.within(tx, actor, read, brought, how, !unchecked);
        if (report.counts.refused > 0 || (beside && !(await beside(tx, report)))) throw new NothingSaved();
      });
    } catch (error) {
      if (!(error instanceof NothingSaved)) throw error;
    }
    return report!;
  }

  /** The same inside a transaction of the caller, who must not keep it when a line was refused. */
  async within(
    tx: Transaction,
    actor: { id: string | null; name: string },
    read: Package,
    brought: ReadonlyMap<string, BroughtMedium>,
    how: TakingIn,
    checked = true,
  ): Promise<TransferReport> {
    const { lines, faults, dryRun } = how;
    const slugs = read.courses.map(({ slug }) => slug);
    if (!dryRun) await holdCourses(tx, read);
    const before = dryRun ? null : await this.tell.before(tx, slugs, how.now);
    await checkNeeds(tx, read.courses, faults);
    how.media = await this.media.run(tx, read, brought, how);
    await checkQuizzes(tx, read.courses, faults);
    for (const course of read.courses) await this.courses.run(tx, read, course, how);
    // A course may need one that stands after it in the package.
    if (!dryRun && !faults.any) for (const { slug, needs } of read.courses) await saveNeeds(tx, slug, needs, how.now);
    if (!dryRun && !faults.any)
      for (const { slug, quizzes } of read.courses) await saveQuizzes(tx, slug, quizzes, this.outbox);
    for (const article of read.articles) await this.articles.run(tx, read, article, how);
    if (checked) await this.texts.run(tx, read, how.published, how);
    if (before && !faults.any) await this.tell.after(tx, slugs, before, how.published, how.now);
    const told = new Set(lines);
    const report = reportOf(slugs, [...faults.lines.filter((line) => !told.has(line)), ...lines, ...read.notes]);
    const { counts } = report;
    if (dryRun || counts.refused > 0 || counts.new + counts.changed + counts.withdrawn === 0) return report;
    for (const course of read.courses) {
      const about = { subject: 'course', subjectId: course.slug, details: { ...counts, publish: how.choices.publish } };
      await this.audit.write(tx, { actor, action: 'course.import', ...about });
    }
    return report;
  }
}

/** Whose texts they are: nobody's when a program brings them, or when she who said yes is gone. */
async function personOf(tx: Transaction, id: string | null): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>('SELECT id FROM person WHERE id = $1', [id]);
  return row?.id ?? null;
}

/** Two imports of one course would each compare with what the other is about to change: the second is told, not queued. */
async function holdCourses(tx: Transaction, { courses, articles }: Package): Promise<void> {
  const slugs = [...courses.map(({ slug }) => slug), ...articles.map(({ slug }) => `articles/${slug}`)].sort();
  for (const slug of slugs) {
    const [row] = await tx.query<{ held: boolean }>('SELECT pg_try_advisory_xact_lock($1::int, hashtext($2)) AS held', [
      LOCK,
      slug,
    ]);
    if (!row!.held) throw importUnderWay(slug);
  }
}

function reportOf(courses: string[], lines: TransferReport['lines']): TransferReport {
  return { courses, lines, counts: tally(lines) };
}
