import { formatNumber } from '../../../platform/i18n/dates.js';
import type { Message } from '../../../platform/i18n/messages.js';
import { Icon, type IconName } from '../../../ui/components/icons.js';
import { usePage } from '../../../ui/page-context.js';
import { ATTEMPT_PAGE_MESSAGES as m } from '../attempt-pages.messages.js';
import { ATTEMPT_MESSAGES } from '../attempts.messages.js';
import type { AttemptQuestionView } from '../attempts.views.js';

/** What claims say, by their slugs. */
export type ClaimTexts = ReadonlyMap<string, { text: string }>;

type Review = NonNullable<AttemptQuestionView['review']>;

const STATES: Record<NonNullable<Review['state']>, { words: Message; icon: IconName; tone: string }> = {
  right: { words: ATTEMPT_MESSAGES.stateRight, icon: 'done', tone: 'done' },
  partly: { words: ATTEMPT_MESSAGES.statePartly, icon: 'info', tone: 'partly' },
  wrong: { words: ATTEMPT_MESSAGES.stateWrong, icon: 'problem', tone: 'problem' },
  waiting: { words: ATTEMPT_MESSAGES.stateWaiting, icon: 'info', tone: 'partly' },
  unanswered: { words: ATTEMPT_MESSAGES.stateNone, icon: 'info', tone: 'partly' },
};

/** What may be told about the answer to a question: how it did, what is said about it, and the key. */
export function ReviewOf({ question, claims }: { question: AttemptQuestionView; claims: ClaimTexts }) {
  const { t } = usePage();
  const { review, kind } = question;
  if (!review) return null;
  const { state, key, feedback, comment } = review;
  if (state === null && key === null && feedback.length === 0 && !comment) return null;
  return (
    <div class={state ? `quiz-review quiz-review-${STATES[state].tone}` : 'quiz-review'}>
      {state && <StateLine review={review} />}
      {feedback.map(({ html, claims: slugs }, index) => (
        <div key={index} class="prose">
          <div dangerouslySetInnerHTML={{ __html: html }} />
          <Claims slugs={slugs} claims={claims} />
        </div>
      ))}
      {comment && (
        <div>
          <h3 class="quiz-part-title">{t(m.comment)}</h3>
          <p class="as-written" dir="auto">
            {comment}
          </p>
        </div>
      )}
      {key && key.length > 0 && state !== 'right' && (
        <div>
          <h3 class="quiz-part-title">{t(kind === 'long' ? m.guide : m.rightAnswer)}</h3>
          <ul class="quiz-key">
            {key.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function StateLine({ review }: { review: Review }) {
  const { t, locale } = usePage();
  const { words, icon } = STATES[review.state!];
  const number = (value: number) => formatNumber(locale, value, { maximumFractionDigits: 2 });
  return (
    <p class="quiz-state">
      <Icon name={icon} /> <strong>{t(words)}</strong>
      {review.mark !== null && review.most !== null && (
        <span class="muted">{t(ATTEMPT_MESSAGES.marks, { mark: number(review.mark), most: review.most })}</span>
      )}
    </p>
  );
}

function Claims({ slugs, claims }: { slugs: readonly string[]; claims: ClaimTexts }) {
  const { t, link } = usePage();
  const known = slugs.filter((slug) => claims.has(slug));
  if (known.length === 0) return null;
  return (
    <p class="quiz-claims">
      {t(m.restsOn)}:{' '}
      {known.map((slug, index) => (
        <span key={slug}>
          {index > 0 && '; '}
          <a href={link(`/evidence/${slug}`)}>{claims.get(slug)!.text}</a>
        </span>
      ))}
    </p>
  );
}
