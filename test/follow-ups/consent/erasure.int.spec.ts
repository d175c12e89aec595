import { randomUUID } from 'node:crypto';
import { ChangePreference } from '../../../src/follow-ups/consent/change-preference.js';
import { EraseAddress } from '../../../src/follow-ups/consent/erasure/erase-address.js';
import { ErasedAddresses } from '../../../src/follow-ups/consent/erasure/erased-addresses.js';
import { MailAddresses } from '../../../src/follow-ups/consent/mail-addresses.js';
import { ReleaseAddress } from '../../../src/follow-ups/consent/addresses/release-address.js';
import { SuppressAddress } from '../../../src/follow-ups/consent/addresses/suppress-address.js';
import { Planner } from '../../../src/follow-ups/planning/planner.js';
import { RecipientsOfSequence } from '../../../src/follow-ups/recipients-of-sequence.js';
import { AuditLog } from '../../../src/platform/database/audit-log.js';
import type { Transaction } from '../../../src/platform/database/database.js';
import type { Viewer } from '../../../src/platform/http/viewer.js';
import { ClaimedBatch } from '../../../src/platform/mail/claimed-batch.js';
import { MailClaims } from '../../../src/platform/mail/mail-claims.js';
import { MailLinks } from '../../../src/platform/mail/mail-links.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeViewer, signedIn, type SignedInVisitor } from '../../support/people.js';
import { until } from '../../support/until.js';
import { withoutGuard } from '../../support/without-guard.js';
import { makeSession, wish } from '../../registrations/sessions.js';
import { RegisterForSession } from '../../../src/registrations/register-for-session.js';
import { writeMail } from '../mails.js';
import { FollowUps, makeTemplate, sequence, step } from '../sequences.js';

const SAID = { place: 'preferences', locale: 'nl' } as const;
const REASON = 'Asked for by letter';

let school: TestApp;
let staff: Viewer;
let manager: SignedInVisitor;
beforeAll(async () => {
  // A web process only: nothing is sent unless a test claims it.
  school = await startTestApp({ role: 'web' });
  staff = await makeViewer(school, ['manager']);
  manager = await signedIn(school, 'manager');
  await makeTemplate(school, 'any', 'newsletter-confirmed');
  await new FollowUps(school, staff).on(sequence('newsletter-confirmed', { topic: 'news', steps: [step(0)] }));
});
afterAll(() => school.close());

const somebody = () => `${randomUUID()}@example.org`;
const now = () => new Date();
const erase = (email: string) => school.get(EraseAddress).run(staff, email, REASON, now());
const want = (email: string) => school.get(ChangePreference).run(email, { topics: { news: true } }, SAID, now());

/** What the school would write to somebody who has just confirmed the newsletter. */
async function plan(tx: Transaction, email: string): Promise<void> {
  const id = await school.get(MailAddresses).lock(tx, email, now());
  await school
    .get(Planner)
    .plan(tx, 'newsletter-confirmed', { kind: 'happened', subjects: [{ id, at: now() }] }, now());
}
const plannedFor = (email: string) => school.database.transaction((tx) => plan(tx, email));
const mailsOf = (email: string) =>
  school.database.query<{ id: string; state: string; reason: string | null }>(
    'SELECT id, state, reason FROM mail WHERE recipient = $1 ORDER BY created_at',
    [email],
  );

/** Everything that follow-ups and the audit log keep, as text. */
async function everything(): Promise<string> {
  const tables = [
    'mail',
    'mail_address',
    'mail_preference',
    'mail_consent_event',
    'newsletter_request',
    'mail_erased',
    'mail_counted',
    'audit_entry',
    'domain_event',
  ];
  const all = await Promise.all(
    tables.map((name) =>
      school.database.query<{ rows: string }>(`SELECT coalesce(string_agg(t::text, '|'), '') AS rows FROM "${name}" t`),
    ),
  );
  return all
    .map(([row]) => row!.rows)
    .join('\n')
    .toLowerCase();
}

