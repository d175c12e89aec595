import { randomUUID } from 'node:crypto';
import { FollowUpComposer } from '../../../src/follow-ups/composing/follow-up-composer.js';
import { ChangePreference } from '../../../src/follow-ups/consent/change-preference.js';
import { COUNTING_CONSENTS } from '../../../src/follow-ups/consent/counting/counting.consents.js';
import { CountOpen } from '../../../src/follow-ups/consent/opens/count-open.js';
import { MailPreview } from '../../../src/follow-ups/preview/mail-preview.js';
import type { Database } from '../../../src/platform/database/database.js';
import type { ComposedMail, MailRow } from '../../../src/platform/mail/mail.js';
import { MailLinks } from '../../../src/platform/mail/mail-links.js';
import { frenchSpaces } from '../../../src/platform/i18n/french-spaces.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeViewer, signedIn } from '../../support/people.js';
import { until } from '../../support/until.js';
import { FollowUps, makeTemplate, sequence, step } from '../sequences.js';
import { ledgerMail } from './mails.js';

const DOT = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64').toString();
const READER = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.5.0' };
const SAID = { place: 'preferences', locale: 'en' } as const;
const TOPICS = ['sessions', 'after-session', 'learning', 'evidence', 'news'];

let school: TestApp;
let stepId: string;
beforeAll(async () => {
  // A web process only: no worker may take the mails of these tests.
  school = await startTestApp({ role: 'web' });
  await makeTemplate(school, 'any', 'newsletter-confirmed');
  await school.database.query(
    `INSERT INTO mail_template_text (template_id, locale, subject, body, updated_at)
     SELECT id, 'en', 'News', 'Read [on]({schoolUrl}).', now() FROM mail_template WHERE name = 'any'`,
  );
  const staff = await makeViewer(school, ['manager']);
  const id = await new FollowUps(school, staff).on(
    sequence('newsletter-confirmed', { topic: 'news', steps: [step(0)] }),
  );
  const [row] = await school.database.query<{ id: string }>('SELECT id FROM mail_step WHERE sequence_id = $1', [id]);
  stepId = row!.id;
});
afterAll(() => school.close());
beforeEach(() => schoolCounts(true));

const schoolCounts = (opens: boolean) => school.database.query('UPDATE mail_setting SET counts_opens = $1', [opens]);
const agree = (email: string, opens = true) =>
  school.get(ChangePreference).run(email, { counting: { opens } }, SAID, new Date());

let made = 0;

/** A follow-up to somebody, as its row: delivered a minute ago unless it says otherwise. */
async function followUp(email: string, seconds = 60): Promise<MailRow> {
  const id = randomUUID();
  await school.database.query(
    'INSERT INTO mail_address (email, created_at) VALUES ($1, now()) ON CONFLICT DO NOTHING',
    [email],
  );
  const [row] = await school.database.query<{ subjectId: string }>(
    `INSERT INTO mail (id, dedupe_key, kind, recipient, locale, subject_id, due_at, created_at, settled_at, message_id, topic, step_id, subject_version, state, attempts)
     SELECT $1, $2, 'follow-up', $3, 'en', a.id, now(), now(), now() - make_interval(secs => $4), $2, 'news', $5, $6, 'accepted', 1
     FROM mail_address a WHERE a.email = $3 RETURNING subject_id AS "subjectId"`,
    [id, `test/${id}`, email, seconds, stepId, ++made],
  );
  return {
    ...{ id, kind: 'follow-up', dedupeKey: `test/${id}`, recipient: email, locale: 'en', ...row! },
    ...{ messageId: `<${id}@example.org>`, topic: 'news', stepId, subjectVersion: 0 },
  };
}
const compose = async (mail: MailRow) => (await school.get(FollowUpComposer).compose(mail)) as ComposedMail;
const somebody = () => `${randomUUID()}@example.org`;

/** A mail with its picture, written to somebody who agreed. */
async function pictured(seconds = 60, email = somebody()): Promise<{ id: string; email: string; path: string }> {
  await agree(email);
  const mail = await followUp(email, seconds);
  const { html } = await compose(mail);
  return { id: mail.id, email, path: /http:\/\/localhost:3000(\/mail\/opens\/[\w-]{43}\.gif)/.exec(html)![1]! };
}
const openedOf = async (id: string) =>
  (
    await school.database.query<{ opened: string | null }>('SELECT opened FROM mail_counted WHERE mail_id = $1', [id])
  )[0]?.opened ?? null;
const load = (path: string, headers: Record<string, string> = READER, method = 'GET') =>
  school.visitor().send(method, path, undefined, headers);

