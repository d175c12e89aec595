import { formatDate, formatZone } from '../../../platform/i18n/dates.js';
import { LOCALE_NAMES } from '../../../platform/i18n/locales.js';
import { TOPIC_MESSAGES } from '../../../platform/mail/mail-topics.js';
import { Button } from '../../../ui/components/button.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { describe, FieldError, type FieldErrors } from '../../../ui/components/form.js';
import { DefinitionList, Tag } from '../../../ui/components/list.js';
import { EmptyState } from '../../../ui/components/notice.js';
import { usePage } from '../../../ui/page-context.js';
import { queryOf } from '../../ledger/pages/query-of.js';
import { MailFrame } from '../../pages/mail-frame.js';
import type { MailSettings } from '../../settings/settings.views.js';
import { WHY_WORDS as words } from '../why.messages.js';
import type { AddressFacts, WhyView } from '../why.views.js';
import { HerMails } from './her-mails.js';
import { Silent } from './silent-sequences.js';
import { Subjects } from './subjects.js';

interface WhyProps {
  settings: MailSettings;
  /** What was asked for, as it was typed. */
  asked: string;
  /** Null while nobody was asked for, or what was typed is no address. */
  view: WhyView | null;
  /** True where the mails shown are not the newest. */
  later: boolean;
  errors: FieldErrors;
}

/** Everything about an address: what it wants, what it has, every mail, and why sequences have none for it. */
export function WhyPage({ settings, asked, view, later, errors }: WhyProps) {
  const { t } = usePage();
  return (
    <MailFrame title={t(words.title)} active="why" paused={settings.paused}>
      <div>
        <Lookup asked={asked} errors={errors} />
        {!view && Object.keys(errors).length === 0 && (
          <EmptyState level={2} title={t(words.askTitle)}>
            {t(words.askText)}
          </EmptyState>
        )}
        {view && (
          <>
            <div class="why-glance">
              <Who facts={view.facts} cap={settings.weeklyCap} />
              <Wishes facts={view.facts} />
            </div>
            <HerMails facts={view.facts} mails={view.mails} later={later} />
            <Silent silent={view.silent} />
            <Subjects facts={view.facts} />
          </>
        )}
      </div>
    </MailFrame>
  );
}

function Lookup({ asked, errors }: { asked: string; errors: FieldErrors }) {
  const { t, link } = usePage();
  const { id, attributes } = describe('email', null, errors.email);
  return (
    <form method="get" action={link('/staff/mail/why')} class="toolbar why-lookup" noValidate>
      <div class="field">
        <label for={id}>{t(words.email)}</label>
        {errors.email && <FieldError id={id}>{errors.email}</FieldError>}
        <input
          id={id}
          name="email"
          type="search"
          class="input"
          value={asked}
          autoComplete="off"
          spellcheck={false}
          {...attributes}
        />
      </div>
      <Button kind="quiet">{t(words.look)}</Button>
    </form>
  );
}

function Who({ facts, cap }: { facts: AddressFacts; cap: number }) {
  const { t, link, locale, timeZone, now } = usePage();
  const { person, suppressed, softBounces } = facts;
  const day = (at: Date) => formatDate(locale, at, timeZone);
  const suppressedWords = {
    bounced: words.suppressedBounced,
    complained: words.suppressedComplained,
    staff: words.suppressedStaff,
  };
  return (
    <section aria-labelledby="who-title">
      <h2 id="who-title">{t(words.who)}</h2>
      <DefinitionList
        items={[
          { term: t(words.email), value: <span class="breakable">{facts.email}</span> },
          {
            term: t(words.account),
            value: person ? t(words.accountSince, { name: person.name, date: day(person.since) }) : t(words.noAccount),
          },
          ...(person ? [{ term: t(words.language), value: LOCALE_NAMES[person.locale] }] : []),
          { term: t(words.zone), value: formatZone(locale, now, facts.timeZone) },
          {
            term: t(words.address),
            value: (
              <>
                {suppressed ? (
                  <>
                    <Tag tone="problem">{t(words.closed)}</Tag>{' '}
                    {t(suppressedWords[suppressed.for], { date: day(suppressed.at) })}
                  </>
                ) : (
                  t(words.open)
                )}
                {softBounces > 0 && <span class="muted"> {t(words.softBounces, { count: softBounces })}</span>}
              </>
            ),
          },
          { term: t(words.thisWeek), value: t(words.thisWeekOf, { count: facts.thisWeek, cap }) },
        ]}
      />
      <p>
        <a href={link(`/staff/mail/addresses${queryOf({ email: facts.email })}`)}>{t(words.changeAddress)}</a>
      </p>
    </section>
  );
}

function Wishes({ facts }: { facts: AddressFacts }) {
  const { t, locale, timeZone } = usePage();
  return (
    <section aria-labelledby="wishes-title">
      <h2 id="wishes-title">{t(words.wishes)}</h2>
      <DataTable
        caption={t(words.wishes)}
        captionHidden
        rows={facts.wishes}
        rowKey={({ topic }) => topic}
        columns={[
          { key: 'topic', label: t(words.topic), cell: ({ topic }) => t(TOPIC_MESSAGES[topic]) },
          {
            key: 'wanted',
            label: t(words.wanted),
            cell: ({ wanted }) => <Tag {...(wanted && { tone: 'done' })}>{t(wanted ? words.yes : words.no)}</Tag>,
          },
          {
            key: 'since',
            label: t(words.since),
            cell: ({ since }) =>
              since ? formatDate(locale, since, timeZone) : <span class="muted">{t(words.byDefault)}</span>,
          },
        ]}
      />
    </section>
  );
}
