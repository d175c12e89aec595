import { Fragment } from 'preact';
import type { Paged } from '../../../platform/http/paging.js';
import { formatShortDate, formatTime, formatZone } from '../../../platform/i18n/dates.js';
import { TOPIC_MESSAGES } from '../../../platform/mail/mail-topics.js';
import { Button } from '../../../ui/components/button.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { Pager } from '../../../ui/components/navigation.js';
import { usePage } from '../../../ui/page-context.js';
import type { Delivery } from '../../ledger/ledger.views.js';
import { MailFate, MailName, MailStateTags } from '../../ledger/pages/mail-cells.js';
import { queryOf } from '../../ledger/pages/query-of.js';
import { WHY_WORDS as words } from '../why.messages.js';
import type { AddressFacts } from '../why.views.js';

/** Every mail to an address, on the clock of whoever gets it, with what decided about it. */
export function HerMails({ facts, mails, later }: { facts: AddressFacts; mails: Paged<Delivery>; later: boolean }) {
  const { t, link, locale, now } = usePage();
  const here = (after?: string) => link(`/staff/mail/why${queryOf({ email: facts.email, after })}#mails`);
  return (
    <section id="mails" class="mail-wide" aria-labelledby="mails-title">
      <h2 id="mails-title">{t(words.mails)}</h2>
      <p class="muted">{t(words.mailsIntro, { zone: formatZone(locale, now, facts.timeZone) })}</p>
      <DataTable
        caption={t(words.mails)}
        captionHidden
        rows={mails.items}
        rowKey={(mail) => mail.id}
        empty={<p class="muted">{t(words.noMails)}</p>}
        columns={[
          {
            key: 'mail',
            label: t(words.mail),
            cell: (mail) => (
              <>
                <MailName mail={mail} />
                <span class="sub">{t(TOPIC_MESSAGES[mail.topic])}</span>
                <MailStateTags mail={mail} />
              </>
            ),
          },
          { key: 'rule', label: t(words.rule), cell: (mail) => <MailFate mail={mail} zone={facts.timeZone} /> },
          { key: 'times', label: t(words.times), cell: (mail) => <Times mail={mail} zone={facts.timeZone} /> },
          { key: 'id', label: t(words.messageId), cell: (mail) => <MessageId mail={mail} zone={facts.timeZone} /> },
        ]}
      />
      <Pager previous={later ? here() : null} next={mails.next ? here(mails.next) : null} />
    </section>
  );
}

function Times({ mail, zone }: { mail: Delivery; zone: string }) {
  const { t, locale } = usePage();
  const ended = mail.state === 'accepted' ? words.accepted : words.settled;
  const moments = [
    [words.planned, mail.createdAt],
    [words.due, mail.dueAt],
    [words.claimed, mail.claimedAt],
    [ended, mail.settledAt],
    [words.returned, mail.bouncedAt],
  ] as const;
  return (
    <dl class="mail-times">
      {moments.map(
        ([word, at]) =>
          at && (
            <Fragment key={word.en}>
              <dt>{t(word)}</dt>
              <dd>
                <time dateTime={at.toISOString()}>
                  {formatShortDate(locale, at, zone)}, {formatTime(locale, at, zone)}
                </time>
              </dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}

function MessageId({ mail, zone }: { mail: Delivery; zone: string }) {
  const { t, locale } = usePage();
  const id = `message-${mail.id}`;
  const when = `${formatShortDate(locale, mail.createdAt, zone)}, ${formatTime(locale, mail.createdAt, zone)}`;
  return (
    <span class="mail-id">
      <input
        id={id}
        class="input input-code"
        readOnly
        value={mail.messageId}
        aria-label={t(words.messageIdOf, { when })}
        spellcheck={false}
      />
      <Button type="button" kind="quiet" small hidden data-copy={id} data-copied={t(words.copied)}>
        {t(words.copy)}
      </Button>
    </span>
  );
}
