import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { FinishAttempt } from '../../../src/quizzes/attempts/finish-attempt.js';
import { rawFraction } from '../../../src/quizzes/attempts/responses.js';
import { StartAttempt } from '../../../src/quizzes/attempts/start-attempt.js';
import { SaveQuestion } from '../../../src/quizzes/bank/save-question.js';
import { PublishQuiz } from '../../../src/quizzes/making/publish-quiz.js';
import { quizInput } from '../../../src/quizzes/making/quiz.input.js';
import { SaveQuiz } from '../../../src/quizzes/making/save-quiz.js';
import { ClaimAnswer } from '../../../src/quizzes/marking/claim-answer.js';
import { MarkAnswer } from '../../../src/quizzes/marking/mark-answer.js';
import { RegradeQueries } from '../../../src/quizzes/marking/regrade/regrade.queries.js';
import { WorkThroughRegrade } from '../../../src/quizzes/marking/regrade/work-through-regrade.js';
import type { Question } from '../../../src/quizzes/questions/question.js';
import type { Response } from '../../../src/quizzes/questions/response.js';
import { AuditLog } from '../../../src/platform/database/audit-log.js';
import { Outbox } from '../../../src/platform/database/outbox.js';
import type { Viewer } from '../../../src/platform/http/viewer.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeViewer, signedIn, type SignedInVisitor } from '../../support/people.js';
import { withoutGuard } from '../../support/without-guard.js';
import { fieldsOf } from '../form-fields.js';
import { aQuestion } from '../question-factories.js';

let school: TestApp;
let manager: SignedInVisitor;
let staff: Viewer;
beforeAll(async () => {
  school = await startTestApp();
  manager = await signedIn(school, 'manager');
  staff = await makeViewer(school, ['manager'], { name: 'Bo Marker' });
});
afterAll(() => school.close());

async function save(question: Question, id?: string) {
  return (await school.get(SaveQuestion).run(staff, { question, ...(id && { id }) }, new Date())).id;
}

async function aQuiz(questions: string[], settings: object = {}): Promise<string> {
  const slots = questions.map((questionId) => ({ questionId }));
  const input = quizInput.parse({ title: { en: `Quiz ${randomUUID()}` }, slots, ...settings });
  const { id } = await school.get(SaveQuiz).run(staff, null, input, new Date());
  await school.get(PublishQuiz).run(staff, id, true, new Date());
  return id;
}

/** An attempt that was answered, in the bank's own names, and finished. */
async function attempted(quizId: string, responses: (Response | null)[]): Promise<string> {
  const learner = await makeViewer(school);
  const { attemptId } = await school.get(StartAttempt).run(learner, quizId, new Date());
  for (const [at, response] of responses.entries())
    if (response)
      await school.database.query(
        `INSERT INTO attempt_answer (attempt_id, position, client_id, client_turn, response, given_at, received_at, came)
         VALUES ($1, $2, $3, 1, $4, now(), now(), 'in-time')`,
        [attemptId, at + 1, randomUUID(), response],
      );
  await school.get(FinishAttempt).run(learner, attemptId, new Date());
  return attemptId;
}

const marksOf = (attemptId: string) =>
  school.database.query<{ fraction: number | null; mark: number | null }>(
    'SELECT fraction, mark::float8 AS mark FROM attempt_item WHERE attempt_id = $1 ORDER BY position',
    [attemptId],
  );
async function totalOf(attemptId: string): Promise<number | null> {
  const rows = await school.database.query<{ mark: number | null }>(
    'SELECT mark::float8 AS mark FROM attempt WHERE id = $1',
    [attemptId],
  );
  return rows[0]!.mark;
}
const logNow = () => school.database.query('SELECT * FROM attempt_answer ORDER BY id');
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'failed',
  );

