import { formatNumber } from '../../../platform/i18n/dates.js';
import { LinkButton } from '../../../ui/components/button.js';
import { List, ListRow, Tag } from '../../../ui/components/list.js';
import { EmptyState } from '../../../ui/components/notice.js';
import { PageHead } from '../../../ui/components/page-head.js';
import { Layout } from '../../../ui/layout.js';
import { usePage } from '../../../ui/page-context.js';
import { plainWords } from '../../questions/words.js';
import { QUIZ_MESSAGES as m } from '../quizzes.messages.js';
import type { QuizView } from '../quizzes.views.js';

/** Every published quiz, with how its reader stands. */
export function QuizzesPage({ quizzes }: { quizzes: readonly QuizView[] }) {
  const { t, link } = usePage();
  return (
    <Layout title={t(m.title)} description={t(m.lede)} active="courses">
      <div class="page">
        <PageHead title={t(m.title)} lede={t(m.lede)} />
        {quizzes.length === 0 ? (
          <EmptyState
            title={t(m.none)}
            level={2}
            action={<LinkButton href={link('/courses')}>{t(m.toCourses)}</LinkButton>}
          >
            {t(m.noneText)}
          </EmptyState>
        ) : (
          <List ruled>
            {quizzes.map((quiz) => (
              <QuizRow key={quiz.id} quiz={quiz} />
            ))}
          </List>
        )}
      </div>
    </Layout>
  );
}

function QuizRow({ quiz }: { quiz: QuizView }) {
  const { t, link, locale } = usePage();
  const opening = plainWords(quiz.intro, locale).split(/\n\s*\n/)[0];
  return (
    <ListRow
      level={2}
      title={quiz.title}
      href={link(`/quizzes/${quiz.slug}`)}
      text={opening}
      meta={factsOf(quiz, t)}
      aside={<StandingTag quiz={quiz} />}
    />
  );
}

/** What a quiz is, in a few words. */
export function factsOf(quiz: QuizView, t: ReturnType<typeof usePage>['t']): string[] {
  const minutes = quiz.timeLimitSeconds === null ? null : Math.ceil(quiz.timeLimitSeconds / 60);
  return [
    t(quiz.kind === 'profile' ? m.kindProfile : m.kindKnowledge),
    t(m.questions, { count: quiz.questions }),
    minutes === null ? t(m.noLimit) : t(m.minutes, { minutes }),
  ];
}

/** How the reader stands in a quiz; nothing for whoever has not begun it. */
export function StandingTag({ quiz }: { quiz: QuizView }) {
  const { t, locale } = usePage();
  const { standing } = quiz;
  if (standing?.underWay) return <Tag tone="accent">{t(m.underWay)}</Tag>;
  if (standing?.share == null) return null;
  const share = formatNumber(locale, standing.share, { style: 'percent', maximumFractionDigits: 0 });
  if (standing.passed === null) return <Tag>{t(m.yourBest, { share })}</Tag>;
  return (
    <Tag
      {...(standing.passed && { tone: 'done' as const })}
    >{`${share}, ${t(standing.passed ? m.passed : m.notPassed)}`}</Tag>
  );
}
