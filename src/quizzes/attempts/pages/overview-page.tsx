import { LinkButton, PostButton } from '../../../ui/components/button.js';
import { Icon } from '../../../ui/components/icons.js';
import { PageHead } from '../../../ui/components/page-head.js';
import { Layout } from '../../../ui/layout.js';
import { usePage } from '../../../ui/page-context.js';
import { ATTEMPT_PAGE_MESSAGES as m } from '../attempt-pages.messages.js';
import { isAnswered, partToResume, type AttemptPart } from '../attempt-parts.rules.js';
import type { AttemptView } from '../attempts.views.js';
import { tellsAtOnce } from '../result.rules.js';
import { Clock } from './attempt-clock.js';

/** All questions with whether they are answered, before the attempt is finished. */
export function OverviewPage(props: {
  title: string;
  attempt: AttemptView;
  parts: readonly AttemptPart[];
  personId: string;
}) {
  const { t, link } = usePage();
  const { attempt, parts } = props;
  const asked = parts.flatMap((part) => (part.asked ? [part.asked] : []));
  const answered = asked.filter(isAnswered).length;
  const path = `/quizzes/${attempt.quiz}/attempts/${attempt.id}`;
  const lede = tellsAtOnce(attempt.way) ? m.overviewLedeChecked : m.overviewLede;
  return (
    <Layout title={`${t(m.overviewTitle)} · ${props.title}`} noIndex scripts={['quiz.js']}>
      <div class="page">
        <PageHead kicker={props.title} title={t(m.overviewTitle)} lede={t(lede, { answered, total: asked.length })} />
        <div
          class="stack quiz-overview"
          data-quiz={JSON.stringify({
            attempt: attempt.id,
            person: props.personId,
            turn: attempt.highestTurn,
            words: { keptHere: t(m.keptHere), saved: t(m.saved) },
          })}
        >
          <Clock attempt={attempt} />
          <ol class="quiz-answered">
            {asked.map((question) => (
              <li key={question.position}>
                <a href={link(`${path}/${question.position}`)}>{t(m.goTo, { number: question.number! })}</a>
                <span class={isAnswered(question) ? 'muted' : 'quiz-open'}>
                  {isAnswered(question) && <Icon name="done" />} {t(isAnswered(question) ? m.stepAnswered : m.stepOpen)}
                </span>
              </li>
            ))}
          </ol>
          <p class="fine quiz-status" role="status" data-quiz-status />
          <div class="actions">
            <PostButton action={link(`${path}/finish`)}>{t(m.finish)}</PostButton>
            <LinkButton kind="quiet" href={link(`${path}/${partToResume(parts).position}`)}>
              {t(m.backToQuestions)}
            </LinkButton>
          </div>
          <p class="fine">{t(m.finishOnce)}</p>
        </div>
      </div>
    </Layout>
  );
}
