import type { QuizView } from '../../quizzes/quizzes/quizzes.views.js';
import { QUIZ_MESSAGES } from '../../quizzes/quizzes/quizzes.messages.js';
import { LinkButton } from '../../ui/components/button.js';
import { usePage } from '../../ui/page-context.js';
import { COURSE_MESSAGES as m } from '../courses.messages.js';
import { placeOfStanding } from '../quiz-standings.rules.js';

/** A quiz in a lesson: what it is, how its reader stands, and the way there. A lesson's text is kept for all its readers, so it leaves a place for how one of them stands. */
export function QuizCard({ quiz }: { quiz: QuizView | undefined }) {
  const { t, link } = usePage();
  if (!quiz) return <p class="muted">{t(m.unknownQuiz)}</p>;
  const minutes = quiz.timeLimitSeconds === null ? null : Math.ceil(quiz.timeLimitSeconds / 60);
  return (
    <aside class="quiz-card" aria-label={quiz.title}>
      <p class="kicker">
        {t(quiz.kind === 'profile' ? QUIZ_MESSAGES.kindProfile : QUIZ_MESSAGES.kindKnowledge)} ·{' '}
        {t(QUIZ_MESSAGES.questions, { count: quiz.questions })} ·{' '}
        {minutes === null ? t(QUIZ_MESSAGES.noLimit) : t(QUIZ_MESSAGES.minutes, { minutes })}
      </p>
      <p class="quiz-card-title">{quiz.title}</p>
      <p class="quiz-card-standing" {...placeOfStanding(quiz.slug)} />
      <p>
        <LinkButton kind="quiet" small href={link(`/quizzes/${quiz.slug}`)}>
          {t(m.openQuiz)}
        </LinkButton>
      </p>
    </aside>
  );
}
