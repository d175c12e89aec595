import { Button } from '../../../ui/components/button.js';
import { usePage } from '../../../ui/page-context.js';
import { ATTEMPT_PAGE_MESSAGES as m } from '../attempt-pages.messages.js';
import { isAnswered, type AttemptPart } from '../attempt-parts.rules.js';

/** Every question with whether it is answered; each can be gone to, and what stands in the form is saved on the way. */
export function Steps({ parts, current }: { parts: readonly AttemptPart[]; current: AttemptPart }) {
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
