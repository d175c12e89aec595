/** A module with its lessons in order, by id. */
export interface OutlineModule {
  id: string;
  lessons: readonly string[];
}

/** The order of a course: its modules, and their lessons. */
export type Outline = readonly OutlineModule[];

/** One step of a thing in its list, or straight to an end of it. */
export const STEPS = ['first', 'up', 'down', 'last'] as const;

/** One of these. */
export type Step = (typeof STEPS)[number];

/**
 * Moves a lesson one step, or to an end of its module. A step beyond the module's end leads into the next module, so
 * that every place can be reached by steps alone. What is not there, or cannot go further, stays.
 */
export function stepLesson(outline: Outline, lessonId: string, step: Step): Outline {
  const at = outline.findIndex((module) => module.lessons.includes(lessonId));
  const module = outline[at];
  if (!module) return outline;
  const index = module.lessons.indexOf(lessonId);
  const last = module.lessons.length - 1;
  if (step === 'up' && index === 0) {
    const before = outline[at - 1];
    return before ? placeLesson(outline, lessonId, before.id, before.lessons.length) : outline;
  }
  if (step === 'down' && index === last) {
    const after = outline[at + 1];
    return after ? placeLesson(outline, lessonId, after.id, 0) : outline;
  }
  return placeLesson(outline, lessonId, module.id, { first: 0, up: index - 1, down: index + 1, last }[step]);
}

/** Puts a lesson at a place of a module, counted without the lesson itself; a place beyond the end is the end. */
export function placeLesson(outline: Outline, lessonId: string, moduleId: string, place: number): Outline {
  const known = outline.some((module) => module.lessons.includes(lessonId));
  if (!known || !outline.some((module) => module.id === moduleId)) return outline;
  return outline.map(({ id, lessons }) => {
    const others = lessons.filter((lesson) => lesson !== lessonId);
    return { id, lessons: id === moduleId ? insertAt(others, lessonId, place) : others };
  });
}

/** Moves a module with all its lessons one step, or to an end of the course. */
export function stepModule(outline: Outline, moduleId: string, step: Step): Outline {
  const index = outline.findIndex((module) => module.id === moduleId);
  if (index < 0) return outline;
  return placeModule(outline, moduleId, { first: 0, up: index - 1, down: index + 1, last: outline.length - 1 }[step]);
}

/** Puts a module at a place of the course, counted without the module itself. */
export function placeModule(outline: Outline, moduleId: string, place: number): Outline {
  const module = outline.find(({ id }) => id === moduleId);
  if (!module) return outline;
  return insertAt(
    outline.filter((other) => other !== module),
    module,
    place,
  );
}

/** Which steps a lesson can take: the buttons that do nothing are not offered. */
export function stepsOfLesson(outline: Outline, lessonId: string): Record<Step, boolean> {
  return steps((step) => !sameOrder(outline, stepLesson(outline, lessonId, step)));
}

/** Which steps a module can take. */
export function stepsOfModule(outline: Outline, moduleId: string): Record<Step, boolean> {
  return steps((step) => !sameOrder(outline, stepModule(outline, moduleId, step)));
}

/** True when two outlines hold the same things in the same order. */
export function sameOrder(one: Outline, other: Outline): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** An address that is free: the wanted one, or with the first number behind it that nobody has. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number++) {
    const end = `-${number}`;
    const slug = `${wanted.slice(0, MOST_SLUG - end.length).replace(/-$/, '')}${end}`;
    if (!taken.has(slug)) return slug;
  }
}

/** Longest address of a course or a lesson. */
export const MOST_SLUG = 80;

/** The address made from a title: 'Je huid & je DNA' becomes `je-huid-je-dna`; empty when no letter is left. */
export function slugFrom(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[a-z0-9]+/g) ?? []).join('-').slice(0, MOST_SLUG).replace(/-$/, '');
}

function steps(can: (step: Step) => boolean): Record<Step, boolean> {
  return { first: can('first'), up: can('up'), down: can('down'), last: can('last') };
}

function insertAt<T>(list: readonly T[], item: T, place: number): T[] {
  const at = Math.max(0, Math.min(list.length, Math.trunc(place) || 0));
  return [...list.slice(0, at), item, ...list.slice(at)];
}
