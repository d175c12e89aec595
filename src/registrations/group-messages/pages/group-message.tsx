import { LOCALE_NAMES, type Locale } from '../../../platform/i18n/locales.js';
import { Button, LinkButton, PostButton } from '../../../ui/components/button.js';
import { DateTime } from '../../../ui/components/date-time.js';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/form.js';
import { DefinitionList } from '../../../ui/components/list.js';
import { Notice } from '../../../ui/components/notice.js';
import { Prose, Section } from '../../../ui/components/page-head.js';
import type { RenderedEmail } from '../../../ui/email.js';
import { usePage } from '../../../ui/page-context.js';
import { proseHtml } from '../../../ui/prose.js';
import type { SessionView } from '../../../masterclasses/masterclasses.views.js';
import { SessionFrame } from '../../pages/session-frame.js';
import { languageFor } from '../group-message.rules.js';
import { GROUP_MESSAGE_WORDS as words } from '../group-messages.messages.js';
import type { GroupMessageView, Reach } from '../group-messages.views.js';
import { Groups, Outcome } from './group-messages.js';

interface PreviewProps {
  session: SessionView;
  message: GroupMessageView;
  reach: Reach;
  samples: readonly { locale: Locale; mail: RenderedEmail }[];
  errors?: FieldErrors;
}

/** A draft as its readers will see it, how many they are, and the button that sends it. */
export function GroupMessagePreviewPage({ session, message, reach, samples, errors }: PreviewProps) {
  const { t, link } = usePage();
  const all = link(`/staff/sessions/${session.id}/message`);
  const here = `${all}/${message.id}`;
  return (
    <SessionFrame session={session} active="message">
      {errors && <ErrorSummary errors={errors} />}
      <section class="stack" aria-labelledby="send">
        <h2 id="send">{t(words.reach, { count: reach.count })}</h2>
        <p>
          <Groups groups={message.groups} />
        </p>
        {reach.leftOut > 0 && <Notice tone="info">{t(words.leftOut, { count: reach.leftOut })}</Notice>}
        <div class="actions">
          {reach.count > 0 && (
            <form method="post" action={`${here}/send`} class="inline">
              <input type="hidden" name="count" value={reach.count} />
              <Button>{t(words.send, { count: reach.count })}</Button>
            </form>
          )}
          <LinkButton kind="quiet" href={`${here}/edit`}>
            {t(words.edit)}
          </LinkButton>
          <PostButton kind="plain" action={`${here}/discard`}>
            {t(words.discard)}
          </PostButton>
        </div>
        <p class="muted">{t(words.asYou)}</p>
      </section>
      {samples.map((sample) => (
        <Sample key={sample.locale} {...{ here, message, reach, sample }} />
      ))}
    </SessionFrame>
  );
}

function Sample({
  here,
  message,
  reach,
  sample: { locale, mail },
}: Pick<PreviewProps, 'message' | 'reach'> & { here: string; sample: PreviewProps['samples'][number] }) {
  const { t } = usePage();
  const readIn = languageFor(message, locale);
  return (
    <Section
      id={`in-${locale}`}
      title={<span lang={locale}>{LOCALE_NAMES[locale]}</span>}
      intro={t(words.readers, { count: reach.byLocale[locale] })}
    >
      <div class="stack">
        {readIn !== locale && <Notice tone="info">{t(words.standsIn, { language: LOCALE_NAMES[readIn] })}</Notice>}
        <DefinitionList items={[{ term: t(words.subject), value: <span lang={readIn}>{mail.subject}</span> }]} />
        <iframe
          src={`${here}/html/${locale}`}
          title={`${mail.subject} (${LOCALE_NAMES[locale]})`}
          class="mail-frame"
          sandbox=""
        />
        <details>
          <summary>{t(words.plainText)}</summary>
          <pre tabIndex={0} lang={locale}>
            {mail.text}
          </pre>
        </details>
      </div>
    </Section>
  );
}

/** A message that is on its way or has arrived: what became of it, and what it says. */
export function GroupMessageSentPage({ session, message }: { session: SessionView; message: GroupMessageView }) {
  const { t, link } = usePage();
  const { sentAt, author, leftOut, recipients, texts, groups } = message;
  return (
    <SessionFrame session={session} active="message">
      <h2>{texts[message.fallback]!.subject}</h2>
      <DefinitionList
        items={[
          { term: t(words.who), value: <Groups groups={groups} /> },
          { term: t(words.sent), value: <DateTime at={sentAt!} /> },
          ...(author ? [{ term: t(words.by), value: author }] : []),
          {
            term: t(words.outcome),
            value: (
              <>
                <p>{t(words.reach, { count: recipients! })}</p>
                <Outcome message={message} />
                {leftOut! > 0 && <p>{t(words.leftOut, { count: leftOut! })}</p>}
              </>
            ),
          },
        ]}
      />
      <p>
        <a href={link(`/staff/mail?kind=group-message&session=${session.id}`)}>{t(words.ledger)}</a>
      </p>
      {(Object.keys(texts) as Locale[]).map((locale) => (
        <Section key={locale} id={`in-${locale}`} title={<span lang={locale}>{LOCALE_NAMES[locale]}</span>}>
          <p class="muted" lang={locale}>
            {texts[locale]!.subject}
          </p>
          <Prose html={proseHtml(texts[locale]!.text, { under: 2 })} lang={locale} />
        </Section>
      ))}
      <p>
        <a href={link(`/staff/sessions/${session.id}/message`)}>{t(words.back)}</a>
      </p>
    </SessionFrame>
  );
}