describe('the picture that counts opens', () => {
  it('is in no mail until the school and its reader have both said so, and never changes the plain text', async () => {
    await schoolCounts(false);
    const email = somebody();
    const mail = await followUp(email);
    const { preferences } = await ledgerMail(school, { email });
    const guest = school.visitor();
    const plain = await compose(mail);
    expect(plain.html).not.toContain('<img');
    expect((await guest.get(`/mail/preferences/${preferences}`)).text).not.toContain('name="opens"');
    // What was not asked cannot be answered.
    const choice = { topics: TOPICS, locale: 'en', opens: 'on' };
    await guest.post(`/mail/preferences/${preferences}`, choice);
    await schoolCounts(true);
    expect((await compose(mail)).html).not.toContain('<img');

    const page = (await guest.get(`/mail/preferences/${preferences}`)).text;
    expect(/<input[^>]*name="opens"[^>]*>/.exec(page)![0]).not.toContain('checked');
    expect(page).not.toContain('name="clicks"');
    await guest.post(`/mail/preferences/${preferences}`, choice);
    const marked = await compose(mail);
    expect(marked.html.match(/<img/g)).toHaveLength(1);
    expect(marked.text).toBe(plain.text);
    expect(marked.html.replace(/<img[^>]*>\n/, '')).toBe(plain.html);

    await guest.post(`/mail/preferences/${preferences}`, { topics: TOPICS, locale: 'en' });
    expect((await compose(mail)).html).toBe(plain.html);
    const said = await school.database.query(
      `SELECT e.kind, e.topic, e.wording, e.locale, e.place FROM mail_consent_event e JOIN mail_address a ON a.id = e.address_id
       WHERE a.email = $1 AND e.topic = 'opens' ORDER BY e.id`,
      [email],
    );
    expect(said).toEqual([
      { kind: 'given', topic: 'opens', wording: 'opens-2026-11', locale: 'en', place: 'preferences' },
      { kind: 'withdrawn', topic: 'opens', wording: null, locale: 'en', place: 'preferences' },
    ]);
  });

  it('is agreed to by the words that the page shows, in each language, beside the choice of clicks', async () => {
    await school.database.query('UPDATE mail_setting SET counts_clicks = true');
    const her = await signedIn(school);
    for (const locale of ['en', 'nl', 'fr'] as const) {
      const { text } = await her.get(`${locale === 'en' ? '' : `/${locale}`}/me/mail`);
      const told = (words: string) => (locale === 'fr' ? frenchSpaces(words) : words);
      for (const { current, wordings } of Object.values(COUNTING_CONSENTS)) {
        expect(text).toContain(told(wordings[current]!.label[locale]));
        expect(text).toContain(told(wordings[current]!.hint[locale]));
      }
    }
    await her.post('/me/mail', { topics: TOPICS, locale: 'en', opens: 'on' });
    // One is not the other.
    const [row] = await school.database.query(
      'SELECT clicks_agreed_at IS NULL AS "noClicks", opens_agreed_at IS NULL AS "noOpens" FROM mail_address WHERE email = $1',
      [her.email],
    );
    expect(row).toEqual({ noClicks: true, noOpens: false });
    await school.database.query('UPDATE mail_setting SET counts_clicks = false');
    // Where the school counts no more, what was agreed to can still be withdrawn.
    await schoolCounts(false);
    expect((await her.get('/me/mail')).text).toMatch(/<input[^>]*name="opens"[^>]*checked/);
  });

  it('is in no answer to somebody, in no preview, and in no test mail', async () => {
    const { id, email } = await pictured();
    const [mail] = await school.database.query<{ subject: string }>(
      'SELECT subject_id AS subject FROM mail WHERE id = $1',
      [id],
    );
    const text = { subject: 'News', preheader: '', body: 'Read on.', button: '', buttonTarget: '' };
    const drawn = await school
      .get(MailPreview)
      .draw({ trigger: 'newsletter-confirmed', text, writtenIn: 'en', subjectId: mail!.subject });
    expect(drawn.html).not.toContain('<img');
    // Even a follow-up that is no bulk mail, which no sequence can make, has none.
    const service = await followUp(email);
    await school.database.query(`UPDATE mail SET topic = 'service' WHERE id = $1`, [service.id]);
    expect((await compose({ ...service, topic: 'service' })).html).not.toContain('<img');
  });

  it('is one dot that nothing keeps, whatever its address says', async () => {
    const { path, id } = await pictured();
    const strange = await load('/mail/opens/x.gif');
    for (const answer of [await load(path), strange]) {
      expect(answer.status).toBe(200);
      expect(answer.text).toBe(DOT);
      expect(answer.headers.get('content-type')).toBe('image/gif');
      expect(answer.headers.get('cache-control')).toBe('private, no-store, max-age=0');
      expect(answer.headers.get('etag')).toBeNull();
      expect(answer.headers.get('set-cookie')).toBeNull();
      // Mail is read on pages of others.
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    }
    expect(path).not.toContain(id);
    const columns = await school.database.query<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'mail_counted' ORDER BY 1`,
    );
    // Not when, not from where, not with what.
    expect(columns.map(({ name }) => name)).toEqual(['clicks', 'mail_id', 'opened', 'opens']);
  });
});

describe('an open', () => {
  it('is counted by a GET, once for a mail, and by no HEAD', async () => {
    const { path, id } = await pictured();
    await load(path, READER, 'HEAD');
    expect(await openedOf(id)).toBeNull();
    await Promise.all(Array.from({ length: 8 }, () => load(path)));
    expect(await openedOf(id)).toBe('person');
    await load(path, {});
    expect(await openedOf(id)).toBe('person');
    await expect(
      school.database.query('INSERT INTO mail_counted (mail_id, clicks, opens) VALUES ($1, true, true)', [id]),
    ).rejects.toThrow('duplicate');
  });

  it.each([
    ['within ten seconds of delivery', 2, READER],
    ['by the proxy of Apple', 60, { 'user-agent': 'Mozilla/5.0' }],
    ['by a scanner that says so', 60, { 'user-agent': 'MimecastBot/1.0' }],
    ['in advance', 60, { ...READER, 'sec-purpose': 'prefetch' }],
  ])('%s is perhaps a machine’s, until somebody opens it', async (_, seconds, headers) => {
    const { path, id } = await pictured(seconds);
    await load(path, headers);
    expect(await openedOf(id)).toBe('machine');
    school.clock.advance(60_000);
    await load(path);
    expect(await openedOf(id)).toBe('person');
    school.clock.advance(-60_000);
  });

  it('through the proxies of Gmail and Yahoo is a person’s: they load when somebody looks', async () => {
    const { path, id } = await pictured();
    const gmail = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)';
    await load(path, { 'user-agent': gmail });
    expect(await openedOf(id)).toBe('person');
  });

  it('is not counted where the school has stopped, she has withdrawn, or her mail never had a picture', async () => {
    const { path, id, email } = await pictured();
    await schoolCounts(false);
    await load(path);
    await schoolCounts(true);
    await agree(email, false);
    await load(path);
    expect(await openedOf(id)).toBeNull();
    await agree(email);
    const { id: before } = await ledgerMail(school, { email });
    await load(`/mail/opens/${school.get(MailLinks).open.sign(before)}.gif`);
    await load(`/mail/opens/${school.get(MailLinks).preferences.sign(id)}.gif`);
    expect(await openedOf(before)).toBeNull();
    expect(await openedOf(id)).toBeNull();
    await load(path);
    expect(await openedOf(id)).toBe('person');
  });

  /** Somebody withdraws while her open is being counted. @returns what was counted when she had her answer, and in the end */
  async function withdrawnMeanwhile(database: Database): Promise<[string | null, string | null]> {
    const { id, email } = await pictured();
    const waiting = async (most: number) =>
      until(`${most} who wait`, async () => {
        const rows = await school.database.query(
          `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        return rows.length >= most;
      });
    let counting!: Promise<void>;
    let withdrawing!: Promise<string | null>;
    await school.database.transaction(async (tx) => {
      // The row is held: whoever counts has looked at what she agreed to, and has not written yet.
      await tx.query('SELECT 1 FROM mail_counted WHERE mail_id = $1 FOR UPDATE', [id]);
      counting = new CountOpen(database).run(id, false, new Date());
      await waiting(1);
      withdrawing = agree(email, false).then(() => openedOf(id));
      await Promise.race([withdrawing, waiting(2)]);
    });
    const answered = await withdrawing;
    await counting;
    return [answered, await openedOf(id)];
  }

  it('is never counted after the answer to her who withdraws', async () => {
    const [answered, last] = await withdrawnMeanwhile(school.database);
    expect(last).toBe(answered);
  });

  it('would be, if her address were not locked while it is counted', async () => {
    const unguarded = Object.assign(Object.create(school.database) as Database, {
      query: (sql: string, values: unknown[]) => {
        expect(sql).toContain('FOR SHARE OF a');
        return school.database.query(sql.replace('FOR SHARE OF a', ''), values);
      },
    });
    expect(await withdrawnMeanwhile(unguarded)).toEqual([null, 'person']);
  });
});

