import type { SessionView } from '../../../masterclasses/masterclasses.views.js';
import { Actions, LinkButton } from '../../../ui/components/button.js';
import { PageHead, Section } from '../../../ui/components/page-head.js';
import { Layout } from '../../../ui/layout.js';
import { usePage } from '../../../ui/page-context.js';
import { SessionFacts } from '../../pages/session-facts.js';
import { REGISTRATION_WORDS } from '../../registrations.messages.js';
import { REPLAY_WORDS as words } from '../replay.messages.js';

/** Tells somebody whom we do not know, or who was not registered, how to come to a recording. */
export function StrangerPage({ session }: { session: SessionView }) {
  const { t, link, viewer } = usePage();
  const here = `/sessions/${session.id}/replay`;
  const again = link(`/sessions/${session.id}/register/link`);
  return (
    <Layout title={`${t(words.replay)}: ${session.title}`} active="masterclasses" noIndex>
      <div class="page">
        <PageHead
          kicker={session.title}
          title={t(words.strangerTitle)}
          lede={t(viewer ? words.strangerLede : words.guestLede)}
          actions={
            <Actions>
              {!viewer && (
                <LinkButton href={link(`/sign-in?to=${encodeURIComponent(here)}`)}>{t(words.signIn)}</LinkButton>
              )}
              <LinkButton kind={viewer ? 'primary' : 'quiet'} href={again}>
                {t(words.sendLink)}
              </LinkButton>
              <a href={link(`/masterclasses/${session.masterclassSlug}`)}>{t(words.toMasterclass)}</a>
            </Actions>
          }
        />
        <Section id="session" title={t(REGISTRATION_WORDS.session)}>
          <SessionFacts session={session} />
        </Section>
      </div>
    </Layout>
  );
}
