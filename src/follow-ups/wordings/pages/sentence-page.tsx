import { LOCALE_NAMES, type Locale } from '../../../platform/i18n/locales.js';
import { Button, PostButton } from '../../../ui/components/button.js';
import { DateTime } from '../../../ui/components/date-time.js';
import { DifferenceLines } from '../../../ui/components/difference.js';
import { TextArea } from '../../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { Breadcrumbs } from '../../../ui/components/navigation.js';
import { Notice } from '../../../ui/components/notice.js';
import { Section } from '../../../ui/components/page-head.js';
import { differenceOf } from '../../../ui/difference.rules.js';
import { usePage } from '../../../ui/page-context.js';
import { MailFrame } from '../../pages/mail-frame.js';
import type { BulkPause } from '../../settings/settings.views.js';
import { TEMPLATE_WORDS } from '../../templates/templates.messages.js';
import { leftOut, namesOf } from '../wording.rules.js';
import { WORDING_WORDS as words } from '../wordings.messages.js';
import type { SentenceView } from '../wordings.queries.js';
import { catalogueName } from './catalogue-name.js';

interface SentencePageProps {
  catalogue: string;
  locale: Locale;
  sentence: SentenceView;
  paused: BulkPause | null;
  errors?: FieldErrors;
  values?: FieldValues;
}

/** One sentence of the built-in mails: its wording, the original, and what it said before. */
export function SentencePage({ catalogue, locale, sentence, paused, errors, values }: SentencePageProps) {
  const { t, link } = usePage();
  const all = link(`/staff/mail/texts/built-in/${catalogue}/${locale}`);
  const here = `${all}/${sentence.key}`;
  const names = namesOf(sentence.message).map((name) => `{${name}}`);
  const text = sentence.text ?? sentence.original;
  const missing = sentence.text === null ? [] : leftOut(sentence.message, locale, sentence.text);
  const name = catalogueName(t, catalogue);
  return (
    <MailFrame title={sentence.key} active="texts" paused={paused}>
      <Breadcrumbs
        crumbs={[
          { label: t(TEMPLATE_WORDS.title), href: link('/staff/mail/texts') },
          { label: name, href: all },
          { label: sentence.key },
        ]}
      />
      {missing.length > 0 && <Notice tone="info">{t(words.leftOut, { names: missing.join(', ') })}</Notice>}
      <Form action={here} errors={errors} values={values ?? { text }}>
        <input type="hidden" name="version" value={sentence.version} />
        <TextArea
          name="text"
          label={t(words.wording, { language: LOCALE_NAMES[locale] })}
          hint={names.length > 0 ? t(words.wordingHint, { names: names.join(', ') }) : t(words.wordingPlain)}
          lang={locale}
          rows={6}
        />
        <Button>{t(TEMPLATE_WORDS.save)}</Button>
      </Form>
      <Section id="original" title={t(words.original)}>
        {sentence.text === null ? (
          <p lang={locale} class="mail-plain">
            {sentence.original}
          </p>
        ) : (
          <>
            <div class="difference" lang={locale}>
              <DifferenceLines lines={differenceOf(sentence.original, sentence.text)} />
            </div>
            <PostButton kind="plain" action={`${here}/restore`} fields={{ version: String(sentence.version) }}>
              {t(words.restore)}
            </PostButton>
          </>
        )}
      </Section>
      {sentence.revisions.length > 1 && <Earlier sentence={sentence} locale={locale} />}
    </MailFrame>
  );
}

function Earlier({ sentence, locale }: { sentence: SentenceView; locale: Locale }) {
  const { t } = usePage();
  return (
    <Section id="history" title={t(TEMPLATE_WORDS.history)}>
      <ul class="mail-history">
        {sentence.revisions.slice(1).map(({ text, savedAt, savedBy }) => (
          <li key={savedAt.toISOString()}>
            <span class="muted">
              <DateTime at={savedAt} />
              {savedBy && `, ${savedBy}`}
            </span>
            <p lang={text === null ? undefined : locale}>{text ?? t(words.nowOriginal)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
