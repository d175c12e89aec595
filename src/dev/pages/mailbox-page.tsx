import type { Paged } from '../../platform/http/paging.js';
import { explainMail, MAIL_MESSAGES } from '../../platform/mail/mail-reasons.js';
import { DataTable } from '../../ui/components/data-table.js';
import { DateTime } from '../../ui/components/date-time.js';
import { Pager } from '../../ui/components/navigation.js';
import { EmptyState } from '../../ui/components/notice.js';
import { PageHead } from '../../ui/components/page-head.js';
import { Layout } from '../../ui/layout.js';
import { usePage } from '../../ui/page-context.js';
import { DEV_MESSAGES } from '../dev.messages.js';
import type { MailboxEntry } from '../mailbox.queries.js';

/** The list of mails that were kept. */
export function MailboxPage({ mails }: { mails: Paged<MailboxEntry> }) {
  const { t, link } = usePage();
  return (
    <Layout title={t(DEV_MESSAGES.mailbox)} noIndex wide>
      <div class="page">
        <PageHead kicker={t(DEV_MESSAGES.kicker)} title={t(DEV_MESSAGES.mailbox)} lede={t(DEV_MESSAGES.mailboxLede)} />
        <DataTable
          caption={t(DEV_MESSAGES.mails)}
          rows={mails.items}
          rowKey={(mail) => mail.id}
          empty={
            <EmptyState level={2} title={t(DEV_MESSAGES.empty)}>
              {t(DEV_MESSAGES.emptyText)}
            </EmptyState>
          }
          columns={[
            {
              key: 'subject',
              label: t(DEV_MESSAGES.subject),
              cell: (mail) => (
                <a href={link(`/dev/mailbox/${mail.id}`)}>{mail.subject ?? t(DEV_MESSAGES.notWritten)}</a>
              ),
            },
            { key: 'recipient', label: t(DEV_MESSAGES.recipient), cell: (mail) => mail.recipient },
            { key: 'kind', label: t(DEV_MESSAGES.kind), cell: (mail) => mail.kind },
            {
              key: 'state',
              label: t(DEV_MESSAGES.state),
              cell: (mail) => (
                <>
                  {t(MAIL_MESSAGES[mail.state])}{' '}
                  {mail.state !== 'accepted' && <span class="muted">{t(...explainMail(mail))}</span>}
                </>
              ),
            },
            { key: 'written', label: t(DEV_MESSAGES.written), cell: (mail) => <DateTime at={mail.createdAt} short /> },
          ]}
        />
        <Pager next={mails.next ? link(`/dev/mailbox?after=${mails.next}`) : null} />
      </div>
    </Layout>
  );
}
