import { seedCourses } from '../../../src/courses/starter.js';
import { seedEvidence } from '../../../src/evidence/starter.js';
import { ConfirmGrade } from '../../../src/evidence/grades/confirm-grade.js';
import { ProposeGrade } from '../../../src/evidence/grades/propose-grade.js';
import { CreateApiToken } from '../../../src/accounts/create-api-token.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeViewer, signedIn, signInAs } from '../../support/people.js';
import { until } from '../../support/until.js';
import type { Visitor } from '../../support/visitor.js';
import { gradeFields, gradesOf, inLanguages, propose } from '../editors.js';

const NOW = '2026-11-28T10:00:00Z';
const CLAIM = 'exercise-massage-wrinkles';
const LESSON = '/courses/facial-massage/what-is-sold';

let school: TestApp;
let anna: Visitor;
let bo: Visitor;

async function editor(name: string): Promise<Visitor> {
  const { id } = await makeViewer(school, ['editor'], { name });
  const visitor = school.visitor();
  await signInAs(school, visitor, id);
  return visitor;
}

beforeAll(async () => {
  school = await startTestApp();
  await seedEvidence(school.database, new Date('2026-11-03T08:00:00Z'));
  await seedCourses(school.database, new Date('2026-11-03T08:00:00Z'));
  school.clock.set(NOW);
  anna = await editor('Anna Visser');
  bo = await editor('Bo Peeters');
});
afterAll(() => school.close());

const events = () =>
  school.database.query<{ name: string; payload: Record<string, unknown> }>(
    "SELECT name, payload FROM domain_event WHERE name = 'grade.changed' ORDER BY id",
  );

describe('the journey of a changed grade', () => {
  let proposal: string;
  let learner: Visitor;

  it('begins with a proposal, which changes nothing for readers', async () => {
    learner = await signedIn(school);
    await learner.post('/courses/facial-massage/enrol');
    await learner.post(`${LESSON}/done`);
    learner.cookies.delete('notice');
    proposal = await propose(anna, CLAIM, 'limited');
    expect((await school.visitor().get(`/evidence/${CLAIM}`)).text).toContain('Evidence: weak');
    expect((await school.visitor().get(`/evidence/${CLAIM}`)).text).not.toContain('Because limited');
  });

  it('shows what it touches before anybody confirms, and looking changes nothing', async () => {
    const page = await bo.get(proposal);
    expect(page.text).toContain(`href="${LESSON}"`);
    expect(page.text).toContain('1 person has completed one of these lessons');
    expect(page.text).toContain('No question');
    expect(page.text).toMatch(/changed from weak to limited. Because limited \(en\)/);
    expect(await gradesOf(school, CLAIM)).toHaveLength(1);
    expect(await events()).toEqual([]);
  });

  it('cannot be confirmed by who proposed it, who is told so and may withdraw', async () => {
    const page = await anna.get(proposal);
    expect(page.text).toContain('You proposed this grade yourself');
    expect(page.text).not.toContain(`${proposal}/confirm`);
    expect((await anna.post(`${proposal}/confirm`)).status).toBe(409);
    expect(await gradesOf(school, CLAIM)).toHaveLength(1);
  });

  it('ends when a second person confirms: one grade, one event of ids, one note on each lesson', async () => {
    for (const reader of [school.visitor(), learner]) await reader.get(LESSON);
    expect((await bo.post(`${proposal}/confirm`)).status).toBe(303);
    expect(await gradesOf(school, CLAIM)).toMatchObject([
      { level: 'limited', grader: 'Anna Visser', confirmer: 'Bo Peeters', two: true },
      { level: 'weak', confirmer: null },
    ]);
    const [event] = await events();
    for (const value of Object.values(event!.payload)) expect(value).toMatch(/^[0-9a-f-]{36}$/);
    // Both the pages for guests and the one that is kept for the enrolled are drawn anew.
    for (const reader of [school.visitor(), learner])
      await until('the note on the lesson', async () =>
        (await reader.get(LESSON)).text.includes('A grade has changed'),
      );
    const dutch = await school.visitor().get(`/nl${LESSON}`);
    expect(dutch.text).toMatch(
      /Op 28 november 2026 veranderde de graad van “[^”]+” van zwak naar beperkt\. Because limited \(nl\)/,
    );
  });

  it('is on the page of the claim with both names, with the history below, and in the API', async () => {
    const page = await school.visitor().get(`/evidence/${CLAIM}`);
    for (const words of ['What changed', 'Confirmed by', 'Bo Peeters', 'Earlier grades'])
      expect(page.text).toContain(words);
    const claim = (await school.visitor().api('GET', `/api/v1/claims/${CLAIM}`)).json<{
      grade: object;
      history: object[];
      corrections: object[];
    }>();
    expect(claim.grade).toMatchObject({ level: 'limited', grader: 'Anna Visser', confirmer: 'Bo Peeters' });
    expect(claim.history).toMatchObject([{ level: 'weak', confirmer: null }]);
    expect(claim.corrections).toMatchObject([{ from: 'weak', to: 'limited', endedAt: null }]);
  });

  it('leaves the lessons when staff end the note, and stays on the page of the claim', async () => {
    const page = await anna.get(`/staff/evidence/claims/${CLAIM}`);
    const [, end] = /action="([^"]*\/corrections\/[^"]*\/end)"/.exec(page.text)!;
    for (let twice = 0; twice < 2; twice++) expect((await anna.post(end!)).status).toBe(303);
    for (const reader of [school.visitor(), learner])
      await until(
        'a lesson without the note',
        async () => !(await reader.get(LESSON)).text.includes('A grade has changed'),
      );
    expect((await school.visitor().get(`/evidence/${CLAIM}`)).text).toContain('What changed');
  });

  it('a grade that is looked at again and found right tells nobody', async () => {
    const before = await events();
    const again = await propose(anna, CLAIM, 'limited');
    expect((await bo.get(again)).text).toContain('The grade stays as it is');
    await bo.post(`${again}/confirm`);
    expect(await gradesOf(school, CLAIM)).toHaveLength(3);
    expect(await events()).toEqual(before);
    expect((await school.visitor().get(LESSON)).text).not.toContain('A grade has changed');
  });
});

