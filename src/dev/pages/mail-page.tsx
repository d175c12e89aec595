import { LOCALE_NAMES } from '../../platform/i18n/locales.js';
import { explainMail, MAIL_MESSAGES } from '../../platform/mail/mail-reasons.js';
import { DateTime } from '../../ui/components/date-time.js';
import { DefinitionList } from '../../ui/components/list.js';
import { Breadcrumbs } from '../../ui/components/navigation.js';
import { Notice } from '../../ui/components/notice.js';
import { PageHead, Section } from '../../ui/components/page-head.js';
import { Layout } from '../../ui/layout.js';
import { usePage } from '../../ui/page-context.js';
import { DEV_MESSAGES } from '../dev.messages.js';
import type { MailboxMail } from '../mailbox.queries.js';

/** One mail: how it looks, its text, its headers and what is attached. */
export function MailPage({ mail }: { mail: MailboxMail }) {
  const { t, link } = usePage();
  const title = mail.subject ?? t(DEV_MESSAGES.notWritten);
  const { message } = mail;
  return (
    <Layout title={title} noIndex>
      <div class="page">
        <Breadcrumbs crumbs={[{ label: t(DEV_MESSAGES.mailbox), href: link('/dev/mailbox') }, { label: title }]} />
        <PageHead title={title} long />
        {!message && <Notice>{t(DEV_MESSAGES.notKept)}</Notice>}
        <Section id="headers" title={t(DEV_MESSAGES.headers)}>
          <Headers mail={mail} />
        </Section>
        {message && (
          <>
            <Section id="html" title={t(DEV_MESSAGES.asSeen)}>
              <iframe
                src={link(`/dev/mailbox/${mail.id}/html`)}
                title={title}
                width="100%"
                height="760"
                sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
              />
            </Section>
            <Section id="text" title={t(DEV_MESSAGES.plainText)}>
              <pre tabIndex={0}>{message.text}</pre>
            </Section>
            <Section id="links" title={t(DEV_MESSAGES.links)}>
              <ul>
                {linksOf(message.text).map((address) => (
                  <li key={address}>
                    <a href={address}>{address}</a>
                  </li>
                ))}
              </ul>
            </Section>
            {message.calendar && (
              <Section id="calendar" title={t(DEV_MESSAGES.calendar)} intro={`METHOD:${message.calendar.method}`}>
                <p>
                  <a href={link(`/dev/mailbox/${mail.id}/invitation.ics`)}>{t(DEV_MESSAGES.download)}</a>
                </p>
                <pre tabIndex={0}>{message.calendar.content}</pre>
              </Section>
            )}
          </>
        )}
      </div>
    </Layout>
  );
}

function Headers({ mail }: { mail: MailboxMail }) {
  const { t } = usePage();
  const { message } = mail;
  return (
    <DefinitionList
      items={[
        { term: t(DEV_MESSAGES.state), value: t(MAIL_MESSAGES[mail.state]) },
        { term: t(DEV_MESSAGES.why), value: t(...explainMail(mail)) },
        ...(message ? [{ term: t(DEV_MESSAGES.sender), value: message.from }] : []),
        { term: t(DEV_MESSAGES.recipient), value: message ? `${message.name} <${mail.recipient}>` : mail.recipient },
        { term: t(DEV_MESSAGES.kind), value: mail.kind },
        { term: t(DEV_MESSAGES.language), value: LOCALE_NAMES[mail.locale] },
        { term: 'Message-ID', value: mail.messageId },
        { term: t(DEV_MESSAGES.written), value: <DateTime at={mail.createdAt} /> },
        ...(mail.settledAt ? [{ term: t(DEV_MESSAGES.settled), value: <DateTime at={mail.settledAt} /> }] : []),
      ]}
    />
  );
}

/** The addresses in the text, so that they can be followed where the frame cannot be. */
function linksOf(text: string): string[] {
  return [
    ...new Set([...text.matchAll(/https?:\/\/[^\s<>"')]+/g)].map(([address]) => address.replace(/[.,;:]+$/, ''))),
  ];
}
