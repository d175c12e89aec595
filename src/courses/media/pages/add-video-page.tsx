import { Button } from '../../../ui/components/button.js';
import { SelectField, TextField } from '../../../ui/components/fields.js';
import { FileField, VIDEO_FILES } from '../../../ui/components/file-field.js';
import { FieldRow, Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { STAFF_MEDIA as m } from '../media.staff.messages.js';

interface AddVideoProps {
  errors: FieldErrors;
  values: FieldValues;
  /** The largest file there may be. */
  megabytes: number;
  /** The names of the images that could stand there before it plays. */
  images: readonly string[];
}

/** Where a video is added: a file, or an address. */
export function AddVideoPage({ errors, values, megabytes, images }: AddVideoProps) {
  const { t, link } = usePage();
  return (
    <StaffLayout title={t(m.addVideo)} active="media">
      <p class="media-intro measure">{t(m.addVideoIntro, { megabytes })}</p>
      <Form
        action={link('/staff/media/add/video')}
        encType="multipart/form-data"
        class="form media-form"
        {...{ errors, values }}
      >
        <FileField name="file" label={t(m.file)} accept={VIDEO_FILES} optional />
        <TextField name="address" type="url" label={t(m.address)} hint={t(m.addressHint)} optional />
        <TextField name="title" label={t(m.videoTitle)} maxLength={200} optional />
        <TextField name="alt" label={t(m.about)} maxLength={1000} />
        <TextField name="name" label={t(m.name)} hint={t(m.nameHint)} maxLength={120} optional />
        <VideoFields images={images} />
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

/** What only a video has. */
export function VideoFields({ images }: { images: readonly string[] }) {
  const { t } = usePage();
  return (
    <FieldRow>
      <SelectField
        name="poster"
        label={t(m.poster)}
        placeholder={t(m.noPoster)}
        options={images.map((name) => ({ value: name, label: name }))}
        optional
      />
      <TextField name="duration" label={t(m.duration)} hint={t(m.durationHint)} maxLength={10} short optional />
    </FieldRow>
  );
}
