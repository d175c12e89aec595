import { formatDate } from '../../platform/i18n/dates.js';
import { LOCALE_NAMES, type Locale } from '../../platform/i18n/locales.js';
import type { GoingPath } from '../../learning/paths/path.views.js';
import type { OwnCertificate } from '../../learning/certificates/certificate.views.js';
import type { AttendedSession } from '../../registrations/attendance/attendance.views.js';
import { REPLAY_WORDS } from '../../registrations/replay/replay.messages.js';
import type { ReplayInList } from '../../registrations/replay/replay.views.js';
import type { UpcomingRegistration } from '../../registrations/registrations.views.js';
import { PREFERENCE_WORDS } from '../../follow-ups/consent/preferences/preferences.messages.js';
import { Actions, LinkButton, PostButton } from '../../ui/components/button.js';
import { DateTime } from '../../ui/components/date-time.js';
import { List, ListRow, Tag } from '../../ui/components/list.js';
import { EmptyState } from '../../ui/components/notice.js';
import { PageHead, Section } from '../../ui/components/page-head.js';
import { Layout } from '../../ui/layout.js';
import { ui } from '../../ui/messages.js';
import { usePage } from '../../ui/page-context.js';
import { HOME_MESSAGES } from '../home.messages.js';
import { ContinuePaths } from './continue-paths.js';
import { Continue, type ContinueCourse } from './continue.js';
import { MyCertificates } from './my-certificates.js';

/** What a person has under way: courses, sessions, and her account. */
export function MySchoolPage({
  paths,
  courses,
  registrations,
  attended,
  certificates,
  newsletter,
  replays,
}: {
  paths: readonly GoingPath[];
  courses: readonly ContinueCourse[];
  registrations: readonly UpcomingRegistration[];
  attended: readonly AttendedSession[];
  certificates: readonly OwnCertificate[];
  /** True where she can have the newsletter with one press: her address is known to be hers, and it does not come yet. */
  newsletter: boolean;
  /** What she can watch of sessions that she was registered for. */
  replays: readonly ReplayInList[];
}) {
  const { t, link, viewer } = usePage();
  return (
    <Layout title={t(HOME_MESSAGES.me)} active="me" noIndex>
      <div class="page">
        <PageHead title={t(HOME_MESSAGES.me)} lede={t(HOME_MESSAGES.hello, { name: viewer!.name })} />
        <Section id="courses" title={t(HOME_MESSAGES.myCourses)}>
          {courses.length === 0 ? (
            <EmptyState
              title={t(HOME_MESSAGES.noCourses)}
              action={<LinkButton href={link('/courses')}>{t(HOME_MESSAGES.chooseCourse)}</LinkButton>}
            >
              {t(HOME_MESSAGES.noCoursesText)}
            </EmptyState>
          ) : (
            <Continue courses={courses} />
          )}
        </Section>
        {paths.length > 0 && (
          <Section id="paths" title={t(HOME_MESSAGES.myPaths)}>
            <ContinuePaths paths={paths} />
          </Section>
        )}
        <MyCertificates certificates={certificates} />
        <Section id="masterclasses" title={t(HOME_MESSAGES.myMasterclasses)}>
          {registrations.length === 0 ? (
            <EmptyState
              title={t(HOME_MESSAGES.noMasterclasses)}
              action={
                <LinkButton kind="quiet" href={link('/masterclasses')}>
                  {t(HOME_MESSAGES.chooseSession)}
                </LinkButton>
              }
            />
          ) : (
            <div class="stack">
              <Registrations registrations={registrations} />
              <PostButton kind="quiet" action={link('/me/calendar')}>
                {t(HOME_MESSAGES.myCalendar)}
              </PostButton>
            </div>
          )}
        </Section>
        <Replays replays={replays} />
        {attended.length > 0 && (
          <Section id="attended" title={t(HOME_MESSAGES.attended)}>
            <List>
              {attended.map(({ id, token, session }) => (
                <ListRow
                  key={id}
                  title={session.title}
                  href={link(`/registrations/${token}`)}
                  lead={<DateTime at={session.startsAt} zone={session.timeZone} dayOnly />}
                  meta={[<Tag tone="done">{t(HOME_MESSAGES.youWereThere)}</Tag>]}
                />
              ))}
            </List>
          </Section>
        )}
        {courses.length > 0 && (
          <Section id="notes" title={t(HOME_MESSAGES.myNotes)}>
            <p>
              <a href={link('/me/notes')}>{t(HOME_MESSAGES.openNotes)}</a>
            </p>
          </Section>
        )}
        <Section id="mail" title={t(ui.mailSettings)}>
          <div class="stack">
            <p>{t(PREFERENCE_WORDS.myMailText)}</p>
            <Actions>
              {newsletter && (
                <PostButton kind="quiet" action={link('/me/mail/newsletter')}>
                  {t(PREFERENCE_WORDS.newsletterButton)}
                </PostButton>
              )}
              <a href={link('/me/mail')}>{t(PREFERENCE_WORDS.chooseAll)}</a>
            </Actions>
          </div>
        </Section>
        <Section id="account" title={t(HOME_MESSAGES.account)}>
          <p>{t(HOME_MESSAGES.accountText)}</p>
          <p>
            <a href={link('/me/account')}>{t(HOME_MESSAGES.openAccount)}</a>
          </p>
        </Section>
      </div>
    </Layout>
  );
}

function Replays({ replays }: { replays: readonly ReplayInList[] }) {
  const { t, link, locale } = usePage();
  if (replays.length === 0) return null;
  return (
    <Section id="replays" title={t(REPLAY_WORDS.replays)}>
      <List>
        {replays.map(({ id, closesAt, watchedAt, session }) => (
          <ListRow
            key={id}
            title={session.title}
            href={link(`/sessions/${session.id}/replay`)}
            lead={<DateTime at={session.startsAt} zone={session.timeZone} dayOnly />}
            meta={[
              ...(watchedAt ? [<Tag tone="done">{t(REPLAY_WORDS.watchedTag)}</Tag>] : []),
              ...(closesAt ? [t(REPLAY_WORDS.untilShort, { day: lastDayOf(locale, closesAt, session.timeZone) })] : []),
            ]}
          />
        ))}
      </List>
    </Section>
  );
}

const lastDayOf = (locale: Locale, closesAt: Date, zone: string) =>
  formatDate(locale, new Date(closesAt.getTime() - 1), zone);

function Registrations({ registrations }: { registrations: readonly UpcomingRegistration[] }) {
  const { t, link } = usePage();
  return (
    <List>
      {registrations.map(({ id, token, status, position, session }) => (
        <ListRow
          key={id}
          title={session.title}
          href={link(`/registrations/${token}`)}
          lead={<DateTime at={session.startsAt} zone={session.timeZone} until={session.endsAt} />}
          meta={[
            <Tag tone={status === 'waiting' ? undefined : 'done'}>
              {status === 'waiting' ? t(HOME_MESSAGES.waiting, { position: position ?? 1 }) : t(HOME_MESSAGES[status])}
            </Tag>,
            LOCALE_NAMES[session.language],
          ]}
        />
      ))}
    </List>
  );
}
