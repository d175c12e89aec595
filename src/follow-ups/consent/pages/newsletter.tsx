import type { ComponentChildren } from 'preact';
import { maskEmail } from '../../../accounts/accounts.rules.js';
import { Actions, Button, LinkButton } from '../../../ui/components/button.js';
import { PageHead } from '../../../ui/components/page-head.js';
import { Layout } from '../../../ui/layout.js';
import { NEWSLETTER_CONSENT } from '../../../ui/newsletter-consent.js';
import { NewsletterForm } from '../../../ui/newsletter-form.js';
import { usePage } from '../../../ui/page-context.js';
import { CONFIRM_DAYS } from '../consent.rules.js';
import { NEWSLETTER_WORDS as words } from '../newsletter/newsletter.messages.js';
import type { WishView } from '../newsletter/newsletter.queries.js';

/** The form that asks for the newsletter, on a page of its own. */
export function NewsletterPage({ value, error }: { value: string; error?: string | undefined }) {
  const { t } = usePage();
  return (
    <Layout title={t(words.title)} noIndex withoutNewsletter>
      <div class="page">
        <PageHead title={t(words.title)} lede={t(words.lede)} />
        <NewsletterForm place="page" value={value} error={error} />
      </div>
    </Layout>
  );
}

/** Says that a mail is on its way, whatever is known of the address. */
export function NewsletterSentPage() {
  const { t, link } = usePage();
  return (
    <Framed title={t(words.sentTitle)} lede={t(words.sentText, { days: CONFIRM_DAYS })}>
      <p>{t(words.sentMissing)}</p>
      <Actions>
        <LinkButton kind="quiet" href={link('/newsletter')}>
          {t(words.askAgain)}
        </LinkButton>
        <a href={link('/courses')}>{t(words.toCourses)}</a>
      </Actions>
    </Framed>
  );
}

/** The page behind the link of the mail: a button, or what has become of it. */
export function NewsletterConfirmPage({ wish, token }: { wish: WishView; token: string }) {
  const { t, link } = usePage();
  const email = maskEmail(wish.email);
  if (wish.state === 'open')
    return (
      <Framed title={t(words.confirmTitle)} lede={t(words.confirmFor, { email })}>
        <p>
          {t(NEWSLETTER_CONSENT.wordings[wish.wording] ?? NEWSLETTER_CONSENT.wordings[NEWSLETTER_CONSENT.current]!)}
        </p>
        <form method="post" action={link(`/newsletter/confirm/${token}`)} class="actions">
          <Button>{t(words.confirmButton)}</Button>
        </form>
        <p class="hint">{t(words.confirmNot)}</p>
      </Framed>
    );
  if (wish.state === 'confirmed' && wish.wanted)
    return (
      <Framed title={t(words.confirmedTitle)} lede={t(words.confirmedFor, { email })}>
        <p>{t(words.confirmedText)}</p>
        <Actions>
          <LinkButton kind="quiet" href={link('/courses')}>
            {t(words.toCourses)}
          </LinkButton>
        </Actions>
      </Framed>
    );
  const [title, text] =
    wish.state === 'confirmed'
      ? [t(words.beforeTitle), t(words.beforeStopped)]
      : [t(words.expiredTitle), t(words.expiredText, { days: CONFIRM_DAYS })];
  return (
    <Framed title={title} lede={text}>
      <NewsletterForm place="page" value="" />
    </Framed>
  );
}

function Framed({ title, lede, children }: { title: string; lede: string; children: ComponentChildren }) {
  return (
    <Layout title={title} noIndex withoutNewsletter>
      <div class="page">
        <PageHead title={title} lede={lede} />
        <div class="stack">{children}</div>
      </div>
    </Layout>
  );
}
