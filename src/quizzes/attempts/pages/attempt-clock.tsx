import { formatTime } from '../../../platform/i18n/dates.js';
import { usePage } from '../../../ui/page-context.js';
import { ATTEMPT_PAGE_MESSAGES as m } from '../attempt-pages.messages.js';
import type { AttemptView } from '../attempts.views.js';

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
