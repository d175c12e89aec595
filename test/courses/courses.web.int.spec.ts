import pg from 'pg';
import { CourseQueries } from '../../src/courses/courses.queries.js';
import { seedCourses } from '../../src/courses/starter.js';
import { seedEvidence } from '../../src/evidence/starter.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { signedIn } from '../support/people.js';
import { until } from '../support/until.js';

let school: TestApp;
let elsewhere: pg.Client;

beforeAll(async () => {
  school = await startTestApp();
  await seedEvidence(school.database, new Date('2026-11-20T08:00:00Z'));
  await seedCourses(school.database, new Date('2026-11-20T08:00:00Z'));
  // A connection of another process, as far as the application can tell.
  elsewhere = new pg.Client({ connectionString: school.config.databaseUrl });
  await elsewhere.connect();
});

afterAll(async () => {
  await elsewhere.end();
  await school.close();
});

describe('the starter courses', () => {
  test('filling in twice changes nothing', async () => {
    const count = () =>
      school.database.query(
        'SELECT (SELECT count(*) FROM lesson_text) AS texts, (SELECT count(*) FROM lesson_claim) AS claims, (SELECT count(*) FROM grade) AS grades',
      );
    const before = await count();
    await seedEvidence(school.database, new Date());
    await seedCourses(school.database, new Date());
    expect(await count()).toEqual(before);
  });

  test('every claim that a starter text names is in the evidence', async () => {
    for (const { path, locales } of await school.get(CourseQueries).addresses()) {
      for (const locale of path.split('/').length > 3 ? locales : []) {
        const page = await school.visitor().get(`${locale === 'en' ? '' : `/${locale}`}${path}`);
        expect(page.text).not.toMatch(
          /not in our list of evidence|niet in onze lijst met bewijs|dans notre liste de preuves/,
        );
      }
    }
  });
});

