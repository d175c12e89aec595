import { randomUUID } from 'node:crypto';
import { AddVideo } from '../../../src/courses/media/add-video.js';
import { videoInput } from '../../../src/courses/media/media.input.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { signedIn, type SignedInVisitor } from '../../support/people.js';
import { clip } from '../../courses/media/videos.js';

let school: TestApp;
let anna: SignedInVisitor;
beforeAll(async () => {
  school = await startTestApp();
  const input = videoInput.parse({ name: 'film', alt: { en: 'x' } });
  await school.get(AddVideo).run(null, { content: clip, fileName: 'x' }, input, new Date());
});
beforeEach(async () => {
  anna = await signedIn(school);
});
afterAll(() => school.close());

/** A window in which play was pressed so many seconds ago, with a clock that is wrong by so many. */
function windowOf(visitor: SignedInVisitor, secondsAgo: number, clockOff = 0) {
  const play = randomUUID();
  const here = (ago: number) => new Date(Date.now() + (clockOff - ago) * 1000).toISOString();
  const begunAt = here(secondsAgo);
  return (seconds: number, told: number) =>
    visitor.api(
      'PUT',
      '/media/film/position',
      { play, begunAt, told, sentAt: here(0), seconds },
      { origin: school.url, 'sec-fetch-site': 'same-origin' },
    );
}
const position = async (visitor = anna) =>
  (await visitor.get('/media/film/position')).json<{ seconds: number }>().seconds;

test('a video goes on where it was, and back when she goes back in the window where it plays', async () => {
  expect(await position()).toBe(0);
  const tell = windowOf(anna, 60);
  expect((await tell(20, 1)).status).toBe(204);
  await tell(8, 2);
  expect(await position()).toBe(8);
  expect(await position(await signedIn(school))).toBe(0);
});

test('a window in which she pressed play earlier never moves her back, whatever its clock says', async () => {
  const stale = windowOf(anna, 3600, 86_400);
  const later = windowOf(anna, 60);
  await stale(5, 1);
  await later(25, 1);
  await stale(6, 2);
  await stale(29, 3);
  expect(await position()).toBe(25);
});

test('what arrives late counts for nothing, and of many at once the latest stays', async () => {
  const tell = windowOf(anna, 60);
  await tell(12, 3);
  await tell(4, 1);
  await tell(8, 2);
  expect(await position()).toBe(12);
  await Promise.all([9, 5, 8, 4, 7, 6].map((told) => tell(told * 2, told)));
  expect(await position()).toBe(18);
});

test('a guest has no place, nonsense is refused, and a video that is not there is nothing', async () => {
  const guest = school.visitor();
  expect((await guest.api('PUT', '/media/film/position', {}, { origin: school.url })).status).toBe(401);
  const tell = (body: unknown, name = 'film') =>
    anna.api('PUT', `/media/${name}/position`, body, { origin: school.url });
  const now = new Date().toISOString();
  const told = { play: randomUUID(), begunAt: now, sentAt: now, told: 1, seconds: 3 };
  for (const wrong of [{ seconds: -1 }, { seconds: '3' }, { play: 'x' }, { told: 0 }, { begunAt: 'yesterday' }])
    expect((await tell({ ...told, ...wrong })).status).toBe(422);
  expect((await tell(told, 'nothing')).status).toBe(204);
  expect(await position()).toBe(0);
});
