import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { wholeNumberInput } from '../../platform/http/input.js';
import type { FieldErrors } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { AcceptTranslation } from './accept-translation.js';
import { differenceOf } from './difference.rules.js';
import { DiscardDraft } from './discard-draft.js';
import { LessonDraftQueries } from './lesson-drafts.queries.js';
import type { Revision, StandingText, WrittenText } from './lesson-drafts.views.js';
import { LessonLanguageQueries } from './lesson-languages.queries.js';
import { DiscardPage } from './pages/discard-page.js';
import { RevisionsPage, type Compared } from './pages/revisions-page.js';
import { RestoreRevision } from './restore-revision.js';
import { WritingDesk, type Place } from './writing-desk.js';
import { WRITING_NOTICES as notices } from './writing.notices.js';

const MOST = 2_000_000_000;
const versionForm = z.object({ version: wholeNumberInput(0, MOST) });
const restoreForm = versionForm.extend({ revision: wholeNumberInput(1, MOST) });
const acceptForm = z.object({ sourceRevision: wholeNumberInput(1, MOST) });

/** What was published of a lesson, what changed between two of its texts, and what becomes of a draft. */
@ApiExcludeController()
@Controller('staff/courses/:course/lessons/:lesson')
@RequiresRole('editor', 'manager')
export class LessonRevisions {
  constructor(
    private readonly desk: WritingDesk,
    private readonly drafts: LessonDraftQueries,
    private readonly languages: LessonLanguageQueries,
    private readonly discardDraft: DiscardDraft,
    private readonly restoreRevision: RestoreRevision,
    private readonly acceptTranslation: AcceptTranslation,
    private readonly clock: Clock,
  ) {}

  @Get('revisions')
  async list(
    @ThisVisit() visit: Visit,
    @Param('course') course: string,
    @Param('lesson') lesson: string,
    @Query() query: Record<string, unknown>,
  ): Promise<string> {
    const place = await this.desk.place(visit.locale, course, lesson, query.language);
    return visit.page(await this.#page(place, query));
  }

  @Post('revisions')
  async restore(
    @ThisVisit() visit: Visit,
    @Param('course') course: string,
    @Param('lesson') lesson: string,
    @Query('language') language: unknown,
  ): Promise<string | void> {
    const place = await this.desk.place(visit.locale, course, lesson, language);
    return visit.form(
      restoreForm,
      async (input) => {
        await this.restoreRevision.run(visit.person, place.lesson.id, place.locale, input, this.clock.now());
        visit.redirect(pathOf(place, 'edit'), notices.restored, { revision: input.revision });
      },
      (errors) => this.#page(place, {}, errors),
    );
  }

  @Get('discard')
  async askDiscard(
    @ThisVisit() visit: Visit,
    @Param('course') course: string,
    @Param('lesson') lesson: string,
    @Query('language') language: unknown,
  ): Promise<string> {
    return visit.page(await this.#discardPage(await this.desk.place(visit.locale, course, lesson, language)));
  }

  @Post('discard')
  async discard(
    @ThisVisit() visit: Visit,
    @Param('course') course: string,
    @Param('lesson') lesson: string,
    @Query('language') language: unknown,
  ): Promise<string | void> {
    const place = await this.desk.place(visit.locale, course, lesson, language);
    return visit.form(
      versionForm,
      async ({ version }) => {
        await this.discardDraft.run(place.lesson.id, place.locale, version);
        visit.redirect(pathOf(place, 'edit'), notices.discarded);
      },
      (errors) => this.#discardPage(place, errors),
    );
  }

  /** Notes that a translation renders its source as it is published now. */
  @Post('up-to-date')
  async accept(
    @ThisVisit() visit: Visit,
    @Param('course') course: string,
    @Param('lesson') lesson: string,
    @Query('language') language: unknown,
  ): Promise<string | void> {
    const place = await this.desk.place(visit.locale, course, lesson, language);
    return visit.form(
      acceptForm,
      async ({ sourceRevision }) => {
        await this.acceptTranslation.run(place.lesson.id, place.locale, sourceRevision);
        visit.redirect(pathOf(place, 'edit'), notices.accepted);
      },
      (errors) => this.#page(place, {}, errors),
    );
  }

  async #discardPage(place: Place, errors?: FieldErrors) {
    const standing = await this.drafts.standing(place.lesson.id, place.locale);
    return <DiscardPage {...place} {...{ standing, errors }} />;
  }

  async #page(place: Place, query: Record<string, unknown>, errors?: FieldErrors) {
    const { lesson, locale } = place;
    const [revisions, standing, languages] = await Promise.all([
      this.drafts.revisions(lesson.id, locale),
      this.drafts.standing(lesson.id, locale),
      this.languages.ofLesson(lesson.id),
    ]);
    const compared = await this.#compare(place, standing, revisions, query);
    return <RevisionsPage {...place} {...{ revisions, standing, languages, compared, errors }} />;
  }

  /** The two texts that were asked for; without a wish the two newest. */
  async #compare(
    place: Place,
    standing: StandingText,
    revisions: readonly Revision[],
    query: Record<string, unknown>,
  ): Promise<Compared | null> {
    const names = [
      ...(standing.key.version > 0 ? ['draft'] : []),
      ...revisions.map(({ revision }) => String(revision)),
    ];
    const wish = (name: unknown) => (typeof name === 'string' && names.includes(name) ? name : undefined);
    const [to, from] = [wish(query.to) ?? names[0], wish(query.from) ?? names[1] ?? names[0]];
    if (to === undefined || from === undefined || names.length < 2) return null;
    const [before, after] = await Promise.all([this.#text(place, standing, from), this.#text(place, standing, to)]);
    const between = (field: keyof WrittenText) => differenceOf(before[field], after[field]);
    return { names, from, to, title: between('title'), summary: between('summary'), body: between('body') };
  }

  async #text({ lesson, locale }: Place, standing: StandingText, name: string): Promise<WrittenText> {
    if (name === 'draft') return standing.text;
    return (await this.drafts.textAt(lesson.id, locale, { version: 0, revision: Number(name) }))!;
  }
}

const pathOf = ({ lesson, locale }: Place, page: string) =>
  `/staff/courses/${lesson.course.slug}/lessons/${lesson.slug}/${page}?language=${locale}`;