describe('pages for guests', () => {
  test.each([
    ['', 'en', 'Facial massage, honestly', 'Enrol for free'],
    ['/nl', 'nl', 'Gezichtsmassage, eerlijk bekeken', 'Schrijf je gratis in'],
    ['/fr', 'fr', 'Le massage du visage, en toute honnêteté', 'S’inscrire gratuitement'],
  ])(
    'the catalogue, a course and a lesson speak the language of the address (%s)',
    async (prefix, locale, title, enrol) => {
      const guest = school.visitor();
      const [catalogue, course, lesson] = [
        await guest.get(`${prefix}/courses`),
        await guest.get(`${prefix}/courses/facial-massage`),
        await guest.get(`${prefix}/courses/facial-massage/what-is-sold`),
      ];
      for (const page of [catalogue, course, lesson]) {
        expect(page.status).toBe(200);
        expect(page.headers.get('content-language')).toBe(locale);
        expect(page.text).toContain(title);
        expect(page.text.match(/<h1/g)).toHaveLength(1);
      }
      expect(course.text).toContain(enrol);
      expect(course.text).toContain('"@type":"Course"');
      expect(lesson.text).toContain('hreflang="nl"');
      expect(lesson.text).toContain('"@type":"LearningResource"');
    },
  );

  test('a page sets no cookie, may be kept by any cache, and is not sent again when it is the same', async () => {
    for (const path of [
      '/courses',
      '/courses/facial-massage',
      '/courses/facial-massage/what-is-sold',
      '/articles',
      '/articles/tools-people-ask-about',
      '/articles.atom',
    ]) {
      const first = await school.visitor().get(path);
      expect(first.headers.getSetCookie()).toEqual([]);
      expect(first.headers.get('cache-control')).toContain('public');
      const etag = first.headers.get('etag')!;
      const again = await school.visitor().get(path, { 'if-none-match': etag });
      expect([path, again.status, again.text]).toEqual([path, 304, '']);
    }
  });

  test('a preview is whole; another lesson shows its beginning and says that it opens for free', async () => {
    const preview = await school.visitor().get('/courses/facial-massage/what-is-sold');
    expect(preview.text).toContain('What the promises rest on');
    const closed = await school.visitor().get('/courses/facial-massage/devices-and-cream');
    expect(closed.text).toContain('Some devices go further');
    expect(closed.text).not.toContain('Three questions to ask');
    expect(closed.text).toContain('opens as soon as you enrol. That is free.');
  });

  test.each([
    '/courses/nope',
    '/courses/facial-massage/nope',
    '/courses/Facial-Massage',
    '/courses/a%00b',
    '/courses/..%2Fstaff',
    `/courses/${'a'.repeat(250)}`,
    '/articles/nope',
    '/nl/courses/nope/nope',
  ])('an unknown address is a page that says so: %s', async (path) => {
    const page = await school.visitor().get(path);
    expect(page.status).toBe(404);
    expect(page.text).toContain('<h1>');
  });

  test('a draft is nowhere to be seen', async () => {
    await elsewhere.query(`UPDATE lesson SET status = 'draft' WHERE slug = 'reading-evidence'`);
    await until(
      'the change of another process',
      async () => (await school.visitor().get('/courses/skin-ageing/reading-evidence')).status === 404,
    );
    expect((await school.visitor().get('/courses/skin-ageing')).text).not.toContain('reading-evidence');
    expect((await school.visitor().api('GET', '/api/v1/courses/skin-ageing')).text).not.toContain('reading-evidence');
    await elsewhere.query(`UPDATE lesson SET status = 'published' WHERE slug = 'reading-evidence'`);
  });

  test('a text without a translation is shown in English, with a note, and marked as English', async () => {
    await elsewhere.query(
      `DELETE FROM lesson_text t USING lesson l WHERE l.id = t.lesson_id AND l.slug = 'how-skin-is-built' AND t.locale = 'fr'`,
    );
    await until('the change of another process', async () =>
      (await school.visitor().get('/fr/courses/skin-ageing/how-skin-is-built')).text.includes(
        'Ce texte n’existe pas encore en français',
      ),
    );
    const page = await school.visitor().get('/fr/courses/skin-ageing/how-skin-is-built');
    expect(page.text).toContain('<h1 lang="en">');
    expect(page.text).toMatch(/<div class="prose" lang="en">/);
    expect(page.text).not.toContain('hreflang="fr"');
    expect(page.text).toMatch(/rel="canonical" href="[^"]*\/courses\/skin-ageing\/how-skin-is-built"/);
  });

  test('the feed is Atom, escaped, and in the language of its address', async () => {
    await elsewhere.query(
      `UPDATE article_text SET title = 'A & B <c>' WHERE locale = 'nl' AND article_id = (SELECT id FROM article WHERE slug = 'tools-people-ask-about')`,
    );
    await until('the change of another process', async () =>
      (await school.visitor().get('/nl/articles.atom')).text.includes('<title>A &amp; B &lt;c&gt;</title>'),
    );
    const feed = await school.visitor().get('/nl/articles.atom');
    expect(feed.headers.get('content-type')).toContain('application/atom+xml');
    expect(feed.text).toContain('/nl/articles/tools-people-ask-about');
  });
});

