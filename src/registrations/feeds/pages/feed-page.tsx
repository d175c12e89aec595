import { Button, LinkButton } from '../../../ui/components/button.js';
import { TextField } from '../../../ui/components/fields.js';
import { PageHead, Section } from '../../../ui/components/page-head.js';
import { Layout } from '../../../ui/layout.js';
import { usePage } from '../../../ui/page-context.js';
import { FEED_WORDS as words } from '../feeds.messages.js';

/** Somebody's own calendar: how to subscribe to it, and how to end it. */
export function FeedPage({ token }: { token: string }) {
  const { t, link, publicUrl } = usePage();
  const here = link(`/calendar/${token}`);
  const address = `${publicUrl}${here}.ics`;
  return (
    <Layout title={t(words.heading)} active="masterclasses" noIndex>
      <div class="page">
        <PageHead title={t(words.heading)} lede={t(words.lede)} />
        <Section id="subscribe" title={t(words.subscribe)} intro={t(words.what)}>
          <div class="form">
            <div class="actions">
              <LinkButton href={address.replace(/^https?:/, 'webcal:')}>{t(words.subscribe)}</LinkButton>
            </div>
            <TextField
              name="address"
              label={t(words.address)}
              hint={t(words.addressHint)}
              value={address}
              readOnly
              optional={false}
            />
          </div>
        </Section>
        <Section id="renew" title={t(words.renewHeading)} intro={t(words.renewText)}>
          <div class="actions">
            <form method="post" action={`${here}/renew`} class="inline">
              <Button kind="quiet">{t(words.renew)}</Button>
            </form>
            <form method="post" action={`${here}/stop`} class="inline">
              <Button kind="danger">{t(words.stop)}</Button>
            </form>
          </div>
        </Section>
      </div>
    </Layout>
  );
}

/** The way to a calendar with everything, on the page of one registration. */
export function FeedSection({ here }: { here: string }) {
  const { t } = usePage();
  return (
    <Section id="feed" title={t(words.section)} intro={t(words.sectionIntro)}>
      <form method="post" action={`${here}/calendar`} class="inline">
        <Button kind="quiet">{t(words.ask)}</Button>
      </form>
    </Section>
  );
}
