import { formatDate } from '../../platform/i18n/dates.js';
import { explainMail, MAIL_MESSAGES, type MailState } from '../../platform/mail/mail-reasons.js';
import { LinkButton } from '../../ui/components/button.js';
import { DataTable } from '../../ui/components/data-table.js';
import { DateTime } from '../../ui/components/date-time.js';
import { Seats, Stat, Stats } from '../../ui/components/meters.js';
import { EmptyState } from '../../ui/components/notice.js';
import { Section } from '../../ui/components/page-head.js';
import { usePage } from '../../ui/page-context.js';
import { StaffLayout } from '../../ui/staff-layout.js';
import type { ClaimToReview, ComingSession, FailedMail, Shortlist, StudyToCheck } from '../dashboard.queries.js';
import { STAFF_MESSAGES } from '../staff.messages.js';

interface DashboardProps {
  sessions: readonly ComingSession[] | null;
  mail: { states: Record<MailState, number>; failed: readonly FailedMail[] } | null;
  content: { claims: Shortlist<ClaimToReview>; studies: Shortlist<StudyToCheck> } | null;
}

/** What waits for staff today; each part is left out for whom it is not meant. */
export function DashboardPage({ sessions, mail, content }: DashboardProps) {
  const { t } = usePage();
  return (
    <StaffLayout title={t(STAFF_MESSAGES.dashboard)} active="dashboard">
      {sessions && <Sessions sessions={sessions} />}
      {mail && <Mail {...mail} />}
      {content && <Content {...content} />}
    </StaffLayout>
  );
}

function Sessions({ sessions }: { sessions: readonly ComingSession[] }) {
  const { t, link } = usePage();
  return (
    <Section
      id="sessions"
      title={t(STAFF_MESSAGES.sessions)}
      intro={<a href={link('/staff/sessions')}>{t(STAFF_MESSAGES.allSessions)}</a>}
    >
      <DataTable
        caption={t(STAFF_MESSAGES.sessionsCaption)}
        captionHidden
        rows={sessions}
        rowKey={(session) => session.id}
        empty={<EmptyState title={t(STAFF_MESSAGES.noSessions)}>{t(STAFF_MESSAGES.noSessionsText)}</EmptyState>}
        columns={[
          {
            key: 'title',
            label: t(STAFF_MESSAGES.masterclass),
            cell: (session) => <a href={link(`/staff/sessions/${session.id}`)}>{session.title}</a>,
          },
          {
            key: 'when',
            label: t(STAFF_MESSAGES.when),
            cell: (session) => <DateTime at={session.startsAt} zone={session.timeZone} short />,
          },
          { key: 'seats', label: t(STAFF_MESSAGES.seats), cell: (session) => <Seats {...session} inline /> },
        ]}
      />
    </Section>
  );
}

function Mail({ states, failed }: NonNullable<DashboardProps['mail']>) {
  const { t, link } = usePage();
  return (
    <Section id="mail" title={t(STAFF_MESSAGES.mail)} intro={t(STAFF_MESSAGES.mailIntro)}>
      <div class="stack">
        <Stats>
          <Stat label={t(MAIL_MESSAGES.due)} value={states.due + states.claimed} />
          <Stat label={t(MAIL_MESSAGES.accepted)} value={states.accepted} />
          <Stat label={t(MAIL_MESSAGES.skipped)} value={states.skipped} />
          <Stat label={t(MAIL_MESSAGES.failed)} value={states.failed} />
        </Stats>
        <DataTable
          caption={t(STAFF_MESSAGES.failedCaption)}
          rows={failed}
          rowKey={(row) => row.id}
          empty={<p class="muted">{t(STAFF_MESSAGES.noFailed)}</p>}
          columns={[
            {
              key: 'recipient',
              label: t(STAFF_MESSAGES.recipient),
              cell: (row) => (
                <a href={link(`/staff/mail/why?email=${encodeURIComponent(row.recipient)}`)}>{row.recipient}</a>
              ),
            },
            { key: 'kind', label: t(STAFF_MESSAGES.kind), cell: (row) => row.kind },
            { key: 'why', label: t(STAFF_MESSAGES.why), cell: (row) => t(...explainMail(row)) },
            { key: 'when', label: t(STAFF_MESSAGES.settled), cell: (row) => <DateTime at={row.settledAt} short /> },
          ]}
        />
        <LinkButton kind="quiet" small href={link('/staff/mail')}>
          {t(STAFF_MESSAGES.openLedger)}
        </LinkButton>
      </div>
    </Section>
  );
}

function Content({ claims, studies }: NonNullable<DashboardProps['content']>) {
  const { t, link, locale } = usePage();
  const due = (day: string) => t(STAFF_MESSAGES.reviewDue, { date: formatDate(locale, new Date(`${day}T00:00:00Z`)) });
  return (
    <Section id="content" title={t(STAFF_MESSAGES.content)}>
      {claims.total + studies.total === 0 && <p class="muted">{t(STAFF_MESSAGES.noReview)}</p>}
      <div class="stack">
        {claims.total > 0 && (
          <DataTable
            caption={t(STAFF_MESSAGES.claims, { count: claims.total })}
            rows={claims.items}
            rowKey={(claim) => claim.slug}
            columns={[
              {
                key: 'claim',
                label: t(STAFF_MESSAGES.claim),
                cell: (claim) => <a href={link(`/evidence/${claim.slug}`)}>{claim.text}</a>,
              },
              {
                key: 'review',
                label: t(STAFF_MESSAGES.review),
                cell: (claim) => (
                  <span class="nowrap">{claim.reviewDue ? due(claim.reviewDue) : t(STAFF_MESSAGES.notGraded)}</span>
                ),
              },
            ]}
          />
        )}
        {studies.total > 0 && (
          <DataTable
            caption={t(STAFF_MESSAGES.studies, { count: studies.total })}
            rows={studies.items}
            rowKey={(study) => study.slug}
            columns={[
              {
                key: 'study',
                label: t(STAFF_MESSAGES.study),
                cell: (study) => `${study.authors}${study.year ? `, ${study.year}` : ''}`,
              },
              { key: 'claims', label: t(STAFF_MESSAGES.usedBy), number: true, cell: (study) => study.claims },
            ]}
          />
        )}
      </div>
    </Section>
  );
}