describe('pages for people who are signed in', () => {
  test('who is not enrolled sees the beginning and a button that enrols', async () => {
    const page = await (await signedIn(school)).get('/courses/facial-massage/devices-and-cream');
    expect(page.text).not.toContain('Three questions to ask');
    expect(page.text).toContain('action="/courses/facial-massage/enrol"');
    expect(page.headers.get('cache-control')).toContain('private');
  });

  test('who is enrolled sees the whole lesson, what is done, and nobody else’s state or name', async () => {
    const [ada, eve] = [await signedIn(school), await signedIn(school, 'editor')];
    for (const person of [ada, eve]) expect((await person.post('/courses/facial-massage/enrol')).status).toBe(303);
    await ada.post('/courses/facial-massage/what-is-sold/done');
    for (const person of [ada, eve]) person.cookies.delete('notice');
    const pages = async () =>
      [
        await ada.get('/courses/facial-massage/devices-and-cream'),
        await eve.get('/courses/facial-massage/devices-and-cream'),
      ] as const;
    await pages();
    const [hers, other] = await pages();
    expect(hers.text).toContain('Three questions to ask');
    expect(hers.text).toContain('20% done');
    expect(hers.text).not.toContain('href="/staff"');
    expect(other.text).toContain('0% done');
    expect(other.text).toContain('href="/staff"');
    for (const page of [hers, other]) {
      expect(page.text).not.toContain('Secret Name');
      expect(page.text).not.toContain('example.com');
      expect(page.headers.get('cache-control')).toContain('private');
    }
    const again = await ada.get('/courses/facial-massage/devices-and-cream', {
      'if-none-match': hers.headers.get('etag')!,
    });
    expect(again.status).toBe(304);
    expect((await ada.get('/courses/facial-massage')).text).toContain('Continue: ');
  });

  test('staff see the list of courses, learners do not', async () => {
    const list = await (await signedIn(school, 'editor')).get('/staff/courses');
    expect(list.status).toBe(200);
    expect(list.text).toContain('Facial massage, honestly');
    expect((await (await signedIn(school)).get('/staff/courses')).status).toBe(403);
  });
});

describe('what is remembered', () => {
  test('a change that another connection made is on the page at once, for guests and for the enrolled', async () => {
    const learner = await signedIn(school);
    await learner.post('/courses/facial-massage/enrol');
    learner.cookies.delete('notice');
    const path = '/courses/facial-massage/what-is-sold';
    for (const reader of [learner, school.visitor()]) await reader.get(path);
    await elsewhere.query(
      `UPDATE lesson_text SET title = 'A title of now' WHERE locale = 'en' AND lesson_id = (SELECT id FROM lesson WHERE slug = 'what-is-sold')`,
    );
    for (const reader of [learner, school.visitor()])
      await until('the change of another process', async () =>
        (await reader.get(path)).text.includes('<h1>A title of now</h1>'),
      );
  });

  test('a new grade is in the margin of every lesson that states the claim', async () => {
    const path = '/courses/facial-massage/what-is-sold';
    expect((await school.visitor().get(path)).text).not.toContain('A reason of now');
    await elsewhere.query(
      `INSERT INTO grade (claim_id, level, rationale, grader, graded_on, review_due, created_at)
       SELECT id, 'strong', '{"en":"A reason of now"}', 'Somebody', '2026-11-21', '2027-11-21', now() FROM claim WHERE slug = 'exercise-massage-wrinkles'`,
    );
    await until('the change of another process', async () =>
      (await school.visitor().get(path)).text.includes('A reason of now'),
    );
  });
});

describe('the API', () => {
  test('lists courses page by page and tells the whole of one', async () => {
    const first = (await school.visitor().api('GET', '/api/v1/courses?limit=1')).json<{
      items: { slug: string }[];
      next: string;
    }>();
    expect(first.items.map((course) => course.slug)).toEqual(['facial-massage']);
    const second = (await school.visitor().api('GET', `/api/v1/courses?limit=1&after=${first.next}`)).json<{
      items: { slug: string }[];
      next: null;
    }>();
    expect([second.items.map((course) => course.slug), second.next]).toEqual([['skin-ageing'], null]);
    const course = (await school.visitor().api('GET', '/api/v1/courses/skin-ageing?locale=nl')).json<{
      title: string;
      modules: { lessons: unknown[] }[];
    }>();
    expect(course.title).toBe('Hoe de huid veroudert');
    expect(course.modules.flatMap((module) => module.lessons)).toHaveLength(6);
  });

  test('names the field that is wrong', async () => {
    const answer = await school.visitor().api('GET', '/api/v1/courses?limit=many');
    expect([answer.status, answer.json<{ errors: { field: string }[] }>().errors[0]!.field]).toEqual([422, 'limit']);
    expect((await school.visitor().api('GET', '/api/v1/courses?after=%00')).status).toBe(422);
    expect((await school.visitor().api('GET', '/api/v1/courses/nope')).status).toBe(404);
  });
});
