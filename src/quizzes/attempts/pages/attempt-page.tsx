import { formatTime } from '../../../platform/i18n/dates.js';
import { Button } from '../../../ui/components/button.js';
import { ErrorSummary } from '../../../ui/components/form.js';
import { Layout } from '../../../ui/layout.js';
import { usePage } from '../../../ui/page-context.js';
import type { FormValues } from '../../../ui/quiz-response.js';
import { ATTEMPT_PAGE_MESSAGES as m } from '../attempt-pages.messages.js';
import { isAnswered, type AttemptPart } from '../attempt-parts.rules.js';
import type { AttemptView } from '../attempts.views.js';
import { tellsAtOnce } from '../result.rules.js';
import { controlId } from './controls.js';
import type { Pictures } from './pictures.js';
import { QuestionPart } from './question-part.js';
import type { ClaimTexts } from './review-of.js';

/** What a page of an attempt draws. */
export interface AttemptPageProps {
  title: string;
  attempt: AttemptView;
  parts: readonly AttemptPart[];
  part: AttemptPart;
  pictures: Pictures;
  claims: ClaimTexts;
  /** Share of the mark that hints and tries cost here; null where they play no part. */
  penalty: number | null;
  /** The name of the next answer, should it be sent by the form. */
  clientId: string;
  personId: string;
  typed?: FormValues;
  error?: string;
  /** True when this question can earn nothing more. */
  settled: boolean;
}

/** One question of an attempt that is under way, with all the others one press away. */
export function AttemptPage(props: AttemptPageProps) {
  const { t, link } = usePage();
  const { attempt, parts, part, error } = props;
  const total = parts.filter(({ asked }) => asked !== null).length;
  const heading = headingOf(part, total, t);
  const path = `/quizzes/${attempt.quiz}/attempts/${attempt.id}`;
  return (
    <Layout title={`${heading} · ${props.title}`} noIndex scripts={['quiz.js']}>
      <form
        class="quiz"
        method="post"
        action={link(`${path}/${part.position}`)}
        noValidate
        {...scriptData(props, t, link(path))}
      >
        <input type="hidden" name="clientId" value={props.clientId} />
        <div class="quiz-main">
          <header class="quiz-head">
            <div>
              <p class="kicker">{props.title}</p>
              <h1 data-quiz-heading>{heading}</h1>
            </div>
            <Clock attempt={attempt} />
            <p class="fine quiz-status" role="status" data-quiz-status />
          </header>
          {error && <ErrorSummary errors={{ [controlId(part.position, 'answer')]: error }} />}
          <PartBody {...props} />
          <GoOn {...props} />
        </div>
        <aside class="quiz-aside">
          <Steps parts={parts} current={part} />
        </aside>
      </form>
    </Layout>
  );
}

function headingOf(part: AttemptPart, total: number, t: ReturnType<typeof usePage>['t']): string {
  return part.asked ? t(m.questionOf, { number: part.asked.number!, total }) : t(m.passage);
}

/** The part of the page that changes from question to question. */
export function PartBody(props: Omit<AttemptPageProps, 'title' | 'clientId' | 'personId'>) {
  const { t } = usePage();
  const { part, parts, attempt, pictures, claims, settled } = props;
  const total = parts.filter(({ asked }) => asked !== null).length;
  return (
    <div
      class="quiz-part"
      data-quiz-part={part.position}
      data-kind={part.asked?.kind ?? 'text'}
      data-heading={headingOf(part, total, t)}
    >
      {part.questions.map((question) => (
        <QuestionPart
          key={question.position}
          {...{ question, pictures, claims }}
          {...(question === part.asked
            ? {
                ...{ typed: props.typed, error: props.error, penalty: props.penalty },
                ...{ closed: settled, certainty: attempt.way === 'certainty' },
              }
            : {})}
        />
      ))}
    </div>
  );
}

