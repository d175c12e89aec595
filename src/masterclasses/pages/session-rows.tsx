import { LinkButton } from '../../ui/components/button.js';
import { DateTime } from '../../ui/components/date-time.js';
import { List, ListRow, Tag } from '../../ui/components/list.js';
import { Seats } from '../../ui/components/meters.js';
import { usePage } from '../../ui/page-context.js';
import { withCampaign } from '../campaign.rules.js';
import { MASTERCLASS_WORDS as say } from '../masterclasses.messages.js';
import type { SessionView } from '../masterclasses.views.js';
import { availability } from '../session.rules.js';

/** Sessions below one another: when, in which language, how full, and the one thing that can be done. */
export function SessionRows({ sessions, level = 3 }: { sessions: readonly SessionView[]; level?: 3 | 4 }) {
  const { t } = usePage();
  return (
    <List>
      {sessions.map((session) => (
        <ListRow
          key={session.id}
          level={level}
          title={<DateTime at={session.startsAt} until={session.endsAt} zone={session.timeZone} />}
          lead={
            <>
              {t(say.inLanguage, { language: session.language })}
              <br />
              {t(say.minutes, { minutes: session.durationMinutes })}
            </>
          }
          text={(session.own.title || session.summary || session.own.host) && <OwnTexts session={session} />}
          aside={<Places session={session} />}
        />
      ))}
    </List>
  );
}

/** What this session has that the others of its masterclass have not. */
function OwnTexts({ session: { own, title, summary, host } }: { session: SessionView }) {
  const { t } = usePage();
  return (
    <>
      {own.title && <strong>{title}</strong>} {summary} {own.host && t(say.with, { host })}
    </>
  );
}

/** From when on places can be had. */
function Opens({ session }: { session: SessionView }) {
  const { t } = usePage();
  const { opensAt } = session;
  return (
    <p class="fine">
      {t(say.notYet)} {opensAt && <DateTime at={opensAt} short />}
    </p>
  );
}

function Places({ session }: { session: SessionView }) {
  const { t, link, now, path } = usePage();
  const state = availability(session, now);
  if (state === 'past' || state === 'draft') return <Tag>{t(say[state])}</Tag>;
  if (state === 'closed') return <Tag>{t(say.closed)}</Tag>;
  if (state === 'not-yet') return <Opens session={session} />;
  if (state === 'cancelled') return <Tag tone="problem">{t(say.cancelled)}</Tag>;
  const { taken, capacity, waiting } = session;
  return (
    <div class="stack">
      <Seats {...{ taken, capacity, waiting }} />
      {state !== 'full' && (
        <LinkButton
          small
          kind={state === 'open' ? 'primary' : 'quiet'}
          href={withCampaign(link(`/sessions/${session.id}/register`), path)}
        >
          {t(state === 'open' ? say.register : say.queue)}
        </LinkButton>
      )}
    </div>
  );
}
