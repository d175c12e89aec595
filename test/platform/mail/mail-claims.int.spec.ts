import { randomUUID } from 'node:crypto';
import { Injectable, Module } from '@nestjs/common';
import { ClaimedBatch, LEASE_MILLISECONDS } from '../../../src/platform/mail/claimed-batch.js';
import type { Viewer } from '../../../src/platform/http/viewer.js';
import { ComposesMail, type ComposedMail, type MailComposer } from '../../../src/platform/mail/mail.js';
import { MailClaims } from '../../../src/platform/mail/mail-claims.js';
import {
  GuardsMail,
  type GuardVerdict,
  type MailGuard,
  type MailToClaim,
} from '../../../src/platform/mail/mail-guard.js';
import { restDomain } from '../../../src/platform/mail/domain-pace.js';
import { MailSender } from '../../../src/platform/mail/mail-sender.js';
import { PauseBulkMail } from '../../../src/platform/mail/pause-bulk-mail.js';
import { ResumeBulkMail } from '../../../src/platform/mail/resume-bulk-mail.js';
import { RetryMail } from '../../../src/platform/mail/retry-mail.js';
import { SetDomainLimit } from '../../../src/platform/mail/set-domain-limit.js';
import { SetMailSettings } from '../../../src/platform/mail/set-mail-settings.js';
import { SweepMail } from '../../../src/platform/mail/sweep-mail.js';
import type { Transaction } from '../../../src/platform/database/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeViewer } from '../../support/people.js';

const WORDS: ComposedMail = { name: 'Ann', subject: 'Hello', html: '<p>Hello</p>', text: 'Hello' };

@Injectable()
@ComposesMail('test-claim')
class Plain implements MailComposer {
  compose(): Promise<ComposedMail> {
    return Promise.resolve(WORDS);
  }
}

@Injectable()
@ComposesMail('test-guarded')
class Guarded extends Plain {}

let verdict: (mail: MailToClaim, now: Date) => GuardVerdict | 'fails' | undefined = () => undefined;
const asked: string[][] = [];

@Injectable()
@GuardsMail('test-guarded')
class Guard implements MailGuard {
  async check(tx: Transaction, mails: readonly MailToClaim[], now: Date): Promise<Map<string, GuardVerdict>> {
    asked.push(mails.map(({ recipient }) => recipient));
    const verdicts = new Map<string, GuardVerdict>();
    for (const mail of mails) {
      const said = verdict(mail, now);
      if (said === 'fails') await tx.query('SELECT 1 / 0');
      else if (said) verdicts.set(mail.id, said);
    }
    return verdicts;
  }
}

@Module({ providers: [Plain, Guarded, Guard] })
class Claiming {}

interface Row extends Record<string, unknown> {
  id: string;
  state: string;
  reason: string | null;
  held_for: string | null;
  due_at: Date;
  attempts: number;
  ambiguous_at: Date | null;
}

let school: TestApp;
let staff: Viewer;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

beforeAll(async () => {
  school = await startTestApp({ role: 'web' }, [Claiming]);
  staff = await makeViewer(school, ['manager'], { name: 'Staff' });
});
afterAll(() => school.close());
beforeEach(async () => {
  verdict = () => undefined;
  asked.length = 0;
  school.clock.set(new Date());
  await school.database.query('TRUNCATE mail, mail_address, mail_domain CASCADE');
  await school.database.query('UPDATE mail_setting SET paused_at = NULL, paused_by = NULL, weekly_cap = 4');
});

const now = () => school.get(MailClaims)['clock'].now();

