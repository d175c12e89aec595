import { randomUUID } from 'node:crypto';
import { FollowUpComposer } from '../../src/follow-ups/composing/follow-up-composer.js';
import type { Trigger } from '../../src/follow-ups/sequence.rules.js';
import { SUBJECT_OF } from '../../src/follow-ups/sequence.rules.js';
import { SaveTemplateText } from '../../src/follow-ups/templates/save-template-text.js';
import { MailTemplateQueries } from '../../src/follow-ups/templates/templates.queries.js';
import { LOCALES, type Locale } from '../../src/platform/i18n/locales.js';
import type { ComposedMail, MailRow, SkippedMail } from '../../src/platform/mail/mail.js';
import { MailComposers } from '../../src/platform/mail/mail-composers.js';
import { MailWordings } from '../../src/platform/mail/mail-wordings.js';
import type { MailTopic } from '../../src/platform/mail/mail-topics.js';
import { RegisterForSession } from '../../src/registrations/register-for-session.js';
import { fillStarter } from '../../src/starter.js';
import { makeSession, wish } from '../registrations/sessions.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makePerson, makeViewer, signedIn, type SignedInVisitor } from '../support/people.js';
import { until } from '../support/until.js';

const HOSTILE = '<b>Eve</b> {course} **x** [y](https://evil.example) www.evil.example';

let school: TestApp;
let staff: SignedInVisitor;
let subjects: Record<ReturnType<typeof subjectKind>, string>;
const subjectKind = (trigger: Trigger) => (trigger === 'profile-done' ? 'profile' : SUBJECT_OF[trigger]);

beforeAll(async () => {
  school = await startTestApp();
  await fillStarter(school.app, new Date(), { demoPeople: false });
  staff = await signedIn(school, 'manager');
  subjects = await makeSubjects();
}, 60_000);
afterAll(() => school.close());

const one = async (sql: string, values: unknown[] = []): Promise<string> =>
  (await school.database.query<{ id: string }>(sql, values))[0]!.id;

/** Somebody with a hostile name who has one of everything that a mail can be about. */
async function makeSubjects() {
  const email = 'eve@example.org';
  const { id: person } = await makePerson(school, [], { email, name: HOSTILE });
  const session = await makeSession(school, { timeZone: 'America/New_York' });
  await school.get(RegisterForSession).run(null, wish(session.id, email, HOSTILE), new Date());
  const registration = await one('SELECT id FROM registration WHERE email = $1', [email]);
  await school.database.query(
    `INSERT INTO session_replay (session_id, status, audience, address, mime, published_at, created_at, updated_at)
     VALUES ($1, 'published', 'places', 'https://films.example.org/a.mp4', 'video/mp4', now(), now(), now())`,
    [session.id],
  );
  const enrolment = await enrol(person);
  const attempt = (kind: string) =>
    one(
      `INSERT INTO attempt (quiz_id, person_id, number, way, started_at, finished_at)
       SELECT id, $1, 1, way, now(), now() FROM quiz WHERE kind = $2 ORDER BY slug LIMIT 1 RETURNING id`,
      [person, kind],
    );
  const claim = await one('SELECT claim_id AS id FROM lesson_claim LIMIT 1');
  const grade = await one(`SELECT id FROM grade WHERE claim_id = $1 LIMIT 1`, [claim]);
  await one(
    `INSERT INTO grade_correction (claim_id, grade_id, from_level, to_level, changed_at) VALUES ($1, $2, 'limited', 'strong', now()) RETURNING id`,
    [claim, grade],
  );
  await school.database.query(
    'INSERT INTO grade_correction_lesson (correction_id, lesson_id) SELECT c.id, l.lesson_id FROM grade_correction c JOIN lesson_claim l USING (claim_id)',
  );
  const address = await one('INSERT INTO mail_address (email, created_at) VALUES ($1, now()) RETURNING id', [
    'nobody@example.org',
  ]);
  return {
    registration,
    enrolment,
    attempt: await attempt('knowledge'),
    profile: await attempt('profile'),
    'claim-reader': enrolment,
    address,
  };
}

