import { LOCALE_TAGS, type Locale } from '../../../platform/i18n/locales.js';
import { Button, LinkButton } from '../../../ui/components/button.js';
import { DateTime } from '../../../ui/components/date-time.js';
import { DefinitionList } from '../../../ui/components/list.js';
import { PageHead, Section } from '../../../ui/components/page-head.js';
import { Layout } from '../../../ui/layout.js';
import { PageProvider, usePage } from '../../../ui/page-context.js';
import { SessionFacts } from '../../pages/session-facts.js';
import { REGISTRATION_WORDS } from '../../registrations.messages.js';
import type { RegistrationView } from '../../registrations.views.js';
import { JOINING_WORDS as words } from '../joining.messages.js';
import { DOOR_OPENS_MINUTES, doorOpensAt, type JoinState } from '../joining.rules.js';

/** How long until a moment, in words: 'in 3 hours'. */
export function untilInWords(locale: Locale, from: Date, to: Date): string {
  const minutes = Math.max(1, Math.ceil((to.getTime() - from.getTime()) / 60_000));
  const say = new Intl.RelativeTimeFormat(LOCALE_TAGS[locale], { numeric: 'always' });
  if (minutes < 90) return say.format(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return hours < 36 ? say.format(hours, 'hour') : say.format(Math.round(hours / 24), 'day');
}

/** The door of a session as somebody with a personal link finds it. */
export function JoinPage({
  registration,
  token,
  state,
}: {
  registration: RegistrationView;
  token: string;
  state: JoinState;
}) {
  const page = usePage();
  const { session } = registration;
  return (
    // Her own hours, whoever is signed in on this machine.
    <PageProvider value={{ ...page, timeZone: registration.timeZone, zoneGuessed: false }}>
      <Layout title={page.t(words.section)} active="masterclasses" noIndex>
        <div class="page">
          <Head {...{ registration, token, state }} />
          <Section id="session" title={page.t(REGISTRATION_WORDS.session)}>
            {state === 'early' && (
              <DefinitionList
                items={[
                  {
                    term: page.t(words.opensAt),
                    value: <DateTime at={doorOpensAt(session)} zone={session.timeZone} />,
                  },
                ]}
              />
            )}
            <SessionFacts session={session} />
          </Section>
        </div>
      </Layout>
    </PageProvider>
  );
}

function Head({ registration, token, state }: { registration: RegistrationView; token: string; state: JoinState }) {
  const { t, link, locale, now } = usePage();
  const { session, name } = registration;
  const mine = link(`/registrations/${token}`);
  const head = { kicker: session.title };
  const otherDates = (
    <LinkButton href={link(`/masterclasses/${session.masterclassSlug}`)}>{t(REGISTRATION_WORDS.otherDates)}</LinkButton>
  );
  const toRegistration = (label = words.toRegistration) => <LinkButton href={mine}>{t(label)}</LinkButton>;
  switch (state) {
    case 'open':
      return (
        <PageHead
          {...head}
          title={t(words.openTitle)}
          lede={t(words.openLede, { name })}
          actions={
            <form method="post" action={`${mine}/join`} class="stack">
              <div class="actions">
                <Button>{t(words.goIn)}</Button>
              </div>
              <p class="muted">{t(words.personal)}</p>
            </form>
          }
        />
      );
    case 'early': {
      const when = untilInWords(locale, now, doorOpensAt(session));
      return (
        <PageHead
          {...head}
          title={t(words.earlyTitle)}
          lede={t(words.earlyLede, { when })}
          actions={toRegistration()}
        />
      );
    }
    case 'no-address':
      return (
        <PageHead
          {...head}
          title={t(words.noAddressTitle)}
          lede={t(words.noAddressLede)}
          actions={<LinkButton href={`${mine}/join`}>{t(words.look)}</LinkButton>}
        />
      );
    case 'over':
      return <PageHead {...head} title={t(words.overTitle)} lede={t(words.overLede)} actions={otherDates} />;
    case 'waiting':
      return (
        <PageHead {...head} title={t(words.waitingTitle)} lede={t(words.waitingLede)} actions={toRegistration()} />
      );
    case 'offered':
      return (
        <PageHead
          {...head}
          title={t(words.offeredTitle)}
          lede={t(words.offeredLede)}
          actions={toRegistration(words.toOffer)}
        />
      );
    case 'cancelled':
      return (
        <PageHead
          {...head}
          title={t(REGISTRATION_WORDS.cancelledTitle)}
          lede={t(words.placeNeeded)}
          actions={toRegistration()}
        />
      );
    case 'session-cancelled':
      return (
        <PageHead
          {...head}
          title={t(REGISTRATION_WORDS.sessionCancelledTitle)}
          lede={t(REGISTRATION_WORDS.cancelledWithSession)}
          actions={otherDates}
        />
      );
  }
}

/** The way to the door, on the page of a registration that has a place. */
export function JoinSection({ href }: { href: string }) {
  const { t } = usePage();
  return (
    <Section id="join" title={t(words.section)} intro={t(words.sectionIntro, { minutes: DOOR_OPENS_MINUTES })}>
      <LinkButton href={href}>{t(words.toDoor)}</LinkButton>
    </Section>
  );
}