describe('a proposal', () => {
  const claim = 'roller-raises-blood-flow';

  it('is rejected with a reason by another, or withdrawn with one by its proposer; the reason is for staff only', async () => {
    const first = await propose(anna, claim, 'strong');
    expect((await bo.post(`${first}/reject`, { reason: ' ' })).status).toBe(422);
    expect((await anna.post(`${first}/reject`, { reason: 'No' })).status).toBe(409);
    expect((await bo.post(`${first}/withdraw`, { reason: 'No' })).status).toBe(409);
    expect((await bo.post(`${first}/reject`, { reason: 'One small study is not strong' })).status).toBe(303);
    expect((await bo.post(`${first}/confirm`)).status).toBe(409);
    const second = await propose(anna, claim, 'weak');
    expect((await anna.post(`${second}/withdraw`, { reason: 'A slip of the hand' })).status).toBe(303);
    const desk = await bo.get(`/staff/evidence/claims/${claim}`);
    for (const words of ['One small study is not strong', 'A slip of the hand']) expect(desk.text).toContain(words);
    expect((await school.visitor().get(`/evidence/${claim}`)).text).not.toContain('A slip of the hand');
    expect(await gradesOf(school, claim)).toHaveLength(1);
  });

  it('waits alone: a second one has to wait for it, also when both come at once', async () => {
    const post = (visitor: Visitor) => visitor.post(`/staff/evidence/claims/${claim}/grades`, gradeFields('moderate'));
    const statuses = (await Promise.all([post(anna), post(bo), post(anna)])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([303, 409, 409]);
  });

  it('without a text in every language, or with a day that never comes, is refused at the field and keeps what was typed', async () => {
    const wrong = { 'rationale.nl': '', reviewDue: '2027-02-30' };
    const page = await anna.post(`/nl/staff/evidence/claims/${CLAIM}/grades`, gradeFields('strong', wrong));
    expect(page.status).toBe(422);
    for (const words of ['field-rationale-nl-error', 'field-reviewDue-error', 'Because strong (fr)'])
      expect(page.text).toContain(words);
    for (const reviewDue of ['2026-11-28', '9999-01-01'])
      expect(
        (await anna.post(`/staff/evidence/claims/${CLAIM}/grades`, gradeFields('strong', { reviewDue }))).status,
      ).toBe(422);
  });
});

describe('two at once', () => {
  it('two confirmations at once give one grade, one note and one event, again and again', async () => {
    const before = (await events()).length;
    const proposer = await makeViewer(school, ['editor']);
    const others = await Promise.all([1, 2, 3, 4].map(() => makeViewer(school, ['editor'])));
    const slug = 'massage-eases-stress';
    for (const level of ['strong', 'moderate', 'weak'] as const) {
      const now = new Date(NOW);
      const input = { level, rationale: { en: 'e', nl: 'n', fr: 'f' }, reviewDue: '2027-11-28' };
      const { id } = await school.get(ProposeGrade).run(proposer, slug, input, now);
      const answers = await Promise.allSettled(others.map((one) => school.get(ConfirmGrade).run(one, slug, id, now)));
      const refused = answers.flatMap((answer) =>
        answer.status === 'rejected' ? [answer.reason as { code: string }] : [],
      );
      expect(refused.map(({ code }) => code)).toEqual(['proposal-settled', 'proposal-settled', 'proposal-settled']);
    }
    expect((await gradesOf(school, slug)).map(({ level }) => level)).toEqual(['weak', 'moderate', 'strong', 'limited']);
    expect(await events()).toHaveLength(before + 3);
    // Only the latest change stands on the lessons.
    expect(
      await school.database.query(
        'SELECT n.to_level FROM grade_correction n JOIN claim c ON c.id = n.claim_id WHERE c.slug = $1 AND n.ended_at IS NULL',
        [slug],
      ),
    ).toEqual([{ to_level: 'weak' }]);
  });

  it('confirming and rejecting at once settle a proposal once', async () => {
    const [proposer, one, other] = await Promise.all([1, 2, 3].map(() => makeViewer(school, ['editor'])));
    const slug = 'face-lymph-drainage';
    const input = { level: 'weak' as const, rationale: { en: 'e', nl: 'n', fr: 'f' }, reviewDue: '2027-11-28' };
    const { id } = await school.get(ProposeGrade).run(proposer!, slug, input, new Date(NOW));
    const sign = async ({ id: personId }: { id: string }) => {
      const visitor = school.visitor();
      await signInAs(school, visitor, personId);
      return visitor;
    };
    const [a, b] = [await sign(one!), await sign(other!)];
    const here = `/staff/evidence/claims/${slug}/grades/${id}`;
    const answers = await Promise.all([a.post(`${here}/confirm`), b.post(`${here}/reject`, { reason: 'No' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  });
});

describe('the database itself', () => {
  const attempt = (sql: string) => expect(school.database.query(sql)).rejects;

  it('refuses a grade of one person, a second grade from one proposal, and any rewriting', async () => {
    const from = `INSERT INTO grade (claim_id, level, rationale, grader, graded_on, review_due, created_at, proposal_id, proposer_id, proposed_on, confirmer_id, confirmer)
      SELECT p.claim_id, p.level, p.rationale, p.proposer, '2026-11-28', p.review_due, now()`;
    const where = `FROM grade_proposal p WHERE p.state = 'confirmed' LIMIT 1`;
    await attempt(`${from}, gen_random_uuid(), p.proposer_id, '2026-11-28', p.proposer_id, 'x' ${where}`).toThrow(
      'grade_two_people',
    );
    await attempt(`${from}, p.id, p.proposer_id, '2026-11-28', p.settler_id, 'x' ${where}`).toThrow(
      'grade_proposal_id_key',
    );
    await attempt(`${from}, p.id, p.proposer_id, '2026-11-28', NULL, NULL ${where}`).toThrow('grade_confirmed_whole');
    await attempt("UPDATE grade SET level = 'strong'").toThrow('append-only');
    await attempt("UPDATE grade_proposal SET reason = 'other' WHERE state = 'rejected'").toThrow('never rewritten');
    await attempt("UPDATE grade_proposal SET level = 'strong' WHERE state = 'open'").toThrow('never rewritten');
    await attempt(
      "UPDATE grade_proposal SET state = 'confirmed', settler_id = proposer_id, settler = 'x', settled_at = now() WHERE state = 'open'",
    ).toThrow('proposal_second_person');
  });
});

describe('the API', () => {
  const claim = 'vibrating-device-with-cream';

  it('a token proposes; only a person confirms, and not her own', async () => {
    const { token } = await school
      .get(CreateApiToken)
      .run({ id: null, name: 'test' }, { role: 'editor', name: 'Script' }, new Date());
    const bearer = { authorization: `Bearer ${token}` };
    const guest = school.visitor();
    const input = { level: 'moderate', rationale: { en: 'e', nl: 'n', fr: 'f' }, reviewDue: '2027-11-28' };
    expect((await guest.api('POST', `/api/v1/claims/${claim}/grades`, input)).status).toBe(401);
    expect((await guest.api('POST', `/api/v1/claims/${claim}/grades`, { ...input, grader: 'me' }, bearer)).status).toBe(
      422,
    );
    const proposed = await guest.api('POST', `/api/v1/claims/${claim}/grades`, input, bearer);
    expect([proposed.status, proposed.json().state]).toEqual([201, 'open']);
    const confirm = `/api/v1/claims/${claim}/grades/${proposed.json<{ id: string }>().id}/confirm`;
    const { token: other } = await school
      .get(CreateApiToken)
      .run({ id: null, name: 'test' }, { role: 'editor', name: 'Other' }, new Date());
    const byToken = await guest.api('POST', confirm, {}, { authorization: `Bearer ${other}` });
    expect([byToken.status, byToken.json().code]).toEqual([403, 'person-needed']);
    const origin = { origin: school.url, 'sec-fetch-site': 'same-origin' };
    const byPerson = await bo.api('POST', confirm, {}, origin);
    expect([byPerson.status, byPerson.json().changed]).toEqual([200, true]);
    expect((await bo.api('POST', confirm, {}, origin)).json().code).toBe('proposal-settled');
  });
});

it('what stands in a reason or a rationale is text to every page that shows it', async () => {
  const XSS = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
  const some = 'massage-eases-stress';
  await anna.post(`/staff/evidence/claims/${some}/grades`, {
    ...gradeFields('strong'),
    ...inLanguages('rationale', XSS),
  });
  const desk = await bo.get(`/staff/evidence/claims/${some}`);
  const [, proposal] = /href="([^"]*\/grades\/[0-9a-f-]{36})"/.exec(desk.text)!;
  const look = await bo.get(proposal!);
  await bo.post(`${proposal}/confirm`);
  const pages = [
    desk,
    look,
    await bo.get(`/staff/evidence/claims/${some}`),
    await school.visitor().get(`/evidence/${some}`),
  ];
  for (const page of pages) expect(page.text).not.toMatch(/<script>alert|<img src=x/);
  expect(pages[3]!.text).toContain('&lt;script>alert(1)');
});