describe('erasing an address', () => {
  it('is asked twice, keeps what was typed, and leaves no letter of it', async () => {
    const email = `Els.${randomUUID()}@Example.org`;
    const other = somebody();
    await want(email);
    await want(other);
    await plannedFor(email);
    for (const at of ['2026-11-01T10:00:00Z', '2026-11-02T10:00:00Z'])
      await writeMail(school, { recipient: email, at, kept: { html: `Dear Els, ${email}`, text: '' } });
    await writeMail(school, { recipient: other });
    await school.visitor().post('/newsletter', { newsletter: email, place: 'footer' });

    const path = `/staff/mail/addresses/erase?email=${encodeURIComponent(email)}`;
    const page = await manager.get(path);
    expect(page.text).toMatch(/[34]; still waiting: [12]/);
    const [her] = await school.database.query<{ id: string }>('SELECT id FROM mail_address WHERE email = $1', [email]);
    expect((await manager.get(`/staff/mail/addresses/${her!.id}`)).text).toContain(path.replace('&', '&amp;'));
    const wrong = await manager.post('/staff/mail/addresses/erase', { email, again: other, reason: REASON });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('This is not the address above');
    expect(wrong.text).toContain(REASON);
    const naming = { email, again: email, reason: `By letter of ${email}` };
    expect((await manager.post('/staff/mail/addresses/erase', naming)).status).toBe(422);
    expect(await everything()).toContain(email.toLowerCase());

    const [mail] = await mailsOf(email);
    const link = school.get(MailLinks).preferences.sign(mail!.id);
    expect((await school.visitor().get(`/mail/preferences/${link}`)).status).toBe(200);
    const counted = () =>
      school.database.query('SELECT count(*)::int AS mails, count(DISTINCT recipient)::int AS people FROM mail');
    const before = await counted();
    const done = await manager.post('/staff/mail/addresses/erase', {
      email,
      again: email.toLowerCase(),
      reason: REASON,
    });
    expect(done.location).toBe('/staff/mail/addresses');
    const left = await everything();
    expect(left).not.toContain(email.toLowerCase());
    expect(left).not.toContain('dear els');
    // Figures are what they were: as many mails, to as many people.
    expect(await counted()).toEqual(before);
    expect(await mailsOf(other)).toHaveLength(1);
    const [entry] = await school.database.query(
      `SELECT reason, details FROM audit_entry WHERE action = 'mail-address.erase' AND subject_id = $1`,
      [her!.id],
    );
    expect(entry).toEqual({ reason: REASON, details: { mails: expect.any(Number) } });
    // That she agreed once stays, as a proof that names nobody.
    const said = await school.database.query('SELECT kind FROM mail_consent_event WHERE address_id = $1', [her!.id]);
    expect(said.length).toBeGreaterThan(0);
    expect((await manager.get(`/staff/mail/addresses/${her!.id}`)).status).toBe(404);
    expect((await school.visitor().get(`/mail/preferences/${link}`)).status).toBe(404);
    expect((await manager.get('/staff/mail/addresses?search=erased')).text).not.toContain('erased.invalid');
  });

  it('is for managers only, in three languages', async () => {
    for (const role of ['editor', 'host'] as const) {
      const other = await signedIn(school, role);
      expect((await other.get('/staff/mail/addresses/erase')).status).toBe(403);
      expect((await other.post('/staff/mail/addresses/erase', { email: 'x@example.org' })).status).toBe(403);
    }
    expect((await manager.get('/nl/staff/mail/addresses/erase')).text).toContain('Een adres wissen');
    expect((await manager.get('/fr/staff/mail/addresses/erase')).text).toContain('Effacer une adresse');
    expect((await manager.get('/staff/mail/addresses/erase?email=nobody')).status).toBe(422);
  });

  it('cuts a follow-up off from what it was about, which still has the address', async () => {
    const email = somebody();
    const session = await makeSession(school);
    await school.get(RegisterForSession).run(null, wish(session.id, email, 'Els'), now());
    const [registration] = await school.database.query<{ id: string }>('SELECT id FROM registration WHERE email = $1', [
      email,
    ]);
    const [made] = await school.database.query<{ id: string }>(
      `INSERT INTO mail (dedupe_key, kind, recipient, locale, subject_id, state, due_at, settled_at, created_at, message_id, topic, step_id)
       SELECT $1, 'follow-up', $2, 'en', $3, 'accepted', now(), now(), now(), $1, 'sessions', id FROM mail_step LIMIT 1 RETURNING id`,
      [randomUUID(), email, registration!.id],
    );
    await erase(email);
    const [row] = await school.database.query<{ subject: string; recipient: string }>(
      'SELECT subject_id AS subject, recipient::text FROM mail WHERE id = $1',
      [made!.id],
    );
    expect(row!.subject).not.toBe(registration!.id);
    expect(row!.recipient).toMatch(/^erased-[\w-]{36}@erased\.invalid$/);
  });
});

