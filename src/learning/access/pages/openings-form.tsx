import { Button } from '../../../ui/components/button.js';
import {
  Field,
  Form,
  describe,
  fieldId,
  useForm,
  type FieldErrors,
  type FieldValues,
} from '../../../ui/components/form.js';
import { usePage } from '../../../ui/page-context.js';
import { MOST_DAYS } from '../../../courses/opening.rules.js';
import { ACCESS_STAFF as say } from '../access.messages.js';
import type { CourseAccess, OpeningRow } from '../access.views.js';

interface OpeningsFormProps {
  course: CourseAccess;
  errors?: FieldErrors;
  values?: FieldValues;
}

/** When the modules and lessons of a course open, all in one form. */
export function OpeningsForm({ course, errors, values }: OpeningsFormProps) {
  const { t, link } = usePage();
  if (course.modules.length === 0) return <p class="muted">{t(say.noLessons)}</p>;
  return (
    <Form
      action={link(`/staff/courses/${course.slug}/access/openings`)}
      errors={errors}
      values={values ?? valuesOf(course)}
      class="form form-wide"
    >
      {course.modules.map((module) => (
        <fieldset class="fieldset openings" key={module.id}>
          <legend>{module.title}</legend>
          <OpeningFields kind="modules" row={module} title={module.title} shown={t(say.module)} />
          {module.lessons.map((lesson) => (
            <OpeningFields
              key={lesson.id}
              kind="lessons"
              row={lesson}
              title={lesson.title}
              note={lesson.preview ? t(say.openToAll) : lesson.published ? '' : t(say.draftLesson)}
              closedNever={lesson.preview}
            />
          ))}
        </fieldset>
      ))}
      <div>
        <Button>{t(say.save)}</Button>
      </div>
    </Form>
  );
}

function OpeningFields(props: {
  kind: 'modules' | 'lessons';
  row: OpeningRow;
  /** Its name for the labels, and what stands there instead where the name stands above already. */
  title: string;
  shown?: string;
  note?: string;
  /** A lesson that is open to everyone has no time at which it opens. */
  closedNever?: boolean;
}) {
  const { t } = usePage();
  const { kind, row, title, shown = title, note = '', closedNever = false } = props;
  return (
    <div class={kind === 'modules' ? 'opening opening-module' : 'opening'}>
      <p class="opening-title">
        {shown} {note && <span class="muted">({note})</span>}
      </p>
      {!closedNever && (
        <>
          <Short name={`${kind}.${row.id}.days`} label={t(say.days)} title={t(say.daysOf, { title })}>
            {{ type: 'text', inputMode: 'numeric', placeholder: `1–${MOST_DAYS}` }}
          </Short>
          <Short name={`${kind}.${row.id}.on`} label={t(say.on)} title={t(say.onOf, { title })}>
            {{ type: 'date' }}
          </Short>
        </>
      )}
    </div>
  );
}

/** A field whose label is short to the eye and whole to the ear. */
function Short(props: {
  name: string;
  label: string;
  title: string;
  children: { type: 'text' | 'date'; inputMode?: 'numeric'; placeholder?: string };
}) {
  const { name, label, title, children } = props;
  const { errors, values, labels } = useForm();
  labels?.set(name, title);
  const { attributes } = describe(name, undefined, errors[name]);
  const held = values[name];
  return (
    <Field name={name} label={<span>{label}</span>}>
      <input
        class="input"
        {...(children as { type: 'text' })}
        {...attributes}
        id={fieldId(name)}
        name={name}
        aria-label={title}
        value={typeof held === 'string' ? held : ''}
      />
    </Field>
  );
}

function valuesOf(course: CourseAccess): FieldValues {
  const fields = (kind: string, { id, days, on }: OpeningRow): [string, string][] => [
    [`${kind}.${id}.days`, days === null ? '' : String(days)],
    [`${kind}.${id}.on`, on ?? ''],
  ];
  return Object.fromEntries<string>(
    course.modules.flatMap((module) => [
      ...fields('modules', module),
      ...module.lessons.flatMap((lesson) => fields('lessons', lesson)),
    ]),
  );
}
