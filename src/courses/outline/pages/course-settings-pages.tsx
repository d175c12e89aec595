import { Actions, Button } from '../../../ui/components/button.js';
import { Form, typed, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { Breadcrumbs } from '../../../ui/components/navigation.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { courseValues } from '../course.form.js';
import { anyText } from '../course-texts.rules.js';
import { OUTLINE_WORDS as say } from '../outline.messages.js';
import type { CourseSettings } from '../outline.views.js';
import { CourseFields } from './course-fields.js';
import { CourseFrame } from './course-frame.js';

/** The form for a new course. */
export function NewCoursePage({ errors, values }: { errors?: FieldErrors; values?: FieldValues }) {
  const { t, link } = usePage();
  return (
    <StaffLayout title={t(say.newCourse)} active="courses">
      <div class="stack">
        <Breadcrumbs crumbs={[{ label: t(say.courses), href: link('/staff/courses') }, { label: t(say.newCourse) }]} />
        <Form action={link('/staff/courses')} errors={errors} values={values ?? { level: 'beginner' }}>
          <CourseFields isNew />
          <Actions>
            <Button>{t(say.createCourse)}</Button>
          </Actions>
        </Form>
      </div>
    </StaffLayout>
  );
}

/** The form for the settings and texts of a course. */
export function CourseSettingsPage(props: {
  course: CourseSettings;
  errors?: FieldErrors | undefined;
  values?: FieldValues | undefined;
}) {
  const { t, link, locale } = usePage();
  const { course, errors, values } = props;
  // Told once that somebody else saved (an error of the whole form), a person may save over it.
  const begun = errors?._form ? '' : typed(values?.version);
  return (
    <CourseFrame course={{ ...course, title: anyText(course.title, locale) ?? course.slug }} active="settings">
      <Form
        action={link(`/staff/courses/${course.slug}/settings`)}
        errors={errors}
        values={values ?? courseValues(course)}
      >
        <input type="hidden" name="version" value={begun || course.updatedAt.toISOString()} />
        <CourseFields />
        <Actions>
          <Button>{t(say.saveCourse)}</Button>
        </Actions>
      </Form>
    </CourseFrame>
  );
}
