import { CorrectRegistration } from '../../../src/registrations/correct-registration.js';
import { makeSession } from '../../registrations/sessions.js';
import type { TestApp } from '../../support/app.js';
import { address, type FollowUps, openFollowUps, sequence, step } from '../sequences.js';

const NIGHT = { from: '21:00', to: '08:00' };

let school: TestApp;
let ups: FollowUps;
beforeAll(async () => {
  ups = await openFollowUps();
  ({ school } = ups);
});
afterAll(() => school.close());
beforeEach(() => ups.begin());

const at = (time: string) => new Date(time);

describe('local hours', () => {
  const hours = async (
    moment: string,
    zone: string,
    delay: number,
    quiet: { from: string; to: string } | null,
    earlier = false,
  ) => {
    const [row] = await school.database.query<{ local: string }>(
      `SELECT to_char(mail_awake(follow_up_moment($1, $2, $3), $2, $4::time, $5::time, $6) AT TIME ZONE $2, 'YYYY-MM-DD HH24:MI') AS local`,
      [moment, zone, delay, quiet?.from ?? null, quiet?.to ?? null, earlier],
    );
    return row!.local;
  };

  it.each([
    // Summer time ends in the night of 25 October 2026 and of 31 October 2027, and begins on 28 March 2027.
    [
      'a day before keeps the hour over the end of summer time',
      '2026-10-25T18:30:00Z',
      'Europe/Brussels',
      -1440,
      null,
      false,
      '2026-10-24 19:30',
    ],
    [
      'a day before keeps the hour over its beginning',
      '2027-03-28T17:30:00Z',
      'Europe/Brussels',
      -1440,
      null,
      false,
      '2027-03-27 19:30',
    ],
    [
      'three days after keep the hour over its end',
      '2027-10-29T17:30:00Z',
      'Europe/Brussels',
      3 * 1440,
      null,
      false,
      '2027-11-01 19:30',
    ],
    [
      'hours are hours, also in that night',
      '2026-10-25T00:30:00Z',
      'Europe/Brussels',
      60,
      null,
      false,
      '2026-10-25 02:30',
    ],
    [
      'an hour before is an hour before',
      '2027-03-28T01:30:00Z',
      'Europe/Brussels',
      -60,
      null,
      true,
      '2027-03-28 01:30',
    ],
    [
      'the night ends at eight on the morning after summer time ended',
      '2026-10-24T20:30:00Z',
      'Europe/Brussels',
      0,
      NIGHT,
      false,
      '2026-10-25 08:00',
    ],
    [
      'the night ends at eight on the morning after it began',
      '2027-03-27T21:30:00Z',
      'Europe/Brussels',
      0,
      NIGHT,
      false,
      '2027-03-28 08:00',
    ],
    [
      'a reminder in the night goes the evening before',
      '2027-03-28T05:00:00Z',
      'Europe/Brussels',
      -60,
      NIGHT,
      true,
      '2027-03-27 20:00',
    ],
    [
      'quiet hours at noon',
      '2026-12-01T12:10:00Z',
      'Europe/Brussels',
      0,
      { from: '12:30', to: '14:00' },
      false,
      '2026-12-01 14:00',
    ],
    [
      'quiet hours that end at an hour that does not exist',
      '2027-03-28T00:30:00Z',
      'Europe/Brussels',
      0,
      { from: '22:00', to: '02:30' },
      false,
      '2027-03-28 03:30',
    ],
    [
      'at the end of the quiet hours it may go',
      '2026-12-01T07:00:00Z',
      'Europe/Brussels',
      0,
      NIGHT,
      false,
      '2026-12-01 08:00',
    ],
    ['another continent', '2026-11-01T02:00:00Z', 'America/New_York', 0, NIGHT, false, '2026-11-01 08:00'],
  ] as const)('%s', async (_, moment, zone, delay, quiet, earlier, expected) => {
    expect(await hours(moment, zone, delay, quiet, earlier)).toBe(expected);
  });

  it('never leave a mail in the quiet hours, at whatever minute of the days around a change', async () => {
    // None may come out in the night, nor on the wrong side of its moment.
    const rows = await school.database.query(
      `SELECT zone, at, earlier, a.out FROM unnest(ARRAY['Europe/Brussels', 'America/New_York', 'Australia/Lord_Howe']) zone,
         unnest(ARRAY['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01', '2027-03-28', '2027-10-31']::date[]) day,
         generate_series(day - interval '1 day', day + interval '2 days', '13 minutes') at, unnest(ARRAY[true, false]) earlier
         CROSS JOIN LATERAL (SELECT mail_awake(at, zone, '21:00', '08:00', earlier) AS out) a
       WHERE (a.out AT TIME ZONE zone)::time >= '21:00' OR (a.out AT TIME ZONE zone)::time < '08:00' OR (earlier AND a.out > at) OR (NOT earlier AND a.out < at) LIMIT 5`,
    );
    expect(rows).toEqual([]);
  });

  it('are the recipient’s: each gets it in her own morning, and a corrected clock is reckoned with', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-10T18:30:00Z') });
    const id = await ups.on(
      sequence('registered', {
        narrowed: { masterclassId: session.masterclassId },
        steps: [step(11 * 60, { quiet: NIGHT })],
      }),
    );
    const here = await ups.register(session.id);
    await ups.register(session.id, address(), { timeZone: 'America/New_York' });
    await ups.plan();
    const minutes = (await ups.mailsOf(id)).map(({ dueAt }) => dueAt.toISOString().slice(0, 13));
    expect(minutes).toEqual(['2026-12-01T21', '2026-12-02T07']);
    await school
      .get(CorrectRegistration)
      .run({ link: here }, here, { name: 'Ann', locale: 'fr', timeZone: 'Pacific/Auckland' }, ups.now());
    await ups.plan();
    const mail = (await ups.mailsOf(id)).find(({ subject }) => subject === here)!;
    expect(mail).toMatchObject({ timeZone: 'Pacific/Auckland' });
    expect(mail.dueAt.toISOString().slice(0, 16)).toBe('2026-12-01T21:00');
  });

  it('are those of the school where Postgres does not know the zone that a browser named', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-10T18:30:00Z') });
    const id = await ups.on(sequence('registered', { narrowed: { masterclassId: session.masterclassId } }));
    const registration = await ups.register(session.id);
    await school.database.query(`UPDATE registration SET time_zone = 'Moon/Tranquility' WHERE id = $1`, [registration]);
    await ups.plan();
    expect((await ups.mailsOf(id))[0]).toMatchObject({ subject: registration, timeZone: 'Europe/Brussels' });
  });

  it('hold at the claim too: what is late waits for the end of the night', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-10T18:30:00Z') });
    const id = await ups.on(
      sequence('registered', {
        narrowed: { masterclassId: session.masterclassId },
        steps: [step(60, { quiet: NIGHT })],
      }),
    );
    await ups.register(session.id);
    await ups.plan();
    const [mail] = await ups.mailsOf(id);
    expect(await ups.verdict(mail!, at('2026-12-01T22:00:00Z'))).toEqual(at('2026-12-02T07:00:00Z'));
    expect(await ups.verdict(mail!, at('2026-12-02T07:00:00Z'))).toBe('go');
  });
});
