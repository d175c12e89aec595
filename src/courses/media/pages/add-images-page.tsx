import { Button } from '../../../ui/components/button.js';
import { CheckboxField, TextField } from '../../../ui/components/fields.js';
import { FileField } from '../../../ui/components/file-field.js';
import { FieldRow, Fieldset, Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { Notice } from '../../../ui/components/notice.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { STAFF_MEDIA as m } from '../media.staff.messages.js';

/** What became of one row: the name under which its image was added, or what was wrong. */
export interface RowResult {
  row: number;
  fileName: string | null;
  name: string | null;
  errors: FieldErrors;
}

const ACCEPT = 'image/jpeg,image/png,image/webp,image/avif,image/gif,image/tiff';
/** So many rows stand there at once; the script adds more. */
const ROWS = 3;

/** Where images are added: a row each, and below what became of those that were sent. */
export function AddImagesPage({ rows, values }: { rows: readonly RowResult[]; values: FieldValues }) {
  const { t, link } = usePage();
  const refused = rows.filter(({ name }) => name === null);
  const errors = Object.fromEntries(
    refused.flatMap(({ row, errors }) =>
      Object.entries(errors).map(([field, words]) => [field === '_form' ? `file-${row}` : `${field}-${row}`, words]),
    ),
  );
  const added = new Set(rows.filter(({ name }) => name !== null).map(({ row }) => row));
  // What was added is not asked for again; the others stand where they stood.
  const shown = Array.from({ length: Math.max(ROWS, ...rows.map(({ row }) => row + 1)) }, (_, row) => row).filter(
    (row) => !added.has(row),
  );
  return (
    <StaffLayout title={t(m.addImages)} active="media" scripts={['media.js']}>
      <p class="media-intro measure">{t(m.addImagesIntro)}</p>
      {rows.length > 0 && <Results rows={rows} />}
      <Form
        action={link('/staff/media/add/images')}
        encType="multipart/form-data"
        class="form media-form"
        data-images
        {...{ errors, values }}
      >
        <p class="media-drop" data-drop hidden>
          {t(m.drop)}
        </p>
        {(shown.length > 0 ? shown : [0]).map((row, index) => (
          <ImageRow key={row} row={row} number={index + 1} />
        ))}
        <div data-row-end>
          <Button type="button" kind="quiet" small data-another hidden>
            {t(m.anotherRow)}
          </Button>
        </div>
        <FieldRow>
          <TextField name="credit" label={t(m.credit)} hint={t(m.creditHint)} maxLength={200} optional />
          <TextField name="licence" label={t(m.licence)} maxLength={200} optional />
        </FieldRow>
        <div class="actions">
          <Button>{t(m.upload)}</Button>
          <a href={link('/staff/media')}>{t(m.back)}</a>
        </div>
      </Form>
    </StaffLayout>
  );
}

function ImageRow({ row, number }: { row: number; number: number }) {
  const { t } = usePage();
  return (
    <div class="media-row" data-row={row}>
      <Fieldset legend={t(m.imageNumber, { number })}>
        <FieldRow>
          <FileField
            name={`file-${row}`}
            label={t(m.file)}
            hint={t(m.imageKinds)}
            accept={ACCEPT}
            optional={number > 1}
          />
          <TextField name={`name-${row}`} label={t(m.name)} hint={t(m.nameHint)} maxLength={120} optional />
        </FieldRow>
        <TextField
          name={`alt-${row}`}
          label={t(m.altLabel)}
          hint={t(m.altHint)}
          maxLength={1000}
          optional={number > 1}
        />
        <CheckboxField name={`decorative-${row}`} label={t(m.decorative)} />
      </Fieldset>
    </div>
  );
}

function Results({ rows }: { rows: readonly RowResult[] }) {
  const { t, link } = usePage();
  const refused = rows.filter(({ name }) => name === null);
  return (
    <Notice tone={refused.length > 0 ? 'problem' : 'done'} title={t(m.results)}>
      <ul>
        {rows.map(({ row, fileName, name, errors }) => (
          <li key={row}>
            {name === null ? (
              t(m.wasRefused, {
                file: fileName ?? t(m.imageNumber, { number: row + 1 }),
                fault: Object.values(errors).join(' '),
              })
            ) : (
              <a href={link(`/staff/media/${name}`)}>{t(m.wasAdded, { name })}</a>
            )}
          </li>
        ))}
      </ul>
      {refused.some(({ fileName }) => fileName) && <p>{t(m.chooseAgain)}</p>}
    </Notice>
  );
}
