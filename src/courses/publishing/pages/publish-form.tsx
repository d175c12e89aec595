import { LOCALE_NAMES, LOCALES } from '../../../platform/i18n/locales.js';
import { Actions, Button } from '../../../ui/components/button.js';
import { CheckboxField, RadioGroup, TextField } from '../../../ui/components/fields.js';
import { FieldRow, Form, type FieldErrors } from '../../../ui/components/form.js';
import { TimeZoneField } from '../../../ui/components/time-zone-field.js';
import { usePage } from '../../../ui/page-context.js';
import { PUBLISHING_WORDS as say, PUBLISHING_WORDS_OF } from '../publishing.messages.js';
import type { PublicationProps } from './publication-sections.js';

/** What is published, when, and what the editor takes upon herself. */
export function PublishForm(props: PublicationProps) {
  const { t, link, timeZone } = usePage();
  const { kind, path, state, checklist, people, errors, values } = props;
  const words = PUBLISHING_WORDS_OF[kind];
  const drafts = LOCALES.filter((locale) => state.drafts[locale]);
  const usual = { locales: drafts, when: 'now', timeZone };
  return (
    <Form action={link(`${path}/publish`)} errors={errors} values={values ?? usual}>
      {drafts.map((locale) => (
        <input key={locale} type="hidden" name={`version.${locale}`} value={state.drafts[locale]!.version} />
      ))}
      <input type="hidden" name="ungraded" value={checklist.ungraded.join(' ')} />
      <input type="hidden" name="people" value={people} />
      {drafts.length > 0 && (
        <RadioGroup
          multiple
          name="locales"
          label={t(say.whichLanguages)}
          options={drafts.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] }))}
        />
      )}
      {checklist.ungraded.length > 0 && (
        <CheckboxField
          name="openly"
          label={t(words.openly, { count: checklist.ungraded.length, claims: checklist.ungraded.join(', ') })}
          hint={t(say.openlyHint)}
        />
      )}
      {people > 0 && (
        <CheckboxField name="alsoRequired" label={t(say.alsoRequired, { people })} hint={t(say.alsoRequiredHint)} />
      )}
      <WhenFields errors={errors} />
      <Actions>
        <Button>{t(state.status === 'published' ? say.publishChanges : words.publishDo)}</Button>
      </Actions>
    </Form>
  );
}

/** Now, or a day and an hour on the clock of a zone. */
export function WhenFields({ onlyLater = false }: { onlyLater?: boolean; errors?: FieldErrors | undefined }) {
  const { t } = usePage();
  return (
    <>
      {!onlyLater && (
        <RadioGroup
          name="when"
          label={t(say.when)}
          options={[
            { value: 'now', label: t(say.now) },
            { value: 'later', label: t(say.later) },
          ]}
        />
      )}
      <FieldRow>
        <TextField name="at" type="datetime-local" label={t(say.at)} hint={t(say.atHint)} optional={!onlyLater} />
        <TimeZoneField label={t(say.timeZone)} />
      </FieldRow>
    </>
  );
}
