import { Injectable } from '@nestjs/common';
import { EvidenceQueries } from '../../evidence/evidence.queries.js';
import type { Transaction } from '../../platform/database/database.js';
import { mediaIdsByName } from '../media/media.queries.js';
import type { MediaDescription } from '../publishing/media-descriptions.js';
import { SaveLessonText } from '../save-texts.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { WritableKind } from '../writing/writable.js';
import { saveDrafts } from '../writing/save-drafts.js';
import type { Faults } from './faults.js';
import { FAULT_WORDS as words } from './faults.messages.js';
import { planOutline } from './outline-plan.rules.js';
import { inOrder } from './package-files.rules.js';
import type { Package, PackageCourse, PackageLesson } from './read-package.js';
import { readLessonTexts, type GivenText } from './read-texts.js';
import {
  knownCourse,
  nextPosition,
  saveCourse,
  saveOutline,
  type CourseSettings,
  type KnownCourse,
} from './save-outline.js';
import { planText, type KnownText } from './text-plan.rules.js';
import type { ImportChoices, ReportLine } from './transfer.views.js';

/** So many lessons are read, compared and saved at a time: the memory stays the same however long the course is. */
const LESSONS_AT_ONCE = 25;

/** How a package is taken in: looked at only, or saved, by whom and when. */
export interface TakingIn {
  choices: ImportChoices;
  dryRun: boolean;
  personId: string | null;
  now: Date;
  faults: Faults;
  lines: ReportLine[];
  /** The images and videos that the package brings, by name, as they will be. */
  media: ReadonlyMap<string, MediaDescription>;
  /** What readers get by this import, of lessons and articles; filled as it goes. */
  published: PublishedTexts[];
}

/** The texts of one lesson or article that readers get, or got before and see anew. */
export interface PublishedTexts {
  kind: WritableKind;
  /** Where readers find it. */
  path: string;
  /** Null while it is only looked at and not there yet. */
  id: string | null;
  courseId: string | null;
  source: Locale;
  /** True when readers could not open it before. */
  opened: boolean;
  texts: Pick<GivenText, 'locale' | 'title' | 'summary' | 'body' | 'file' | 'bodyLine' | 'notYetGraded'>[];
  /** What readers have of it in any language before the import. */
  standing: Pick<KnownText, 'locale' | 'title' | 'summary' | 'body'>[];
}

/** The course whose lessons are taken in: the ids that they have, and which of them readers could open before. */
interface InCourse {
  course: PackageCourse;
  courseId: string | null;
  ids: ReadonlyMap<string, string>;
  open: ReadonlySet<string>;
}

/** Compares a course of a package with the school's, and saves the difference unless it is only looked at. */
@Injectable()
export class TakeInCourse {
  constructor(
    private readonly texts: SaveLessonText,
    private readonly evidence: EvidenceQueries,
  ) {}

