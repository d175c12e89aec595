import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../platform/clock.js';
import { SignedIn } from '../../platform/http/access.js';
import { notFound, slugParam } from '../../platform/http/input.js';
import { typed, type FieldErrors } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { AnswerRecall } from './answer-recall.js';
import { RecallPage } from './pages/recall-page.js';
import { recallForm } from './recall.input.js';
import { RECALL_NOTICES } from './recall.notices.js';
import { RecallQueries } from './recall.queries.js';
import { SetRecall } from './set-recall.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The short questions that come after a course. */
@ApiExcludeController()
@Controller('courses/:course/recall')
@SignedIn()
export class RecallPages {
  constructor(
    private readonly queries: RecallQueries,
    private readonly answerRecall: AnswerRecall,
    private readonly setRecall: SetRecall,
    private readonly clock: Clock,
  ) {}

  /** The round that is open; with `round`, that one, if it is hers. */
  @Get()
  async show(@ThisVisit() visit: Visit, @Param('course') course: string, @Query('round') round?: string) {
    return visit.page(await this.#page(visit, course, round));
  }

  @Post()
  async answer(@ThisVisit() visit: Visit, @Param('course') course: string): Promise<string | void> {
    const slug = slugParam(course);
    return visit.form(
      recallForm,
      async ({ round: roundId, place, answer }) => {
        const at = { course: slug, roundId, place, locale: visit.locale };
        const first = await this.answerRecall.run(visit.person, at, answer, this.clock.now());
        const to = `/courses/${slug}/recall?round=${roundId}#question-${place}`;
        visit.redirect(to, first ? undefined : RECALL_NOTICES.before);
      },
      (errors, values) => this.#page(visit, course, typed(values.round), errors, typed(values.answer)),
    );
  }

  @Post('off')
  async off(@ThisVisit() visit: Visit, @Param('course') course: string): Promise<void> {
    await this.setRecall.run(visit.person, slugParam(course), false, this.clock.now());
    visit.redirect(`/courses/${course}/recall`, RECALL_NOTICES.off);
  }

  @Post('on')
  async on(@ThisVisit() visit: Visit, @Param('course') course: string): Promise<void> {
    await this.setRecall.run(visit.person, slugParam(course), true, this.clock.now());
    visit.redirect(`/courses/${course}/recall`, RECALL_NOTICES.on);
  }

  async #page(visit: Visit, course: string, round: string | undefined, errors?: FieldErrors, said = '') {
    const wanted = round && UUID.test(round) ? round : null;
    const { locale, person } = visit;
    const view = await this.queries.ofCourse(person.id, slugParam(course), locale, this.clock.now(), wanted);
    if (!view) throw notFound();
    return <RecallPage view={view} errors={errors} said={said} />;
  }
}
