import { formatNumber } from '../../../platform/i18n/dates.js';
import { DateTime } from '../../../ui/components/date-time.js';
import { List, ListRow, Tag } from '../../../ui/components/list.js';
import { usePage } from '../../../ui/page-context.js';
import { ATTEMPT_MESSAGES } from '../../attempts/attempts.messages.js';
import { QUIZ_MESSAGES as m } from '../quizzes.messages.js';
import type { AttemptSummary, QuizView } from '../quizzes.views.js';

/** What a person has made of a quiz: her result by its way of grading, and each attempt. */
export function AttemptList({ quiz }: { quiz: QuizView }) {
  const { t, locale } = usePage();
  const standing = quiz.standing!;
  return (
    <div class="stack">
      {standing.share !== null && (
        <p class="quiz-result">
          {t(m.result)}:{' '}
          <strong>{formatNumber(locale, standing.share, { style: 'percent', maximumFractionDigits: 0 })}</strong>{' '}
          {standing.passed !== null && (
            <Tag tone={standing.passed ? 'done' : 'problem'}>{t(standing.passed ? m.passed : m.notPassed)}</Tag>
          )}
        </p>
      )}
      <List>
        {[...standing.attempts].reverse().map((attempt) => (
          <Row key={attempt.id} quiz={quiz} attempt={attempt} />
        ))}
      </List>
    </div>
  );
}

function Row({ quiz, attempt }: { quiz: QuizView; attempt: AttemptSummary }) {
  const { t, link, locale } = usePage();
  const { mark, most, share, finishedAt } = attempt;
  const number = (value: number) => formatNumber(locale, value, { maximumFractionDigits: 2 });
  const result =
    share === null || mark === null || most === null
      ? t(finishedAt ? m.noResult : m.underWay)
      : `${formatNumber(locale, share, { style: 'percent', maximumFractionDigits: 0 })}, ${t(ATTEMPT_MESSAGES.marks, { mark: number(mark), most })}`;
  return (
    <ListRow
      title={t(m.attempt, { number: attempt.number })}
      href={link(`/quizzes/${quiz.slug}/attempts/${attempt.id}`)}
      lead={<DateTime at={finishedAt ?? attempt.startedAt} short />}
      text={result}
    />
  );
}
