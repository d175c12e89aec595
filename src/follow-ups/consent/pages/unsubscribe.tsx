import { maskEmail } from '../../../accounts/accounts.rules.js';
import { TOPIC_MESSAGES, type MailTopic } from '../../../platform/mail/mail-topics.js';
import { Button } from '../../../ui/components/button.js';
import { PageHead } from '../../../ui/components/page-head.js';
import { Layout } from '../../../ui/layout.js';
import { usePage } from '../../../ui/page-context.js';
import { PREFERENCE_WORDS as words } from '../preferences/preferences.messages.js';

interface UnsubscribeProps {
  topic: MailTopic;
  email: string;
  /** True when nothing of it comes any more. */
  left: boolean;
  token: string;
  preferencesToken: string;
}

/** Asks whether mails of a topic are to stop, or says that they have. */
export function UnsubscribePage({ topic, email, left, token, preferencesToken }: UnsubscribeProps) {
  const { t, link } = usePage();
  const values = { topic: t(TOPIC_MESSAGES[topic]), email: maskEmail(email) };
  const title = t(left ? words.leftTitle : words.leaveTitle);
  const text =
    topic === 'service'
      ? t(left ? words.leftAllText : words.leaveAllText, values)
      : t(left ? words.leftText : words.leaveText, values);
  const choose = <a href={link(`/mail/preferences/${preferencesToken}`)}>{t(words.chooseAll)}</a>;
  return (
    <Layout title={title} noIndex withoutNewsletter>
      <div class="page">
        <PageHead title={title} lede={text} />
        {left ? (
          <p>{choose}</p>
        ) : (
          <form method="post" action={link(`/mail/unsubscribe/${token}`)} class="actions">
            <Button name="how" value="page">
              {t(words.leaveButton)}
            </Button>
            {choose}
          </form>
        )}
      </div>
    </Layout>
  );
}