describe('the figures of what was counted', () => {
  it('stand beside the mails of those who let us count, and say nothing of fewer than five people', async () => {
    const manager = await signedIn(school, 'manager');
    await school.database.query('DELETE FROM mail_counted');
    await school.database.query('UPDATE mail_setting SET counts_clicks = true');
    const mails = [];
    for (let n = 0; n < 4; n++) mails.push(await pictured());
    expect((await manager.get('/staff/mail/delivery')).text).toContain('fewer than 5 people let us count');
    mails.push(await pictured(), await pictured());
    // Somebody who agreed to nothing is in no figure.
    await compose(await followUp(somebody()));
    for (const { path } of mails.slice(0, 3)) await load(path);
    await load(mails[3]!.path, {});
    for (const [path, said] of [
      ['', ['3 of 6 · 50%', '1 of 6 · 16.7%', 'fewer than 5 people let us count']],
      ['/nl', ['3 van 6 · 50%', '1 van 6 · 16,7%', 'minder dan 5 mensen laten ons tellen']],
      ['/fr', ['3 sur 6 · 50', '1 sur 6 · 16,7', 'moins de 5 personnes nous laissent compter']],
    ] as const) {
      const { text } = await manager.get(`${path}/staff/mail/delivery`);
      const section = /<section[^>]*id="counted"[\s\S]*?<\/section>/.exec(text)?.[0] ?? text;
      for (const words of said) expect(section.replaceAll('\u00a0', ' ')).toContain(words);
      expect(section).toContain('<table');
    }
    await school.database.query('UPDATE mail_setting SET counts_clicks = false');
  });

  it('are switched on by staff alone, and off at first', async () => {
    const fresh = await school.database.query<{ default: string }>(
      `SELECT column_default AS default FROM information_schema.columns WHERE table_name = 'mail_setting' AND column_name = 'counts_opens'`,
    );
    expect(fresh[0]!.default).toBe('false');
    await schoolCounts(false);
    const manager = await signedIn(school, 'manager');
    expect((await manager.get('/staff/mail/settings')).text).not.toMatch(/<input[^>]*name="countsOpens"[^>]*checked/);
    expect(
      (await (await signedIn(school, 'host')).post('/staff/mail/settings', { weeklyCap: '4', countsOpens: 'on' }))
        .status,
    ).toBe(403);
    await manager.post('/staff/mail/settings', { weeklyCap: '4', countsOpens: 'on' });
    expect((await manager.get('/staff/mail/settings')).text).toMatch(/<input[^>]*name="countsOpens"[^>]*checked/);
    const [entry] = await school.database.query<{ details: object }>(
      `SELECT details FROM audit_entry WHERE action = 'mail.settings' ORDER BY id DESC LIMIT 1`,
    );
    expect(entry!.details).toMatchObject({ countsOpens: true, was: { countsOpens: false } });
  });
});

