import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { lessonPath, sectionId } from '../../courses/course-page.rules.js';
import { CourseQueries } from '../../courses/courses.queries.js';
import type { LessonView } from '../../courses/courses.views.js';
import { parseText } from '../../courses/lesson-markdown.js';
import { sectionsOf, type LessonSection } from '../../courses/lesson-sections.rules.js';
import { Clock } from '../../platform/clock.js';
import { DomainError } from '../../platform/errors.js';
import { SignedIn } from '../../platform/http/access.js';
import { notFound, parseInput, slugParam, wholeNumberInput } from '../../platform/http/input.js';
import { statusOf } from '../../platform/http/problem.js';
import { typed, type FieldErrors, type FieldValues } from '../../ui/components/form.js';
import { UNCLEAR_WORDS } from '../../ui/components/unclear.messages.js';
import { UnclearForm, unclearId } from '../../ui/components/unclear.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { UnclearPage, type UnclearEntry } from './pages/unclear-page.js';
import { TakeBackUnclear } from './take-back-unclear.js';
import { TellUnclear } from './tell-unclear.js';
import { sectionInput, unclearForm } from './unclear.input.js';
import { UNCLEAR_NOTICES } from './unclear.notices.js';
import { UnclearQueries } from './unclear.queries.js';

interface Sent {
  errors: FieldErrors;
  values: FieldValues;
}

/** 'This was unclear', under each section of a lesson. */
@ApiExcludeController()
@Controller('courses/:course/:lesson/unclear')
export class UnclearPages {
  constructor(
    private readonly courses: CourseQueries,
    private readonly queries: UnclearQueries,
    private readonly tell: TellUnclear,
    private readonly takeBack: TakeBackUnclear,
    private readonly clock: Clock,
  ) {}

  /** What she said of the lesson; with `section`, the form of one section as the open page takes it in. */
  @Get()
  @SignedIn()
  async show(
    @ThisVisit() visit: Visit,
    @Param('course') course: string,
    @Param('lesson') lesson: string,
    @Query('section') section?: string,
  ): Promise<string> {
    const view = await this.#lesson(visit, course, lesson);
    if (section === undefined) return visit.page(await this.#page(visit, view));
    const number = parseInput(wholeNumberInput(0, 500), section);
    const about = sectionsOf(parseText(view.body).root).find((one) => one.section === number);
    if (!about) throw notFound();
    return this.#part(visit, view, about);
  }

  @Post()
  @HttpCode(200)
  async send(
    @ThisVisit() visit: Visit,
    @Param('course') course: string,
    @Param('lesson') lesson: string,
  ): Promise<string | void> {
    const path = lessonPath(slugParam(course), slugParam(lesson));
    if (!visit.viewer) return visit.redirect(`/sign-in?to=${encodeURIComponent(path)}`);
    const view = await this.#lesson(visit, course, lesson);
    const values = (visit.request.body ?? {}) as FieldValues;
    try {
      const { body, act, part, ...about } = parseInput(unclearForm, values);
      if (act) await this.takeBack.run(visit.viewer, view.lesson.id, about);
      else {
        const read = { lessonId: view.lesson.id, locale: view.lesson.locale };
        await this.tell.run(visit.viewer, read, about, body, this.clock.now());
      }
      const status = act ? UNCLEAR_WORDS.takenBack : UNCLEAR_WORDS.thanks;
      if (part) return await this.#part(visit, view, about, visit.t(status));
      const at = act ? sectionId(about.section) : unclearId(about.section);
      visit.redirect(`${path}#${at}`, act ? UNCLEAR_NOTICES.takenBack : UNCLEAR_NOTICES.told);
    } catch (error) {
      if (!(error instanceof DomainError) || !['invalid', 'conflict'].includes(error.kind)) throw error;
      return this.#refused(visit, view, error, { errors: visit.fieldErrors(error), values });
    }
  }

  /** The form again with what is wrong and what she typed: alone, or on the page of what she said. */
  async #refused(visit: Visit, view: LessonView, error: DomainError, sent: Sent): Promise<string> {
    const about = parseInput(sectionInput, sent.values);
    const fault = sent.errors.body ?? sent.errors._form;
    if (!typed(sent.values.part)) return visit.page(await this.#page(visit, view, sent), statusOf(error));
    void visit.reply.status(statusOf(error));
    return this.#part(visit, view, about, undefined, { typed: typed(sent.values.body), error: fault });
  }

  async #part(
    visit: Visit,
    view: LessonView,
    about: LessonSection,
    status?: string,
    sent: Pick<UnclearEntry, 'typed' | 'error'> = {},
  ): Promise<string> {
    const own = await this.queries.ofPerson(visit.person.id, view.lesson.id);
    const said = own.find((one) => one.heading === about.heading && one.nth === about.nth)?.body ?? null;
    const action = visit.context().link(`${lessonPath(view.course.slug, view.lesson.slug)}/unclear`);
    void visit.reply.type('text/html; charset=utf-8').header('cache-control', 'private, no-store');
    return visit.drawPart(<UnclearForm {...{ action, about, said, status, ...sent }} mineHref={action} />);
  }

  async #page(visit: Visit, view: LessonView, sent?: Sent) {
    const own = await this.queries.ofPerson(visit.person.id, view.lesson.id);
    const sections = sectionsOf(parseText(view.body).root);
    const entries: UnclearEntry[] = own.map(({ body, ...one }) => {
      const now = sections.find(({ heading, nth }) => heading === one.heading && nth === one.nth);
      return { about: { ...one, section: now?.section ?? 0 }, said: body, gone: !now };
    });
    return <UnclearPage view={view} {...(sent ? withSent(entries, sent) : { entries })} />;
  }

  async #lesson(visit: Visit, course: string, lesson: string): Promise<LessonView> {
    const view = await this.courses.lesson(slugParam(course), slugParam(lesson), visit.locale);
    if (!view) throw notFound();
    return view;
  }
}

/** Puts what was refused first, whether she had said something of that section before or not. */
function withSent(entries: readonly UnclearEntry[], { errors, values }: Sent) {
  const about = parseInput(sectionInput, values);
  const same = (one: UnclearEntry) => one.about.heading === about.heading && one.about.nth === about.nth;
  const before = entries.find(same);
  const first = { about, said: before?.said ?? null, gone: false, typed: typed(values.body), error: errors.body };
  return { entries: [first, ...entries.filter((one) => !same(one))], refusal: errors._form };
}
