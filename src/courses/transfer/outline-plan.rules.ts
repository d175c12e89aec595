import type { Localized } from '../../platform/i18n/locales.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { PublicationStatus } from '../course.entity.js';
import { FAULT_WORDS as words } from './faults.messages.js';
import { inOrder } from './package-files.rules.js';
import type { PackageCourse, PackageLesson } from './read-package.js';
import type { ImportChoices, ReportLine } from './transfer.views.js';

/** A module as the school has it. */
export interface KnownModule extends OpeningAt {
  id: string;
  title: Localized;
}

/** When a module's lessons or a lesson open; null for what is not asked. */
export interface OpeningAt {
  opensAfterDays: number | null;
  opensOn: string | null;
}

/** A lesson as the school has it, in the order of the course. */
export interface KnownLesson extends OpeningAt {
  id: string;
  moduleId: string;
  position: number;
  slug: string;
  minutes: number;
  preview: boolean;
  status: PublicationStatus;
  publishAt: string | null;
  source: Locale;
}

/** A module as it will be; its id is null for a new one. */
export interface PlannedModule extends OpeningAt {
  id: string | null;
  title: Localized;
}

/** A lesson as it will be; its id is null for a new one. */
export interface PlannedLesson extends Omit<KnownLesson, 'id' | 'moduleId'> {
  id: string | null;
  /** Its module's place among the planned ones, from 0. */
  module: number;
}

/** What an import does to the outline of a course. */
export interface OutlinePlan {
  modules: PlannedModule[];
  /** New and changed lessons, and those whose place changes. */
  lessons: PlannedLesson[];
  /** Modules that hold nothing any more. */
  emptied: string[];
  modulesChanged: boolean;
  lines: ReportLine[];
}

/** Plans modules and lessons. A lesson is the one of its address, wherever it stands now, so that learners keep what they did. */
export function planOutline(
  course: PackageCourse,
  known: { modules: readonly KnownModule[]; lessons: readonly KnownLesson[] },
  choices: ImportChoices,
): OutlinePlan {
  const modules = matchModules(course, known);
  const bySlug = new Map(known.lessons.map((lesson) => [lesson.slug, lesson]));
  const named = new Set(course.lessons.map(({ slug }) => slug));
  const missing = known.lessons.filter(({ slug }) => !named.has(slug));
  const kept = new Set(missing.map(({ moduleId }) => moduleId));
  const matched = new Set(modules.map(({ id }) => id));
  const staying = known.modules.filter(({ id }) => !matched.has(id) && kept.has(id));
  const emptied = known.modules.filter(({ id }) => !matched.has(id) && !kept.has(id)).map(({ id }) => id);
  const planned: PlannedModule[] = [...modules, ...staying];
  const modulesChanged =
    JSON.stringify(planned.map(identity)) !== JSON.stringify(known.modules.map(identity)) || emptied.length > 0;

  const places = placesOf(known, named, planned);
  const lines: ReportLine[] = [];
  const lessons: PlannedLesson[] = [];
  const next = new Map<number, number>();
  let moved = modulesChanged;
  for (const lesson of course.lessons) {
    const now = bySlug.get(lesson.slug);
    const position = (next.get(lesson.module) ?? 0) + 1;
    next.set(lesson.module, position);
    const will = { ...settings(lesson, now, choices), module: lesson.module, position, id: now?.id ?? null };
    const what = now ? changes(now, will, places.get(lesson.slug) !== `${lesson.module} ${position}`) : [];
    if (!now || what.includes('place')) moved = true;
    const outcome = now ? (what.length > 0 ? 'changed' : 'unchanged') : 'new';
    lines.push({ file: course.file, line: lesson.line, outcome, at: lesson.slug, ...(what.length > 0 && { what }) });
    lessons.push(will);
  }
  for (const lesson of missing) {
    const module = planned.findIndex(({ id }) => id === lesson.moduleId);
    const position = (next.get(module) ?? 0) + 1;
    next.set(module, position);
    const withdraw = choices.withdrawMissing && lesson.status === 'published';
    const status = withdraw ? 'draft' : lesson.status;
    lessons.push({ ...lesson, status, publishAt: withdraw ? null : lesson.publishAt, module, position });
    const line = { file: course.file, line: null, at: lesson.slug };
    lines.push(withdraw ? { ...line, outcome: 'withdrawn' } : { ...line, outcome: 'kept', say: words.stays });
  }
  return { modules: planned, emptied, modulesChanged, lines, lessons: moved ? lessons : inPlace(lessons, bySlug) };
}

