import { Button } from '../../../ui/components/button.js';
import { Confirm } from '../../../ui/components/notice.js';
import { Layout } from '../../../ui/layout.js';
import { PageProvider, usePage } from '../../../ui/page-context.js';
import { SessionFacts } from '../../pages/session-facts.js';
import type { RegistrationView } from '../../registrations.views.js';
import { OFFER_WORDS as words } from '../offers.messages.js';

/** Asks once more before an offered place goes to the next in line. */
export function DeclinePage({ registration, token }: { registration: RegistrationView; token: string }) {
  const page = usePage();
  const { t, link } = page;
  const here = link(`/registrations/${token}`);
  return (
    <PageProvider value={{ ...page, timeZone: registration.timeZone, zoneGuessed: false }}>
      <Layout title={t(words.declineTitle)} active="masterclasses" noIndex>
        <Confirm
          title={t(words.declineTitle)}
          form={
            <form method="post" action={`${here}/decline`} class="inline">
              <Button kind="danger">{t(words.declineYes)}</Button>
            </form>
          }
          back={<a href={here}>{t(words.back)}</a>}
        >
          <p class="lede">{t(words.declineIntro)}</p>
          <SessionFacts session={registration.session} />
        </Confirm>
      </Layout>
    </PageProvider>
  );
}
