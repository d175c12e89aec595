import { LOCALE_NAMES, LOCALES, type Locale } from '../../../platform/i18n/locales.js';
import { Button, PostButton } from '../../../ui/components/button.js';
import { SelectField, TextArea, TextField } from '../../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { Breadcrumbs, Tabs } from '../../../ui/components/navigation.js';
import { usePage } from '../../../ui/page-context.js';
import { MailFrame } from '../../pages/mail-frame.js';
import type { Looked } from '../../preview/looked.js';
import { PREVIEW_WORDS } from '../../preview/preview.messages.js';
import type { PreviewSubject } from '../../preview/preview-subjects.js';
import { PreviewSection } from '../../preview/pages/preview-section.js';
import { SUBJECT_OF } from '../../sequence.rules.js';
import type { BulkPause } from '../../settings/settings.views.js';
import { variablesFor, type TemplateVariable } from '../../template-variables.js';
import { TRIGGER_WORDS } from '../../trigger.messages.js';
import type { TemplateRevision, TemplateTextView, TemplateView } from '../template.views.js';
import { TEMPLATE_WORDS as words } from '../templates.messages.js';
import { TextHistory } from './text-history.js';
import { UsedBy } from './texts-page.js';

/** What the page of a text shows. */
export interface TextPageProps {
  template: TemplateView;
  locale: Locale;
  /** The text as it stands; undefined where there is none in this language yet. */
  text: TemplateTextView | undefined;
  revisions: readonly TemplateRevision[];
  looked: Looked;
  subjects: readonly PreviewSubject[] | null;
  /** The mail as plain text; null where it cannot be written. */
  plain: string | null;
  paused: BulkPause | null;
  errors?: FieldErrors;
  values?: FieldValues;
}

/** A text in one language: its form, how it looks, what changed since it came, and what it was before. */
export function TextPage(props: TextPageProps) {
  const { t, link } = usePage();
  const { template, locale, text, looked, paused } = props;
  const here = link(`/staff/mail/texts/${template.name}/${locale}`);
  return (
    <MailFrame title={template.name} active="texts" paused={paused}>
      <Breadcrumbs crumbs={[{ label: t(words.title), href: link('/staff/mail/texts') }, { label: template.name }]} />
      <p class="muted">
        {t(words.when, { trigger: t(TRIGGER_WORDS[template.trigger]) })} {t(words.usedBy)}:{' '}
        <UsedBy usedBy={template.usedBy} />
      </p>
      <Tabs
        label={t(words.languages)}
        tabs={LOCALES.map((one) => ({
          href: link(`/staff/mail/texts/${template.name}/${one}`),
          label: LOCALE_NAMES[one],
          current: one === locale,
        }))}
      />
      <div class="mail-text">
        <TextForm {...props} here={here} />
        <div class="stack">
          <PreviewSection
            {...{ here, locale, looked }}
            frame={`${here}/html?${frameQuery(looked)}`}
            subjects={props.subjects}
            subject={text?.subject ?? template.name}
            text={props.plain}
          />
          {text && (
            <PostButton kind="quiet" action={`${here}/test`} fields={looked.of ? { of: looked.of } : {}}>
              {t(PREVIEW_WORDS.test)}
            </PostButton>
          )}
        </div>
      </div>
      {text && <TextHistory {...{ here, text }} revisions={props.revisions} />}
    </MailFrame>
  );
}

function frameQuery({ of, theme }: Looked): string {
  return new URLSearchParams({ theme, ...(of && { of }) }).toString();
}

function TextForm({ here, template, locale, text, looked, errors, values }: TextPageProps & { here: string }) {
  const { t } = usePage();
  const variables = variablesFor(SUBJECT_OF[template.trigger]);
  const held = values ?? { ...text, version: text?.version ?? 0 };
  // After a conflict the one that stands now counts as seen: saving once more puts this text in its place.
  const version = text?.version ?? 0;
  return (
    <Form action={here} errors={errors} values={held} data-look>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="of" value={looked.of ?? ''} />
      <input type="hidden" name="theme" value={looked.theme} />
      <h2>{t(words.editHeading, { language: LOCALE_NAMES[locale] })}</h2>
      <TextField name="subject" label={t(words.subject)} lang={locale} maxLength={200} />
      <TextField
        name="preheader"
        label={t(words.preheader)}
        hint={t(words.preheaderHint)}
        lang={locale}
        maxLength={200}
        optional
      />
      <TextArea name="body" label={t(words.body)} hint={t(words.bodyHint)} lang={locale} rows={16} />
      <Variables {...{ variables, locale }} />
      <TextField name="button" label={t(words.button)} lang={locale} maxLength={80} optional />
      <SelectField
        name="buttonTarget"
        label={t(words.buttonTarget)}
        placeholder={t(words.noButton)}
        options={targets(variables, held.buttonTarget)}
        optional
      />
      <div class="actions">
        <Button>{t(words.save)}</Button>
        <Button kind="quiet" formAction={`${here}/html`} formTarget="preview" data-look-button>
          {t(words.look)}
        </Button>
      </div>
    </Form>
  );
}

/** The variables that hold an address, and whatever else was sent: what was typed is never lost. */
function targets(variables: readonly TemplateVariable[], held: unknown) {
  const names = variables.filter(({ address }) => address).map(({ name }) => name);
  const known = typeof held !== 'string' || held === '' || names.includes(held) ? names : [...names, held];
  return known.map((value) => ({ value, label: value }));
}

function Variables({ variables, locale }: { variables: readonly TemplateVariable[]; locale: Locale }) {
  const { t } = usePage();
  return (
    <details class="mail-variables">
      <summary>{t(words.variables)}</summary>
      <dl class="placeholders">
        {variables.map(({ name, example }) => (
          <div key={name}>
            <dt>
              <code>{`{${name}}`}</code>
            </dt>
            <dd lang={locale}>{example[locale]}</dd>
          </div>
        ))}
      </dl>
      <p class="muted">{t(words.variablesHint)}</p>
      {variables.some(({ name }) => name === 'lessonsLeft') && (
        <p class="muted">{t(words.plural, { open: '{', close: '}' })}</p>
      )}
    </details>
  );
}
