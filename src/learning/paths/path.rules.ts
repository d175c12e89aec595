import type { ContinueRow } from '../learning.views.js';
import type { PathProgress, PathStep, PathView } from './path.views.js';

/** How far somebody is on a path, from how far she is in each of her courses. */
export function pathProgress(path: PathView, own: readonly ContinueRow[]): PathProgress {
  const steps = path.courses.map((course): PathStep => {
    const row = own.find(({ courseSlug }) => courseSlug === course.slug);
    const home = `/courses/${course.slug}`;
    if (!row) return { course, state: 'open', percentage: 0, path: home };
    const { percentage, finishedAt, next } = row;
    if (finishedAt) return { course, state: 'finished', percentage, path: home };
    return { course, state: 'going', percentage, path: next?.path ?? home };
  });
  return {
    steps,
    finished: steps.filter(({ state }) => state === 'finished').length,
    total: steps.length,
    // What is under way comes before what is not begun.
    next: steps.find(({ state }) => state === 'going') ?? steps.find(({ state }) => state === 'open') ?? null,
    begun: steps.some(({ state }) => state !== 'open'),
  };
}

/** What a button of the form does to the order of courses: `up:1`, `down:0`, `remove:2`, `add`; anything else changes nothing. */
export function changeOrder(courses: readonly string[], command: string, added: string): string[] {
  const [verb, place = ''] = command.split(':');
  const at = Number(place);
  if (verb === 'add') return added === '' || courses.includes(added) ? [...courses] : [...courses, added];
  if (courses[at] === undefined) return [...courses];
  if (verb === 'remove') return courses.filter((_, index) => index !== at);
  const to = verb === 'up' ? at - 1 : verb === 'down' ? at + 1 : at;
  const changed = [...courses];
  const other = changed[to];
  if (other === undefined) return changed;
  changed[to] = changed[at]!;
  changed[at] = other;
  return changed;
}
