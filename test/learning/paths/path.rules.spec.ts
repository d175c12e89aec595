import { changeOrder, pathProgress } from '../../../src/learning/paths/path.rules.js';
import type { PathView } from '../../../src/learning/paths/path.views.js';
import type { ContinueRow } from '../../../src/learning/learning.views.js';

const course = (slug: string) => ({
  ...{ id: slug, slug, title: slug, subtitle: '', level: 'beginner' as const, lessons: 2, minutes: 10 },
});
const PATH: PathView = { id: 'p', slug: 'p', title: 'P', summary: '', courses: ['a', 'b', 'c'].map(course) };
const row = (courseSlug: string, percentage: number): ContinueRow => ({
  ...{ enrolmentId: courseSlug, courseSlug, courseTitle: courseSlug, percentage, required: 2, requiredDone: 0 },
  finishedAt: percentage === 100 ? new Date() : null,
  recallReady: false,
  next: { title: 'Next', path: `/courses/${courseSlug}/next`, opensAt: null },
});

test('a path goes on with what is under way, else with the first course that is not finished', () => {
  expect(pathProgress(PATH, []).next).toMatchObject({ course: { slug: 'a' }, state: 'open', path: '/courses/a' });
  expect(pathProgress(PATH, [row('a', 100), row('c', 50)]).next).toMatchObject({ path: '/courses/c/next' });
  expect(pathProgress(PATH, [row('a', 100)]).next).toMatchObject({ course: { slug: 'b' } });
});

test('it is begun with the first enrolment, and whole when every course is finished', () => {
  expect(pathProgress(PATH, [row('other', 50)])).toMatchObject({ begun: false, finished: 0, total: 3 });
  const all = pathProgress(
    PATH,
    ['a', 'b', 'c'].map((slug) => row(slug, 100)),
  );
  expect(all).toMatchObject({ begun: true, finished: 3, next: null });
});

test('buttons move, add and take out courses, and nothing else does anything', () => {
  const order = ['a', 'b', 'c'];
  expect(changeOrder(order, 'up:1', '')).toEqual(['b', 'a', 'c']);
  expect(changeOrder(order, 'down:1', '')).toEqual(['a', 'c', 'b']);
  expect(changeOrder(order, 'remove:0', '')).toEqual(['b', 'c']);
  expect(changeOrder(order, 'add', 'd')).toEqual(['a', 'b', 'c', 'd']);
  for (const [command, added] of [
    ['up:0', ''],
    ['down:2', ''],
    ['up:9', ''],
    ['remove:x', ''],
    ['add', 'a'],
    ['add', ''],
    ['drop', 'd'],
  ] as const)
    expect(changeOrder(order, command, added)).toEqual(order);
});