describe('an erased address', () => {
  /** What a claim says of two mails to somebody: news, and an answer. Everything else of the lane is out of the way. */
  async function claimed(email: string): Promise<string[]> {
    await school.database.query(
      `UPDATE mail SET state = 'skipped', reason = 'test', settled_at = now() WHERE state = 'due'`,
    );
    const ids = ['news', 'service'].map(() => randomUUID());
    for (const [at, topic] of ['news', 'service'].entries())
      await school.database.query(
        `INSERT INTO mail (id, dedupe_key, kind, recipient, locale, subject_id, due_at, created_at, message_id, topic)
         VALUES ($1::uuid, $1, 'test', $2, 'en', gen_random_uuid(), now() - interval '1 minute', now(), $1, $3)`,
        [ids[at], email, topic],
      );
    await school.database.query(
      `INSERT INTO mail_address (email, created_at) VALUES ($1, now()) ON CONFLICT DO NOTHING`,
      [email],
    );
    // What she wanted once is not what is asked here.
    await school.database.query(
      `INSERT INTO mail_preference (address_id, topic, wanted, changed_at) SELECT id, 'news', true, now() FROM mail_address WHERE email = $1
       ON CONFLICT DO NOTHING`,
      [email],
    );
    for (const lane of ['bulk', 'service'] as const) await school.get(MailClaims).take(lane);
    const rows = await school.database.query<{ said: string }>(
      `SELECT concat_ws(' ', topic, state, reason) AS said FROM mail WHERE id = ANY ($1::uuid[]) ORDER BY topic`,
      [ids],
    );
    return rows.map(({ said }) => said);
  }

  it('gets no follow-up any more, however its letters are written, but answers to what its owner does', async () => {
    const email = somebody();
    await erase(email);
    await plannedFor(email.toUpperCase());
    expect(await mailsOf(email)).toEqual([]);
    expect(await claimed(email.toUpperCase())).toEqual(['news skipped address-erased', 'service claimed']);
    // The control: somebody who was not erased gets both.
    const other = somebody();
    await plannedFor(other);
    expect(await mailsOf(other)).toHaveLength(1);
    expect(await claimed(other)).toEqual(['news claimed', 'service claimed']);
  });

  it('that was suppressed gets nothing at all', async () => {
    const email = somebody();
    await school.get(SuppressAddress).run(staff, email, REASON, now());
    await erase(email);
    expect(await claimed(email)).toEqual(['news skipped address-erased', 'service skipped address-erased']);
    // Asking for mail does not undo what staff decided; releasing does.
    await want(email);
    expect((await claimed(email))[1]).toBe('service skipped address-erased');
    await school.get(SuppressAddress).run(staff, email, REASON, now());
    await school.get(ReleaseAddress).run(staff, email, REASON, now());
    expect((await claimed(email))[1]).toBe('service claimed');
  });

  it('is an address like any other once its owner asks for mail anew', async () => {
    const email = somebody();
    await erase(email);
    await school.get(ChangePreference).run(email, { counting: { opens: true } }, SAID, now());
    expect(await claimed(email)).toEqual(['news skipped address-erased', 'service claimed']);
    await school.database.query(
      'DELETE FROM mail_preference USING mail_address a WHERE a.id = address_id AND a.email = $1',
      [email],
    );
    await want(email);
    expect(await claimed(email)).toEqual(['news claimed', 'service claimed']);
  });

  it('is left out where staff look who would get a sequence', async () => {
    const session = await makeSession(school);
    const [erased, other] = [somebody(), somebody()];
    for (const email of [erased, other])
      await school.get(RegisterForSession).run(null, wish(session.id, email, 'Els'), now());
    await erase(erased);
    const definition = sequence('before-start', { narrowed: { masterclassId: session.masterclassId } });
    await makeTemplate(school, 'reminder', 'before-start');
    const { steps } = await school
      .get(RecipientsOfSequence)
      .preview({ ...definition, steps: [step(-60, { template: 'reminder' })] }, 20);
    expect(steps[0]!.first.map(({ recipient }) => recipient)).toEqual([other]);
    expect(steps[0]!.leftOut).toEqual([{ reason: 'address-erased', people: 1 }]);
  });

  it('gets nothing of what a sender had claimed already', async () => {
    const email = somebody();
    await want(email);
    await school.database.query(
      `UPDATE mail SET state = 'skipped', reason = 'test', settled_at = now() WHERE state = 'due'`,
    );
    await plannedFor(email);
    const claim = (await school.get(MailClaims).take('bulk'))!;
    const log = { warn: () => undefined } as never;
    const batch = new ClaimedBatch(claim, school.database, school.get(MailClaims)['clock'], log);
    expect(claim.mails.map(({ recipient }) => recipient)).toEqual([email]);
    await erase(email);
    expect(
      await batch.progress(
        [],
        claim.mails.map(({ id }) => id),
      ),
    ).toEqual(new Set());
    await batch.end();
  });
});

