import { startTestApp, type TestApp } from '../../support/app.js';
import { until } from '../../support/until.js';
import type { Visitor } from '../../support/visitor.js';
import { makeQuestion, makeQuiz } from '../../quizzes/attempts/taking.js';
import { makeCourse, signedIn, type TestCourse } from '../learners.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ role: 'web' });
});
afterAll(() => app.close());

const MINUTE = 60_000;
const BEGINNING = '2026-12-01T12:00:00Z';
/** In Tokyo the evening of the same day, and the night of the day after. */
const OPENS = '2026-12-02T09:30:00Z';
const CLOSES = '2026-12-03T17:00:00Z';
const WORDS = {
  en: {
    opens: /opens on Wednesday,? 2 December 2026 at 18:30 \(Tokyo,\u00a0[^)]+\)/,
    closed: /closed on Friday,? 4 December 2026 at 02:00 \(Tokyo,\u00a0[^)]+\)/,
  },
  nl: {
    opens: /gaat open op woensdag 2 december 2026 om 18:30 \(Tokio,\u00a0[^)]+\)/,
    closed: /gesloten sinds vrijdag 4 december 2026 om 02:00 \(Tokio,\u00a0[^)]+\)/,
  },
  fr: {
    opens: /s’ouvre le mercredi 2 décembre 2026 à 18:30 \(Tokyo,\u00a0[^)]+\)/,
    closed: /fermé depuis le vendredi 4 décembre 2026 à 02:00 \(Tokyo,\u00a0[^)]+\)/,
  },
} as const;
type Shown = 'opens' | 'closed' | null;

/** A course of two lessons with a required quiz that opens and closes. */
async function courseWithQuiz(): Promise<TestCourse & { quizId: string; quizSlug: string }> {
  const course = await makeCourse(app, 2);
  const dates = { opensAt: new Date(OPENS), closesAt: new Date(CLOSES) };
  const quiz = await makeQuiz(app, [makeQuestion('choice')], { passShare: 0.5, title: 'On skin', ...dates });
  await app.database.query(
    'INSERT INTO course_quiz (course_id, quiz_id, position, required) VALUES ($1, $2, 1, true)',
    [course.id, quiz.id],
  );
  return { ...course, quizId: quiz.id, quizSlug: quiz.slug };
}

/** A learner in Tokyo who has done the first of the two lessons. */
async function learnerIn(course: TestCourse) {
  const { person, visitor } = await signedIn(app);
  await app.database.query(`UPDATE person SET time_zone = 'Asia/Tokyo' WHERE id = $1`, [person.id]);
  await visitor.post(`/courses/${course.slug}/enrol`);
  await visitor.post(`/courses/${course.slug}/one/done`);
  // The notice of what she did is shown once.
  await visitor.get(`/courses/${course.slug}`);
  return { person, visitor };
}

/** What a page says of the quiz: in its outlines, and in the sentence of what is left. */
function said(html: string, words: (typeof WORDS)['en' | 'nl' | 'fr']) {
  const shown = (part: string): Shown => (words.opens.test(part) ? 'opens' : words.closed.test(part) ? 'closed' : null);
  const outlines = html.split('outline-module').filter((part) => part.includes('On skin') && part.includes('<ol>'));
  const [, left = ''] = /<div class="left">(.*?)<\/div>/s.exec(html) ?? [];
  expect([outlines.length > 0, left.includes('On skin')]).toEqual([true, true]);
  return { outlines: [...new Set(outlines.map((part) => shown(part.split('</ol>')[0]!)))], left: shown(left) };
}

async function expectSaid(visitor: Visitor, course: TestCourse, shown: Shown): Promise<void> {
  for (const locale of ['en', 'nl', 'fr'] as const) {
    const prefix = locale === 'en' ? '' : `/${locale}`;
    for (const path of [`/courses/${course.slug}`, `/courses/${course.slug}/one`]) {
      const page = await visitor.get(prefix + path);
      const where = { locale, path };
      expect({ ...where, ...said(page.text, WORDS[locale]) }).toEqual({ ...where, outlines: [shown], left: shown });
    }
  }
}

describe('a required quiz that opens and closes', () => {
  beforeEach(() => app.clock.set(BEGINNING));
  afterAll(() => app.clock.set(new Date()));

  test('says when on the learner’s own clock and in her language, on pages that were kept before the moment too', async () => {
    const course = await courseWithQuiz();
    const { visitor } = await learnerIn(course);
    const lesson = `/courses/${course.slug}/one`;
    const tagNow = async () => (await visitor.get(lesson)).headers.get('etag')!;
    const asksAgain = async (etag: string) => (await visitor.get(lesson, { 'if-none-match': etag })).status;

    await expectSaid(visitor, course, 'opens');
    const before = await tagNow();
    app.clock.advance(Date.parse(OPENS) - Date.parse(BEGINNING) - MINUTE);
    // As long as nothing has changed the page that she has is the page.
    expect(await asksAgain(before)).toBe(304);
    app.clock.advance(2 * MINUTE);
    expect(await asksAgain(before)).toBe(200);
    await expectSaid(visitor, course, null);

    const open = await tagNow();
    app.clock.advance(Date.parse(CLOSES) - Date.parse(OPENS) - 2 * MINUTE);
    expect(await asksAgain(open)).toBe(304);
    app.clock.advance(2 * MINUTE);
    expect(await asksAgain(open)).toBe(200);
    await expectSaid(visitor, course, 'closed');
  });

  test('that staff put off says its new day at once, and says none to whoever has passed it', async () => {
    const course = await courseWithQuiz();
    const [{ visitor, person }, other] = [await learnerIn(course), await learnerIn(course)];
    await expectSaid(visitor, course, 'opens');
    await app.database.query(
      `INSERT INTO attempt (quiz_id, person_id, number, way, started_at, finished_at, mark, most) VALUES ($1, $2, 1, 'deferred', $3, $3, 9, 10)`,
      [course.quizId, person.id, BEGINNING],
    );
    const passed = (await visitor.get(`/courses/${course.slug}/one`)).text;
    expect([passed.includes('· passed'), WORDS.en.opens.test(passed)]).toEqual([true, false]);
    await app.database.query(`UPDATE quiz SET opens_at = opens_at - interval '1 day' WHERE id = $1`, [course.quizId]);
    const lesson = async () => (await other.visitor.get(`/courses/${course.slug}/one`)).text;
    await until('the page without its moment', async () => !WORDS.en.opens.test(await lesson()));
    await expectSaid(other.visitor, course, null);
  });

  test('is not what she goes on with while another that is left can be taken', async () => {
    const course = await courseWithQuiz();
    const open = await makeQuiz(app, [makeQuestion('choice')], { passShare: 0.5, title: 'On light' });
    await app.database.query(
      'INSERT INTO course_quiz (course_id, quiz_id, position, required) VALUES ($1, $2, 2, true)',
      [course.id, open.id],
    );
    const { visitor } = await learnerIn(course);
    await visitor.post(`/courses/${course.slug}/two/done`);
    const goOn = async () => /To the quiz: ([^<]*)</.exec((await visitor.get(`/courses/${course.slug}`)).text)?.[1];
    expect(await goOn()).toBe('On light');
    app.clock.set(OPENS);
    expect(await goOn()).toBe('On skin');
  });

  test('says no moment to guests, whose page others may keep for an hour', async () => {
    const course = await courseWithQuiz();
    const page = (await app.visitor().get(`/courses/${course.slug}`)).text;
    expect(page).toContain('On skin');
    expect(page).not.toMatch(/opens on/);
  });
});
