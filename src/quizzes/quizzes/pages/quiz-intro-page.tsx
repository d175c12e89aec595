import type { ComponentChildren } from 'preact';
import { formatNumber } from '../../../platform/i18n/dates.js';
import { LinkButton, PostButton } from '../../../ui/components/button.js';
import { DateTime } from '../../../ui/components/date-time.js';
import { Breadcrumbs } from '../../../ui/components/navigation.js';
import { Notice } from '../../../ui/components/notice.js';
import { PageHead, Prose, Section } from '../../../ui/components/page-head.js';
import { Layout } from '../../../ui/layout.js';
import { usePage } from '../../../ui/page-context.js';
import { plainWords, wordsHtml } from '../../questions/words.js';
import { QUIZ_MESSAGES as m } from '../quizzes.messages.js';
import { isOpen } from '../quiz.rules.js';
import type { QuizView } from '../quizzes.views.js';
import { AttemptList } from './attempt-list.js';
import { factsOf } from './quizzes-page.js';

/** What a quiz is, how it goes, what its reader has made of it, and the button that begins it. */
export function QuizIntroPage({ quiz, refused }: { quiz: QuizView; refused?: string }) {
  const { t, link, locale } = usePage();
  const description = plainWords(quiz.intro, locale).split(/\n\s*\n/)[0] ?? '';
  const attempts = quiz.standing?.attempts ?? [];
  return (
    <Layout title={quiz.title} description={description} active="courses" noIndex={quiz.status !== 'published'}>
      <div class="page">
        <Breadcrumbs crumbs={[{ href: link('/quizzes'), label: t(m.title) }, { label: quiz.title }]} />
        <PageHead kicker={factsOf(quiz, t).join(' · ')} title={quiz.title} actions={<Begin quiz={quiz} />} />
        <div class="stack">
          {refused && (
            <Notice tone="problem" live>
              {refused}
            </Notice>
          )}
          <Prose html={wordsHtml(quiz.intro, locale)} />
        </div>
        <Section id="rules" title={t(m.howItGoes)}>
          <ul class="quiz-rules">
            {rulesOf(quiz, t, locale).map((rule, index) => (
              <li key={index}>{rule}</li>
            ))}
            {quiz.opensAt && (
              <li>
                {t(m.opens)} <DateTime at={quiz.opensAt} />
              </li>
            )}
            {quiz.closesAt && (
              <li>
                {t(m.closes)} <DateTime at={quiz.closesAt} />
              </li>
            )}
          </ul>
        </Section>
        {attempts.length > 0 && (
          <Section id="attempts" title={t(m.yourAttempts)}>
            <AttemptList quiz={quiz} />
          </Section>
        )}
      </div>
    </Layout>
  );
}

/** The button that begins or goes on, or why there is none. */
export function Begin({ quiz }: { quiz: QuizView }): ComponentChildren {
  const { t, link, viewer, now } = usePage();
  const { standing } = quiz;
  if (standing?.underWay)
    return <LinkButton href={link(`/quizzes/${quiz.slug}/attempts/${standing.underWay}`)}>{t(m.goOn)}</LinkButton>;
  if (quiz.opensAt && now < quiz.opensAt) return <p class="muted">{t(m.notOpen)}</p>;
  if (!isOpen(quiz, now)) return <p class="muted">{t(m.closed)}</p>;
  if (standing?.attemptsLeft === 0) return <p class="muted">{t(m.noneLeft)}</p>;
  const again = (standing?.attempts.length ?? 0) > 0;
  return (
    <>
      <PostButton action={link(`/quizzes/${quiz.slug}/start`)}>{t(again ? m.startAgain : m.start)}</PostButton>
      {!viewer && <p class="fine">{t(m.signInFirst)}</p>}
    </>
  );
}

const WAYS = {
  deferred: m.deferred,
  immediate: m.immediate,
  adaptive: m.adaptive,
  certainty: m.certaintyRule,
} as const;
const GRADINGS = {
  best: m.gradingBest,
  last: m.gradingLast,
  first: m.gradingFirst,
  average: m.gradingAverage,
} as const;

/** How a quiz goes, in plain sentences. */
function rulesOf(
  quiz: QuizView,
  t: ReturnType<typeof usePage>['t'],
  locale: ReturnType<typeof usePage>['locale'],
): string[] {
  const minutes = (seconds: number) => t(m.minutes, { minutes: Math.ceil(seconds / 60) });
  const isProfile = quiz.kind === 'profile';
  const { attemptsAllowed: allowed, standing, timeLimitSeconds, graceSeconds, passShare } = quiz;
  const extra = standing?.extraSeconds ?? 0;
  const time =
    timeLimitSeconds === null
      ? [t(m.noTimeRule)]
      : [
          t(m.timeRule, { time: minutes(timeLimitSeconds) }),
          ...(extra > 0 ? [t(m.extraTime, { time: minutes(extra) })] : []),
          ...(graceSeconds > 0 ? [t(m.graceRule, { seconds: graceSeconds })] : []),
        ];
  const attempts =
    allowed === null
      ? t(m.attemptsAny)
      : t(m.attemptsRule, { count: allowed, left: standing?.attemptsLeft ?? allowed });
  const percent = (share: number) => formatNumber(locale, share, { style: 'percent', maximumFractionDigits: 0 });
  return [
    t(m.asks, { count: quiz.questions }),
    time.join(' '),
    t(m.savedRule),
    isProfile ? t(m.notDiagnosis) : t(WAYS[quiz.way]),
    isProfile || allowed === 1 ? attempts : `${attempts} ${t(GRADINGS[quiz.grading])}`,
    ...(passShare === null ? [] : [t(m.passRule, { share: percent(passShare) })]),
  ];
}