async function enrol(person: string): Promise<string> {
  const enrolment = await one(
    `INSERT INTO enrolment (person_id, course_id, enrolled_at)
     SELECT $1, course_id, now() FROM lesson_claim c JOIN lesson l ON l.id = c.lesson_id LIMIT 1 RETURNING id`,
    [person],
  );
  await school.database.query(
    'INSERT INTO enrolment_requirement (enrolment_id, lesson_id) SELECT e.id, l.id FROM enrolment e JOIN lesson l USING (course_id) WHERE e.id = $1',
    [enrolment],
  );
  return enrolment;
}

/** A mail of the starter step that sends a text, as its row; nothing is due. */
async function mailOf(template: string, locale: Locale, subject?: string): Promise<MailRow> {
  const [row] = await school.database.query<{ step: string; trigger: Trigger; topic: MailTopic }>(
    `SELECT s.id AS step, q.trigger, q.topic FROM mail_step s JOIN mail_sequence q ON q.id = s.sequence_id JOIN mail_template t ON t.id = s.template_id
     WHERE t.name = $1`,
    [template],
  );
  const { step, trigger, topic } = row!;
  const subjectId = subject ?? subjects[subjectKind(trigger)];
  const id = randomUUID();
  await school.database.query(
    `INSERT INTO mail (id, dedupe_key, kind, recipient, locale, subject_id, due_at, created_at, message_id, topic, step_id, subject_version)
     VALUES ($1, $2, 'follow-up', $3, $4, $5, now() + interval '1 year', now(), $2, $6, $7, $8)`,
    [id, `test/${id}`, `${id}@example.org`, locale, subjectId, topic, step, 0],
  );
  return {
    ...{ id, kind: 'follow-up', dedupeKey: `test/${id}`, recipient: `${id}@example.org`, locale, subjectId },
    ...{ messageId: `<${id}@example.org>`, topic, stepId: step, subjectVersion: 0 },
  };
}

const compose = async (mails: MailRow[]) => school.get(FollowUpComposer).composeAll(mails);
const composed = (answer: ComposedMail | SkippedMail | undefined): ComposedMail => {
  if (!answer || 'skip' in answer) throw new Error(`not written: ${JSON.stringify(answer)}`);
  return answer;
};

