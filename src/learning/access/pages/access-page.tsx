import { Button, PostButton } from '../../../ui/components/button.js';
import { DateTime } from '../../../ui/components/date-time.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { SelectField, TextArea, TextField } from '../../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { Breadcrumbs } from '../../../ui/components/navigation.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { ACCESS_STAFF as say } from '../access.messages.js';
import type { CourseAccess } from '../access.views.js';
import { OpeningsForm } from './openings-form.js';

/** The forms of the page. */
export type AccessForm = 'before' | 'openings' | 'forOne';

interface AccessPageProps {
  course: CourseAccess;
  /** The form that came back, with what is wrong and what was typed. */
  sent?: { form: AccessForm; errors: FieldErrors; values: FieldValues };
}

/** Who gets into a course and when: what comes first, when lessons open, and what is opened for one learner. */
export function AccessPage({ course, sent }: AccessPageProps) {
  const { t, link } = usePage();
  const back = (form: AccessForm) => (sent?.form === form ? { errors: sent.errors, values: sent.values } : {});
  return (
    <StaffLayout title={t(say.titleOf, { course: course.title })} active="courses">
      <div class="stack">
        <Breadcrumbs
          crumbs={[
            { label: t(say.courses), href: link('/staff/courses') },
            { label: course.title, href: link(`/staff/courses/${course.slug}`) },
            { label: t(say.title) },
          ]}
        />
        <Before course={course} {...back('before')} />
        <section class="stack" aria-labelledby="openings">
          <h2 id="openings">{t(say.openings)}</h2>
          <p class="measure">{t(say.openingsIntro)}</p>
          <OpeningsForm course={course} {...back('openings')} />
        </section>
        <ForOne course={course} {...back('forOne')} />
      </div>
    </StaffLayout>
  );
}

interface PartProps {
  course: CourseAccess;
  errors?: FieldErrors;
  values?: FieldValues;
}

function Before({ course, ...sent }: PartProps) {
  const { t, link } = usePage();
  const path = link(`/staff/courses/${course.slug}/access/prerequisites`);
  return (
    <section class="stack" aria-labelledby="before">
      <h2 id="before">{t(say.before)}</h2>
      <p class="measure">{t(say.beforeIntro)}</p>
      {course.needs.length === 0 ? (
        <p class="muted">{t(say.noneBefore)}</p>
      ) : (
        <ul class="access-needs">
          {course.needs.map(({ id, title, published }) => (
            <li key={id}>
              <span>
                {title} {!published && <span class="muted">({t(say.draft)})</span>}
              </span>
              <PostButton kind="quiet" small action={`${path}/remove`} fields={{ needs: id }}>
                {t(say.remove)}
                <span class="visually-hidden">: {title}</span>
              </PostButton>
            </li>
          ))}
        </ul>
      )}
      {course.others.length > 0 && (
        <Form action={path} {...sent}>
          <SelectField
            name="needs"
            label={t(say.course)}
            options={course.others.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <div>
            <Button kind="quiet">{t(say.add)}</Button>
          </div>
        </Form>
      )}
    </section>
  );
}

function ForOne({ course, ...sent }: PartProps) {
  const { t, link } = usePage();
  const path = link(`/staff/courses/${course.slug}/access/unlocks`);
  const lessons = course.modules.flatMap((module) => module.lessons.map((lesson) => ({ module, ...lesson })));
  const later = lessons.filter(
    ({ module, preview, days, on }) => !preview && (days ?? on ?? module.days ?? module.on) !== null,
  );
  return (
    <section class="stack" aria-labelledby="for-one">
      <h2 id="for-one">{t(say.forOne)}</h2>
      {later.length === 0 ? (
        <p class="muted">{t(say.nothingLocked)}</p>
      ) : (
        <>
          <p class="measure">{t(say.forOneIntro)}</p>
          <Form action={path} {...sent}>
            <TextField name="email" label={t(say.email)} type="email" autoComplete="off" />
            <SelectField
              name="lesson"
              label={t(say.lesson)}
              options={later.map(({ id, title, module }) => ({ value: id, label: title, group: module.title }))}
            />
            <TextArea name="reason" label={t(say.reason)} hint={t(say.reasonHint)} rows={2} maxLength={500} />
            <div>
              <Button>{t(say.open)}</Button>
            </div>
          </Form>
        </>
      )}
      {course.unlocks.length > 0 && (
        <DataTable
          caption={t(say.opened)}
          columns={[
            {
              key: 'who',
              label: t(say.who),
              header: true,
              cell: ({ name, email }) => (
                <>
                  {name} <span class="muted">{email}</span>
                </>
              ),
            },
            {
              key: 'lesson',
              label: t(say.lesson),
              cell: ({ lessonId }) => lessons.find(({ id }) => id === lessonId)?.title ?? '–',
            },
            {
              key: 'when',
              label: t(say.when),
              cell: ({ openedAt, openedBy }) => (
                <>
                  <DateTime at={openedAt} short /> {openedBy && <span class="muted">{openedBy}</span>}
                </>
              ),
            },
            { key: 'reason', label: t(say.reason), cell: ({ reason }) => reason },
            {
              key: 'close',
              label: '',
              cell: ({ enrolmentId, lessonId, name }) => (
                <PostButton
                  kind="quiet"
                  small
                  action={`${path}/close`}
                  fields={{ enrolment: enrolmentId, lesson: lessonId }}
                >
                  {t(say.closeAgain)}
                  <span class="visually-hidden">: {name}</span>
                </PostButton>
              ),
            },
          ]}
          rows={course.unlocks}
          rowKey={({ enrolmentId, lessonId }) => `${enrolmentId} ${lessonId}`}
        />
      )}
    </section>
  );
}
