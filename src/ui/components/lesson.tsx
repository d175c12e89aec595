import type { ComponentChildren } from 'preact';
import { words } from '../messages.js';
import { usePage } from '../page-context.js';
import { Icon, type IconName } from './icons.js';
import { Tag } from './list.js';

/** A lesson as the outline shows it, or a quiz. */
export interface OutlineLesson {
  title: string;
  minutes?: number;
  /** How long it is, where that is not said in minutes. */
  length?: string;
  /** Says its state to those who do not see the sign, in place of the words for lessons. */
  said?: string;
  state: 'done' | 'current' | 'open' | 'preview' | 'locked';
  /** Left out when the lesson cannot be opened. */
  href?: string;
  /** Why it is locked and when it opens, in a sentence. */
  note?: string | undefined;
  /** A word that marks it, such as 'new'. */
  mark?: string | undefined;
}

/** A module of the outline. */
export interface OutlineModule {
  title: string;
  lessons: readonly OutlineLesson[];
}

const ICONS: Record<OutlineLesson['state'], IconName> = {
  done: 'done',
  current: 'current',
  open: 'open',
  preview: 'open',
  locked: 'locked',
};
const STATES = {
  done: words.lessonDone,
  current: null,
  open: words.lessonOpen,
  preview: null,
  locked: words.lessonLocked,
} as const;

function OutlineEntry({ lesson, page }: { lesson: OutlineLesson; page: boolean }) {
  const { t } = usePage();
  const { state, minutes } = lesson;
  const said = lesson.said ?? (STATES[state] && t(STATES[state]));
  const content = (
    <>
      <Icon name={ICONS[state]} />
      <span>
        {lesson.title}
        {said && <span class="visually-hidden"> ({said})</span>}
        {state === 'preview' && <span class="muted"> ({t(words.lessonPreview)})</span>}
        {lesson.mark && (
          <>
            {' '}
            <Tag tone="accent">{lesson.mark}</Tag>
          </>
        )}
        {lesson.note && <span class="outline-note"> {lesson.note}</span>}
      </span>
      <span class="outline-minutes">{lesson.length ?? (minutes !== undefined && t(words.minutes, { minutes }))}</span>
    </>
  );
  const names = `outline-lesson is-${state}`;
  if (!lesson.href) return <span class={names}>{content}</span>;
  return (
    <a class={names} href={lesson.href} aria-current={!page && state === 'current' ? 'page' : undefined}>
      {content}
    </a>
  );
}

/** The modules and lessons of a course with their states; `page` is the roomy form for a course's own page. */
export function Outline({
  modules,
  page = false,
  level = 3,
}: {
  modules: readonly OutlineModule[];
  page?: boolean;
  level?: 2 | 3;
}) {
  const Heading = `h${level}` as 'h3';
  return (
    <div class={page ? 'outline-page' : undefined}>
      {modules.map((module, index) => (
        <section class="outline-module" key={index}>
          <Heading>{module.title}</Heading>
          <ol>
            {module.lessons.map((lesson) => (
              <li key={lesson.title}>
                <OutlineEntry lesson={lesson} page={page} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** The outline beside a lesson: always in view on wide screens, one tap away on narrow ones. */
export function LessonOutline({
  course,
  modules,
  progress,
}: {
  course: { title: string; href: string };
  modules: readonly OutlineModule[];
  progress?: ComponentChildren;
}) {
  const { t } = usePage();
  const inside = (
    <>
      <a class="outline-title" href={course.href}>
        {course.title}
      </a>
      {progress}
      <Outline modules={modules} level={2} />
    </>
  );
  return (
    <nav class="lesson-outline" aria-label={t(words.outline)}>
      <div class="outline-wide">{inside}</div>
      <details class="outline">
        <summary>{t(words.outline)}</summary>
        {inside}
      </details>
    </nav>
  );
}

/** The page of a lesson: outline, text with a free margin for notes, then what comes before and after. */
export function LessonLayout({
  outline,
  header,
  children,
  footer,
}: {
  outline: ComponentChildren;
  header: ComponentChildren;
  children: ComponentChildren;
  footer?: ComponentChildren;
}) {
  return (
    <div class="lesson">
      <div class="lesson-grid">
        {outline}
        <article class="lesson-body">
          <header>{header}</header>
          <div class="with-margin">{children}</div>
          {footer}
        </article>
      </div>
    </div>
  );
}

/** The way to the lesson before and the one after, also by the arrow keys. */
export function LessonNext({
  previous,
  next,
}: {
  previous?: { title: string; href: string };
  next?: { title: string; href: string };
}) {
  const { t } = usePage();
  if (!previous && !next) return null;
  const step = (way: 'previous' | 'next', lesson: { title: string; href: string }) => (
    <a href={lesson.href} rel={way === 'next' ? 'next' : 'prev'} data-key={way}>
      <span>{t(way === 'next' ? words.nextLesson : words.previousLesson)}</span>
      <span>{lesson.title}</span>
    </a>
  );
  return (
    <nav class="lesson-next" aria-label={t(words.beforeAndAfter)}>
      {previous ? step('previous', previous) : <span />}
      {next && step('next', next)}
    </nav>
  );
}
