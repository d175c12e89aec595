import { randomUUID } from 'node:crypto';
import { seedCourses } from '../../../src/courses/starter.js';
import { seedEvidence } from '../../../src/evidence/starter.js';
import { AnswerSeal } from '../../../src/quizzes/attempts/answer-seal.js';
import { FinishAttempt } from '../../../src/quizzes/attempts/finish-attempt.js';
import { SaveAnswer } from '../../../src/quizzes/attempts/save-answer.js';
import { GiveConsent } from '../../../src/quizzes/profiles/give-consent.js';
import type { Question } from '../../../src/quizzes/questions/question.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { signedIn, type SignedInVisitor } from '../../support/people.js';
import { until } from '../../support/until.js';
import { fieldsOf } from '../form-fields.js';
import { ask, en } from '../questions.js';
import { instrument } from './instrument.js';

let school: TestApp;
let quizId: string;
const PAGE = '/profile/skin';

const load = (factor: string, reversed = false) => ({ factor, weight: 1, reversed });
const QUESTIONS: Question[] = [
  ask('scale', { stem: en('How often are you out at noon?'), loads: [load('sun')] }),
  ask('scale', { stem: en('How often do you wear a hat?'), loads: [load('sun', true)] }),
  ask('scale', { stem: en('How often did you burn as a child?'), loads: [load('phototype')] }),
];

beforeAll(async () => {
  school = await startTestApp();
  const now = new Date();
  await seedEvidence(school.database, now);
  await seedCourses(school.database, now);
  await school.database.query(`UPDATE quiz SET status = 'withdrawn' WHERE kind = 'profile'`);
  const [quiz] = await school.database.query<{ id: string }>(
    `INSERT INTO quiz (slug, kind, status, title, intro, way, review, instrument, created_at, updated_at)
     VALUES ('tested-skin', 'profile', 'published', $1, $1, 'deferred', '{}', $2, now(), now()) RETURNING id`,
    [{ en: 'Your skin', nl: 'Je huid', fr: 'Votre peau' }, instrument()],
  );
  quizId = quiz!.id;
  for (const [at, content] of QUESTIONS.entries())
    await school.database.query(
      `WITH q AS (INSERT INTO question (name, kind, version, created_at, updated_at) VALUES ($1, 'scale', 1, now(), now()) RETURNING id),
         v AS (INSERT INTO question_version (question_id, version, content, created_at) SELECT id, 1, $2, now() FROM q)
       INSERT INTO quiz_slot (quiz_id, position, question_id) SELECT $3, $4, id FROM q`,
      [`tested-skin-${at}`, content, quizId, at + 1],
    );
});
afterAll(() => school.close());

const count = async (table: string, person: string) =>
  (await school.database.query(`SELECT 1 FROM ${table} WHERE person_id = $1`, [person])).length;

