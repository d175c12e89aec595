import { formatShortDate } from '../../../platform/i18n/dates.js';
import type { Locale } from '../../../platform/i18n/locales.js';
import { Button } from '../../../ui/components/button.js';
import { SelectField, TextField } from '../../../ui/components/fields.js';
import { Notice } from '../../../ui/components/notice.js';
import { usePage } from '../../../ui/page-context.js';
import { PREVIEW_WORDS as words } from '../preview.messages.js';
import type { PreviewSubject } from '../preview-subjects.js';
import type { Looked } from '../looked.js';

interface PreviewProps {
  /** The page it stands on, and where the frame's mail comes from. */
  here: string;
  frame: string;
  locale: Locale;
  looked: Looked;
  /** Whom the address stands for; null where none was asked about. */
  subjects: readonly PreviewSubject[] | null;
  subject: string;
  text: string | null;
  /** The built-in mail that is looked at. */
  kind?: string;
}

/** The mail in a frame, for a person, in a width and a theme. */
export function PreviewSection(props: PreviewProps) {
  const { t } = usePage();
  const { here, frame, locale, looked, subjects, subject, text, kind } = props;
  return (
    <section class="stack" aria-labelledby="preview">
      <h2 id="preview">{t(words.heading)}</h2>
      {subjects !== null && <p class="muted">{t(words.intro)}</p>}
      <Choice {...{ here, looked, kind }} />
      {subjects && <Subjects {...{ here, looked, subjects }} />}
      <iframe
        name="preview"
        src={frame}
        title={t(words.frame, { subject })}
        class={looked.width === 'phone' ? 'mail-frame mail-frame-phone' : 'mail-frame'}
        sandbox=""
      />
      {text !== null && (
        <details>
          <summary>{t(words.plain)}</summary>
          <pre tabIndex={0} lang={locale} class="mail-plain">
            {text}
          </pre>
        </details>
      )}
    </section>
  );
}

function Choice({ here, looked, kind }: Pick<PreviewProps, 'here' | 'looked' | 'kind'>) {
  const { t } = usePage();
  return (
    <form method="get" action={`${here}#preview`} class="toolbar">
      {kind ? (
        <input type="hidden" name="look" value={kind} />
      ) : (
        <TextField
          name="email"
          type="email"
          label={t(words.email)}
          hint={t(words.emailHint)}
          value={looked.email ?? ''}
          optional
        />
      )}
      {looked.of && <input type="hidden" name="of" value={looked.of} />}
      <SelectField
        name="width"
        label={t(words.width)}
        value={looked.width}
        placeholder={null}
        options={(['desktop', 'phone'] as const).map((value) => ({ value, label: t(words[value]) }))}
      />
      <SelectField
        name="theme"
        label={t(words.theme)}
        value={looked.theme}
        placeholder={null}
        options={(['light', 'dark'] as const).map((value) => ({ value, label: t(words[value]) }))}
      />
      <Button kind="quiet">{t(words.find)}</Button>
    </form>
  );
}

function Subjects({
  here,
  looked,
  subjects,
}: Pick<PreviewProps, 'here' | 'looked'> & { subjects: readonly PreviewSubject[] }) {
  const { t, locale, timeZone } = usePage();
  if (subjects.length === 0) return <Notice tone="info">{t(words.nobody)}</Notice>;
  const to = (of: string | null) => {
    const query = new URLSearchParams({ width: looked.width, theme: looked.theme });
    if (looked.email) query.set('email', looked.email);
    if (of) query.set('of', of);
    return `${here}?${query.toString()}#preview`;
  };
  const choices = [
    { id: null, label: t(words.example) },
    ...subjects.map(({ id, title, at }) => ({ id, label: `${title}, ${formatShortDate(locale, at, timeZone)}` })),
  ];
  return (
    <nav aria-label={t(words.whom)}>
      <ul class="mail-subjects">
        {choices.map(({ id, label }) => (
          <li key={id ?? ''}>
            <a href={to(id)} aria-current={(looked.of ?? null) === id ? 'true' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
