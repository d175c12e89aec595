import type { Page } from 'playwright-core';
import { ImportPackage } from '../../src/courses/transfer/import-package.js';
import { openSchool, type School } from '../journeys/school.js';
import { makePerson } from '../support/people.js';
import { until } from '../support/until.js';
import { picture } from './media/pictures.js';
import { clip } from './media/videos.js';
import { smallCourse, withZip, zipOf } from './transfer/packages.js';

const LESSON = '/courses/small/alpha';
const EDIT = '/staff/courses/small/lessons/beta/edit?language=en';

let school: School;
let editor: string;
let learner: string;
let writer: Page;

beforeAll(async () => {
  school = await openSchool({ starter: false });
  [editor, learner] = [await personWith(['editor']), await personWith([])];
  const alt = 'alt: { en: A cheek, nl: Een wang, fr: Une joue }';
  const zip = await zipOf({
    ...smallCourse(),
    'alpha.en.md': '---\ntitle: Alpha\nsummary: About it.\n---\nWatch.\n\n::video{name=clock}\n',
    'media/clock.yaml': `kind: video\n${alt}\n`,
    'media/clock.webm': clip,
    'media/clock.captions.en.vtt':
      'WEBVTT\n\n00:02.000 --> 00:06.000\nTwo seconds have gone.\n\n00:12.000 --> 00:20.000\nAnd twelve.\n',
    'media/cheek.yaml': `kind: image\n${alt}\n`,
    'media/cheek.jpg': await picture(300, 200),
  });
  const how = { publish: true, withdrawMissing: false, replaceDrafts: false, dryRun: false };
  const report = await withZip(zip, (from) =>
    school.app.get(ImportPackage).run({ id: null, name: 'test' }, from, how, new Date()),
  );
  expect(report!.counts.refused).toBe(0);
  writer = await signedIn(editor);
}, 180_000);
afterAll(() => school.close());

const personWith = async (roles: Parameters<typeof makePerson>[1]) => (await makePerson(school.app, roles)).email;

async function signedIn(email: string, options = {}): Promise<Page> {
  const page = await (await school.open(options)).newPage();
  await school.signIn(page, email);
  return page;
}

test('/ goes to the search wherever one is, and is a sign like any other where somebody writes', async () => {
  await writer.goto('/courses');
  await writer.keyboard.press('/');
  const field = writer.locator('input[type="search"]:focus');
  await field.waitFor();
  await writer.keyboard.type('a/b');
  expect(await field.inputValue()).toBe('a/b');
});

test('a lesson is dragged into another module, and stays there', async () => {
  await writer.goto('/staff/courses/small');
  const lesson = writer.locator('[data-outline-lesson]', { has: writer.locator('a[href*="/lessons/beta"]') });
  await lesson.dragTo(writer.locator('[data-outline-lesson]', { has: writer.locator('a[href*="/lessons/gamma"]') }), {
    targetPosition: { x: 40, y: 2 },
  });
  const modules = () =>
    school.app.database.query<{ lessons: string[] }>(
      `SELECT array_agg(l.slug ORDER BY l.position) AS lessons FROM lesson l JOIN course_module m ON m.id = l.module_id GROUP BY m.id ORDER BY m.position`,
    );
  await until('the lesson in its new module', async () => (await modules())[1]!.lessons.length === 2);
  expect(await modules()).toEqual([{ lessons: ['alpha'] }, { lessons: ['beta', 'gamma'] }]);
  await writer.reload();
  expect(await writer.locator('[data-outline-module]').nth(1).locator('[data-outline-lesson]').count()).toBe(2);
});

test('an image is chosen from a list by its words, and shows in the preview', async () => {
  await writer.goto(EDIT);
  await writer.locator('.cm-content').waitFor();
  await writer.locator('[data-open-insert="image"]').click();
  const dialog = writer.locator('dialog[data-dialog="image"][open]');
  await dialog.locator('.choice-button img').waitFor();
  await writer.keyboard.type('cheek');
  await writer.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await writer.locator('.preview-frame img[alt="A cheek"]').waitFor();
  await until('a draft with the image', async () => {
    const [row] = await school.app.database.query<{ body: string }>('SELECT body FROM lesson_draft');
    return /::image\{name="?cheek/.test(row?.body ?? '');
  });
});

test('where there is no keyboard, no keys are named', async () => {
  const phone = await signedIn(editor, { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  for (const [path, ready] of [
    [EDIT, '[data-insert-bar]:not([hidden])'],
    [LESSON, '[data-tools]:not([hidden])'],
    ['/staff/courses/small', '[data-outline-lesson]'],
  ] as const) {
    await writer.goto(path);
    await writer.locator('.keys-only:visible').first().waitFor();
    await phone.goto(path);
    await phone.locator(ready).first().waitFor();
    expect([path, await phone.locator('.keys-only:visible').count()]).toEqual([path, 0]);
  }
});

test('a video has captions and a speed, marks what is said, and goes on where it was, also elsewhere', async () => {
  const page = await signedIn(learner);
  await page.goto('/courses/small');
  await page.locator('form[action="/courses/small/enrol"] button').first().click();
  await page.waitForURL(/alpha/);
  const video = page.locator('video');
  await page.locator('[data-speed]').selectOption('1.5');
  expect(await video.evaluate((it: HTMLVideoElement) => it.playbackRate)).toBe(1.5);
  await video.focus();
  await page.keyboard.press('c');
  const showing = () =>
    video.evaluate((it: HTMLVideoElement) =>
      [...it.textTracks].filter(({ mode }) => mode === 'showing').map(({ language }) => language),
    );
  expect(await showing()).toEqual(['en']);
  await page.locator('[data-transcript] summary').click();
  await page.locator('[data-transcript] [data-seek="12"]').click();
  await page.locator('[data-transcript] [data-cue="12"][aria-current]').waitFor();
  await until('the video plays', () => video.evaluate((it: HTMLVideoElement) => !it.paused && it.currentTime > 12.2));
  await video.evaluate((it: HTMLVideoElement) => it.pause());
  const at = await video.evaluate((it: HTMLVideoElement) => it.currentTime);
  await until('its place is kept', async () => {
    const [row] = await school.app.database.query<{ seconds: number }>('SELECT seconds FROM video_position');
    return row !== undefined && Math.abs(row.seconds - at) < 0.01;
  });
  const later = await signedIn(learner);
  await later.goto(LESSON);
  await later.locator('[data-resumed]:not([hidden])').waitFor();
  expect(await later.locator('video').evaluate((it: HTMLVideoElement) => it.currentTime)).toBeCloseTo(at, 1);
  await later.locator('[data-from-start]').click();
  expect(await later.locator('video').evaluate((it: HTMLVideoElement) => it.currentTime)).toBe(0);
});