/** Begins a profile as a person does: with her consent the first time. */
async function begin(visitor: SignedInVisitor): Promise<string> {
  const agreed = (await count('profile_consent', visitor.personId)) > 0;
  const answer = agreed ? await visitor.post(`${PAGE}/start`) : await visitor.post(`${PAGE}/consent`, { agree: 'on' });
  expect(answer.status).toBe(303);
  expect(answer.location).toMatch(/^\/quizzes\/tested-skin\/attempts\//);
  return answer.location!.split('/').at(-1)!;
}

const POINTS = QUESTIONS[0]!.kind === 'scale' ? QUESTIONS[0].points.map(({ id }) => id) : [];

/** Fills a profile in and ends it; null leaves a question open. */
async function fillIn(visitor: SignedInVisitor, ...points: (string | null)[]): Promise<string> {
  const attemptId = await begin(visitor);
  const actor = { id: visitor.personId };
  for (const [at, point] of points.entries()) {
    if (point === null) continue;
    // An attempt shows a point by its place.
    const response = { point: String(POINTS.indexOf(point) + 1) };
    const given = {
      clientId: randomUUID(),
      givenAt: new Date(),
      response,
      certainty: null,
      check: false,
      locale: 'en' as const,
    };
    await school.get(SaveAnswer).run(actor, { attemptId, position: at + 1 }, given, new Date());
  }
  await school.get(FinishAttempt).run(actor, attemptId, new Date());
  return attemptId;
}

const sealedOf = async (attemptId: string) =>
  await school.database.query<{ sealed: Buffer; response: unknown }>(
    'SELECT sealed, response FROM attempt_answer WHERE attempt_id = $1 ORDER BY position',
    [attemptId],
  );

describe('before the first question', () => {
  test('a guest reads what it is and that it is no diagnosis, in three languages, and no question', async () => {
    for (const [prefix, words] of [
      ['', 'This is not a diagnosis'],
      ['/nl', 'Dit is geen diagnose'],
      ['/fr', 'Ceci n’est pas un diagnostic'],
    ]) {
      const page = await school.visitor().get(`${prefix}${PAGE}`);
      expect(page.text).toContain(words);
      expect(page.text).not.toContain('at noon');
      expect(page.text).not.toContain('name="agree"');
    }
    expect((await school.visitor().post(`${PAGE}/start`)).status).not.toBe(200);
  });

  test('the box is not ticked, and without it nothing begins and nothing is kept', async () => {
    const learner = await signedIn(school);
    const page = await learner.get(PAGE);
    expect(/<input[^>]*name="agree"[^>]*>/.exec(page.text)![0]).not.toContain('checked');
    for (const fields of [{}, { agree: '' }, { agree: 'no' }]) {
      const refused = await learner.post(`/nl${PAGE}/consent`, fields as Record<string, string>);
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('Vink dit aan als je akkoord gaat');
      expect(/<input[^>]*name="agree"[^>]*>/.exec(refused.text)![0]).not.toContain('checked=');
    }
    expect((await learner.post(`${PAGE}/start`)).status).toBe(409);
    expect(
      (await learner.api('POST', `/api/v1/quizzes/${quizId}/attempts`, {}, { 'sec-fetch-site': 'same-origin' })).status,
    ).toBe(409);
    for (const table of ['profile_consent', 'person_key', 'attempt'])
      expect(await count(table, learner.personId)).toBe(0);
  });

  test('consent is kept with its wording and language, once, and makes one key however often it is given', async () => {
    const learner = await signedIn(school);
    await learner.post(`/fr${PAGE}/consent`, { agree: 'on' });
    const give = school.get(GiveConsent);
    await Promise.all([1, 2, 3, 4].map(() => give.run({ id: learner.personId }, 'nl', new Date())));
    expect(
      await school.database.query('SELECT version, locale, withdrawn_at FROM profile_consent WHERE person_id = $1', [
        learner.personId,
      ]),
    ).toEqual([{ version: 1, locale: 'fr', withdrawn_at: null }]);
    expect(await count('person_key', learner.personId)).toBe(1);
  });
});

describe('what was answered', () => {
  test('is sealed in the log and stands in no event, mail, audit or statistic', async () => {
    const learner = await signedIn(school);
    const attemptId = await fillIn(learner, 'always', 'never', 'often');
    const rows = await sealedOf(attemptId);
    expect(rows).toHaveLength(3);
    for (const { sealed, response } of rows) {
      expect(response).toBeNull();
      expect(sealed.toString('latin1')).not.toMatch(/always|never|often|point/);
    }
    await until('the event of a finished profile', async () => {
      const [done] = await school.database.query(
        `SELECT 1 FROM domain_event WHERE name = 'profile.done' AND subject_id = $1`,
        [attemptId],
      );
      return done !== undefined;
    });
    const events = await school.database.query<{ payload: object }>(
      'SELECT payload FROM domain_event WHERE subject_id = $1',
      [attemptId],
    );
    for (const { payload } of events) expect(payload).toEqual({ quizId, personId: learner.personId });
    for (const table of ['mail', 'audit_entry', 'quiz_item_cell', 'quiz_choice_cell'])
      expect(
        await school.database.query(
          `SELECT 1 FROM ${table} t WHERE t::text LIKE '%' || $1 || '%' OR t::text LIKE '%' || $2 || '%'`,
          [attemptId, quizId],
        ),
      ).toEqual([]);
    const [attempt] = await school.database.query('SELECT mark FROM attempt WHERE id = $1', [attemptId]);
    expect(attempt).toEqual({ mark: null });
    const [item] = await school.database.query(
      'SELECT bool_or(fraction IS NOT NULL OR mark IS NOT NULL) AS kept FROM attempt_item WHERE attempt_id = $1',
      [attemptId],
    );
    expect(item).toEqual({ kept: false });
  });

  test('is shown to its person as factors with band, advice, grade, lesson and the way from answer to score', async () => {
    const learner = await signedIn(school);
    // Out at noon always (100) and a hat seldom (25, turned round 75): 87.5. Burnt: left open.
    const attemptId = await fillIn(learner, 'always', 'seldom', null);
    const page = await learner.get(`${PAGE}/results/${attemptId}`);
    for (const words of [
      'This is not a diagnosis',
      '2 of 3 questions answered',
      '88 of 100',
      'Cover up on bright days.',
      'href="/evidence/massage-eases-stress"',
      'href="/courses/skin-ageing"',
      'How often do you wear a hat?',
      'the more, the lower',
      '87.5',
      'too few answers',
      'A proxy, from your own report',
      'inside, by proxy',
    ])
      expect(page.text).toContain(words);
    expect(page.text).not.toContain('no-such-course');
    expect(page.headers.get('cache-control')).toContain('no-store');
    for (const [prefix, words] of [
      ['/nl', 'Zo komt'],
      ['/fr', 'Ceci n’est pas un diagnostic'],
    ] as const)
      expect((await learner.get(`${prefix}${PAGE}/results/${attemptId}`)).text).toContain(
        prefix === '/nl' ? 'Hoe deze score tot stand komt' : words,
      );
  });

  test('is nobody else’s, whatever her role', async () => {
    const learner = await signedIn(school);
    const attemptId = await fillIn(learner, 'always', 'never', 'often');
    for (const other of [await signedIn(school, 'admin', 'manager', 'editor'), await signedIn(school)]) {
      for (const path of [`/results/${attemptId}`, `/results/${attemptId}/delete`])
        expect((await other.get(PAGE + path)).status).toBe(404);
      expect((await other.post(`${PAGE}/results/${attemptId}/delete`)).status).toBe(404);
    }
    expect((await school.visitor().get(`${PAGE}/results/${attemptId}`)).text).not.toContain('of 100');
    expect((await learner.get(`${PAGE}/results/${attemptId}`)).status).toBe(200);
  });

  test('stands beside an earlier result of one’s own, the last one unless another is chosen', async () => {
    const learner = await signedIn(school);
    const first = await fillIn(learner, 'never', 'always', 'often');
    const second = await fillIn(learner, 'often', 'often', 'often');
    const third = await fillIn(learner, 'always', 'never', 'often');
    expect((await learner.get(`${PAGE}/results/${first}`)).text).not.toMatch(/>\+\d/);
    expect((await learner.get(`${PAGE}/results/${third}`)).text).toContain('+50');
    expect((await learner.get(`${PAGE}/results/${third}?with=${first}`)).text).toContain('+100');
    expect((await learner.get(`${PAGE}/results/${third}?with=${second}`)).text).toContain('the same');
  });

  test('is taken out as JSON when its person asks for it there', async () => {
    const learner = await signedIn(school);
    await fillIn(learner, 'always', 'never', null);
    const file = await learner.get(`${PAGE}/results.json`);
    expect(file.headers.get('content-disposition')).toContain('skin-profile.json');
    const [result] =
      file.json<{ factors: { factor: string; score: number | null; answers: { answer: string | null }[] }[] }[]>();
    expect(result!.factors[0]).toMatchObject({
      factor: 'Sunlight',
      score: 100,
      answers: [{ answer: 'Thing always' }, { answer: 'Thing never' }],
    });
    expect(result!.factors[1]).toMatchObject({ score: null, answers: [{ answer: null }] });
  });
});

describe('what goes', () => {
  test('one result goes alone, and there can be another afterwards', async () => {
    const learner = await signedIn(school);
    const first = await fillIn(learner, 'never', 'always', 'often');
    const second = await fillIn(learner, 'often', 'often', 'often');
    expect((await learner.get(`${PAGE}/results/${first}/delete`)).text).toContain('gone for good');
    expect((await learner.post(`${PAGE}/results/${first}/delete`)).location).toBe(PAGE);
    expect((await learner.get(`${PAGE}/results/${first}`)).status).toBe(404);
    expect((await learner.post(`${PAGE}/results/${first}/delete`)).status).toBe(404);
    expect((await learner.get(`${PAGE}/results/${second}`)).status).toBe(200);
    const third = await fillIn(learner, 'always', 'always', 'always');
    const numbers = await school.database.query<{ id: string; number: number }>(
      'SELECT id, number FROM attempt WHERE person_id = $1 ORDER BY number',
      [learner.personId],
    );
    expect(numbers).toEqual([
      { id: second, number: 1 },
      { id: third, number: 2 },
    ]);
  });

  test('with the consent everything goes, and a copy of the answers stays unreadable even after a new consent', async () => {
    const learner = await signedIn(school);
    const attemptId = await fillIn(learner, 'always', 'never', 'often');
    const [copy] = await sealedOf(attemptId);
    const seal = school.app.get<AnswerSeal>(AnswerSeal);
    expect(await seal.open(learner.personId, copy!.sealed)).toEqual({ point: 'always' });
    expect((await learner.get(`${PAGE}/withdraw`)).text).toContain('Nobody can bring them back');
    expect((await learner.post(`${PAGE}/withdraw`)).location).toBe(PAGE);
    for (const table of ['person_key', 'attempt']) expect(await count(table, learner.personId)).toBe(0);
    expect((await learner.get(PAGE)).text).toContain('name="agree"');
    await expect(seal.open(learner.personId, copy!.sealed)).rejects.toMatchObject({ code: 'profile-unreadable' });
    await expect(seal.seal(learner.personId, { point: 'always' })).rejects.toMatchObject({
      code: 'profile-consent-needed',
    });
    await learner.post(`${PAGE}/consent`, { agree: 'on' });
    await expect(seal.open(learner.personId, copy!.sealed)).rejects.toMatchObject({ code: 'profile-unreadable' });
  });

  test('with the person her key goes, and what one person sealed opens with no other’s key', async () => {
    const [one, other] = [await signedIn(school), await signedIn(school)];
    const attemptId = await fillIn(one, 'always', 'never', 'often');
    await fillIn(other, 'never', 'never', 'never');
    const [copy] = await sealedOf(attemptId);
    const seal = school.app.get<AnswerSeal>(AnswerSeal);
    await expect(seal.open(other.personId, copy!.sealed)).rejects.toMatchObject({ code: 'profile-unreadable' });
    await school.database.query('DELETE FROM person WHERE id = $1', [one.personId]);
    for (const table of ['person_key', 'profile_consent', 'attempt']) expect(await count(table, one.personId)).toBe(0);
  });

  test('an answer that arrives after the consent was taken back is not kept', async () => {
    const learner = await signedIn(school);
    const attemptId = await begin(learner);
    await school.database.query('UPDATE profile_consent SET withdrawn_at = now() WHERE person_id = $1', [
      learner.personId,
    ]);
    const given = {
      clientId: randomUUID(),
      givenAt: new Date(),
      response: { point: '1' },
      certainty: null,
      check: false,
      locale: 'en' as const,
    };
    await expect(
      school.get(SaveAnswer).run({ id: learner.personId }, { attemptId, position: 1 }, given, new Date()),
    ).rejects.toMatchObject({ code: 'profile-consent-needed' });
    expect(await sealedOf(attemptId)).toEqual([]);
  });
});

describe('what a profile makes of answers', () => {
  const FACTORS = () => `/staff/quizzes/${quizId}/factors`;

  test('is changed by staff on pages, each time as a new version; a result keeps the one it was begun under', async () => {
    const [editor, learner] = [await signedIn(school, 'editor'), await signedIn(school)];
    const before = await fillIn(learner, 'always', 'never', 'always');
    expect((await learner.get(`${PAGE}/results/${before}`)).text).toContain('Cover up on bright days.');
    const page = await editor.get(`${FACTORS()}/sun`);
    const fields = fieldsOf(page.text, 'data-factor');
    const more = await editor.post(`${FACTORS()}/sun`, { ...fields, do: 'add:bands' });
    expect(more.text).toContain('f.bands.3.upTo');
    const wrong = await editor.post(`/nl${FACTORS()}/sun`, { ...fields, 'f.bands.2.upTo': '90', 'f.name.fr': '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('de laatste eindigt op 100');
    expect(wrong.text).toContain('value="90"');
    const changed = { ...fields, 'f.bands.2.advice.en': 'Something else.', 'f.least': '2' };
    expect((await editor.post(`${FACTORS()}/sun`, changed)).status).toBe(303);
    const stale = await editor.post(`${FACTORS()}/sun`, { ...changed, 'f.least': '1' });
    expect([stale.status, stale.text.includes('Somebody changed this quiz')]).toEqual([409, true]);
    const after = await fillIn(learner, 'always', 'never', 'always');
    expect((await learner.get(`${PAGE}/results/${before}`)).text).toContain('Cover up on bright days.');
    const now = (await learner.get(`${PAGE}/results/${after}`)).text;
    expect([now.includes('Something else.'), now.includes('Cover up on bright days.')]).toEqual([true, true]);
    const list = (await editor.get(FACTORS())).text;
    expect(list).toContain('Version 2');
    // What is wrong with it is told: the factor leads to a course that is not there.
    expect(list).toContain('/courses/no-such-course');
    await expect(
      school.database.query(
        `UPDATE quiz SET instrument = jsonb_set(instrument, '{factors,0,least}', '3') WHERE id = $1`,
        [quizId],
      ),
    ).rejects.toMatchObject({ constraint: 'instrument_version_stays' });
  });

  test('knows what each item counts for: its weights are a new version of the item, and can be tried out', async () => {
    const editor = await signedIn(school, 'editor');
    const [slot] = await school.database.query<{ id: string }>(
      'SELECT question_id AS id FROM quiz_slot WHERE quiz_id = $1 AND position = 2',
      [quizId],
    );
    const item = `${FACTORS()}/items/${slot!.id}`;
    const fields = fieldsOf((await editor.get(item)).text, 'data-item');
    expect(fields).toMatchObject({ 'w.sun': '1', 'r.sun': 'on', missing: 'skip' });
    expect((await editor.post(item, { ...fields, 'w.sun': 'much' })).status).toBe(422);
    expect((await editor.post(item, { ...fields, 'w.sun': '2,5', 'w.phototype': '1', missing: 'middle' })).status).toBe(
      303,
    );
    const list = (await editor.get(FACTORS())).text;
    expect(list).toContain('Sunlight × 2.5, reversed, Burning and tanning × 1');
    const shown = await editor.get(`${FACTORS()}/try?${slot!.id}=never`);
    expect(shown.text).toContain('no score: too few answers');
    // Items that count for it keep a factor where it is.
    const [quiz] = await school.database.query<{ revision: number }>('SELECT revision FROM quiz WHERE id = $1', [
      quizId,
    ]);
    const kept = await editor.post(`${FACTORS()}/sun/remove`, { revision: String(quiz!.revision) });
    expect([kept.status, kept.text.includes('2 items still count')]).toEqual([409, true]);
    const learner = await signedIn(school);
    expect((await learner.get(FACTORS())).status).toBe(403);
  });

  test('an answer in the open is refused by the database itself', async () => {
    const learner = await signedIn(school);
    const attemptId = await begin(learner);
    const insert = (response: string, sealed: string) =>
      school.database.query(
        `INSERT INTO attempt_answer (attempt_id, position, client_id, client_turn, response, sealed, given_at, received_at, came)
         VALUES ($1, 1, gen_random_uuid(), 1, ${response}, ${sealed}, now(), now(), 'in-time')`,
        [attemptId],
      );
    await expect(insert(`'{"point":"never"}'`, 'NULL')).rejects.toMatchObject({
      constraint: 'profile_answer_is_sealed',
    });
    await insert('NULL', `'\\x00'`);
  });
});
