import { describe, Field, useForm } from './form.js';

/** What browsers offer to choose from where a video is asked for. */
export const VIDEO_FILES = 'video/mp4,video/webm';

/** A field for one file. */
export function FileField(props: { name: string; label: string; accept: string; hint?: string; optional?: boolean }) {
  const { errors } = useForm();
  const { name, label, accept, hint, optional = false } = props;
  const { id, attributes } = describe(name, hint, errors[name]);
  return (
    <Field {...{ name, label, hint, optional }}>
      <input type="file" id={id} name={name} class="file" accept={accept} {...attributes} />
    </Field>
  );
}
