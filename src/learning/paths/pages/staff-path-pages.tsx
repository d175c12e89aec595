import { LOCALE_NAMES, LOCALES } from '../../../platform/i18n/locales.js';
import { Button, LinkButton } from '../../../ui/components/button.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { RadioGroup, SelectField, TextArea, TextField } from '../../../ui/components/fields.js';
import {
  FieldError,
  Fieldset,
  fieldId,
  Form,
  typed,
  useForm,
  type FieldErrors,
  type FieldValues,
} from '../../../ui/components/form.js';
import { Tag } from '../../../ui/components/list.js';
import { Breadcrumbs } from '../../../ui/components/navigation.js';
import { EmptyState } from '../../../ui/components/notice.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { MOST_COURSES } from '../path.input.js';
import type { StaffPath } from '../path.views.js';
import { PATH_STAFF as say } from '../paths.messages.js';

/** The console's list of paths. */
export function StaffPathsPage({ paths }: { paths: readonly StaffPath[] }) {
  const { t, link, locale } = usePage();
  const add = <LinkButton href={link('/staff/paths/new')}>{t(say.add)}</LinkButton>;
  return (
    <StaffLayout title={t(say.title)} active="paths" actions={paths.length > 0 && add}>
      {paths.length === 0 ? (
        <EmptyState level={2} title={t(say.none)} action={add}>
          {t(say.noneText)}
        </EmptyState>
      ) : (
        <DataTable
          caption={t(say.title)}
          captionHidden
          columns={[
            {
              key: 'name',
              label: t(say.name),
              header: true,
              cell: ({ slug, title }) => <a href={link(`/staff/paths/${slug}`)}>{title[locale]}</a>,
            },
            { key: 'courses', label: t(say.courses), number: true, cell: ({ courses }) => courses.length },
            {
              key: 'status',
              label: t(say.status),
              cell: ({ status }) => (status === 'draft' ? <Tag>{t(say.draft)}</Tag> : t(say.published)),
            },
          ]}
          rows={paths}
          rowKey={({ slug }) => slug}
        />
      )}
    </StaffLayout>
  );
}

interface PathFormPageProps {
  /** The path that is kept; null for a new one. */
  path: StaffPath | null;
  choices: readonly { id: string; title: string; published: boolean }[];
  values: FieldValues;
  /** The ids of the courses as the form has them now. */
  courses: readonly string[];
  errors?: FieldErrors | undefined;
}

/** A path as a form: its texts in three languages, its courses in order, whether readers see it. */
export function PathFormPage(props: PathFormPageProps) {
  const { t, link, locale } = usePage();
  const { path, choices, values, courses, errors } = props;
  const here = link(path ? `/staff/paths/${path.slug}` : '/staff/paths/new');
  const title = path ? path.title[locale] : t(say.add);
  return (
    <StaffLayout
      title={title}
      active="paths"
      actions={
        path?.status === 'published' && (
          <LinkButton kind="quiet" href={link(`/paths/${path.slug}`)}>
            {t(say.see)}
          </LinkButton>
        )
      }
    >
      <div class="stack">
        <Breadcrumbs crumbs={[{ label: t(say.title), href: link('/staff/paths') }, { label: title }]} />
        <Form action={here} errors={errors} values={values}>
          <input type="hidden" name="version" value={typed(values.version) || '0'} />
          {/* The first button of a form is the one that Enter presses. */}
          <button type="submit" name="do" value="save" class="visually-hidden" tabIndex={-1} aria-hidden="true" />
          <Fieldset legend={t(say.texts)} large>
            {LOCALES.map((language) => (
              <div key={language} class="stack" lang={language}>
                <TextField
                  name={`title.${language}`}
                  label={t(say.titleIn, { language: LOCALE_NAMES[language] })}
                  maxLength={120}
                />
                <TextArea
                  name={`summary.${language}`}
                  label={t(say.summaryIn, { language: LOCALE_NAMES[language] })}
                  rows={3}
                  maxLength={600}
                />
              </div>
            ))}
          </Fieldset>
          <Order here={here} choices={choices} courses={courses} />
          <TextField name="slug" label={t(say.slug)} hint={t(say.slugHint)} maxLength={80} autoComplete="off" />
          <RadioGroup
            name="status"
            label={t(say.status)}
            options={(['draft', 'published'] as const).map((value) => ({ value, label: t(say[value]) }))}
          />
          <div class="actions">
            <Button name="do" value="save">
              {t(say.save)}
            </Button>
            <span class="hint">{t(say.unsaved)}</span>
          </div>
        </Form>
      </div>
    </StaffLayout>
  );
}

function Order({ here, choices, courses }: Pick<PathFormPageProps, 'choices' | 'courses'> & { here: string }) {
  const { t } = usePage();
  const { errors, labels } = useForm();
  labels?.set('courses', t(say.order));
  const titleOf = (id: string) => choices.find((course) => course.id === id);
  const others = choices.filter(({ id }) => !courses.includes(id));
  return (
    <fieldset class="fieldset fieldset-large" id={fieldId('courses')} tabIndex={-1}>
      <legend>{t(say.order)}</legend>
      {errors.courses && <FieldError id={fieldId('courses')}>{errors.courses}</FieldError>}
      {courses.length === 0 && <p class="muted">{t(say.noneYet)}</p>}
      <ol class="path-order">
        {courses.map((id, at) => {
          const course = titleOf(id);
          const title = course?.title ?? id;
          const move = (command: string, label: string) => (
            <Button
              kind="quiet"
              small
              name="do"
              value={`${command}:${at}`}
              formAction={`${here}#${fieldId('courses')}`}
            >
              {label}
              <span class="visually-hidden">: {title}</span>
            </Button>
          );
          return (
            <li key={id}>
              <input type="hidden" name="courses" value={id} />
              <span>
                {title} {course && !course.published && <Tag>{t(say.draft)}</Tag>}
              </span>
              <span class="actions">
                {at > 0 && move('up', t(say.up))}
                {at < courses.length - 1 && move('down', t(say.down))}
                {move('remove', t(say.remove))}
              </span>
            </li>
          );
        })}
      </ol>
      {others.length > 0 && courses.length < MOST_COURSES && (
        <>
          <SelectField
            name="add"
            label={t(say.addCourse)}
            optional
            options={others.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <div>
            <Button kind="quiet" name="do" value="add" formAction={`${here}#${fieldId('courses')}`}>
              {t(say.addIt)}
            </Button>
          </div>
        </>
      )}
    </fieldset>
  );
}
