import { devices } from 'playwright-core';
import { given, record, watchedEvents } from '../registrations/replay/recordings.js';
import { until } from '../support/until.js';
import { openSchool, type School } from './school.js';

let school: School;
beforeAll(async () => {
  school = await openSchool({ starter: false });
}, 60_000);
afterAll(() => school.close());

const watched = async (id: string) => (await watchedEvents(school.app, id)).length;

test('a guest on a phone opens her link, plays the recording to its end, goes on elsewhere, and is counted once', async () => {
  const { id, attendees } = await given(school.app);
  await record(school.app, id, { lastDay: '2099-03-14' });
  const ann = attendees[0]!;
  const phone = await school.open({ ...devices['Pixel 7'], locale: 'en-GB' });
  const page = await phone.newPage();
  await page.goto(ann.path);
  await page.getByText('until the end of Saturday, 14 March 2099').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(412);
  const video = page.locator('video');
  await video.evaluate(async (element: HTMLVideoElement) => {
    element.muted = true;
    element.playbackRate = 4;
    await element.play();
  });
  await until('a place in the middle', () =>
    video.evaluate((element: HTMLVideoElement) => element.currentTime > 12).then(Boolean),
  );
  await video.evaluate((element: HTMLVideoElement) => element.pause());
  expect(await watched(ann.id)).toBe(0);

  const desk = await (await school.open()).newPage();
  await desk.goto(ann.path);
  await desk.locator('[data-resumed]').waitFor();
  const rest = desk.locator('video');
  await rest.evaluate(async (element: HTMLVideoElement) => {
    element.muted = true;
    element.playbackRate = 4;
    await element.play();
  });
  await desk.getByText('You have watched this replay').waitFor({ timeout: 60_000 });
  expect(await desk.getByRole('button', { name: 'I have watched it' }).isVisible()).toBe(false);
  expect(await watched(ann.id)).toBe(1);
  await page.getByRole('button', { name: 'I have watched it' }).click();
  await page.getByText('It is noted that you watched the replay.').waitFor();
  expect(await watched(ann.id)).toBe(1);
  await Promise.all([phone.close(), desk.context().close()]);
}, 120_000);

test('without JavaScript there is a video with its controls, and a button', async () => {
  const { id, attendees } = await given(school.app);
  await record(school.app, id);
  const ann = attendees[0]!;
  const page = await (await school.open({ javaScriptEnabled: false })).newPage();
  await page.goto(ann.path);
  expect(await page.locator('video[controls] source').getAttribute('src')).toBe(`${ann.path}/video?take=1`);
  await page.getByRole('button', { name: 'I have watched it' }).click();
  await page.getByText('It is noted that you watched the replay.').waitFor();
  await page.getByText('You have watched this replay').waitFor();
  expect(await watched(ann.id)).toBe(1);
  await page.context().close();
}, 60_000);