describe('erasing while mail is being planned', () => {
  /** Somebody is erased while a planner has looked and not yet committed. @returns the rows that still name her */
  async function plannedMeanwhile(database: TestApp['database']): Promise<unknown[]> {
    const email = somebody();
    await want(email);
    const { addresses, erased, audit } = {
      addresses: school.get(MailAddresses),
      erased: school.get(ErasedAddresses),
      audit: school.get(AuditLog),
    };
    const [her] = await school.database.query<{ id: string }>('SELECT id FROM mail_address WHERE email = $1', [email]);
    let erasing!: Promise<unknown>;
    await school.database.transaction(async (tx) => {
      const subjects = [{ id: her!.id, at: now() }];
      await school.get(Planner).plan(tx, 'newsletter-confirmed', { kind: 'happened', subjects }, now());
      erasing = new EraseAddress(database, addresses, erased, audit).run(staff, email, REASON, now());
      const waits = until('the wait', async () => {
        const rows = await school.database.query(
          `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        return rows.length > 0;
      });
      await Promise.race([erasing, waits]);
    });
    await erasing;
    return mailsOf(email);
  }

  it('leaves nothing behind', async () => {
    expect(await plannedMeanwhile(school.database)).toEqual([]);
  });

  it('would, if it did not wait for those who plan', async () => {
    const guards = { 'LOCK TABLE mail_erased IN ACCESS EXCLUSIVE MODE': 'SELECT 1' };
    const race = { guards, meetAfter: 'INSERT INTO audit_entry', runners: 1 };
    expect(await plannedMeanwhile(withoutGuard(school.database, race))).toHaveLength(1);
  });
});

test('the key of the hashes is nowhere in the database', async () => {
  const email = somebody();
  await erase(email);
  expect(await everything()).not.toContain(school.get(ErasedAddresses).hexKey);
});