describe('the marking queue', () => {
  test('two members of staff go through it beside each other, and the last mark makes the total', async () => {
    const [long, choice] = [await save(aQuestion('long')), await save(aQuestion('choice'))];
    const quiz = await aQuiz([long, choice]);
    const attempts: string[] = [];
    for (const words of ['First', 'Second'])
      attempts.push(await attempted(quiz, [{ text: `${words} essay` }, { chosen: ['uva'] }]));
    expect(await totalOf(attempts[0]!)).toBeNull();
    const queue = `/staff/quizzes/${quiz}/marking`;
    expect((await manager.get(queue)).text).toContain('2 answers are waiting');
    const other = await signedIn(school, 'editor');
    const [mine, theirs] = [await manager.post(`${queue}/next`), await other.post(`${queue}/next`)];
    expect(mine.location).toBe(`${queue}/${attempts[0]}/1`);
    expect(theirs.location).toBe(`${queue}/${attempts[1]}/1`);
    const page = await manager.get(mine.location!);
    expect(page.text).toContain('First essay');
    expect(page.text).toContain('Names UVA, collagen and time.');
    const form = fieldsOf(page.text, 'data-marking');
    const high = await manager.post(mine.location!, { ...form, mark: '5,5', comment: 'Kept' });
    expect(high.status).toBe(422);
    expect(high.text).toContain('Kept');
    expect((await manager.post(theirs.location!, { mark: '1' })).status).toBe(409);
    const after = await manager.post(mine.location!, { ...form, mark: '3,5', comment: 'Good' });
    expect(after.location).toBe(queue);
    expect(await totalOf(attempts[0]!)).toBe(4.5);
    expect((await other.post(theirs.location!, { mark: '5' })).location).toBe(queue);
    expect((await manager.get(queue)).text).toContain('Everything is marked');
    expect((await other.post(theirs.location!, { mark: '0' })).text).toContain('Somebody marked this answer');
    expect(await totalOf(attempts[1]!)).toBe(6);
    const events = await school.database.query(
      `SELECT 1 FROM domain_event WHERE name = 'attempt.marked' AND subject_id = ANY ($1::uuid[])`,
      [attempts],
    );
    expect(events).toHaveLength(2);
  });

  test('an answer is marked once however many try at once, and a claim that has lapsed goes to the next', async () => {
    const quiz = await aQuiz([await save(aQuestion('long'))]);
    const attemptId = await attempted(quiz, [{ text: 'One essay' }]);
    const place = { attemptId, position: 1 };
    const colleagues = await Promise.all([1, 2, 3].map(() => makeViewer(school, ['editor'])));
    const now = new Date();
    const claims = await Promise.all(colleagues.map((one) => school.get(ClaimAnswer).run(one, quiz, now)));
    expect(claims.filter((claim) => claim !== null)).toEqual([place]);
    const late = new Date(now.getTime() + 16 * 60_000);
    expect(await school.get(ClaimAnswer).run(staff, quiz, late)).toEqual(place);
    await school.database.query(
      'UPDATE attempt_item SET claimed_by = NULL, claimed_until = NULL WHERE attempt_id = $1',
      [attemptId],
    );
    const marks = colleagues.map((one, mark) =>
      school.get(MarkAnswer).run(one, quiz, place, { mark, comment: '' }, now),
    );
    expect((await Promise.all(marks.map(codeOf))).toSorted()).toEqual(['done', 'marked-already', 'marked-already']);
  });
});

describe('the same with the guard off: the control', () => {
  const RUNNERS = 3;
  const waiting = async () => {
    const quiz = await aQuiz([await save(aQuestion('long'))]);
    const attemptId = await attempted(quiz, [{ text: 'One essay' }]);
    const colleagues = await Promise.all(Array.from({ length: RUNNERS }, () => makeViewer(school, ['editor'])));
    return { quiz, place: { attemptId, position: 1 }, colleagues };
  };

  test('everybody who asks is given the same answer', async () => {
    const { quiz, place, colleagues } = await waiting();
    const guards = { 'FOR UPDATE OF i SKIP LOCKED': '' };
    const claim = new ClaimAnswer(
      withoutGuard(school.database, { guards, meetAfter: 'claimed_until < $2', runners: RUNNERS }),
    );
    const claims = await Promise.all(colleagues.map((one) => claim.run(one, quiz, new Date())));
    expect(claims).toEqual([place, place, place]);
  });

  test('every mark is taken, and the last one hides the others', async () => {
    const { quiz, place, colleagues } = await waiting();
    const race = { guards: { 'FOR NO KEY UPDATE': '' }, meetAfter: 'i.mark IS NOT NULL AS marked', runners: RUNNERS };
    const mark = new MarkAnswer(withoutGuard(school.database, race), school.get(Outbox), school.get(AuditLog));
    const marks = colleagues.map((one, n) => mark.run(one, quiz, place, { mark: n, comment: '' }, new Date()));
    expect(await Promise.all(marks.map(codeOf))).toEqual(['done', 'done', 'done']);
  });
});