test('a follow-up that goes out carries the picture, an answer to the same reader does not, and a scanner at delivery is told apart', async () => {
  const whole = await startTestApp();
  try {
    await makeTemplate(whole, 'any', 'newsletter-confirmed');
    await whole.database.query(
      `INSERT INTO mail_template_text (template_id, locale, subject, body, updated_at)
       SELECT id, 'en', 'News', 'Read [on]({schoolUrl}).', now() FROM mail_template WHERE name = 'any'`,
    );
    const staff = await makeViewer(whole, ['manager']);
    await new FollowUps(whole, staff).on(sequence('newsletter-confirmed', { topic: 'news', steps: [step(0)] }));
    await whole.database.query('UPDATE mail_setting SET counts_opens = true');
    const email = somebody();
    const change = whole.get(ChangePreference);
    await change.run(email, { counting: { opens: true } }, SAID, new Date());
    await whole.visitor().post('/newsletter', { newsletter: email, place: 'footer' });
    expect((await whole.mail(email, 'newsletter-confirm')).message!.html).not.toContain('/mail/opens/');
    await change.run(email, { topics: { news: true } }, SAID, new Date());
    const { id, message } = await whole.mail(email, 'follow-up');
    expect(message!.text).not.toContain('/mail/opens/');
    const path = /http:\/\/localhost:3000(\/mail\/opens\/[\w-]{43}\.gif)/.exec(message!.html)![1]!;
    const opened = async () =>
      (await whole.database.query<{ opened: string }>('SELECT opened FROM mail_counted WHERE mail_id = $1', [id]))[0]!
        .opened;
    const delivered = async () =>
      (
        await whole.database.query<{ at: Date }>('SELECT settled_at AS at FROM mail WHERE id = $1', [id])
      )[0]!.at.getTime();
    const at = await delivered();
    const look = (seconds: number) => {
      whole.clock.set(new Date(at + seconds * 1000));
      return whole.visitor().get(path, READER);
    };
    await look(5);
    expect(await opened()).toBe('machine');
    await look(60);
    expect(await opened()).toBe('person');
  } finally {
    await whole.close();
  }
}, 60_000);
