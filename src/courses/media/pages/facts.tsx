import { formatNumber } from '../../../platform/i18n/dates.js';
import type { Translate } from '../../../platform/i18n/messages.js';
import { useForm, describe, Field } from '../../../ui/components/form.js';
import { usePage } from '../../../ui/page-context.js';
import { ui } from '../../../ui/messages.js';
import { STAFF_MEDIA as m } from '../media.staff.messages.js';
import type { MediaRow } from '../media.views.js';

/** Seconds as people say them: 4:05 or 1:02:30. */
export function clockTime(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** How large it is: dots, length and bytes, as far as they are known. */
export function sizeOf({ width, height, bytes, durationSeconds, source }: MediaRow, t: Translate): string {
  return [
    width && height && `${formatNumber(t.locale, width)} × ${formatNumber(t.locale, height)}`,
    durationSeconds && clockTime(durationSeconds),
    source === 'address' ? t(m.elsewhere) : bytes && weight(bytes, t),
  ]
    .filter(Boolean)
    .join(', ');
}

function weight(bytes: number, t: Translate): string {
  const count = Math.max(1, Math.round(bytes / 1024));
  return count < 1000 ? t(m.kilobytes, { count }) : t(m.megabytes, { count: Math.round(count / 102.4) / 10 });
}

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

/** How a text shows it, to be copied. */
export function Directive({ kind, name }: { kind: string; name: string }) {
  const { t } = usePage();
  return (
    <p class="media-directive">
      {t(m.directive)}
      {t(ui.colon)} <code>{`::${kind}{name=${name}}`}</code>
    </p>
  );
}
