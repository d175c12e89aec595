import { Button } from '../../../ui/components/button.js';
import { ErrorSummary } from '../../../ui/components/form.js';
import { Layout } from '../../../ui/layout.js';
import { usePage } from '../../../ui/page-context.js';
import type { FormValues } from '../../../ui/quiz-response.js';
import { ATTEMPT_PAGE_MESSAGES as m } from '../attempt-pages.messages.js';
import type { AttemptPart } from '../attempt-parts.rules.js';
import type { AttemptView } from '../attempts.views.js';
import { tellsAtOnce } from '../result.rules.js';
import { Clock } from './attempt-clock.js';
import { controlId } from './controls/control-props.js';
import type { Pictures } from './pictures.js';
import { QuestionPart } from './question-part.js';
import type { ClaimTexts } from './review-of.js';
import { Steps } from './steps.js';

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

/** What the script of the page needs to know. */
function scriptData({ attempt, personId, part }: AttemptPageProps, t: ReturnType<typeof usePage>['t'], path: string) {
  const words = { saving: t(m.saving), saved: t(m.saved), keptHere: t(m.keptHere), notKept: t(m.notKept) };
  const facts = {
    ...{ attempt: attempt.id, person: personId, path, position: part.position, turn: attempt.highestTurn, words },
    inPlace: !tellsAtOnce(attempt.way),
  };
  return { 'data-quiz': JSON.stringify(facts) };
}
