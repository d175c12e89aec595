import { Injectable } from '@nestjs/common';
import { EvidenceQueries } from '../evidence/evidence.queries.js';
import { notFound } from '../platform/http/input.js';
import { Clock } from '../platform/clock.js';
import type { Locale } from '../platform/i18n/locales.js';
import { QuizQueries } from '../quizzes/quizzes/quizzes.queries.js';
import type { Visit } from '../ui/web/visit.js';
import { ArticleQueries } from './articles.queries.js';
import { ContentMemory } from './content-memory.js';
import { CourseQueries } from './courses.queries.js';
import { openingOf, parseOnce, parseText, type ParsedText } from './lesson-markdown.js';
import { MediaQueries } from './media/media.queries.js';
import { Text } from './pages/text.js';
import { sayStanding, type QuizStandings } from './quiz-standings.rules.js';

/** Draws the texts of lessons and articles, with their claims' grades, and keeps the HTML until text or grades change. */
@Injectable()
export class DrawnTexts {
  constructor(
    private readonly memory: ContentMemory,
    private readonly courses: CourseQueries,
    private readonly articles: ArticleQueries,
    private readonly evidence: EvidenceQueries,
    private readonly media: MediaQueries,
    private readonly quizzes: QuizQueries,
    private readonly clock: Clock,
  ) {}

  /** A lesson's text as safe HTML: the whole of it, or what somebody reads before enrolling. */
  lesson(visit: Visit, course: string, lesson: string, part: 'whole' | 'opening'): Promise<string> {
    return this.memory.remember(`text ${course} ${lesson} ${visit.locale} ${part}`, ['courses', 'evidence'], async () =>
      this.#draw(visit, (await this.courses.lesson(course, lesson, visit.locale))?.body, part),
    );
  }

  /** How a reader stands in the quizzes that a lesson shows, in words by slug; most lessons show none, and then nothing is asked. */
  async standings(visit: Visit, course: string, lesson: string): Promise<QuizStandings> {
    const shown = await this.memory.remember(`quizzes ${course} ${lesson} ${visit.locale}`, ['courses'], async () => {
      const view = await this.courses.lesson(course, lesson, visit.locale);
      return view ? parseText(view.body).quizzes : [];
    });
    const quizzes = await this.quizzes.named(shown, visit.locale, visit.viewer?.id ?? null, this.clock.now());
    return Object.fromEntries([...quizzes].map(([slug, { standing }]) => [slug, sayStanding(standing, visit.t)]));
  }

  /** An article's text as safe HTML. */
  article(visit: Visit, slug: string): Promise<string> {
    return this.memory.remember(`article text ${slug} ${visit.locale}`, ['articles', 'evidence'], async () =>
      this.#draw(visit, (await this.articles.article(slug, visit.locale))?.body, 'whole'),
    );
  }

  /** A text that is still being written, as its readers in a language will see it. Nothing of it is kept. */
  written(visit: Visit, body: string, locale: Locale): Promise<string> {
    return this.#drawText(visit, parseOnce(body), 'whole', locale);
  }

  async #draw(visit: Visit, body: string | undefined, part: 'whole' | 'opening'): Promise<string> {
    if (body === undefined) throw notFound();
    return this.#drawText(visit, parseText(body), part, visit.locale);
  }

  async #drawText(visit: Visit, text: ParsedText, part: 'whole' | 'opening', locale: Locale): Promise<string> {
    const [notes, media, quizzes] = await Promise.all([
      this.evidence.notes(text.claims, locale),
      this.media.drawn(
        text.media.map(({ name }) => name),
        locale,
      ),
      this.quizzes.named(text.quizzes, locale, null, this.clock.now()),
    ]);
    const root = part === 'whole' ? text.root : openingOf(text);
    return visit.drawPart(
      <Text root={root} claims={text.claims} notes={notes} media={media} quizzes={quizzes} />,
      locale,
    );
  }
}
