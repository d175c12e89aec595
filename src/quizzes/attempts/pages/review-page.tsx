import { formatNumber } from '../../../platform/i18n/dates.js';
import { LinkButton } from '../../../ui/components/button.js';
import { DateTime } from '../../../ui/components/date-time.js';
import { DefinitionList, Tag } from '../../../ui/components/list.js';
import { Notice } from '../../../ui/components/notice.js';
import { PageHead } from '../../../ui/components/page-head.js';
import { Layout } from '../../../ui/layout.js';
import { usePage } from '../../../ui/page-context.js';
import { ATTEMPT_PAGE_MESSAGES as m } from '../attempt-pages.messages.js';
import { ATTEMPT_MESSAGES } from '../attempts.messages.js';
import type { AttemptView } from '../attempts.views.js';
import type { Pictures } from './pictures.js';
import { QuestionPart } from './question-part.js';
import type { ClaimTexts } from './review-of.js';

/** A finished attempt, as far as the review rules let it be seen now. */
export function ReviewPage(props: {
  title: string;
  attempt: AttemptView;
  personId: string;
  /** True when marks may be seen, and a person still has to give some. */
  waiting: boolean;
  /** True when anything of its questions may be seen. */
  seen: boolean;
  pictures: Pictures;
  claims: ClaimTexts;
}) {
  const { t, link } = usePage();
  const { attempt, title, seen } = props;
  return (
    <Layout title={`${t(m.reviewTitle)} · ${title}`} noIndex scripts={['quiz.js']}>
      <div class="page">
        <PageHead
          kicker={title}
          title={t(m.reviewTitle)}
          actions={
            <LinkButton kind="quiet" href={link(`/quizzes/${attempt.quiz}`)}>
              {t(m.backToQuiz)}
            </LinkButton>
          }
          aside={<Facts attempt={attempt} />}
        />
        <div class="stack">
          {attempt.timedOut && <Notice>{t(m.timedOut)}</Notice>}
          {attempt.lateAnswers > 0 && <Notice>{t(m.lateAnswers, { count: attempt.lateAnswers })}</Notice>}
          {props.waiting && <Notice>{t(m.markLater)}</Notice>}
          {!seen && <Notice>{t(m.nothingYet)}</Notice>}
          <Unsent attempt={attempt} personId={props.personId} />
        </div>
        {seen && (
          <ol class="quiz-reviewed">
            {attempt.questions.map((question) => (
              <li key={question.position} class={question.number === null ? 'quiz-passage' : undefined}>
                {question.number !== null && <h2 class="quiz-part-title">{t(m.goTo, { number: question.number })}</h2>}
                <QuestionPart question={question} pictures={props.pictures} claims={props.claims} closed />
                {question.certainty !== null && (
                  <p class="fine">{t(m.certaintyWas, { certainty: question.certainty })}</p>
                )}
              </li>
            ))}
          </ol>
        )}
      </div>
    </Layout>
  );
}

/** Sends what this browser still keeps of the attempt, and says what became of it. */
function Unsent({ attempt, personId }: { attempt: AttemptView; personId: string }) {
  const { t } = usePage();
  const words = { saved: t(m.saved), keptHere: t(m.keptHere), notKept: t(m.notKept) };
  const facts = { attempt: attempt.id, person: personId, turn: attempt.highestTurn, words };
  return (
    <div data-quiz={JSON.stringify(facts)}>
      <p class="fine" role="status" data-quiz-status />
    </div>
  );
}

function Facts({ attempt }: { attempt: AttemptView }) {
  const { t, locale } = usePage();
  const { mark, most, passed } = attempt;
  const finished = new Date(attempt.finishedAt!);
  const minutes = Math.round((finished.getTime() - new Date(attempt.startedAt).getTime()) / 60_000);
  const number = (value: number) => formatNumber(locale, value, { maximumFractionDigits: 2 });
  const percent = (share: number) => formatNumber(locale, share, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <DefinitionList
      items={[
        ...(mark === null || !most
          ? []
          : [
              {
                term: t(m.result),
                value: (
                  <>
                    <strong>{percent(mark / most)}</strong>{' '}
                    <span class="muted">{t(ATTEMPT_MESSAGES.marks, { mark: number(mark), most })}</span>{' '}
                    {passed !== null && <Tag tone={passed ? 'done' : 'problem'}>{t(passed ? m.passed : m.failed)}</Tag>}
                  </>
                ),
              },
            ]),
        { term: t(m.finishedAt), value: <DateTime at={finished} /> },
        { term: t(m.tookTime), value: t(m.minutes, { minutes }) },
      ]}
    />
  );
}