/** Plans a mail that is due; `first` ones before those that are planned later. */
async function plan(
  recipient: string,
  topic = 'learning',
  more: Partial<Record<string, unknown>> = {},
): Promise<string> {
  const row = {
    kind: 'test-claim',
    due_at: now(),
    expires_at: null,
    state: 'due',
    reason: null,
    claimed_at: null,
    handed_over: true,
    claim: null,
    ...more,
  };
  const [mail] = await school.database.query<{ id: string }>(
    `INSERT INTO mail (dedupe_key, kind, recipient, locale, subject_id, due_at, expires_at, created_at, message_id, topic, state, reason, claimed_at, handed_over, claim)
     VALUES ($1, $2, $3, 'en', gen_random_uuid(), $4, $5, $4, '<' || $1 || '@test>', $6, $7, $8, $9, $10, $11) RETURNING id`,
    [
      randomUUID(),
      row.kind,
      recipient,
      row.due_at,
      row.expires_at,
      topic,
      row.state,
      row.reason,
      row.claimed_at,
      row.handed_over,
      row.claim,
    ],
  );
  return mail!.id;
}

const rows = (recipient: string) =>
  school.database.query<Row>('SELECT * FROM mail WHERE recipient = $1 ORDER BY due_at, created_at', [recipient]);
