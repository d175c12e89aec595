import { countMail, type DomainPace } from '../../../src/platform/mail/domain-pace.js';
import { outcomeOf, waitAfter } from '../../../src/platform/mail/delivery.rules.js';
import { faultOf } from '../../../src/platform/mail/smtp-fault.js';
import { headerText, smtpAddress } from '../../../src/platform/mail/mail-address.js';
import { capHolds } from '../../../src/platform/mail/weekly-cap.js';

const NOW = new Date('2026-03-01T10:00:05Z');
const bulk = { id: 'a', topic: 'learning' as const };
const answer = { id: 'b', topic: 'service' as const };

describe('what an error of the mail server means', () => {
  it.each([
    [{ code: 'EENVELOPE', responseCode: 550, response: '550 no such user' }, 'connected', 'refused'],
    [{ code: 'EMESSAGE', responseCode: 554, response: '554 spam' }, 'begun', 'refused'],
    [{ code: 'EENVELOPE', responseCode: 450, response: '450 4.2.1 mailbox busy' }, 'connected', 'later'],
    [{ code: 'EENVELOPE', responseCode: 451, response: '451 4.7.1 greylisted, rate of tries' }, 'connected', 'later'],
    [{ code: 'EENVELOPE', responseCode: 421, response: '421 4.7.28 too many messages' }, 'connected', 'slow-down'],
    [{ code: 'EMESSAGE', responseCode: 452, response: '452 rate limit exceeded' }, 'begun', 'slow-down'],
    [{ code: 'ECONNECTION' }, 'waiting', 'away'],
    [{ code: 'EAUTH', responseCode: 535, response: '535 wrong password' }, 'waiting', 'away'],
    [{ code: 'ECONNECTION' }, 'connected', 'dropped'],
    [{ code: 'ETIMEDOUT' }, 'begun', 'unclear'],
    [{ code: 'ECONNECTION', responseCode: 421, response: '421 closing' }, 'begun', 'unclear'],
    [{ code: 'EENVELOPE' }, 'connected', 'bad-address'],
    [{ code: 'EMESSAGE' }, 'connected', 'refused'],
  ] as const)('%j of one that is %s: %s', (error, stage, kind) => {
    expect(faultOf(error, stage).kind).toBe(kind);
  });

  it('for bulk mail that may have gone is the end, for an answer another try', () => {
    const unclear = { kind: 'unclear', code: null } as const;
    expect(outcomeOf(bulk, 1, unclear, NOW)).toEqual({
      id: 'a',
      state: 'failed',
      reason: 'ambiguous',
      ambiguous: true,
    });
    expect(outcomeOf(answer, 1, unclear, NOW, 0.5)).toMatchObject({
      state: 'due',
      ambiguous: true,
      dueAt: new Date(NOW.getTime() + 30_000),
    });
    expect(outcomeOf(answer, 6, unclear, NOW)).toMatchObject({
      state: 'failed',
      reason: 'too-many-attempts',
      ambiguous: true,
    });
  });

  it('when there was no server costs no attempt', () => {
    expect(outcomeOf(bulk, 1, { kind: 'away', code: null }, NOW)).toMatchObject({ state: 'due', attempts: -1 });
    expect(outcomeOf(bulk, 6, { kind: 'away', code: null }, NOW)).toMatchObject({ state: 'due', attempts: -1 });
  });

  it('lets wait longer each time, never by the same for all', () => {
    expect([1, 2, 3, 4, 5].map((n) => waitAfter(n, 0.5))).toEqual([30_000, 120_000, 600_000, 3_600_000, 14_400_000]);
    expect([waitAfter(1, 0), waitAfter(1, 1), waitAfter(6, 0.5)]).toEqual([24_000, 36_000, null]);
  });
});

describe('a domain with a limit', () => {
  it('spreads what is over it over the minutes that follow, and starts anew with each', () => {
    const pace: DomainPace = {
      domain: 'x.example',
      perMinute: 2,
      restingUntil: null,
      minute: null,
      claimed: 0,
      laterMinute: null,
      later: 0,
    };
    const at = () => countMail(pace, NOW)?.until.toISOString().slice(11, 19) ?? 'now';
    expect(Array.from({ length: 7 }, at)).toEqual([
      'now',
      'now',
      '10:01:00',
      '10:01:30',
      '10:02:00',
      '10:02:30',
      '10:03:00',
    ]);
    expect(countMail(pace, new Date('2026-03-01T10:01:10Z'))).toBeNull();
    pace.restingUntil = new Date('2026-03-01T11:00:00Z');
    expect(countMail(pace, NOW)).toEqual({ until: pace.restingUntil, heldFor: 'domain-resting' });
  });
});

describe('the weekly cap', () => {
  const day = (n: number) => new Date(NOW.getTime() - n * 86_400_000);
  it.each([
    ['room is left', { arrived: [day(3)], underWay: 0 }, 2, 0, null],
    ['others under way may take the room', { arrived: [day(3)], underWay: 1 }, 2, 0, new Date(NOW.getTime() + 60_000)],
    ['the oldest leaves first', { arrived: [day(6), day(2)], underWay: 0 }, 2, 0, day(-1)],
    ['and the next for who waits behind', { arrived: [day(6), day(2)], underWay: 0 }, 2, 1, day(-5)],
    [
      'a cap that was lowered counts from the newest',
      { arrived: [day(6), day(5), day(2)], underWay: 0 },
      1,
      0,
      day(-5),
    ],
  ])('%s', (_, had, cap, waiting, until) => {
    expect(capHolds(had, cap, waiting, NOW)).toEqual(until);
  });
});

describe('an address', () => {
  it.each([
    'a@b@c.example',
    'a b@c.example',
    'a@c',
    'a\n@c.example',
    '.a@c.example',
    'a..b@c.example',
    'a@-c.example',
    `${'é'.repeat(33)}@c.example`,
  ])('that SMTP does not carry: %j', (address) => expect(smtpAddress(address)).toBeNull());
  it('is carried with its domain in ASCII, and asks for SMTPUTF8 only for what is before the @', () => {
    expect(smtpAddress('Ann+x@Bücher.Example')).toEqual({ address: 'Ann+x@xn--bcher-kva.example', needsUtf8: false });
    expect(smtpAddress('jürgen@c.example')).toEqual({ address: 'jürgen@c.example', needsUtf8: true });
  });
  it('has a name on one line', () => {
    expect(headerText(' Ann\r\n\tLee\u2028\0')).toBe('Ann Lee');
  });
});
