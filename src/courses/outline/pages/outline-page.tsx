import { LOCALE_NAMES, LOCALES } from '../../../platform/i18n/locales.js';
import { Actions, Button } from '../../../ui/components/button.js';
import { SelectField, TextField } from '../../../ui/components/fields.js';
import { FieldRow, Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { EmptyState, Notice } from '../../../ui/components/notice.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { languagesFrom } from '../course-texts.rules.js';
import { OUTLINE_WORDS as say } from '../outline.messages.js';
import type { StaffModule, StaffOutline } from '../outline.views.js';
import type { Outline } from '../outline.rules.js';
import { CourseFrame } from './course-frame.js';
import { OutlineModule } from './outline-rows.js';

/** What was refused, so that the form stands there with everything that was typed. */
export interface RefusedForm {
  form: 'move' | 'lesson' | 'module';
  errors: FieldErrors;
  values: FieldValues;
}

interface OutlinePageProps {
  course: StaffOutline;
  mayWrite: boolean;
  refused?: RefusedForm | undefined;
  /** The module that the form for a new lesson begins with. */
  module?: string | undefined;
}

/** The outline of a course: every module and lesson in order, to be moved, and forms to add some. */
export function OutlinePage({ course, mayWrite, refused, module }: OutlinePageProps) {
  const { t, link } = usePage();
  const here = `/staff/courses/${course.slug}`;
  const order: Outline = course.modules.map(({ id, lessons }) => ({ id, lessons: lessons.map((lesson) => lesson.id) }));
  return (
    <CourseFrame course={course} active="outline" scripts={mayWrite ? ['outline.js'] : []}>
      <div class="course-outline" data-outline={t(say.notMoved)}>
        {refused?.form === 'move' && (
          <Notice tone="problem" live>
            {refused.errors._form ?? Object.values(refused.errors)[0] ?? ''}
          </Notice>
        )}
        {mayWrite && (
          <form id="move" method="post" action={link(`${here}/move`)}>
            <input type="hidden" name="version" value={course.version} />
          </form>
        )}
        {course.modules.length === 0 && (
          <EmptyState level={2} title={t(say.noModules)}>
            {t(say.noModulesText)}
          </EmptyState>
        )}
        {mayWrite && course.modules.length > 0 && (
          <p class="hint keys-only" data-outline-hint hidden>
            {t(say.reorderHint)}
          </p>
        )}
        {course.modules.map((one, at) => (
          <OutlineModule
            key={one.id}
            {...{ course, order, mayWrite }}
            module={one}
            place={at + 1}
            total={course.modules.length}
          />
        ))}
      </div>
      <p class="visually-hidden" role="status" aria-live="polite" data-outline-said />
      {mayWrite && (
        <>
          {course.modules.length > 0 && (
            <AddLesson course={course} modules={course.modules} module={module} refused={refused} />
          )}
          <AddModule course={course} refused={refused} />
        </>
      )}
    </CourseFrame>
  );
}

function AddLesson(props: {
  course: StaffOutline;
  modules: readonly StaffModule[];
  module: string | undefined;
  refused: RefusedForm | undefined;
}) {
  const { t, link, locale } = usePage();
  const { course, modules, module, refused } = props;
  const own = refused?.form === 'lesson' ? refused : undefined;
  const usual = { sourceLocale: locale, minutes: 5, module: module ?? modules.at(-1)!.id };
  return (
    <Section id="add-lesson" title={t(say.addLesson)}>
      <Form action={link(`/staff/courses/${course.slug}/lessons`)} errors={own?.errors} values={own?.values ?? usual}>
        <TextField name="title" label={t(say.lessonTitle)} maxLength={200} />
        <FieldRow>
          <SelectField
            name="module"
            label={t(say.module)}
            placeholder={null}
            options={modules.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <SelectField
            name="sourceLocale"
            label={t(say.sourceLocale)}
            placeholder={null}
            options={LOCALES.map((one) => ({ value: one, label: LOCALE_NAMES[one] }))}
          />
        </FieldRow>
        <TextField name="minutes" label={t(say.minutesField)} inputMode="numeric" short maxLength={3} />
        <Actions>
          <Button kind="quiet">{t(say.addLesson)}</Button>
        </Actions>
      </Form>
    </Section>
  );
}

function AddModule({ course, refused }: { course: StaffOutline; refused: RefusedForm | undefined }) {
  const { t, link } = usePage();
  const own = refused?.form === 'module' ? refused : undefined;
  return (
    <Section id="add-module" title={t(say.addModule)}>
      <Form action={link(`/staff/courses/${course.slug}/modules`)} errors={own?.errors} values={own?.values ?? {}}>
        <ModuleTitles />
        <Actions>
          <Button kind="quiet">{t(say.addModule)}</Button>
        </Actions>
      </Form>
    </Section>
  );
}

/** The title of a module, the reader's own language first: that one is needed, the others fall back to it. */
export function ModuleTitles() {
  const { t, locale } = usePage();
  return (
    <div class="in-languages">
      {languagesFrom(locale).map((language, index) => (
        <TextField
          key={language}
          name={`title.${language}`}
          label={t(say.moduleTitle, { language })}
          optional={index > 0}
          maxLength={120}
        />
      ))}
    </div>
  );
}
