import { randomUUID } from 'node:crypto';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../platform/clock.js';
import { DomainError } from '../../platform/errors.js';
import { SignedIn } from '../../platform/http/access.js';
import { idParam, parseInput } from '../../platform/http/input.js';
import { statusOf } from '../../platform/http/problem.js';
import { formAnswer, type FormValues } from '../../ui/quiz-response.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { answerFormInput } from './answer.input.js';
import { AttemptPagesQueries, stakesOf, type AttemptSheets } from './attempt-pages.js';
import { partToResume, type AttemptPart } from './attempt-parts.rules.js';
import { positionParam } from './attempts.api.js';
import { ATTEMPT_ERRORS, badAnswer } from './attempts.errors.js';
import { ATTEMPT_ERROR_MESSAGES } from './attempts.errors.messages.js';
import { ATTEMPT_NOTICES } from './attempts.notices.js';
import { FinishAttempt } from './finish-attempt.js';
import { sameJson } from './log.rules.js';
import { AttemptPage, PartBody } from './pages/attempt-page.js';
import { OverviewPage } from './pages/overview-page.js';
import { ReviewPage } from './pages/review-page.js';
import type { Receipt } from './receipt.js';
import { SaveAnswer } from './save-answer.js';
import { TakeHint } from './take-hint.js';

/** The pages on which a quiz is taken: they do by forms what the API does by JSON. */
@ApiExcludeController()
@Controller('quizzes/:slug/attempts/:id')
@SignedIn()
export class AttemptPages {
  constructor(
    private readonly sheets: AttemptPagesQueries,
    private readonly saveAnswer: SaveAnswer,
    private readonly takeHint: TakeHint,
    private readonly finishAttempt: FinishAttempt,
    private readonly clock: Clock,
  ) {}

  /** Where she goes on: the first open question, or the review. */
  @Get()
  async resume(@ThisVisit() visit: Visit, @Param('slug') slug: string, @Param('id') id: string) {
    const { own, parts } = await this.sheets.of(visit, slug, idParam(id));
    visit.redirect(own.finishedAt ? pathOf(own, 'review') : pathOf(own, partToResume(parts).position));
  }

  @Get('overview')
  async overview(@ThisVisit() visit: Visit, @Param('slug') slug: string, @Param('id') id: string) {
    const { own, attempt, parts } = await this.sheets.of(visit, slug, idParam(id));
    if (own.finishedAt) return visit.redirect(pathOf(own, 'review'));
    return visit.page(<OverviewPage {...{ attempt, parts }} title={own.title} personId={own.personId} />);
  }

  @Get('review')
  async review(@ThisVisit() visit: Visit, @Param('slug') slug: string, @Param('id') id: string) {
    const { own, attempt, pictures, claims } = await this.sheets.of(visit, slug, idParam(id));
    if (!own.finishedAt) return visit.redirect(pathOf(own, ''));
    if (own.kind === 'profile') return visit.redirect(resultPath(idParam(id)));
    const { answers, marks, key, feedback } = own.sight;
    const waiting = marks && own.mark === null;
    const seen = answers || marks || key || feedback;
    return visit.page(
      <ReviewPage {...{ attempt, waiting, seen, pictures, claims }} title={own.title} personId={own.personId} />,
    );
  }

  /** Every question as the script of the page takes it in, so that a lost connection stops nobody. */
  @Get('questions')
  async questions(@ThisVisit() visit: Visit, @Param('slug') slug: string, @Param('id') id: string) {
    const sheets = await this.sheets.of(visit, slug, idParam(id));
    if (sheets.own.finishedAt) return visit.redirect(pathOf(sheets.own, 'review'));
    const { parts, attempt, pictures, claims, own } = sheets;
    return visit.page(
      <div>
        {parts.map((part) => (
          <PartBody key={part.position} {...{ parts, part, attempt, pictures, claims, ...stakesOf(own, part) }} />
        ))}
      </div>,
    );
  }

  @Get(':position')
  async question(
    @ThisVisit() visit: Visit,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Param('position') position: string,
  ) {
    const sheets = await this.sheets.of(visit, slug, idParam(id));
    if (sheets.own.finishedAt) return visit.redirect(pathOf(sheets.own, 'review'));
    return visit.page(page(sheets, partAt(sheets, position)));
  }

  @Post('finish')
  async finish(@ThisVisit() visit: Visit, @Param('slug') slug: string, @Param('id') id: string) {
    const attemptId = idParam(id);
    const { finishedNow } = await this.finishAttempt.run(visit.person, attemptId, this.clock.now());
    const { own } = await this.sheets.of(visit, slug, attemptId);
    const to = own.kind === 'profile' ? resultPath(attemptId) : pathOf(own, 'review');
    visit.redirect(to, finishedNow ? ATTEMPT_NOTICES.finished : ATTEMPT_NOTICES.overAlready);
  }

