import { Button, LinkButton } from '../../../ui/components/button.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { CheckboxField, RadioGroup } from '../../../ui/components/fields.js';
import { describe, Field, Form, useForm, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import type { ExportableCourse } from '../course-imports.queries.js';
import { TRANSFER_WORDS as words } from '../transfer.messages.js';

interface TransferProps {
  courses: readonly ExportableCourse[];
  /** The largest zip, in bytes. */
  most: number;
  form?: { errors: FieldErrors; values: FieldValues };
}

/** Where courses are taken out and brought in. */
export function TransferPage({ courses, most, form }: TransferProps) {
  const { t, link } = usePage();
  return (
    <StaffLayout title={t(words.title)} active="courses">
      <p>{t(words.intro)}</p>
      <Section id="import" title={t(words.importTitle)} intro={t(words.importIntro)}>
        <Form
          action={link('/staff/courses/transfer')}
          encType="multipart/form-data"
          errors={form?.errors ?? {}}
          values={form?.values ?? { publish: '' }}
        >
          <FileField most={most} />
          <RadioGroup
            name="publish"
            label={t(words.how)}
            hint={t(words.settingsNote)}
            options={[
              { value: '', label: t(words.asDrafts) },
              { value: 'on', label: t(words.forReaders) },
            ]}
          />
          <CheckboxField name="withdrawMissing" label={t(words.withdrawMissing)} />
          <CheckboxField name="replaceDrafts" label={t(words.replaceDrafts)} />
          <div class="actions">
            <Button>{t(words.check)}</Button>
          </div>
        </Form>
      </Section>
      <Section id="export" title={t(words.exportTitle)} intro={t(words.exportIntro)}>
        <DataTable
          caption={t(words.exportTitle)}
          captionHidden
          columns={[
            { key: 'course', label: t(words.course), header: true, cell: ({ title }) => title },
            { key: 'lessons', label: t(words.lessons), number: true, cell: ({ lessons }) => lessons },
            {
              key: 'zip',
              label: t(words.zip),
              cell: ({ slug }) => (
                <a href={link(`/staff/courses/${slug}/export.zip`)} download>
                  {slug}.zip
                </a>
              ),
            },
          ]}
          rows={courses}
          rowKey={({ slug }) => slug}
          empty={<p>{t(words.noCourses)}</p>}
        />
      </Section>
      <Section id="format" title={t(words.formatTitle)}>
        <Format />
      </Section>
      <p>
        <LinkButton kind="quiet" href={link('/staff/courses')}>
          {t(words.back)}
        </LinkButton>
      </p>
    </StaffLayout>
  );
}

function FileField({ most }: { most: number }) {
  const { t } = usePage();
  const { errors } = useForm();
  const hint = t(words.fileHint, { most: Math.floor(most / 2 ** 20) });
  const { id, attributes } = describe('file', hint, errors.file);
  return (
    <Field name="file" label={t(words.file)} hint={hint}>
      <input type="file" id={id} name="file" class="file" accept=".zip,application/zip" {...attributes} />
    </Field>
  );
}

function Format() {
  const { t } = usePage();
  const files = [
    ['course.yaml', words.formatCourse],
    ['what-a-roller-does.nl.md', words.formatLesson],
    ['what-a-roller-does.nl.draft.md', words.formatDraft],
    ['articles/how-we-grade.en.md', words.formatArticle],
    ['media/roller.yaml', words.formatMedium],
    ['media/roller.jpg', words.formatContent],
    ['media/renewal.captions.nl.vtt', words.formatTrack],
  ] as const;
  return (
    <div class="stack">
      <dl class="facts">
        {files.map(([name, says]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{t(says)}</dd>
          </div>
        ))}
      </dl>
      <p class="fine">{t(words.formatKeys)}</p>
    </div>
  );
}