describe('every text the school comes with', () => {
  let mails: { name: string; locale: Locale; mail: ComposedMail }[];
  beforeAll(async () => {
    const names = (await school.get(MailTemplateQueries).list()).map(({ name }) => name);
    const wanted = await Promise.all(
      names.flatMap((name) => LOCALES.map(async (locale) => ({ name, locale, row: await mailOf(name, locale) }))),
    );
    const all = await compose(wanted.map(({ row }) => row));
    mails = wanted.map(({ name, locale, row }) => ({ name, locale, mail: composed(all.get(row.id)) }));
  });

  it('is written for a real person in every language, with nothing left unfilled and no empty paragraph', () => {
    expect(mails.length).toBe(17 * 3);
    for (const { name, locale, mail } of mails) {
      const of = `${name} ${locale}`;
      // A sign of a link is chance: it may hold any three letters.
      const said = `${mail.subject}\n${mail.text}`.replaceAll('{course} **x** [y]', '').replace(/[\w-]{43}/g, '');
      expect([of, said.match(/[{}]|undefined|null|NaN|\[object/)]).toEqual([of, null]);
      expect([of, /<p[^>]*>\s*<\/p>(?!\s*<!--)/.test(mail.html.replace(/border-top[^>]*>\s*<\/p>/g, ''))]).toEqual([
        of,
        false,
      ]);
      expect([of, mail.html.includes(`<html lang="${locale}"`)]).toEqual([of, true]);
      expect([of, mail.html.length < 30_000]).toEqual([of, true]);
    }
  });

  it('lets no name be markup, a link or another variable', () => {
    const greeted = mails.filter(({ name }) => name !== 'newsletter-welcome');
    for (const { mail } of greeted) {
      expect(mail.html).toContain('&lt;b&gt;Eve&lt;/b&gt; {course} **x** [y](https');
      expect(mail.html).not.toMatch(/<b>|href="[^"]*evil/);
    }
  });

  it('says why it came, and how to stop it and choose', () => {
    for (const { mail } of mails) {
      expect(mail.html).toMatch(/href="http:\/\/localhost:3000(\/nl|\/fr)?\/mail\/unsubscribe\/[\w-]+/);
      expect(mail.text).toMatch(/http:\/\/localhost:3000(\/nl|\/fr)?\/mail\/preferences\/[\w-]+/);
    }
    const reminder = mails.find(({ name, locale }) => name === 'reminder-day-before' && locale === 'en')!;
    expect(reminder.mail.text).toMatch(
      /because you have a place at this session\. It belongs to\s“Reminders of\ssessions”/,
    );
  });

  it('names the hour on the reader’s clock and on the session’s', () => {
    const { text } = mails.find(({ name, locale }) => name === 'reminder-day-before' && locale === 'nl')!.mail;
    // In the first hours of a day here it is still the day before there, and that is said.
    expect(text.replace(/\s+/g, ' ')).toMatch(/om \d\d:\d\d \(Brussel, .*bij de gever [^(]*\d\d:\d\d \(New York/);
  });

  it('keeps every answer and factor of the profile out', async () => {
    const [row] = await school.database.query<{ instrument: unknown; content: unknown }>(
      `SELECT q.instrument, jsonb_agg(v.content) AS content FROM quiz q JOIN quiz_slot s ON s.quiz_id = q.id
       JOIN question u ON u.id = s.question_id JOIN question_version v ON v.question_id = u.id WHERE q.kind = 'profile' GROUP BY q.id`,
    );
    // An answer of one everyday word ('none') says nothing by itself; the names of factors and bands do.
    const words = new Set([
      ...textsIn(row!.instrument).filter((word) => word.length > 3),
      ...textsIn(row!.content).filter((answer) => answer.includes(' ')),
    ]);
    expect(words.size).toBeGreaterThan(100);
    const profile = mails.filter(({ name }) => name === 'profile-lessons');
    expect(profile).toHaveLength(3);
    for (const { mail } of profile) {
      const said = ` ${mail.subject} ${mail.text} `.toLowerCase().replace(/\s+/g, ' ');
      const found = [...words].filter((word) =>
        new RegExp(`[^\\p{L}]${escape(word.toLowerCase())}[^\\p{L}]`, 'u').test(said),
      );
      expect(found).toEqual([]);
    }
  });
});

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, ' ');
/** Every text in the three languages, wherever it stands. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    (LOCALES as readonly string[]).includes(key) && typeof inner === 'string' ? [inner] : textsIn(inner),
  );
}

describe('a follow-up', () => {
  it('is read in another language, with a word about it, where there is none in hers', async () => {
    await school.database.query(
      `DELETE FROM mail_template_text WHERE locale = 'fr' AND template_id = (SELECT id FROM mail_template WHERE name = 'silent-last-word')`,
    );
    const row = await mailOf('silent-last-word', 'fr');
    const mail = composed((await compose([row])).get(row.id));
    expect(mail.text).toContain('n’existe pas encore en français');
    expect(mail.html).toContain('<div lang="en">');
  });

  it('is not written when it has nothing to speak of, or its subject is gone', async () => {
    const { id: person } = await makePerson(school);
    const done = await enrol(person);
    await school.database.query(
      'INSERT INTO lesson_completion (enrolment_id, course_id, lesson_id, done_at) SELECT e.id, l.course_id, l.id, now() FROM enrolment e JOIN lesson l USING (course_id) WHERE e.id = $1',
      [done],
    );
    const rows = [await mailOf('next-lesson', 'en', done), await mailOf('next-lesson', 'en', randomUUID())];
    const all = await compose(rows);
    expect(rows.map(({ id }) => all.get(id))).toEqual([{ skip: 'missing-lesson' }, { skip: 'subject-gone' }]);
  });

  it('is loaded with as many queries for many as for one', async () => {
    const rows = await Promise.all(Array.from({ length: 8 }, () => mailOf('reminder-hour-before', 'en')));
    const count = async (some: MailRow[]) => {
      let queries = 0;
      const { database } = school;
      const prepared = database.prepared.bind(database);
      database.prepared = (...given: Parameters<typeof prepared>) => (queries++, prepared(...given));
      try {
        await compose(some);
      } finally {
        database.prepared = prepared;
      }
      return queries;
    };
    expect(await count(rows)).toBe(await count(rows.slice(0, 1)));
  });
});

describe('staff who write a text', () => {
  const path = '/staff/mail/texts/attended-thanks/nl';
  const form = async () => {
    const { subject, preheader, body, button, buttonTarget, version } = (
      await school.get(MailTemplateQueries).get('attended-thanks')
    ).texts.nl!;
    return { subject, preheader, body, button, buttonTarget, version: String(version) };
  };

  it('are told line and name of what is wrong, in their language, with what they typed still there', async () => {
    const body = 'Dag {naam},\n\neen <i>dank</i>';
    const answer = await staff.post(`/nl${path}`, { ...(await form()), body });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Regel 1: voor ‘naam’ wordt niets ingevuld.');
    expect(answer.text).toContain('Dag {naam},\n\neen &lt;i>dank');
  });

  it('save a version, see what changed, meet who saved before them, and take the original back', async () => {
    const before = await form();
    const saved = await staff.post(path, { ...before, subject: 'Dank je, {name}' });
    expect(saved.location).toBe(path);
    const page = await staff.get(path);
    expect(page.text).toContain('<ins>');
    expect(
      (await school.get(MailTemplateQueries).list()).find(({ name }) => name === 'attended-thanks')!.changed,
    ).toEqual(['nl']);
    const late = await staff.post(path, { ...before, subject: 'Te laat' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Somebody else has saved this text');
    expect(late.text).toContain('value="Te laat"');
    const restored = await staff.post(`${path}/restore`, { version: String(Number(before.version) + 1) });
    expect(restored.location).toBe(path);
    const { id, texts } = await school.get(MailTemplateQueries).get('attended-thanks');
    expect(texts.nl!.subject).toBe(before.subject);
    expect((await school.get(MailTemplateQueries).revisions(id, 'nl')).map(({ version }) => version)).toEqual([
      3, 2, 1,
    ]);
  });

  it('never both win when two save at the same moment', async () => {
    const actor = await makeViewer(school, ['manager']);
    const { version, ...text } = await form();
    const attempts = await Promise.allSettled(
      ['a', 'b', 'c'].map((subject) =>
        school.get(SaveTemplateText).run(actor, 'attended-thanks', 'nl', { ...text, subject }, Number(version)),
      ),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('look at a text before it is saved, in a frame that runs and fetches nothing', async () => {
    const unsaved = { ...(await form()), body: 'Nog niet bewaard, {name}', theme: 'dark' };
    const drawn = await staff.post(`${path}/html`, unsaved);
    expect(drawn.text).toContain('Nog niet bewaard, Anna Peeters');
    expect(drawn.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
    );
    expect(drawn.text).toContain('@media all');
    const wrong = await staff.post(`${path}/html`, { ...unsaved, body: '{x} <script>' });
    expect(wrong.text).toContain('nothing is filled in for “x”');
    expect(wrong.text).not.toContain('<script>');
    expect((await form()).body).not.toContain('Nog niet');
  });

  it('see it for a real person, without a link that opens her registration', async () => {
    const page = await staff.get(`${path}?email=eve@example.org`);
    expect(page.text).toContain(`of=${subjects.registration}`);
    const drawn = await staff.get(`/staff/mail/texts/reminder-day-before/en/html?of=${subjects.registration}`);
    expect(drawn.text).toContain('&lt;b&gt;Eve');
    expect(drawn.text).toContain('/registrations/personal');
    const gone = await staff.get(`${path}/html?of=${randomUUID()}`);
    expect(gone.text).toContain('would not get the mail');
  });

  it('send themselves a test, marked as one, twenty times an hour', async () => {
    const sent = await staff.post('/fr/staff/mail/texts/course-welcome/fr/test', { of: subjects.enrolment });
    expect(sent.status).toBe(303);
    const { message } = await school.mail(staff.email, 'mail-test');
    expect(message!.subject).toMatch(/^\[Test\] Bienvenue dans/);
    await school.database.query(
      `INSERT INTO mail (dedupe_key, kind, recipient, locale, subject_id, state, reason, due_at, created_at, message_id)
       SELECT 'many/' || n, 'mail-test', $1, 'en', $2, 'skipped', 'expired', now(), now(), 'many/' || n FROM generate_series(1, 19) n`,
      [staff.email, staff.personId],
    );
    expect((await staff.post('/staff/mail/texts/course-welcome/fr/test')).status).toBe(429);
  });

  it('make a text as a copy, under a name of its own', async () => {
    expect(
      (await staff.post('/staff/mail/texts/new', { name: 'my-reminder', from: 'reminder-day-before' })).location,
    ).toBe('/staff/mail/texts/my-reminder/en');
    for (const name of ['my-reminder', 'Bad Name', 'new', 'built-in'])
      expect(
        (await staff.post('/staff/mail/texts/new', { name, from: 'reminder-day-before' })).status,
      ).toBeGreaterThanOrEqual(409);
  });

  it('are managers: nobody else comes in', async () => {
    const host = await signedIn(school, 'host');
    for (const page of ['/staff/mail/texts', path, `${path}/html`, '/staff/mail/texts/built-in/accounts/en'])
      expect([page, (await host.get(page)).status]).toEqual([page, 403]);
  });
});

describe('staff who reword a built-in mail', () => {
  const path = '/staff/mail/texts/built-in/accounts/en/hello';

  it('change a sentence for the next mail, in this process without a wait of its own, and take it back', async () => {
    const composers = school.get(MailComposers);
    const wordings = school.get(MailWordings);
    const greeting = async () =>
      composers.example('sign-in-link', await wordings.translator('en'))!.text.includes('Good day, Anna');
    expect(await greeting()).toBe(false);
    expect((await staff.post(path, { version: '0', text: 'Good day, {name}.' })).location).toBe(path);
    await until('the new wording', greeting);
    expect((await staff.get('/staff/mail/texts/built-in/accounts/en?look=sign-in-link')).text).toContain(
      'Good day, Anna Peeters.',
    );
    expect((await staff.post(path, { version: '0', text: 'Late' })).status).toBe(409);
    expect((await staff.post(`${path}/restore`, { version: '1' })).location).toBe(path);
    await until('the old wording', async () => !(await greeting()));
  });

  it('are refused a variable that the sentence does not have', async () => {
    const answer = await staff.post(path, { version: '2', text: 'Hi {nam}' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('nothing is filled in for “nam”. This mail knows name.');
    expect((await staff.get('/staff/mail/texts/built-in/accounts/en/toString')).status).toBe(404);
  });

  it('can look at every built-in mail in every language', async () => {
    const composers = school.get(MailComposers);
    expect(composers.examples.length).toBeGreaterThanOrEqual(20);
    for (const kind of composers.examples)
      for (const locale of LOCALES) {
        const mail = composers.example(kind, await school.get(MailWordings).translator(locale))!;
        expect([kind, locale, mail.text.replace(/[\w-]{43}/g, '').match(/[{}]|undefined|NaN/)]).toEqual([
          kind,
          locale,
          null,
        ]);
      }
  });
});
