import type { ClaimNote } from '../../../evidence/evidence.views.js';
import { EVIDENCE_MESSAGES } from '../../../evidence/evidence.messages.js';
import { GradeMark } from '../../../ui/components/evidence.js';
import { usePage } from '../../../ui/page-context.js';
import { ui } from '../../../ui/messages.js';
import { RECALL_MESSAGES as m } from '../recall.messages.js';
import type { RecallQuestionView } from '../recall.views.js';

interface ToldAnswerProps {
  question: RecallQuestionView;
  told: NonNullable<RecallQuestionView['told']>;
}

/** An answered question: whether it was right, and the claims behind it with their grades and studies. */
export function ToldAnswer({ question: { prompt, quote, choices }, told }: ToldAnswerProps) {
  const { t } = usePage();
  const label = (value: string) => choices.find((choice) => choice.value === value)?.label ?? value;
  const verdict = told.correct === null ? m.void : told.correct ? m.right : m.wrong;
  return (
    <div class="recall-told">
      {quote && <blockquote class="recall-quote">{quote}</blockquote>}
      <h2>{prompt}</h2>
      <p class={told.correct ? 'recall-right' : undefined}>
        <strong>{t(verdict)}</strong> {t(m.youSaid, { answer: label(told.answer) })}
      </p>
      {told.correct === false && <p>{t(m.rightWas, { answers: told.right.map(label).join(' · ') })}</p>}
      <ul class="recall-claims" aria-label={t(m.behind)}>
        {told.claims.map((claim) => (
          <Behind key={claim.slug} claim={claim} named={quote === claim.text} />
        ))}
      </ul>
    </div>
  );
}

/** `named` when the claim stands above in so many words. */
function Behind({ claim, named }: { claim: ClaimNote; named: boolean }) {
  const { t, link } = usePage();
  return (
    <li>
      {!named && <p>{claim.text}</p>}
      <p>
        <GradeMark level={claim.level} full />
      </p>
      {claim.rationale && <p class="muted">{claim.rationale}</p>}
      {claim.studies.length === 0 ? (
        <p class="fine">{t(m.noStudies)}</p>
      ) : (
        <ul class="recall-studies">
          {claim.studies.map(({ authors, year, direction }) => (
            <li key={`${authors} ${year}`}>
              {year === null ? authors : `${authors}, ${year}`}
              {t(ui.colon)} {t(EVIDENCE_MESSAGES[direction])}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={link(`/evidence/${claim.slug}`)}>
          {t(m.allStudies)}
          <span class="visually-hidden">: {claim.text}</span>
        </a>
      </p>
    </li>
  );
}
