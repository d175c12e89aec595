import { VideoPlayer } from '../../../courses/media/video-player.js';
import { formatDay, formatZone } from '../../../platform/i18n/dates.js';
import type { Message } from '../../../platform/i18n/messages.js';
import { Button, LinkButton } from '../../../ui/components/button.js';
import { PageHead, Section } from '../../../ui/components/page-head.js';
import { Layout } from '../../../ui/layout.js';
import { PageProvider, usePage, type PageContext } from '../../../ui/page-context.js';
import { SessionFacts } from '../../pages/session-facts.js';
import { REGISTRATION_WORDS } from '../../registrations.messages.js';
import type { RegistrationView } from '../../registrations.views.js';
import { REPLAY_WORDS as words } from '../replay.messages.js';
import type { ReplayState } from '../replay.rules.js';
import type { OwnReplay } from '../replay.views.js';

/** What the page of a recording shows. */
export interface ReplayPageProps {
  registration: RegistrationView;
  /** Of her personal link. */
  token: string;
  replay: OwnReplay;
}

/** The recording of a session as somebody who was registered finds it, or why there is none for her. */
export function ReplayPage(props: ReplayPageProps) {
  const page = usePage();
  const { registration, replay } = props;
  const open = replay.video !== null;
  return (
    // Her own hours, whoever is signed in on this machine.
    <PageProvider value={{ ...page, timeZone: registration.timeZone, zoneGuessed: false }}>
      <Layout
        title={`${page.t(words.replay)}: ${registration.session.title}`}
        active="masterclasses"
        scripts={open ? ['video.js', 'replay.js'] : []}
        noIndex
      >
        <div class="page">{open ? <Open {...props} /> : <Shut {...props} />}</div>
      </Layout>
    </PageProvider>
  );
}

function Open({ registration, token, replay }: ReplayPageProps) {
  const page = usePage();
  const { t, locale, timeZone } = page;
  const { session } = registration;
  const day = formatDay(locale, session.startsAt, timeZone);
  const until = replay.closesAt
    ? t(words.until, { day: sayLastDay(page, replay.closesAt, session.timeZone) })
    : t(words.stays);
  return (
    <>
      <PageHead kicker={session.title} title={t(words.title)} lede={t(words.lede, { day })} />
      <div class="replay">
        <p class="replay-until">{until}</p>
        <VideoPlayer
          video={replay.video!}
          kept={{ address: `/registrations/${token}/replay/position`, take: replay.take }}
        />
      </div>
      <Watched token={token} watched={replay.watchedAt !== null} />
      <Section id="session" title={t(REGISTRATION_WORDS.session)}>
        <div class="stack">
          <SessionFacts session={session} />
          <p class="muted">{t(words.personal)}</p>
          <LinkButton kind="quiet" href={page.link(`/registrations/${token}`)}>
            {t(words.toRegistration)}
          </LinkButton>
        </div>
      </Section>
    </>
  );
}

/** Whether it counts as watched. Both sentences are there: the script shows the other one at the moment it does. */
function Watched({ token, watched }: { token: string; watched: boolean }) {
  const { t, link } = usePage();
  return (
    <Section id="watched" title={t(words.watchedHead)}>
      <div role="status">
        <p data-watched="yes" hidden={!watched}>
          {t(words.watched)}
        </p>
      </div>
      {!watched && (
        <form method="post" action={link(`/registrations/${token}/replay/watched`)} class="stack" data-watched="no">
          <p>{t(words.ask)}</p>
          <div class="actions">
            <Button kind="quiet">{t(words.sayWatched)}</Button>
          </div>
        </form>
      )}
    </Section>
  );
}

const SHUT: Readonly<Record<Exclude<ReplayState, 'open'>, { title: Message; lede: Message; dates?: true }>> = {
  early: { title: words.earlyTitle, lede: words.earlyLede },
  none: { title: words.noneTitle, lede: words.noneLede },
  expired: { title: words.expiredTitle, lede: words.expiredLede, dates: true },
  'no-place': { title: words.noPlaceTitle, lede: words.noPlaceLede, dates: true },
  cancelled: { title: words.cancelledTitle, lede: words.cancelledLede, dates: true },
  'session-cancelled': { title: words.calledOffTitle, lede: words.calledOffLede, dates: true },
};

function Shut({ registration, token, replay }: ReplayPageProps) {
  const page = usePage();
  const { t, link } = page;
  const { session } = registration;
  const { title, lede, dates } = SHUT[replay.state as keyof typeof SHUT];
  const day = replay.closesAt ? sayLastDay(page, replay.closesAt, session.timeZone) : '';
  return (
    <>
      <PageHead
        kicker={session.title}
        title={t(title)}
        lede={t(lede, { day })}
        actions={
          dates ? (
            <LinkButton href={link(`/masterclasses/${session.masterclassSlug}`)}>
              {t(REGISTRATION_WORDS.otherDates)}
            </LinkButton>
          ) : (
            <LinkButton href={link(`/registrations/${token}`)}>{t(words.toRegistration)}</LinkButton>
          )
        }
      />
      <Section id="session" title={t(REGISTRATION_WORDS.session)}>
        <SessionFacts session={session} />
      </Section>
    </>
  );
}

/** The last day of a recording on the clock of its session, whose zone is named for readers who live by another. */
export function sayLastDay({ locale, timeZone }: PageContext, closesAt: Date, zone: string): string {
  const last = new Date(closesAt.getTime() - 1);
  const day = formatDay(locale, last, zone);
  const [here, there] = [formatZone(locale, last, timeZone), formatZone(locale, last, zone)];
  return here === there ? day : `${day} (${there})`.replaceAll(' (', '\u00a0(');
}
