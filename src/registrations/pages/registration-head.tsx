import type { Message } from '../../platform/i18n/messages.js';
import { LinkButton } from '../../ui/components/button.js';
import { PageHead } from '../../ui/components/page-head.js';
import { usePage } from '../../ui/page-context.js';
import { hasBegun } from '../../masterclasses/session.rules.js';
import { HAND_OVER_WORDS } from '../hand-over/hand-over.messages.js';
import { JOINING_WORDS } from '../joining/joining.messages.js';
import { OFFER_WORDS } from '../offers/offers.messages.js';
import type { RegistrationState } from '../registration-state.rules.js';
import { REGISTRATION_WORDS as words } from '../registrations.messages.js';
import type { RegistrationView } from '../registrations.views.js';

const HEADS: Record<RegistrationState, { title: Message; lede: Message }> = {
  confirmed: { title: words.confirmedTitle, lede: words.confirmedLede },
  offered: { title: OFFER_WORDS.title, lede: OFFER_WORDS.lede },
  waiting: { title: words.waitingTitle, lede: words.waitingLede },
  'called-off': { title: words.sessionCancelledTitle, lede: words.cancelledWithSession },
  'handed-over': { title: HAND_OVER_WORDS.goneTitle, lede: HAND_OVER_WORDS.goneLede },
  declined: { title: OFFER_WORDS.declinedTitle, lede: OFFER_WORDS.declinedLede },
  lapsed: { title: OFFER_WORDS.lapsedTitle, lede: OFFER_WORDS.lapsedLede },
  left: { title: words.leftTitle, lede: words.leftLede },
  cancelled: { title: words.cancelledTitle, lede: words.cancelledByAttendee },
  'cancelled-by-staff': { title: words.cancelledTitle, lede: words.cancelledByStaff },
  attended: { title: JOINING_WORDS.youWereThere, lede: JOINING_WORDS.youWereThereLede },
  over: { title: words.pastTitle, lede: words.overLede },
  'over-waiting': { title: words.pastTitle, lede: words.overWaitingLede },
};

/** From these she can come back, as long as the session has not begun. */
const ENDED: readonly RegistrationState[] = [
  'handed-over',
  'declined',
  'lapsed',
  'left',
  'cancelled',
  'cancelled-by-staff',
];

/** What has become of a registration, and the way on from there. */
export function RegistrationHead({
  registration,
  state,
}: {
  registration: RegistrationView;
  state: RegistrationState;
}) {
  const { t, link, now } = usePage();
  const { session, name, email, position } = registration;
  const { title } = HEADS[state];
  const ended = ENDED.includes(state);
  const again = ended && !hasBegun(session, now);
  const elsewhere = ended || state === 'called-off' || state === 'over-waiting';
  return (
    <PageHead
      kicker={session.title}
      title={t(title, { position: position ?? 1 })}
      lede={t(ledeOf(registration, state), { name, email, giver: registration.handedOverBy ?? '' })}
      actions={
        elsewhere && (
          <LinkButton
            href={link(again ? `/sessions/${session.id}/register` : `/masterclasses/${session.masterclassSlug}`)}
          >
            {t(again ? words.registerAgain : words.otherDates)}
          </LinkButton>
        )
      }
    />
  );
}

function ledeOf({ session, handedOverBy }: RegistrationView, state: RegistrationState): Message {
  if (state === 'waiting' && session.acceptance) return words.waitingOfferLede;
  if (state === 'confirmed' && handedOverBy) return HAND_OVER_WORDS.receivedLede;
  return HEADS[state].lede;
}