const states = async (recipient: string) => (await rows(recipient)).map(({ state, reason }) => reason ?? state);
const send = () => school.get(MailSender).handle();
const count = async (sql: string) =>
  (await school.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`))[0]!.n;

async function suppress(email: string, reason: string): Promise<void> {
  await school.database.query(
    'INSERT INTO mail_address (email, suppressed_at, suppressed_for, created_at) VALUES ($1, now(), $2, now())',
    [email, reason],
  );
}

async function prefer(email: string, topic: string, wanted: boolean): Promise<void> {
  await school.database.query(
    `WITH a AS (INSERT INTO mail_address (email, created_at) VALUES ($1, now()) ON CONFLICT (email) DO UPDATE SET email = $1 RETURNING id)
     INSERT INTO mail_preference SELECT id, $2, $3, now() FROM a ON CONFLICT (address_id, topic) DO UPDATE SET wanted = $3`,
    [email, topic, wanted],
  );
}

describe('between planning and claiming', () => {
  it('the time of a mail may pass', async () => {
    await plan('late@example.org', 'service', { expires_at: new Date(now().getTime() + MINUTE) });
    await plan('early@example.org', 'service', { expires_at: new Date(now().getTime() + DAY) });
    school.clock.advance(2 * MINUTE);
    await send();
    expect([await states('late@example.org'), await states('early@example.org')]).toEqual([['expired'], ['accepted']]);
  });

  it.each(['bounced', 'complained', 'staff'])(
    'an address may be closed (%s): nothing at all goes to it',
    async (why) => {
      for (const topic of ['service', 'sessions', 'news']) await plan('Closed@example.org', topic);
      await suppress('closed@EXAMPLE.org', why);
      await send();
      expect(await states('closed@example.org')).toEqual(Array(3).fill(`suppressed-${why}`));
    },
  );

  it('somebody may leave a topic, and keeps the others', async () => {
    for (const topic of ['service', 'sessions', 'learning']) await plan('left@example.org', topic);
    await prefer('left@example.org', 'learning', false);
    await send();
    expect((await states('left@example.org')).sort()).toEqual(['accepted', 'accepted', 'unsubscribed']);
  });

  it('news goes only to whoever has confirmed that it is wanted', async () => {
    for (const who of ['asked', 'never', 'took-back']) await plan(`${who}@example.org`, 'news');
    await prefer('asked@example.org', 'news', true);
    await prefer('took-back@example.org', 'news', false);
    await send();
    expect(await states('asked@example.org')).toEqual(['accepted']);
    expect(await states('never@example.org')).toEqual(['not-confirmed']);
    expect(await states('took-back@example.org')).toEqual(['unsubscribed']);
  });

  it('bulk mail may be paused: it stays due, answers go on, and nothing goes twice after it is resumed', async () => {
    await plan('before@example.org');
    await send();
    await plan('held@example.org');
    await plan('held@example.org', 'service');
    await school.get(PauseBulkMail).run(staff);
    await school.get(PauseBulkMail).run(staff);
    await send();
    expect((await states('held@example.org')).sort()).toEqual(['accepted', 'due']);
    await school.get(ResumeBulkMail).run(staff);
    await school.get(ResumeBulkMail).run(staff);
    await send();
    await send();
    expect(await states('held@example.org')).toEqual(['accepted', 'accepted']);
    expect(await count('mail WHERE attempts <> 1')).toBe(0);
    expect(await count("audit_entry WHERE action IN ('mail.pause', 'mail.resume')")).toBe(2);
  });
});

describe('between claiming and handing over', () => {
  const claimed = async (lane: 'service' | 'bulk' = 'bulk') => {
    const claim = (await school.get(MailClaims).take(lane))!;
    const log = { warn: () => undefined } as never;
    return { claim, batch: new ClaimedBatch(claim, school.database, school.get(MailClaims)['clock'], log) };
  };

  it('what is left, paused, closed, expired or at rest stays behind, and is judged again', async () => {
    for (const who of ['leaves', 'closes', 'stays']) await plan(`${who}@example.org`);
    await plan('expires@example.org', 'learning', { expires_at: new Date(now().getTime() + MINUTE) });
    await plan('rests@busy.example');
    const { claim, batch } = await claimed();
    await prefer('leaves@example.org', 'learning', false);
    await suppress('closes@example.org', 'staff');
    school.clock.advance(2 * MINUTE);
    await restDomain(school.database, 'busy.example', now());
    const may = await batch.progress(
      [],
      claim.mails.map(({ id }) => id),
    );
    expect(claim.mails.filter(({ id }) => may.has(id)).map(({ recipient }) => recipient)).toEqual([
      'stays@example.org',
    ]);
    await batch.progress([{ id: [...may][0]!, state: 'accepted' }], []);
    await batch.end();
    await send();
    expect(await states('leaves@example.org')).toEqual(['unsubscribed']);
    expect(await states('closes@example.org')).toEqual(['suppressed-staff']);
    expect(await states('expires@example.org')).toEqual(['expired']);
    expect(await rows('rests@busy.example')).toMatchObject([{ state: 'due', held_for: 'domain-resting', attempts: 0 }]);
    expect(await rows('stays@example.org')).toMatchObject([{ state: 'accepted', attempts: 1 }]);
  });

  it('a pause holds bulk mail back that was claimed before it', async () => {
    await plan('claimed@example.org');
    const { claim, batch } = await claimed();
    await school.get(PauseBulkMail).run(staff);
    expect(
      await batch.progress(
        [],
        claim.mails.map(({ id }) => id),
      ),
    ).toEqual(new Set());
    await batch.end();
    expect(await rows('claimed@example.org')).toMatchObject([{ state: 'due', attempts: 0 }]);
  });

  it('only what a dead sender had handed over is in doubt: bulk is not sent again, answers are', async () => {
    for (const who of ['kept', 'handed'])
      for (const topic of ['service', 'learning']) await plan(`${who}@example.org`, topic);
    const both = [await claimed('service'), await claimed('bulk')];
    for (const { claim, batch } of both) {
      const handed = claim.mails.filter(({ recipient }) => recipient.startsWith('handed'));
      await batch.progress(
        [],
        handed.map(({ id }) => id),
      );
    }
    school.clock.advance(LEASE_MILLISECONDS - 1_000);
    await school.get(SweepMail).handle();
    expect(await count("mail WHERE state = 'claimed'")).toBe(4);
    school.clock.advance(2_000);
    await school.get(SweepMail).handle();
    expect(await states('kept@example.org')).toEqual(['due', 'due']);
    expect((await states('handed@example.org')).sort()).toEqual(['ambiguous', 'due']);
    await send();
    expect((await states('handed@example.org')).sort()).toEqual(['accepted', 'ambiguous']);
    expect(await count('mail WHERE ambiguous_at IS NOT NULL')).toBe(2);
    for (const { batch } of both) await batch.end();
  });

  it('a sender that was only thought dead says what became of its mail after all', async () => {
    await plan('slow@example.org');
    const { claim, batch } = await claimed();
    const [mail] = claim.mails;
    await batch.progress([], [mail!.id]);
    school.clock.advance(LEASE_MILLISECONDS + 1_000);
    await school.get(SweepMail).handle();
    expect(await states('slow@example.org')).toEqual(['ambiguous']);
    await batch.progress([{ id: mail!.id, state: 'accepted' }], []);
    expect(await rows('slow@example.org')).toMatchObject([{ state: 'accepted', reason: null, ambiguous_at: null }]);
    await batch.end();
  });
});

describe('the line', () => {
  it('serves answers first, and in each lane the oldest', async () => {
    const at = (minutes: number) => ({ due_at: new Date(now().getTime() - minutes * MINUTE) });
    await plan('bulk@example.org', 'learning', at(9));
    for (const minutes of [1, 3, 2]) await plan(`service${minutes}@example.org`, 'service', at(minutes));
    await plan('later@example.org', 'service', { due_at: new Date(now().getTime() + MINUTE) });
    const claim = await school.get(MailClaims).take('service', 2);
    expect(claim!.mails.map(({ recipient }) => recipient)).toEqual(['service3@example.org', 'service2@example.org']);
    expect((await school.get(MailClaims).take('service'))!.mails).toHaveLength(1);
    expect(await school.get(MailClaims).take('service')).toBeNull();
  });

  it('has many more than a batch, and each goes once', async () => {
    await school.database.query(
      `INSERT INTO mail (dedupe_key, kind, recipient, locale, subject_id, due_at, created_at, message_id, topic)
       SELECT 'many' || n, 'test-claim', 'many' || n || '@example.org', 'en', gen_random_uuid(), $1, $1, '<many' || n || '@test>', CASE WHEN n % 2 = 0 THEN 'service' ELSE 'sessions' END
       FROM generate_series(1, 700) AS n`,
      [now()],
    );
    await Promise.all([send(), send()]);
    await send();
    expect(await count("mail WHERE state = 'accepted' AND attempts = 1")).toBe(700);
  });
});

describe('the cap on bulk mail', () => {
  const accepted = (recipient: string, daysAgo: number, topic = 'learning') =>
    school.database.query(
      `INSERT INTO mail (dedupe_key, kind, recipient, locale, subject_id, due_at, created_at, message_id, topic, state, settled_at)
       VALUES ($1, 'test-claim', $2, 'en', gen_random_uuid(), $3, $3, $1, $4, 'accepted', $3)`,
      [randomUUID(), recipient, new Date(now().getTime() - daysAgo * DAY), topic],
    );

  it('holds also for several mails of one recipient in one batch; reminders and answers are not counted', async () => {
    await school.get(SetMailSettings).run(staff, { weeklyCap: 2, countsClicks: false });
    for (let n = 0; n < 5; n++) await plan(n % 2 ? 'Busy@example.org' : 'busy@example.org');
    for (const topic of ['service', 'sessions']) for (let n = 0; n < 3; n++) await plan('busy@example.org', topic);
    await send();
    expect((await states('busy@example.org')).filter((state) => state === 'accepted')).toHaveLength(8);
    expect(await count("mail WHERE state = 'due' AND held_for = 'weekly-cap'")).toBe(3);
    // Nothing of it is looked at before there can be room.
    expect(await school.get(MailClaims).take('bulk')).toBeNull();
  });

  it('puts a mail off to when it fits, or to when it expires', async () => {
    for (const days of [6, 5, 2, 1, 8]) await accepted('full@example.org', days);
    const begun = now().getTime();
    await plan('full@example.org');
    await plan('full@example.org');
    const expires = new Date(begun + 3 * 60 * MINUTE);
    await plan('full@example.org', 'evidence', { expires_at: expires });
    await send();
    const waiting = (await rows('full@example.org')).filter(({ state }) => state === 'due');
    expect(waiting.map(({ due_at }) => Math.round((due_at.getTime() - begun) / (60 * MINUTE)))).toEqual([3, 24, 48]);
    school.clock.advance(4 * 60 * MINUTE);
    await send();
    expect(await rows('full@example.org')).toContainEqual(
      expect.objectContaining({ state: 'skipped', reason: 'expired', held_for: 'weekly-cap' }),
    );
    school.clock.advance(DAY);
    await send();
    expect(await count("mail WHERE state = 'accepted'")).toBe(6);
  });

  it('that is raised lets go at once what fits', async () => {
    await school.get(SetMailSettings).run(staff, { weeklyCap: 1, countsClicks: false });
    for (let n = 0; n < 3; n++) await plan('raised@example.org');
    await send();
    await school.get(SetMailSettings).run(staff, { weeklyCap: 3, countsClicks: true });
    await send();
    expect(await states('raised@example.org')).toEqual(['accepted', 'accepted', 'accepted']);
  });
});

describe('a receiving domain', () => {
  it('gets as many a minute as its limit says, and the others are not looked at before their minute', async () => {
    school.clock.set(new Date(Math.floor(Date.now() / MINUTE) * MINUTE + 5_000));
    await school.get(SetDomainLimit).run(staff, { domain: ' Slow.Example ', perMinute: 3 });
    for (let n = 0; n < 8; n++) await plan(`r${n}@slow.example`, n < 4 ? 'service' : 'sessions');
    await plan('free@example.org');
    await send();
    expect(await count("mail WHERE domain = 'slow.example' AND state = 'accepted'")).toBe(3);
    expect(await states('free@example.org')).toEqual(['accepted']);
    expect([await school.get(MailClaims).take('bulk'), await school.get(MailClaims).take('service')]).toEqual([
      null,
      null,
    ]);
    // Within their minute they are spread as well: near its end all of them are due.
    school.clock.advance(MINUTE + 50_000);
    await send();
    expect(await count("mail WHERE domain = 'slow.example' AND state = 'accepted'")).toBe(6);
    // A limit that is taken away holds nobody back any more.
    await school.get(SetDomainLimit).run(staff, { domain: 'slow.example', perMinute: null });
    await send();
    expect(await count("mail WHERE domain = 'slow.example' AND state = 'accepted'")).toBe(8);
  });

  it('that asked to slow down rests, and longer when it asks again', async () => {
    const rest = async () => {
      await restDomain(school.database, 'rest.example', now());
      const [domain] = await school.database.query<{ resting_until: Date }>('SELECT resting_until FROM mail_domain');
      return Math.round((domain!.resting_until.getTime() - now().getTime()) / 1_000);
    };
    expect([await rest(), await rest()]).toEqual([60, 60]);
    await plan('ann@rest.example', 'service');
    await send();
    expect(await rows('ann@rest.example')).toMatchObject([{ state: 'due', held_for: 'domain-resting' }]);
    school.clock.advance(61_000);
    expect(await rest()).toBe(120);
    school.clock.advance(121_000);
    await send();
    expect(await states('ann@rest.example')).toEqual(['accepted']);
  });

  it.each([
    [{ domain: 'not a domain', perMinute: 5 }, 'domain'],
    [{ domain: 'a@example.org', perMinute: 5 }, 'domain'],
    [{ domain: 'example.org', perMinute: 0 }, 'perMinute'],
    [{ domain: 'example.org', perMinute: 100_001 }, 'perMinute'],
  ])('has no limit such as %j', async (input, field) => {
    const refused = await school
      .get(SetDomainLimit)
      .run(staff, input)
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'invalid-input', fields: [{ field }] });
  });

  it.each([0, 51, 2.5])('and no address has a cap of %d', async (weeklyCap) => {
    const refused = await school
      .get(SetMailSettings)
      .run(staff, { weeklyCap, countsClicks: false })
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'invalid-input', fields: [{ field: 'weeklyCap' }] });
  });
});

describe('the guard of a kind', () => {
  const guarded = (recipient: string) => plan(recipient, 'sessions', { kind: 'test-guarded' });

  it('is asked once for a batch, of what the platform itself lets go, and has the last word', async () => {
    for (const who of ['goes', 'cancelled', 'waits', 'closed']) await guarded(`${who}@example.org`);
    await plan('other@example.org', 'sessions');
    await suppress('closed@example.org', 'bounced');
    verdict = ({ recipient }, at) => {
      if (recipient.startsWith('cancelled')) return { skip: 'session-cancelled' };
      return recipient.startsWith('waits')
        ? { until: new Date(at.getTime() + DAY), reason: 'sequence-paused' }
        : undefined;
    };
    await send();
    expect(asked.map((batch) => [...batch].sort())).toEqual([
      ['cancelled@example.org', 'goes@example.org', 'waits@example.org'],
    ]);
    expect(await states('cancelled@example.org')).toEqual(['session-cancelled']);
    expect(await rows('waits@example.org')).toMatchObject([{ state: 'due', held_for: 'sequence-paused' }]);
    expect([await states('goes@example.org'), await states('other@example.org')]).toEqual([['accepted'], ['accepted']]);
  });

  it('that names a moment in the past is not asked for ever', async () => {
    await guarded('past@example.org');
    verdict = () => ({ until: new Date(0) });
    await send();
    expect(asked).toHaveLength(1);
  });

  it('that fails keeps back its own mails and no others', async () => {
    await guarded('unsure@example.org');
    await plan('sure@example.org');
    verdict = () => 'fails';
    await send();
    expect(await rows('unsure@example.org')).toMatchObject([{ state: 'due', held_for: 'guard-failed', attempts: 0 }]);
    expect(await states('sure@example.org')).toEqual(['accepted']);
  });
});

describe('a mail that has failed', () => {
  const failed = (recipient: string, topic: string, reason: string, more = {}) =>
    plan(recipient, topic, { state: 'failed', reason, ...more });
  const retry = (id: string, word?: { mayArriveTwice: boolean }) =>
    school
      .get(RetryMail)
      .run(staff, id, word)
      .then(
        () => 'put back',
        (error: { code: string }) => error.code,
      );

  it('is put back by staff, once, and the audit says by whom', async () => {
    const id = await failed('again@example.org', 'learning', 'too-many-attempts');
    expect((await Promise.all([retry(id), retry(id)])).sort()).toEqual(['mail-not-failed', 'put back']);
    await send();
    expect(await states('again@example.org')).toEqual(['accepted']);
    expect(
      await count(`audit_entry WHERE action = 'mail.retry' AND subject_id = '${id}' AND actor_name = 'Staff'`),
    ).toBe(1);
  });

  it('is not put back where nothing may go', async () => {
    await suppress('closed@example.org', 'complained');
    await prefer('left@example.org', 'learning', false);
    const past = { expires_at: new Date(now().getTime() - MINUTE) };
    expect(await retry(await failed('closed@example.org', 'service', 'refused-550'))).toBe('address-suppressed');
    expect(await retry(await failed('left@example.org', 'learning', 'refused-550'))).toBe('mail-unwanted');
    expect(await retry(await failed('late@example.org', 'learning', 'refused-550', past))).toBe('mail-expired');
    expect(await retry(await plan('due@example.org'))).toBe('mail-not-failed');
    expect(await retry(randomUUID())).toBe('not-found');
    expect(await retry('not an id')).toBe('not-found');
    expect(await count("mail WHERE state = 'failed'")).toBe(3);
  });

  it('is put back although it may have arrived only at the word of who takes that upon herself', async () => {
    const id = await failed('twice@example.org', 'learning', 'ambiguous');
    expect(await retry(id)).toBe('mail-may-have-arrived');
    expect(await retry(id, { mayArriveTwice: true })).toBe('put back');
  });
});