describe('grading anew', () => {
  const apply = async (id: string, version: number, policy: string) => {
    const begun = await manager.post(`/staff/questions/${id}/regrade`, {
      version: String(version),
      policy,
      reason: 'A wrong key',
    });
    await school.get(WorkThroughRegrade).handle();
    return begun;
  };

  test('what would change is shown before anything is saved; then it is applied, audited, and answers stay', async () => {
    const wrong = aQuestion('choice');
    const id = await save(wrong);
    const quiz = await aQuiz([id], { passShare: 0.5 });
    const [a, b] = [await attempted(quiz, [{ chosen: ['uva'] }]), await attempted(quiz, [{ chosen: ['uvb'] }])];
    const [uva, uvb, uvc] = wrong.options;
    await save({ ...wrong, options: [{ ...uva!, fraction: 0 }, { ...uvb!, fraction: 1 }, uvc!] }, id);
    const log = await logNow();
    const lower = (await manager.get(`/staff/questions/${id}/regrade?look=yes&policy=as-computed`)).text;
    expect(lower).toContain('passes now');
    expect(lower).toContain('fails now');
    const never = (await manager.get(`/staff/questions/${id}/regrade?look=yes&policy=never-lower`)).text;
    expect(never).not.toContain('fails now');
    expect([await totalOf(a), await totalOf(b)]).toEqual([1, 0]);
    const editor = await signedIn(school, 'editor');
    const typed = { version: '2', policy: 'never-lower', reason: 'x' };
    expect((await editor.post(`/staff/questions/${id}/regrade`, typed)).status).toBe(403);
    expect((await manager.post(`/staff/questions/${id}/regrade`, { ...typed, reason: '' })).status).toBe(422);
    expect((await apply(id, 2, 'never-lower')).status).toBe(303);
    expect([await totalOf(a), await totalOf(b)]).toEqual([1, 1]);
    await apply(id, 2, 'as-computed');
    expect([await totalOf(a), await totalOf(b)]).toEqual([0, 1]);
    expect(await logNow()).toEqual(log);
    const [last] = await school.get(RegradeQueries).ofQuestion(id);
    expect(last).toMatchObject({ policy: 'as-computed', due: 0, gained: 0, lost: 1, total: 2 });
    const audit = await school.database.query<{ reason: string }>(
      `SELECT reason FROM audit_entry WHERE action = 'question.regrade' AND subject_id = $1`,
      [id],
    );
    expect(audit).toEqual([{ reason: 'A wrong key' }, { reason: 'A wrong key' }]);
  });

  test('whatever the key becomes, the marks are those of a computation of its own, and no policy lowers what it should not', async () => {
    const before = aQuestion('choice', { several: true, mark: 3 });
    const id = await save(before);
    const quiz = await aQuiz([id, await save(aQuestion('short'))]);
    const given: { attempt: string; chosen: string[] }[] = [];
    for (const chosen of [['uva'], ['uvb'], ['uva', 'uvb'], ['uva', 'uvc'], []])
      given.push({ attempt: await attempted(quiz, [chosen.length ? { chosen } : null, { text: 'elastin' }]), chosen });
    const share = fc.constantFrom(-1, -0.5, 0, 0.25, 0.5, 1);
    let version = 1;
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(share, share),
        fc.constantFrom('never-lower', 'as-computed'),
        async ([one, two], policy) => {
          const [uva, uvb, uvc] = before.options;
          const options = [
            { ...uva!, fraction: one },
            { ...uvb!, fraction: two },
            { ...uvc!, fraction: 1 },
          ];
          const question = { ...before, options, stem: { en: `Version ${(version += 1)}` } };
          await save(question, id);
          const was = await Promise.all(given.map(({ attempt }) => marksOf(attempt)));
          const dry = await school.get(RegradeQueries).dryRun(id, question, policy);
          await apply(id, version, policy);
          for (const [at, { attempt, chosen }] of given.entries()) {
            const sum = chosen.reduce(
              (total, name) => total + options.find((option) => option.id === name)!.fraction,
              0,
            );
            const computed = Math.min(1, Math.max(0, sum));
            expect(rawFraction(question, chosen.length ? { chosen } : null)).toBeCloseTo(computed, 9);
            const earlier = was[at]![0]!.fraction!;
            const expected = policy === 'never-lower' ? Math.max(earlier, computed) : computed;
            const [item, untouched] = await marksOf(attempt);
            expect(item!.fraction).toBeCloseTo(expected, 9);
            expect(untouched).toEqual(was[at]![1]);
            expect(await totalOf(attempt)).toBeCloseTo(expected * 3 + 0.5, 6);
            const told = dry.changes.find(({ attemptId }) => attemptId === attempt);
            expect(told ? told.after - told.before : 0).toBeCloseTo((expected - earlier) * 3, 6);
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  test('what a person marked stays, and two cannot grade the same question anew at once', async () => {
    const question = aQuestion('short');
    const id = await save(question);
    const quiz = await aQuiz([id]);
    const attempt = await attempted(quiz, [{ text: 'elastin' }]);
    await school.database.query('UPDATE attempt_item SET marked_by = $2, marked_at = now() WHERE attempt_id = $1', [
      attempt,
      staff.id,
    ]);
    await save({ ...question, answers: [{ pattern: 'elastin', fraction: 1, feedback: null }] }, id);
    await apply(id, 2, 'as-computed');
    expect((await marksOf(attempt))[0]!.fraction).toBe(0.5);
    const typed = { version: '2', policy: 'as-computed', reason: 'Twice' };
    const both = await Promise.all([1, 2].map(() => manager.post(`/staff/questions/${id}/regrade`, typed)));
    expect(both.map(({ status }) => status).every((status) => [303, 409].includes(status))).toBe(true);
  });
});