const identity = ({ id, title, opensAfterDays, opensOn }: PlannedModule) => [
  id,
  inOrder(title),
  opensAfterDays,
  opensOn,
];

/** Where nothing moves, positions stay what they are, gaps included. */
function inPlace(lessons: PlannedLesson[], bySlug: ReadonlyMap<string, KnownLesson>): PlannedLesson[] {
  return lessons.map((lesson) => ({ ...lesson, position: bySlug.get(lesson.slug)!.position }));
}

/** Finds each module of the package in the school: by its title, by its English title, by the lessons it holds. */
function matchModules(
  course: PackageCourse,
  known: { modules: readonly KnownModule[]; lessons: readonly KnownLesson[] },
): PlannedModule[] {
  const free = new Set(known.modules);
  const found = new Map<number, KnownModule>();
  const homes = new Map(known.lessons.map(({ slug, moduleId }) => [slug, moduleId]));
  const ways: ((module: PackageCourse['modules'][number], other: KnownModule) => boolean)[] = [
    (module, other) => JSON.stringify(inOrder(module.title)) === JSON.stringify(inOrder(other.title)),
    (module, other) => module.title.en === other.title.en,
    (module, other) => module.lessons.some(({ slug }) => homes.get(slug) === other.id),
  ];
  for (const same of ways) {
    for (const [n, module] of course.modules.entries()) {
      const match = found.has(n) ? undefined : [...free].find((other) => same(module, other));
      if (!match) continue;
      found.set(n, match);
      free.delete(match);
    }
  }
  return course.modules.map(({ title, opensAfterDays = null, opensOn = null }, n) => ({
    id: found.get(n)?.id ?? null,
    ...{ title, opensAfterDays, opensOn },
  }));
}

/** The place of each lesson as it is now, among the lessons that the package names. */
function placesOf(
  known: { lessons: readonly KnownLesson[] },
  named: ReadonlySet<string>,
  planned: readonly PlannedModule[],
): Map<string, string> {
  const next = new Map<string, number>();
  const places = new Map<string, string>();
  for (const { slug, moduleId } of known.lessons) {
    if (!named.has(slug)) continue;
    const position = (next.get(moduleId) ?? 0) + 1;
    next.set(moduleId, position);
    places.set(slug, `${planned.findIndex(({ id }) => id === moduleId)} ${position}`);
  }
  return places;
}

type Settings = Omit<KnownLesson, 'id' | 'moduleId' | 'position'>;

/** Who imports drafts publishes nothing and withdraws nothing. */
function settings(lesson: PackageLesson, now: KnownLesson | undefined, { publish }: ImportChoices): Settings {
  const { slug, minutes, preview, source, opensAfterDays = null, opensOn = null } = lesson;
  const standing = publish
    ? { status: lesson.status, publishAt: lesson.publishAt ?? null }
    : { status: now?.status ?? ('draft' as const), publishAt: now?.publishAt ?? null };
  return { slug, minutes, preview, source, opensAfterDays, opensOn, ...standing };
}

function changes(now: KnownLesson, will: Settings, moves: boolean): string[] {
  const parts = ['minutes', 'preview', 'source', 'status', 'publishAt', 'opensAfterDays', 'opensOn'] as const;
  return [...parts.filter((part) => now[part] !== will[part]), ...(moves ? ['place'] : [])];
}
