import { LOCALE_NAMES, LOCALES } from '../../../platform/i18n/locales.js';
import { Actions, Button, LinkButton, PostButton } from '../../../ui/components/button.js';
import { CheckboxField, SelectField, TextField } from '../../../ui/components/fields.js';
import { FieldRow, Form, typed, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { usePage } from '../../../ui/page-context.js';
import { settingsMark } from '../lesson-settings.rules.js';
import { OUTLINE_WORDS as say } from '../outline.messages.js';
import type { StaffLesson, StaffModule, StaffOutline } from '../outline.views.js';
import { LessonFrame } from './lesson-frame.js';

/** A lesson with where it stands. */
export interface PlacedLesson {
  course: StaffOutline;
  module: StaffModule;
  lesson: StaffLesson;
}

/** The form for the settings of a lesson; a copy can be made and the lesson be deleted from here. */
export function LessonSettingsPage(
  props: PlacedLesson & { errors?: FieldErrors | undefined; values?: FieldValues | undefined },
) {
  const { t, link } = usePage();
  const { course, module, lesson, errors, values } = props;
  const here = `/staff/courses/${course.slug}/lessons/${lesson.slug}`;
  const { slug, minutes, preview, sourceLocale } = lesson;
  const now = settingsMark({ moduleId: module.id, slug, minutes, preview, sourceLocale });
  const begun = errors?._form ? '' : typed(values?.seen);
  return (
    <LessonFrame course={course} lesson={lesson} active="settings">
      <Form
        action={link(`${here}/settings`)}
        errors={errors}
        values={values ?? { slug, minutes, preview: preview ? 'on' : '', sourceLocale, module: module.id }}
      >
        <input type="hidden" name="seen" value={begun || now} />
        <TextField name="slug" label={t(say.slug)} hint={t(say.slugMoves)} maxLength={80} spellcheck={false} />
        <FieldRow>
          <SelectField
            name="module"
            label={t(say.module)}
            placeholder={null}
            options={course.modules.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <TextField name="minutes" label={t(say.minutesField)} inputMode="numeric" maxLength={3} />
        </FieldRow>
        <SelectField
          name="sourceLocale"
          label={t(say.sourceLocale)}
          hint={t(say.sourceHint)}
          placeholder={null}
          options={LOCALES.map((one) => ({ value: one, label: LOCALE_NAMES[one] }))}
        />
        <CheckboxField name="preview" label={t(say.previewField)} />
        <Actions>
          <Button>{t(say.saveLesson)}</Button>
        </Actions>
      </Form>
      <div class="actions lesson-acts">
        <PostButton kind="quiet" action={link(`${here}/duplicate`)}>
          {t(say.duplicate)}
        </PostButton>
        <LinkButton kind="danger" href={link(`${here}/delete`)}>
          {t(say.deleteLesson)}
        </LinkButton>
      </div>
    </LessonFrame>
  );
}

/** Asks before a lesson goes; says what really happens to one that somebody has done. */
export function DeleteLessonPage({ course, lesson, done }: PlacedLesson & { done: number }) {
  const { t, link } = usePage();
  const here = `/staff/courses/${course.slug}/lessons/${lesson.slug}`;
  return (
    <LessonFrame course={course} lesson={lesson} title={t(say.deleteAsk, { title: lesson.title })}>
      <div class="stack">
        <p class="measure">{done > 0 ? t(say.withdrawText, { people: done }) : t(say.deleteText)}</p>
        <div class="actions">
          <PostButton kind="danger" action={link(`${here}/delete`)}>
            {t(done > 0 ? say.withdrawDo : say.deleteDo)}
          </PostButton>
          <LinkButton kind="quiet" href={link(`${here}/settings`)}>
            {t(say.back)}
          </LinkButton>
        </div>
      </div>
    </LessonFrame>
  );
}