  /** Saves what the form of a question holds, and goes where its button says. */
  @Post(':position')
  async answer(
    @ThisVisit() visit: Visit,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Param('position') position: string,
  ) {
    const sheets = await this.sheets.of(visit, slug, idParam(id));
    const part = partAt(sheets, position);
    const typed = (visit.request.body ?? {}) as FormValues;
    try {
      const { go } = parseInput(answerFormInput, typed);
      const receipt = await this.#save(visit, sheets, part, typed);
      await this.#hint(visit, sheets, part, go);
      const notice =
        receipt?.came === 'late'
          ? ATTEMPT_NOTICES.cameLate
          : receipt?.came === 'in-grace'
            ? ATTEMPT_NOTICES.cameInGrace
            : undefined;
      visit.redirect(pathOf(sheets.own, placeAfter(sheets.parts, part, go)), notice);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'attempt-finished')
        return visit.redirect(pathOf(sheets.own, 'review'), ATTEMPT_NOTICES.overAlready);
      if (!(error instanceof DomainError) || !['invalid', 'conflict', 'unavailable'].includes(error.kind)) throw error;
      const said = Object.values(visit.fieldErrors(error))[0]!;
      return visit.page(page(sheets, part, { typed, error: said }), statusOf(error));
    }
  }

  /** Null when the form says what stands already. */
  async #save(visit: Visit, { own }: AttemptSheets, part: AttemptPart, typed: FormValues): Promise<Receipt | null> {
    const { asked } = part;
    if (!asked) return null;
    const { clientId, certainty, go } = parseInput(answerFormInput, typed);
    const { response, unfinished } = formAnswer(asked.kind, typed);
    if (unfinished) throw badAnswer(ATTEMPT_ERROR_MESSAGES.eachPlaceOnce);
    const check = go === 'check';
    if (!check && sameJson(response, asked.response) && certainty === asked.certainty) return null;
    // A question that is settled has no fields: what its form does not say is not taken back.
    if (response === null && stakesOf(own, part).settled) return null;
    const now = this.clock.now();
    const given = { clientId, givenAt: now, response, certainty, check, locale: visit.locale };
    const at = { attemptId: own.id, position: asked.position };
    try {
      return await this.saveAnswer.run(visit.person, at, given, now);
    } catch (error) {
      // She came back to the page by the browser's own button and changed what she had sent: that is another answer.
      if (!(error instanceof DomainError) || error.code !== 'reused-client-id') throw error;
      return this.saveAnswer.run(visit.person, at, { ...given, clientId: randomUUID() }, now);
    }
  }

  async #hint(visit: Visit, { own }: AttemptSheets, { asked }: AttemptPart, go: string): Promise<void> {
    const [, had] = /^hint-(\d{1,2})$/.exec(go) ?? [];
    if (had === undefined || !asked) return;
    await this.takeHint.run(visit.person, { attemptId: own.id, position: asked.position }, Number(had));
  }
}

/** A profile is not reviewed question by question: its result has a page of its own. */
const resultPath = (attemptId: string) => `/profile/skin/results/${attemptId}`;

function pathOf({ slug, id }: { slug: string; id: string }, to: string | number): string {
  return `/quizzes/${slug}/attempts/${id}${to === '' ? '' : `/${to}`}`;
}

/** @throws DomainError `not-asked` */
function partAt({ parts }: AttemptSheets, position: string): AttemptPart {
  const wanted = positionParam(position);
  const part = parts.find(({ questions }) => questions.some((question) => question.position === wanted));
  if (!part) throw ATTEMPT_ERRORS.notAsked();
  return part;
}

function placeAfter(parts: readonly AttemptPart[], part: AttemptPart, go: string): string | number {
  const at = parts.indexOf(part);
  if (go === 'overview') return 'overview';
  if (go === 'next') return parts[at + 1]?.position ?? 'overview';
  if (go === 'previous') return (parts[at - 1] ?? part).position;
  return parts.find(({ position }) => String(position) === go)?.position ?? part.position;
}

function page(sheets: AttemptSheets, part: AttemptPart, refused: { typed?: FormValues; error?: string } = {}) {
  const { own, attempt, parts, pictures, claims } = sheets;
  return (
    <AttemptPage
      {...{ attempt, parts, part, pictures, claims, ...stakesOf(own, part), ...refused }}
      title={own.title}
      clientId={randomUUID()}
      personId={own.personId}
    />
  );
}
