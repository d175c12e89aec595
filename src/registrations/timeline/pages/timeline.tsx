import { formatDay, formatTime } from '../../../platform/i18n/dates.js';
import type { Message, MessageValues } from '../../../platform/i18n/messages.js';
import type { Paged } from '../../../platform/http/paging.js';
import { SelectField } from '../../../ui/components/fields.js';
import { Pager } from '../../../ui/components/navigation.js';
import { EmptyState } from '../../../ui/components/notice.js';
import { FilterBar } from '../../../ui/components/staff-toolbar.js';
import { usePage } from '../../../ui/page-context.js';
import type { SessionView } from '../../../masterclasses/masterclasses.views.js';
import { SESSION_EVENT_KINDS, type SessionEventKind } from '../../../masterclasses/session-timeline.js';
import { SessionFrame } from '../../pages/session-frame.js';
import { EVENT_WORDS, TIMELINE_WORDS as words } from '../timeline.messages.js';
import type { TimelineEvent } from '../timeline.queries.js';

const ON_THE_DAY: readonly SessionEventKind[] = ['joined', 'attended', 'no-show', 'attendance-cleared'];
const OF_SESSION: readonly SessionEventKind[] = [
  ...(['message', 'import'] as const),
  ...(['replay-published', 'replay-changed', 'replay-withdrawn', 'replay-removed'] as const),
];

function groupOf(kind: SessionEventKind): Message {
  if (kind.startsWith('session-') || OF_SESSION.includes(kind)) return words.ofSession;
  return ON_THE_DAY.includes(kind) ? words.ofDay : words.ofPeople;
}

/** What happened to a session, newest first, a heading for each day. */
export function TimelinePage({
  session,
  page,
  kind,
  mayOpen,
}: {
  session: SessionView;
  page: Paged<TimelineEvent>;
  kind: SessionEventKind | undefined;
  mayOpen: boolean;
}) {
  const { t, link } = usePage();
  const here = link(`/staff/sessions/${session.id}/timeline`);
  const kinds = [words.ofSession, words.ofPeople, words.ofDay].flatMap((group) =>
    SESSION_EVENT_KINDS.filter((one) => groupOf(one) === group).map((one) => ({
      value: one,
      label: t(EVENT_WORDS[one]),
      group: t(group),
    })),
  );
  return (
    <SessionFrame session={session} active="timeline">
      <div>
        <FilterBar action={here} clearHref={kind ? here : undefined}>
          <SelectField
            name="kind"
            label={t(words.kind)}
            value={kind ?? ''}
            optional
            placeholder={t(words.everyKind)}
            options={kinds}
          />
        </FilterBar>
        {page.items.length === 0 && (
          <EmptyState level={2} title={t(kind ? words.noMatchTitle : words.emptyTitle)}>
            {t(kind ? words.noMatchText : words.emptyText)}
          </EmptyState>
        )}
        <Days events={page.items} mayOpen={mayOpen} />
        <Pager next={page.next && `${here}?${new URLSearchParams({ ...(kind ? { kind } : {}), after: page.next })}`} />
      </div>
    </SessionFrame>
  );
}

function Days({ events, mayOpen }: { events: readonly TimelineEvent[]; mayOpen: boolean }) {
  const { locale, timeZone } = usePage();
  const days = byDay(events, ({ at }) => formatDay(locale, at, timeZone));
  return (
    <>
      {[...days].map(([day, ofDay]) => (
        <section key={day} class="timeline-day">
          <h2>{day}</h2>
          <ol class="timeline">
            {ofDay.map((event) => (
              <Event key={event.id} event={event} mayOpen={mayOpen} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function byDay(events: readonly TimelineEvent[], dayOf: (event: TimelineEvent) => string) {
  const days = new Map<string, TimelineEvent[]>();
  for (const event of events) days.set(dayOf(event), [...(days.get(dayOf(event)) ?? []), event]);
  return days;
}

function Event({ event, mayOpen }: { event: TimelineEvent; mayOpen: boolean }) {
  const { t, link, locale, timeZone } = usePage();
  const { at, kind, registrationId, name, actor, reason } = event;
  const more = [
    ...factsOf(event).map(([message, values]) => t(message, values)),
    ...(actor ? [t(words.by, { name: actor })] : []),
  ];
  return (
    <li>
      <time dateTime={at.toISOString()}>{formatTime(locale, at, timeZone)}</time>
      <div>
        <p>
          {registrationId !== null && (
            <>
              {name === null ? (
                <span class="muted">{t(words.erased)}</span>
              ) : mayOpen ? (
                <a href={link(`/staff/registrations/${registrationId}`)}>{name}</a>
              ) : (
                <strong>{name}</strong>
              )}
              {' · '}
            </>
          )}
          {t(EVENT_WORDS[kind])}
          {more.length > 0 && <span class="muted"> · {more.join(' · ')}</span>}
        </p>
        {reason && <p class="muted">{t(words.reason, { reason })}</p>}
      </div>
    </li>
  );
}

const WAS: Record<string, Message> = {
  confirmed: words.wasPlace,
  waiting: words.wasWaiting,
  offered: words.wasOffered,
};

/** What an event's details add in words; whatever else they hold is not for reading. */
function factsOf({ kind, details }: TimelineEvent): [Message, MessageValues?][] {
  const { was, people, with: together, of, from, to, how } = details;
  const facts: [Message, MessageValues?][] = [];
  if (kind === 'cancelled' && typeof was === 'string' && WAS[was]) facts.push([WAS[was]]);
  if (kind === 'cancelled' && together === 'session') facts.push([words.withSession]);
  if (ON_THE_DAY.includes(kind) && typeof of === 'string') facts.push([words.atOnce]);
  if (kind === 'replay-watched' && how === 'said') facts.push([words.saidSo]);
  if (typeof people === 'number') facts.push([words.people, { count: people }]);
  if (kind.startsWith('session-') && typeof from === 'number' && typeof to === 'number')
    facts.push([words.change, { from, to }]);
  return facts;
}
