import { formatShortDate, formatTime, formatZone } from '../../platform/i18n/dates.js';
import { LOCALE_NAMES } from '../../platform/i18n/locales.js';
import { Actions, LinkButton, PostButton } from '../../ui/components/button.js';
import { DateTime } from '../../ui/components/date-time.js';
import { DefinitionList } from '../../ui/components/list.js';
import { usePage } from '../../ui/page-context.js';
import { MASTERCLASS_STAFF as say } from '../../masterclasses/masterclasses.staff.messages.js';
import type { SessionView } from '../../masterclasses/masterclasses.views.js';
import { SESSION_WORDS as words } from '../../masterclasses/sessions.messages.js';
import { SERIES_WORDS } from '../../masterclasses/series/series.messages.js';
import { hasBegun } from '../../masterclasses/session.rules.js';
import { SessionFrame } from './session-frame.js';

/** The plan of a session, and what can become of it. */
export function SessionPlanPage({ session, mayChange }: { session: SessionView; mayChange: boolean }) {
  const { t, now } = usePage();
  return (
    <SessionFrame session={session} active="plan">
      <DefinitionList items={useFacts(session)} />
      {session.summary && <p>{session.summary}</p>}
      {mayChange && <Life session={session} />}
      {mayChange && session.status === 'published' && hasBegun(session, now) && (
        <p class="hint">{t(words.finishHint)}</p>
      )}
    </SessionFrame>
  );
}

function useFacts(session: SessionView) {
  const { t, locale, link } = usePage();
  const { startsAt, endsAt, timeZone, durationMinutes, capacity, language, host, opensAt, closesAt } = session;
  const at = (moment: Date) =>
    `${formatShortDate(locale, moment, timeZone)}, ${formatTime(locale, moment, timeZone)} (${formatZone(locale, moment, timeZone)})`;
  const begins = opensAt ? t(words.from, { at: at(opensAt) }) : t(words.fromPublished);
  const ends = closesAt ? t(words.until, { at: at(closesAt) }) : t(words.untilBegins);
  return [
    { term: t(words.start), value: <DateTime at={startsAt} until={endsAt} zone={timeZone} /> },
    { term: t(words.length), value: t(words.minutes, { minutes: durationMinutes }) },
    { term: t(say.capacity), value: capacity },
    { term: t(say.sessionLanguage), value: <span lang={language}>{LOCALE_NAMES[language]}</span> },
    { term: t(words.host), value: host },
    { term: t(words.window), value: `${begins}, ${ends}` },
    { term: t(words.waitingList), value: t(session.waitingList ? words.yes : words.no) },
    {
      term: t(words.freePlace),
      value: session.acceptance ? t(words.heldFor, { hours: session.offerHours }) : t(words.givenOutright),
    },
    { term: t(words.joinUrl), value: session.joinUrl ?? t(words.unset) },
    ...(session.seriesId
      ? [
          {
            term: t(SERIES_WORDS.series),
            value: <a href={link(`/staff/series/${session.seriesId}`)}>{t(SERIES_WORDS.series)}</a>,
          },
        ]
      : []),
    ...(session.finishedAt ? [{ term: t(words.finishedAt), value: <DateTime at={session.finishedAt} /> }] : []),
  ];
}

/** From draft to given: what a manager can do with a session in this state. */
function Life({ session }: { session: SessionView }) {
  const { t, link, now } = usePage();
  const { id, status, masterclassId } = session;
  const here = link(`/staff/sessions/${id}`);
  const begun = hasBegun(session, now);
  const open = status === 'draft' || status === 'published';
  return (
    <Actions>
      {status === 'draft' && !begun && <PostButton action={`${here}/publish`}>{t(words.publish)}</PostButton>}
      {status === 'published' && begun && <PostButton action={`${here}/finish`}>{t(words.finish)}</PostButton>}
      {open && !begun && (
        <LinkButton kind={status === 'draft' ? 'quiet' : 'primary'} href={`${here}/edit`}>
          {t(say.editSession)}
        </LinkButton>
      )}
      <LinkButton kind="quiet" href={link(`/staff/masterclasses/${masterclassId}/sessions/new?like=${id}`)}>
        {t(words.duplicate)}
      </LinkButton>
      {open && !begun && (
        <LinkButton kind="danger" href={`${here}/cancel`}>
          {t(say.cancelSession)}
        </LinkButton>
      )}
    </Actions>
  );
}