function GoOn({ parts, part, attempt, settled }: AttemptPageProps) {
  const { t } = usePage();
  const at = parts.indexOf(part);
  const { asked } = part;
  const checks = tellsAtOnce(attempt.way) && asked !== null && !settled && asked.kind !== 'long';
  return (
    <div class="actions quiz-actions">
      {checks && (
        <Button name="go" value="check">
          {t(m.check)}
        </Button>
      )}
      <Button
        name="go"
        value="next"
        kind={checks ? 'quiet' : 'primary'}
        data-quiz-next
        data-last={t(m.toOverview)}
        data-more={t(m.next)}
      >
        {at === parts.length - 1 ? t(m.toOverview) : t(m.next)}
      </Button>
      <Button kind="quiet" name="go" value="previous" hidden={at === 0} data-quiz-previous>
        {t(m.previous)}
      </Button>
      {checks && asked.hintsLeft > 0 && (
        <Button kind="quiet" name="go" value={`hint-${asked.hints.length}`}>
          {t(m.hint, { left: asked.hintsLeft })}
        </Button>
      )}
    </div>
  );
}

/** Every question with whether it is answered; each can be gone to, and what stands in the form is saved on the way. */
function Steps({ parts, current }: { parts: readonly AttemptPart[]; current: AttemptPart }) {
  const { t } = usePage();
  return (
    <nav aria-labelledby="quiz-steps">
      <h2 class="quiz-part-title" id="quiz-steps">
        {t(m.steps)}
      </h2>
      <ol
        class="quiz-steps"
        data-quiz-steps={JSON.stringify({ answered: t(m.stepAnswered), open: t(m.stepOpen), here: t(m.stepCurrent) })}
      >
        {parts.map((part) => {
          const answered = part.asked !== null && isAnswered(part.asked);
          const here = part === current;
          const name = part.asked ? t(m.goTo, { number: part.asked.number! }) : t(m.passage);
          const state = part.asked ? `, ${t(answered ? m.stepAnswered : m.stepOpen)}` : '';
          return (
            <li key={part.position}>
              <button
                type="submit"
                name="go"
                value={part.position}
                class={answered ? 'quiz-step is-answered' : 'quiz-step'}
                aria-current={here ? 'step' : undefined}
                data-name={name}
              >
                <span aria-hidden="true">{part.asked?.number ?? '¶'}</span>
                <span class="visually-hidden">
                  {name}
                  {state}
                  {here && `, ${t(m.stepCurrent)}`}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <Button kind="quiet" small name="go" value="overview">
        {t(m.toOverview)}
      </Button>
    </nav>
  );
}

/** The time that is left, by the server; a script counts it down. */
export function Clock({ attempt }: { attempt: AttemptView }) {
  const { t, locale, timeZone, now } = usePage();
  const ends = attempt.endsAt ? new Date(attempt.endsAt) : null;
  const words = {
    left: t(m.timeLeft, { minutes: '{minutes}', seconds: '{seconds}' }),
    up: t(m.timeUp),
    more: t(m.moreTime),
  };
  return (
    <div
      class="quiz-clock"
      hidden={ends === null}
      data-quiz-clock={JSON.stringify({ endsAt: attempt.endsAt, now: now.toISOString(), ...words })}
    >
      <p>{ends && t(m.timeUntil, { time: formatTime(locale, ends, timeZone) })}</p>
      <p class="quiz-clock-left" data-quiz-left />
      <p class="fine" role="status" data-quiz-time-said />
    </div>
  );
}

/** What the script of the page needs to know. */
function scriptData({ attempt, personId, part }: AttemptPageProps, t: ReturnType<typeof usePage>['t'], path: string) {
  const words = { saving: t(m.saving), saved: t(m.saved), keptHere: t(m.keptHere), notKept: t(m.notKept) };
  const facts = {
    ...{ attempt: attempt.id, person: personId, path, position: part.position, turn: attempt.highestTurn, words },
    inPlace: !tellsAtOnce(attempt.way),
  };
  return { 'data-quiz': JSON.stringify(facts) };
}
