import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CreateApiToken } from '../../../src/accounts/create-api-token.js';
import { ExportCourse } from '../../../src/courses/transfer/export-course.js';
import { FAULT_WORDS } from '../../../src/courses/transfer/faults.messages.js';
import { withPackage } from '../../../src/courses/transfer/open-package.js';
import { seedEvidence } from '../../../src/evidence/starter.js';
import { ImportPackage } from '../../../src/courses/transfer/import-package.js';
import { seedQuizzes } from '../../../src/quizzes/starter.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { signedIn, type SignedInVisitor } from '../../support/people.js';
import type { Answer } from '../../support/visitor.js';
import { smallCourse, withZip, zipOf, type Files } from './packages.js';

let school: TestApp;
let editor: SignedInVisitor;
const NOW = new Date('2026-11-28T10:00:00Z');
const COMMAND_LINE = { id: null, name: 'command line' };
const DRAFTS = { publish: false, withdrawMissing: false, replaceDrafts: false, dryRun: false };
const PUBLISH = { ...DRAFTS, publish: true };

beforeAll(async () => {
  school = await startTestApp();
  editor = await signedIn(school, 'editor');
  await seedEvidence(school.database, NOW);
});
afterAll(() => school.close());

const take = async (files: Files, how = PUBLISH) =>
  (await withZip(await zipOf(files), (from) => school.get(ImportPackage).run(COMMAND_LINE, from, how, NOW)))!;

const rows = <T extends Record<string, unknown>>(sql: string, values: unknown[] = []) =>
  school.database.query<T>(sql, values);

/** Sends a form with a file in it, as a browser does. */
async function upload(
  visitor: SignedInVisitor,
  path: string,
  file: Buffer | null,
  fields: Record<string, string> = {},
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (file) form.set('file', new Blob([new Uint8Array(file)], { type: 'application/zip' }), 'small.zip');
  const body = new Response(form);
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(school.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': body.headers.get('content-type')! },
    body: Buffer.from(await body.arrayBuffer()),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    text,
    location: answer.headers.get('location'),
    json: <T>() => JSON.parse(text) as T,
  } as Pick<Answer, 'status' | 'text' | 'location' | 'json'>;
}

const outcomes = ({ lines }: Awaited<ReturnType<typeof take>>, wanted: string) =>
  lines
    .filter(({ outcome }) => outcome === wanted)
    .map(({ file, at, what }) => [file, at, what?.join(' ')].filter(Boolean).join(' '));