  /** Runs inside the transaction of the import; what it finds goes to the lines and faults of `how`. */
  async run(tx: Transaction, from: Package, course: PackageCourse, how: TakingIn): Promise<void> {
    const known = await knownCourse(tx, course.slug, !how.dryRun);
    const settings = settingsOf(course, known, how.choices.publish, course.position ?? (await nextPosition(tx)));
    const changed = known ? changedSettings(known.settings, settings) : [];
    const outline = planOutline(course, known ?? { modules: [], lessons: [] }, how.choices);
    const what = [...changed, ...(known && outline.modulesChanged ? ['modules'] : [])];
    const outcome = known ? (what.length > 0 ? 'changed' : 'unchanged') : 'new';
    how.lines.push({ file: course.file, line: 1, outcome, at: course.slug, ...(what.length > 0 && { what }) });
    how.lines.push(...outline.lines);
    let ids = new Map(known?.lessons.map(({ slug, id }) => [slug, id]));
    let courseId = known?.id ?? null;
    if (!how.dryRun) {
      courseId = known && what.length === 0 ? known.id : await saveCourse(tx, course.slug, settings, how.now);
      ids = await saveOutline(tx, courseId, outline);
    }
    const open = new Set(known?.lessons.flatMap(({ slug, status }) => (status === 'published' ? [slug] : [])));
    for (let n = 0; n < course.lessons.length; n += LESSONS_AT_ONCE)
      await this.#takeInTexts(
        tx,
        from,
        course.lessons.slice(n, n + LESSONS_AT_ONCE),
        { course, courseId, ids, open },
        how,
      );
  }

  async #takeInTexts(
    tx: Transaction,
    from: Package,
    lessons: readonly PackageLesson[],
    { course, courseId, ids, open }: InCourse,
    how: TakingIn,
  ): Promise<void> {
    const known = await knownTexts(
      tx,
      lessons.flatMap(({ slug }) => ids.get(slug) ?? []),
    );
    const save: Record<'text' | 'draft', GivenText[]> = { text: [], draft: [] };
    const given: GivenText[] = [];
    for (const lesson of lessons) given.push(...(await readLessonTexts(from, lesson, how.faults)));
    const claims = await this.evidence.idsBySlug(
      [...new Set(given.flatMap((text) => text.claims.map(({ slug }) => slug)))],
      tx,
    );
    const media = await mediaIdsByName(tx, [...new Set(given.flatMap((text) => text.media.map(({ slug }) => slug)))]);
    for (const text of given) {
      const ofThis = (draft: boolean) =>
        known.find((one) => one.ownerId === ids.get(text.slug) && one.locale === text.locale && one.draft === draft);
      const hasDraft = given.some(({ slug, locale, draft }) => draft && slug === text.slug && locale === text.locale);
      const plan = planText(text, { text: ofThis(false), draft: ofThis(true) }, hasDraft, how.choices);
      how.lines.push(plan.line);
      if (plan.line.outcome === 'refused') how.faults.lines.push(plan.line);
      if (plan.save) save[plan.save].push(text);
      // Readers would see a claim that nobody can look up; a draft may still name one that is to come.
      for (const { slug, line } of text.claims.filter((claim) => !claims.has(claim.slug))) {
        if (plan.save === 'text') how.faults.add(text.file, line, words.unknownClaim, { claim: slug });
        else
          how.lines.push({ file: text.file, line, outcome: 'note', say: words.unknownClaim, values: { claim: slug } });
      }
      for (const { slug: name, line } of text.media.filter((one) => !media.has(one.slug) && !how.media.has(one.slug)))
        how.lines.push({ file: text.file, line, outcome: 'note', say: words.unknownMedia, values: { name } });
    }
    if (how.choices.publish)
      for (const { slug, source } of lessons.filter(({ status }) => status === 'published')) {
        const id = ids.get(slug) ?? null;
        const ofThis = known.filter(({ ownerId, draft }) => ownerId === id && !draft);
        const opened = !open.has(slug);
        // Where it opens, also what was written before is what readers get from now on.
        const texts = (opened ? given.filter((text) => !text.draft) : save.text).filter((text) => text.slug === slug);
        if (texts.length > 0)
          how.published.push({
            ...{ kind: 'lesson', path: `/courses/${course.slug}/${slug}`, id, courseId, source },
            ...{ opened, texts, standing: ofThis },
          });
      }
    if (how.dryRun || how.faults.any) return;
    await this.#save(tx, lessons, save, ids, how);
  }

  async #save(
    tx: Transaction,
    lessons: readonly PackageLesson[],
    save: Record<'text' | 'draft', GivenText[]>,
    ids: ReadonlyMap<string, string>,
    { now, personId }: TakingIn,
  ): Promise<void> {
    const sourceOf = new Map(lessons.map(({ slug, source }) => [slug, source]));
    const older = new Set(save.text.filter((text) => text.olderThanSource).map(({ slug }) => slug));
    const rows = save.text.map(({ slug, locale, title, summary, body, olderThanSource }) => {
      const isSource = locale === sourceOf.get(slug);
      const row = { ownerId: ids.get(slug)!, locale, title, summary, body, isSource };
      return isSource ? { ...row, firstRevision: older.has(slug) ? 2 : 1 } : { ...row, olderThanSource };
    });
    const sources = rows.filter(({ isSource }) => isSource);
    const translations = rows.filter(({ isSource }) => !isSource);
    if (sources.length > 0) await this.texts.severalWithin(tx, sources, now, personId);
    if (translations.length > 0) await this.texts.severalWithin(tx, translations, now, personId);
    const drafts = save.draft.map(({ slug, locale, title, summary, body }) => ({
      ...{ ownerId: ids.get(slug)!, locale, title, summary, body },
    }));
    if (drafts.length > 0) await saveDrafts(tx, 'lesson', drafts, now, personId);
  }
}

function settingsOf(course: PackageCourse, known: KnownCourse | null, publish: boolean, next: number): CourseSettings {
  const { level, teacher, title, subtitle, summary, outcomes, evidencePolicy } = course;
  const standing = publish
    ? course
    : { status: known?.settings.status ?? ('draft' as const), publishAt: known?.settings.publishAt };
  return {
    ...{ level, teacher, title, subtitle, summary, outcomes, evidencePolicy },
    needs: [...new Set(course.needs)].sort(),
    position: course.position ?? known?.settings.position ?? next,
    figure: course.figure ?? null,
    status: standing.status,
    publishAt: standing.publishAt ?? null,
  };
}

function changedSettings(now: CourseSettings, will: CourseSettings): string[] {
  const single = ['position', 'status', 'publishAt', 'level', 'figure'] as const;
  const inLanguages = ['teacher', 'title', 'subtitle', 'summary', 'outcomes', 'evidencePolicy'] as const;
  const same = (part: (typeof inLanguages)[number]) =>
    JSON.stringify(inOrder<unknown>(now[part])) === JSON.stringify(inOrder<unknown>(will[part]));
  const needs = now.needs.join(' ') === will.needs.join(' ') ? [] : ['needs'];
  return [...single.filter((part) => now[part] !== will[part]), ...inLanguages.filter((part) => !same(part)), ...needs];
}

async function knownTexts(tx: Transaction, lessonIds: readonly string[]): Promise<KnownText[]> {
  if (lessonIds.length === 0) return [];
  // What these lessons say, published and in drafts, and whose the drafts are.
  return tx.query<KnownText & Record<string, unknown>>(
    `SELECT lesson_id AS "ownerId", locale, false AS draft, title, summary, body, NULL AS by FROM lesson_text WHERE lesson_id = ANY ($1)
     UNION ALL SELECT d.lesson_id, d.locale, true, d.title, d.summary, d.body, p.name
     FROM lesson_draft d LEFT JOIN person p ON p.id = d.saved_by WHERE d.lesson_id = ANY ($1)`,
    [lessonIds],
  );
}
