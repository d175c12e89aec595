import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../platform/clock.js';
import { DomainError } from '../../platform/errors.js';
import { notFound, slugParam } from '../../platform/http/input.js';
import { statusOf } from '../../platform/http/problem.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { StartAttempt } from '../attempts/start-attempt.js';
import { QuizIntroPage } from './pages/quiz-intro-page.js';
import { QuizzesPage } from './pages/quizzes-page.js';
import { QuizQueries } from './quizzes.queries.js';
import type { QuizView } from './quizzes.views.js';

/** The quizzes, and the page on which one of them is begun. */
@ApiExcludeController()
@Controller('quizzes')
export class QuizPages {
  constructor(
    private readonly queries: QuizQueries,
    private readonly startAttempt: StartAttempt,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@ThisVisit() visit: Visit) {
    const quizzes = await this.queries.published(visit.locale, visit.viewer?.id ?? null, this.clock.now());
    return visit.page(<QuizzesPage quizzes={quizzes} />);
  }

  @Get(':slug')
  async intro(@ThisVisit() visit: Visit, @Param('slug') slug: string) {
    const quiz = await this.#quiz(visit, slug);
    // A profile asks for consent first, on a page of its own.
    if (quiz.kind === 'profile') return visit.redirect('/profile/skin');
    return visit.page(<QuizIntroPage quiz={quiz} />);
  }

  /** Where somebody arrives who was sent to sign in: the button stands on the quiz's page. */
  @Get(':slug/start')
  toIntro(@ThisVisit() visit: Visit, @Param('slug') slug: string): void {
    visit.redirect(`/quizzes/${slugParam(slug)}`);
  }

  /** Begins an attempt, or goes on with the one under way. A guest signs in first and comes back. */
  @Post(':slug/start')
  async start(@ThisVisit() visit: Visit, @Param('slug') slug: string) {
    const quiz = await this.#quiz(visit, slug);
    if (!visit.viewer) return visit.redirect(`/sign-in?to=${encodeURIComponent(`/quizzes/${quiz.slug}`)}`);
    try {
      const { attemptId } = await this.startAttempt.run(visit.viewer, quiz.id, this.clock.now());
      visit.redirect(`/quizzes/${quiz.slug}/attempts/${attemptId}`);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
      return visit.page(<QuizIntroPage quiz={quiz} refused={visit.t(error.say, error.values)} />, statusOf(error));
    }
  }

  async #quiz(visit: Visit, slug: string): Promise<QuizView> {
    const quiz = await this.queries.quiz(slugParam(slug), visit.locale, visit.viewer?.id ?? null, this.clock.now());
    if (!quiz) throw notFound();
    return quiz;
  }
}