describe('a course that comes in', () => {
  it('is saved whole, and a lesson that moves keeps its id and what learners did', async () => {
    expect((await take(smallCourse('moves'))).counts).toMatchObject({ refused: 0, new: 13 });
    const before = await rows<{ id: string; slug: string }>(
      `SELECT l.id, l.slug FROM lesson l JOIN course c ON c.id = l.course_id WHERE c.slug = 'moves' ORDER BY l.slug`,
    );
    const [enrolment] = await rows<{ id: string; course_id: string }>(
      `INSERT INTO enrolment (person_id, course_id, enrolled_at) SELECT $1, id, now() FROM course WHERE slug = 'moves' RETURNING id, course_id`,
      [editor.personId],
    );
    await rows('INSERT INTO lesson_completion SELECT $1, $2, id, now() FROM lesson WHERE course_id = $2', [
      enrolment!.id,
      enrolment!.course_id,
    ]);
    const files = smallCourse('moves');
    const yaml = files['course.yaml']!.toString();
    files['course.yaml'] = yaml
      .replace('slug: alpha, minutes: 4', 'slug: gamma, minutes: 40')
      .replace('slug: gamma, minutes: 6', 'slug: alpha, minutes: 4');
    files['beta.nl.md'] = '---\ntitle: Anders\nsummary: About beta (nl).\n---\nThe text of beta (nl).\n';
    const report = await take(files);
    expect(outcomes(report, 'changed')).toEqual([
      'course.yaml gamma minutes preview place',
      'course.yaml alpha preview place',
      'beta.nl.md title',
    ]);
    const after = await rows<{ slug: string; module: string; minutes: number; done: boolean; id: string }>(
      `SELECT l.id, l.slug, m.title ->> 'en' AS module, l.minutes, EXISTS (SELECT FROM lesson_completion WHERE lesson_id = l.id) AS done
       FROM lesson l JOIN course_module m ON m.id = l.module_id JOIN course c ON c.id = l.course_id WHERE c.slug = 'moves' ORDER BY l.slug`,
    );
    expect(after.map(({ id, slug }) => ({ id, slug }))).toEqual(before);
    expect(after.map(({ module, minutes, done }) => [module, minutes, done])).toEqual([
      ['Second', 4, true],
      ['First', 5, true],
      ['First', 40, true],
    ]);
  });

  it('leaves the lessons that it does not name, or withdraws them when that is asked', async () => {
    await take(smallCourse('shrinks'));
    const files = smallCourse('shrinks');
    files['course.yaml'] = files['course.yaml']!.toString().replace(/ {2}- title: .*Second[^]*$/, '');
    for (const name of Object.keys(files)) if (name.startsWith('gamma')) delete files[name];
    expect(outcomes(await take(files), 'kept')).toEqual(['course.yaml gamma']);
    const status = () =>
      rows(`SELECT l.status, m.title ->> 'en' AS module FROM lesson l JOIN course_module m ON m.id = l.module_id
            JOIN course c ON c.id = l.course_id WHERE c.slug = 'shrinks' AND l.slug = 'gamma'`);
    expect(await status()).toEqual([{ status: 'published', module: 'Second' }]);
    expect(outcomes(await take(files, { ...PUBLISH, withdrawMissing: true }), 'withdrawn')).toEqual([
      'course.yaml gamma',
    ]);
    expect(await status()).toEqual([{ status: 'draft', module: 'Second' }]);
  });

  it('as drafts shows readers nothing, and does not overwrite what an editor writes', async () => {
    expect((await take(smallCourse('drafted'), DRAFTS)).counts).toMatchObject({ refused: 0, new: 13 });
    expect(
      await rows(`SELECT c.status, count(d.*)::int AS drafts, count(t.*)::int AS texts FROM course c JOIN lesson l ON l.course_id = c.id AND l.status = 'draft'
        LEFT JOIN lesson_draft d ON d.lesson_id = l.id LEFT JOIN lesson_text t ON t.lesson_id = l.id WHERE c.slug = 'drafted' GROUP BY c.id`),
    ).toEqual([{ status: 'draft', drafts: 9, texts: 0 }]);
    await rows(`UPDATE lesson_draft SET body = 'Mine', saved_by = $1 WHERE locale = 'fr'`, [editor.personId]);
    const refused = await take(smallCourse('drafted'), DRAFTS);
    expect(outcomes(refused, 'refused')).toEqual(['alpha.fr.md', 'beta.fr.md', 'gamma.fr.md']);
    expect(refused.lines.find(({ outcome }) => outcome === 'refused')?.values).toEqual({ name: 'Anna Visser' });
    expect((await take(smallCourse('drafted'), { ...DRAFTS, replaceDrafts: true })).counts).toMatchObject({
      changed: 3,
    });
    expect(await rows(`SELECT DISTINCT version FROM lesson_draft WHERE locale = 'fr'`)).toEqual([{ version: 2 }]);
  });

  it('with one fault in its last file leaves nothing behind, and names file and line of an unknown claim', async () => {
    const files = {
      ...smallCourse('broken'),
      'gamma.nl.md': '---\ntitle: x\nsummary: y\n---\nOne.\n\n:claim[Two]{#nobody-said-so}',
    };
    const report = await take(files);
    expect(report.lines.filter(({ outcome }) => outcome === 'refused')).toMatchObject([
      { file: 'gamma.nl.md', line: 7, values: { claim: 'nobody-said-so' } },
    ]);
    expect(await rows(`SELECT 1 FROM course WHERE slug = 'broken'`)).toEqual([]);
  });

  it('twice at the same moment is taken in once, and the other is told', async () => {
    const together = await Promise.allSettled(Array.from({ length: 4 }, () => take(smallCourse('crowded'))));
    const told = together
      .filter(({ status }) => status === 'rejected')
      .map((one) => (one as PromiseRejectedResult).reason);
    expect(told.every((error) => error.code === 'import-under-way')).toBe(true);
    const reports = together.flatMap((one) => (one.status === 'fulfilled' ? [one.value.counts.new] : []));
    // Whoever came after the end found everything there.
    expect(reports.filter((count) => count > 0)).toEqual([13]);
    expect(
      await rows(
        `SELECT DISTINCT revision FROM lesson_revision r JOIN lesson l ON l.id = r.lesson_id JOIN course c ON c.id = l.course_id WHERE c.slug = 'crowded'`,
      ),
    ).toEqual([{ revision: 1 }]);
  });

  it('while another import of it is not at its end is refused, and is taken in after', async () => {
    await school.database.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(7226412, hashtext('held'))`);
      await expect(take(smallCourse('held'))).rejects.toMatchObject({
        code: 'import-under-way',
        values: { course: 'held' },
      });
    });
    expect((await take(smallCourse('held'))).counts.new).toBe(13);
  });
});

describe('the console', () => {
  it('shows what would happen, saves it when asked, and only once', async () => {
    const looked = await upload(editor, '/staff/courses/transfer', await zipOf(smallCourse('on-page')), {
      publish: 'on',
    });
    expect(looked.status).toBe(303);
    const report = await editor.get(looked.location!);
    expect(report.text).toContain('Nothing has been saved yet');
    expect(report.text).toContain('alpha.fr.md');
    expect(await rows(`SELECT 1 FROM course WHERE slug = 'on-page'`)).toEqual([]);
    expect((await editor.post(looked.location!)).status).toBe(303);
    expect((await editor.get(looked.location!)).text).toContain('Anna Visser imported this package');
    expect((await editor.get('/courses/on-page')).status).toBe(200);
    expect((await editor.post(looked.location!)).text).toContain('imported already');
    expect(await rows('SELECT 1 FROM course_import_part')).toEqual([]);
  });

  it('shows again what would happen when the school has changed since', async () => {
    const looked = await upload(editor, '/staff/courses/transfer', await zipOf(smallCourse('meanwhile')), {
      publish: 'on',
    });
    await take({ ...smallCourse('meanwhile'), 'beta.en.md': '---\ntitle: Other\nsummary: Other\n---\nOther\n' });
    expect((await editor.post(looked.location!)).status).toBe(303);
    const report = await editor.get(looked.location!);
    expect(report.text).toContain('The school changed since you looked');
    expect(
      await rows(
        `SELECT t.title FROM lesson_text t JOIN lesson l ON l.id = t.lesson_id JOIN course c ON c.id = l.course_id WHERE c.slug = 'meanwhile' AND l.slug = 'beta' AND locale = 'en'`,
      ),
    ).toEqual([{ title: 'Other' }]);
    await editor.post(looked.location!);
    expect((await editor.get(looked.location!)).text).toContain('imported this package');
  });

  it('says of each language what is wrong, with the file and the line', async () => {
    const bad = await zipOf({
      ...smallCourse('wrong'),
      'alpha.fr.md': Buffer.from('---\ntitle: Crème\n---\n', 'latin1'),
    });
    const looked = await upload(editor, '/nl/staff/courses/transfer', bad);
    const report = await editor.get(looked.location!);
    expect(report.text).toContain('Het is niet in UTF-8 geschreven');
    expect(report.text).not.toContain('Bewaar als concepten');
    expect((await editor.post(looked.location!)).text).toContain('Er is één ding mis in dit pakket');
  });

  it('answers at the field when there is no file, or one that is no zip', async () => {
    expect(await upload(editor, '/fr/staff/courses/transfer', null)).toMatchObject({
      status: 422,
      text: expect.stringContaining('Choisissez un fichier zip.'),
    });
    expect(await upload(editor, '/staff/courses/transfer', Buffer.from('no zip'))).toMatchObject({
      status: 422,
      text: expect.stringContaining('This is not a zip file'),
    });
  });

  it('gives the zip to editors only, and nobody else a look', async () => {
    const zip = await editor.get('/staff/courses/on-page/export.zip');
    expect(zip.headers.get('content-disposition')).toBe('attachment; filename="on-page.zip"');
    expect(zip.text.slice(0, 2)).toBe('PK');
    const learner = await signedIn(school);
    for (const path of [
      '/staff/courses/on-page/export.zip',
      '/staff/courses/transfer',
      '/api/v1/courses/on-page/export',
    ])
      expect((await learner.get(path)).status).toBe(403);
    expect((await editor.get('/staff/courses/no-such-course/export.zip')).status).toBe(404);
  });
});

describe('what comes before and what readers get', () => {
  it('is refused with file and line when courses would need one another, or one that nobody has', async () => {
    await take(smallCourse('first-of-two'));
    const needing = (slug: string, needs: string) => {
      const files = smallCourse(slug);
      return {
        ...files,
        'course.yaml': String(files['course.yaml']).replace('modules:', `needs: [${needs}]\nmodules:`),
      };
    };
    expect((await take(needing('second-of-two', 'first-of-two'))).counts.refused).toBe(0);
    const circle = await take(needing('first-of-two', 'second-of-two, nobodys'));
    expect(circle.lines.filter(({ outcome }) => outcome === 'refused')).toMatchObject([
      { file: 'course.yaml', line: 11, values: { circle: 'first-of-two → second-of-two → first-of-two' } },
      { file: 'course.yaml', line: 11, values: { slug: 'nobodys' } },
    ]);
  });

  it('is looked over by the checklist of publishing, and told to others', async () => {
    const files = smallCourse('looked-over');
    const bad = {
      ...files,
      'beta.nl.md': '---\ntitle: x\nsummary: y\n---\nOk.\n\n#### Too deep\n[x](/courses/no/where)\n',
    };
    for (const dryRun of [true, false]) {
      const { lines } = await take(bad, { ...PUBLISH, dryRun });
      expect(lines.filter(({ outcome }) => outcome === 'refused')).toMatchObject([
        { file: 'beta.nl.md', line: 7 },
        { file: 'beta.nl.md', line: 8, values: { about: '/courses/no/where' } },
      ]);
    }
    const linked = { ...files, 'beta.nl.md': '---\ntitle: x\nsummary: y\n---\n[x](/courses/looked-over/alpha)\n' };
    expect((await take(linked)).counts.refused).toBe(0);
    const told = await rows(
      `SELECT payload ->> 'opened' AS opened FROM domain_event e JOIN lesson l ON l.id = e.subject_id::uuid
       JOIN course c ON c.id = l.course_id WHERE e.name = 'lesson.published' AND c.slug = 'looked-over'`,
    );
    expect(told).toEqual([{ opened: 'true' }, { opened: 'true' }, { opened: 'true' }]);
  });
});

describe('what an import does to readers', () => {
  const event = async (slug: string) =>
    (
      await rows<{ name: string }>(
        `SELECT e.name FROM domain_event e JOIN course c ON c.slug = $1
         WHERE e.name ~ '^(course|lesson)[.](published|withdrawn)$' AND (e.subject_id = c.id OR e.payload ->> 'courseId' = c.id::text) ORDER BY e.id`,
        [slug],
      )
    ).map(({ name }) => name);

  it('is told like publishing and withdrawing by hand, and whoever has finished by it has finished', async () => {
    await take(smallCourse('heard'));
    expect(await event('heard')).toEqual([...Array(3).fill('lesson.published'), 'course.published']);
    const [enrolment] = await rows<{ id: string }>(
      `INSERT INTO enrolment (person_id, course_id, enrolled_at) SELECT $1, id, now() FROM course WHERE slug = 'heard' RETURNING id`,
      [editor.personId],
    );
    const inCourse = `FROM lesson l JOIN course c ON c.id = l.course_id AND c.slug = 'heard'`;
    await rows(`INSERT INTO enrolment_requirement SELECT $1, l.id ${inCourse}`, [enrolment!.id]);
    await rows(`INSERT INTO lesson_completion SELECT $1, c.id, l.id, now() ${inCourse} WHERE l.slug <> 'gamma'`, [
      enrolment!.id,
    ]);
    const files = smallCourse('heard');
    const yaml = String(files['course.yaml']);
    files['course.yaml'] = yaml.replace('slug: gamma, minutes: 6', 'slug: gamma, minutes: 6, status: draft');
    await take(files);
    expect((await event('heard')).slice(4)).toEqual(['lesson.withdrawn']);
    expect(
      await rows('SELECT finished_at IS NOT NULL AS finished FROM enrolment WHERE id = $1', [enrolment!.id]),
    ).toEqual([{ finished: true }]);
    expect(await rows(`SELECT l.withdrawn_at IS NOT NULL AS marked ${inCourse} WHERE l.slug = 'gamma'`)).toEqual([
      { marked: true },
    ]);
    // Whoever has finished stays finished when it comes back.
    await take({ ...smallCourse('heard'), 'course.yaml': yaml.replace('status: published', 'status: draft') });
    expect((await event('heard')).slice(5)).toEqual(['lesson.published', 'course.withdrawn']);
    expect(await rows(`SELECT l.withdrawn_at IS NULL AS back ${inCourse} WHERE l.slug = 'gamma'`)).toEqual([
      { back: true },
    ]);
  });

  it('is refused where a link of the package jumps to a place that the package does not have', async () => {
    const text = (body: string) => `---\ntitle: x\nsummary: y\n---\n${body}\n`;
    const links = '[a](/courses/jumps/alpha#a-place)\n\n[b](/nl/courses/jumps/gamma/#nowhere)\n';
    const files = {
      ...smallCourse('jumps'),
      'alpha.en.md': text('## A place\n\nHere.'),
      'beta.nl.md': text(links),
    };
    const refused = async (how: typeof PUBLISH) =>
      (await take(files, how)).lines.filter(({ outcome }) => outcome === 'refused');
    for (const how of [{ ...PUBLISH, dryRun: true }, PUBLISH])
      expect(await refused(how)).toMatchObject([
        { file: 'beta.nl.md', line: 7, values: { about: '/nl/courses/jumps/gamma/#nowhere' } },
      ]);
    await take({ ...files, 'gamma.fr.md': text('## Nowhere\n\nThere.') });
    // A text that stays as it is keeps its places; one that loses them is found out in the dry run already.
    const later = { ...files, 'beta.fr.md': text(links), 'gamma.fr.md': text('## Nowhere\n\nThere.') };
    expect((await take(later, { ...PUBLISH, dryRun: true })).counts).toMatchObject({ refused: 0, changed: 1 });
    const lost = await take({ ...later, 'gamma.fr.md': text('There.') }, { ...PUBLISH, dryRun: true });
    expect(lost.lines.filter(({ outcome }) => outcome === 'refused')).toMatchObject([{ file: 'beta.fr.md', line: 7 }]);
  });

  it('is refused for a claim without a grade, unless the head of the text says so; an export says it by itself', async () => {
    const claim = 'flg-barrier-not-wrinkles';
    const text = (head: string) => `---\ntitle: x\nsummary: y\n${head}---\n:claim[One]{#${claim}}\n`;
    const files = { ...smallCourse('openly'), 'beta.nl.md': text('') };
    const { lines } = await take(files, { ...PUBLISH, dryRun: true });
    expect(lines.filter(({ outcome }) => outcome === 'refused')).toMatchObject([
      { file: 'beta.nl.md', line: 5, say: FAULT_WORDS.notSaidOpenly, values: { about: claim } },
    ]);
    expect((await take(files, DRAFTS)).counts.refused).toBe(0);
    const open = await take({ ...files, 'beta.nl.md': text(`notYetGraded: [${claim}]\n`) });
    expect(open.counts).toMatchObject({ refused: 0, note: 1 });
    const folder = await mkdtemp(join(tmpdir(), 'skin-school-test-openly-'));
    try {
      await school.get(ExportCourse).toFolder('openly', folder);
      expect(await readFile(join(folder, 'beta.nl.md'), 'utf8')).toBe(text(`notYetGraded:\n  - ${claim}\n`));
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('is nothing that the checklist would refuse in the courses that every school begins with', async () => {
    // They name quizzes, which are there before them.
    await seedQuizzes(school.database, NOW);
    const starter = fileURLToPath(new URL('../../../src/courses/starter', import.meta.url));
    const report = await withPackage(starter, 'starter', (from) =>
      school.get(ImportPackage).run(COMMAND_LINE, from, { ...PUBLISH, dryRun: true }, NOW),
    );
    expect(report!.lines.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
  });
});

describe('the API', () => {
  it('tells a dry run from an import, answers a repetition with the first answer, and lists faults by file and line', async () => {
    const zip = await zipOf(smallCourse('by-api'));
    const dry = await upload(editor, '/api/v1/course-imports', zip, { dryRun: 'true', publish: 'true' });
    expect(dry.json<{ saved: boolean; counts: object }>()).toMatchObject({
      saved: false,
      courses: ['by-api'],
      counts: { new: 13 },
    });
    expect(await rows(`SELECT 1 FROM course WHERE slug = 'by-api'`)).toEqual([]);
    const done = await upload(editor, '/api/v1/course-imports', zip, { publish: 'true' });
    expect([done.status, done.json<{ saved: boolean }>().saved]).toEqual([200, true]);
    const files = { ...smallCourse('by-api'), 'alpha.en.md': '---\ntitle: x\n---\ny' };
    const bad = await upload(editor, '/api/v1/course-imports', await zipOf(files));
    expect([bad.status, bad.json()]).toEqual([
      422,
      expect.objectContaining({
        code: 'package-refused',
        errors: [{ field: 'alpha.en.md:2', detail: expect.any(String) }],
      }),
    ]);
    const asJson = (body: unknown) =>
      editor.api('POST', '/api/v1/course-imports', body, { origin: school.url, 'sec-fetch-site': 'same-origin' });
    const inFiles = await asJson({
      files: { ...smallCourse('by-json'), 'note.txt': 'x'.repeat(400_000) },
      publish: true,
    });
    expect(inFiles.json()).toMatchObject({ saved: true, courses: ['by-json'] });
    const again = await asJson({ file: zip.toString('base64'), publish: true });
    expect(again.json()).toMatchObject({ saved: false, courses: ['by-api'], counts: { new: 0, changed: 0 } });
    const neither = await asJson({ publish: true });
    expect([neither.status, neither.json<{ errors: { field: string }[] }>().errors[0]!.field]).toEqual([422, 'file']);
    const outside = await asJson({ files: { '../course.yaml': 'slug: x' } });
    expect(outside.json()).toMatchObject({ code: 'package-refused', errors: [{ field: '../course.yaml' }] });
    const { token } = await school
      .get(CreateApiToken)
      .run({ id: null, name: 'test' }, { role: 'editor', name: 'Website' }, new Date());
    const byProgram = await school.visitor().api(
      'POST',
      '/api/v1/course-imports',
      { files: smallCourse('by-program'), publish: true },
      {
        authorization: `Bearer ${token}`,
      },
    );
    expect(byProgram.json()).toMatchObject({ saved: true, courses: ['by-program'] });
    const out = await editor.get('/api/v1/courses/by-api/export');
    expect(out.headers.get('content-type')).toBe('application/zip');
  });
});
