import { Icon } from '../../../ui/components/icons.js';
import { usePage } from '../../../ui/page-context.js';
import { LanguageStates } from '../../writing/language-states.js';
import { OUTLINE_WORDS as say } from '../outline.messages.js';
import { STEPS, stepsOfLesson, stepsOfModule, type Outline, type Step } from '../outline.rules.js';
import type { StaffLesson, StaffModule, StaffOutline } from '../outline.views.js';
import { LessonFlags } from './lesson-flags.js';

interface OutlineModuleProps {
  course: StaffOutline;
  order: Outline;
  module: StaffModule;
  /** From 1. */
  place: number;
  total: number;
  mayWrite: boolean;
}

/** A module with its lessons, each with the buttons that move it. */
export function OutlineModule({ course, order, module, place, total, mayWrite }: OutlineModuleProps) {
  const { t, link } = usePage();
  const here = `/staff/courses/${course.slug}`;
  return (
    <section class="outline-module" id={`module-${module.id}`} aria-labelledby={`title-${module.id}`}>
      <div
        class="outline-row outline-row-module"
        id={`row-${module.id}`}
        data-outline-row={module.id}
        data-said={t(say.moduleStands, { title: module.title, place, total })}
      >
        <div class="outline-main">
          <h2 id={`title-${module.id}`}>{module.title}</h2>
          {mayWrite && (
            <p class="row-links">
              <a href={link(`${here}/modules/${module.id}`)}>
                {t(say.renameModule)}
                <span class="visually-hidden">: {module.title}</span>
              </a>
              <a href={link(`${here}?module=${module.id}#add-lesson`)}>
                {t(say.addLesson)}
                <span class="visually-hidden">: {module.title}</span>
              </a>
            </p>
          )}
        </div>
        {mayWrite && <Moves id={module.id} title={module.title} can={stepsOfModule(order, module.id)} />}
      </div>
      <ol class="outline-lessons" data-outline-module={module.id}>
        {module.lessons.map((lesson, index) => (
          <LessonRow
            key={lesson.id}
            {...{ lesson, course, order, mayWrite }}
            said={t(say.lessonStands, {
              title: lesson.title,
              place: index + 1,
              total: module.lessons.length,
              module: module.title,
            })}
          />
        ))}
      </ol>
      {module.lessons.length === 0 && <p class="muted">{t(say.noLessons)}</p>}
    </section>
  );
}

function LessonRow(props: {
  lesson: StaffLesson;
  course: StaffOutline;
  order: Outline;
  said: string;
  mayWrite: boolean;
}) {
  const { t, link } = usePage();
  const { lesson, course, order, said, mayWrite } = props;
  return (
    <li class="outline-row" id={`row-${lesson.id}`} data-outline-row={lesson.id} data-outline-lesson data-said={said}>
      <div class="outline-main">
        <p class="outline-name">
          <a href={link(`/staff/courses/${course.slug}/lessons/${lesson.slug}`)}>{lesson.title}</a>
          <span class="muted">{t(say.minutesShort, { minutes: lesson.minutes })}</span>
        </p>
        <LessonFlags lesson={lesson} />
        <LanguageStates path={`/staff/courses/${course.slug}/lessons/${lesson.slug}`} languages={lesson.languages} />
      </div>
      {mayWrite && <Moves id={lesson.id} title={lesson.title} can={stepsOfLesson(order, lesson.id)} />}
    </li>
  );
}

/** Four buttons; one that would do nothing is not to be pressed. All belong to the form above the outline. */
function Moves({ id, title, can }: { id: string; title: string; can: Record<Step, boolean> }) {
  const { t } = usePage();
  return (
    <div class="outline-moves">
      {STEPS.map((step) => (
        <button
          key={step}
          type="submit"
          form="move"
          name="move"
          value={`${id}:${step}`}
          class={`outline-move outline-move-${step}`}
          disabled={!can[step]}
          title={t(say[step])}
        >
          <Icon name={step === 'first' || step === 'up' ? 'up' : 'down'} />
          <span class="visually-hidden">{t(say.moveNamed, { step: t(say[step]), title })}</span>
        </button>
      ))}
    </div>
  );
}
