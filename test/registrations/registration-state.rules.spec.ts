import { isOpenToChange, stateOf, type RegistrationState } from '../../src/registrations/registration-state.rules.js';
import type { RegistrationView } from '../../src/registrations/registrations.views.js';

const START = new Date('2026-12-01T18:30:00Z');
const before = new Date('2026-11-30T12:00:00Z');
const during = new Date('2026-12-01T19:00:00Z');

/** A registration of which only that is said which its state depends on. */
const registration = (given: Partial<RegistrationView> = {}, session: Partial<RegistrationView['session']> = {}) =>
  ({
    status: 'confirmed',
    offerExpiresAt: null,
    cancelledBy: null,
    cancelledWas: null,
    handedOver: false,
    attendance: null,
    ...given,
    session: { status: 'published', startsAt: START, durationMinutes: 75, ...session },
  }) as RegistrationView;
const offered = (until: string) => registration({ status: 'offered', offerExpiresAt: new Date(until) });
const ended = (
  cancelledWas: RegistrationView['cancelledWas'],
  cancelledBy: RegistrationView['cancelledBy'] = 'attendee',
  given: Partial<RegistrationView> = {},
) => registration({ status: 'cancelled', cancelledWas, cancelledBy, ...given });

describe('before the session begins', () => {
  it('a registration is what its row says', () => {
    expect(stateOf(registration(), before)).toBe('confirmed');
    expect(stateOf(registration({ status: 'waiting' }), before)).toBe('waiting');
    expect(stateOf(offered('2026-11-30T12:00:01Z'), before)).toBe('offered');
  });

  it('an offer has lapsed from its deadline on, though nobody has noted that yet', () => {
    expect(stateOf(offered('2026-11-30T12:00:00Z'), before)).toBe('lapsed');
  });
});

describe('from the start on', () => {
  it('an offer has lapsed, whatever its deadline', () => {
    expect(stateOf(offered('2027-01-01T00:00:00Z'), START)).toBe('lapsed');
  });

  it('a place was reached, and a queue was left without one', () => {
    expect(stateOf(registration(), START)).toBe('over');
    expect(stateOf(registration({ status: 'waiting' }), during)).toBe('over-waiting');
    expect(stateOf(registration({ attendance: 'no-show' }), during)).toBe('over');
  });

  it('whoever was there is told so', () => {
    expect(stateOf(registration({ attendance: 'attended' }), during)).toBe('attended');
  });
});

describe('a registration that ended', () => {
  it.each<[RegistrationState, RegistrationView]>([
    ['cancelled', ended('confirmed')],
    ['left', ended('waiting')],
    ['declined', ended('offered')],
    ['lapsed', ended('offered', 'clock')],
    ['cancelled-by-staff', ended('confirmed', 'staff')],
    ['cancelled-by-staff', ended('offered', 'staff')],
    ['handed-over', ended('confirmed', 'attendee', { handedOver: true })],
    // A hand-over by staff is one all the same.
    ['handed-over', ended('confirmed', 'staff', { handedOver: true })],
    // From before it was kept what a registration was when it ended.
    ['cancelled', ended(null)],
  ])('is told as %s, before the start and after it', (state, view) => {
    expect([stateOf(view, before), stateOf(view, during)]).toEqual([state, state]);
  });
});

it('a session that is called off comes before everything else', () => {
  for (const view of [
    registration(),
    registration({ status: 'waiting' }),
    ended('confirmed'),
    registration({ attendance: 'attended' }),
  ])
    expect(stateOf({ ...view, session: { ...view.session, status: 'cancelled' } }, before)).toBe('called-off');
});

it('only the three live states can be changed by their holder', () => {
  const states: RegistrationState[] = ['confirmed', 'offered', 'waiting', 'called-off', 'handed-over', 'declined'];
  states.push('lapsed', 'left', 'cancelled', 'cancelled-by-staff', 'attended', 'over', 'over-waiting');
  expect(states.filter(isOpenToChange)).toEqual(['confirmed', 'offered', 'waiting']);
});
