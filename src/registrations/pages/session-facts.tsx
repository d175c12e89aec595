import { LOCALE_NAMES } from '../../platform/i18n/locales.js';
import { DateTime } from '../../ui/components/date-time.js';
import { DefinitionList } from '../../ui/components/list.js';
import { Seats } from '../../ui/components/meters.js';
import { usePage } from '../../ui/page-context.js';
import type { SessionView } from '../../masterclasses/masterclasses.views.js';
import { REGISTRATION_WORDS as words } from '../registrations.messages.js';

/** What a session is: when in both zones, by whom, in which language, and how full when that matters. */
export function SessionFacts({
  session,
  seats = false,
  narrow = false,
}: {
  session: SessionView;
  seats?: boolean;
  narrow?: boolean;
}) {
  const { t, now } = usePage();
  return (
    <DefinitionList
      narrow={narrow}
      items={[
        {
          term: t(words.when),
          value: <DateTime at={session.startsAt} until={session.endsAt} zone={session.timeZone} />,
        },
        { term: t(words.where), value: t(words.online) },
        { term: t(words.host), value: session.host },
        { term: t(words.spoken), value: <span lang={session.language}>{LOCALE_NAMES[session.language]}</span> },
        ...(session.opensAt && session.opensAt > now
          ? [{ term: t(words.opens), value: <DateTime at={session.opensAt} zone={session.timeZone} /> }]
          : []),
        ...(session.closesAt && session.closesAt > now
          ? [{ term: t(words.closes), value: <DateTime at={session.closesAt} zone={session.timeZone} /> }]
          : []),
        ...(seats
          ? [
              {
                term: t(words.seats),
                value: <Seats taken={session.taken} capacity={session.capacity} waiting={session.waiting} />,
              },
            ]
          : []),
      ]}
    />
  );
}
