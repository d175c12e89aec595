import { LOCALE_NAMES, type Locale } from '../../../platform/i18n/locales.js';
import { SelectField, TextArea, TextField } from '../../../ui/components/fields.js';
import { FieldRow, Fieldset } from '../../../ui/components/form.js';
import { figures } from '../../../ui/figures/index.js';
import { usePage } from '../../../ui/page-context.js';
import { COURSE_MESSAGES } from '../../courses.messages.js';
import { languagesFrom } from '../course-texts.rules.js';
import { OUTLINE_WORDS as say } from '../outline.messages.js';

/** The settings and texts of a course, the reader's own language first. */
export function CourseFields({ isNew = false }: { isNew?: boolean }) {
  const { t, locale } = usePage();
  return (
    <>
      <TextField
        name="slug"
        label={t(say.slug)}
        hint={isNew ? t(say.slugHint) : t(say.slugMoves)}
        optional={isNew}
        maxLength={80}
        spellcheck={false}
      />
      <FieldRow>
        <SelectField
          name="level"
          label={t(say.level)}
          placeholder={null}
          options={(['beginner', 'intermediate', 'advanced'] as const).map((value) => ({
            value,
            label: t(COURSE_MESSAGES[value]),
          }))}
        />
        <SelectField
          name="figure"
          label={t(say.figure)}
          optional
          placeholder={t(say.noFigure)}
          options={Object.entries(figures).map(([name, { name: label }]) => ({ value: name, label: label(t) }))}
        />
      </FieldRow>
      <TextField
        name="position"
        label={t(say.position)}
        hint={isNew ? t(say.positionHint) : undefined}
        optional={isNew}
        inputMode="numeric"
        short
        maxLength={5}
      />
      <p class="hint">{t(say.textsHint)}</p>
      {languagesFrom(locale).map((language, index) => (
        <Texts key={language} language={language} first={index === 0} />
      ))}
    </>
  );
}

function Texts({ language, first }: { language: Locale; first: boolean }) {
  const { t } = usePage();
  const named = (field: string) => ({ name: `${field}.${language}`, optional: true, lang: language });
  return (
    <Fieldset legend={LOCALE_NAMES[language]} large>
      <TextField
        {...named('title')}
        optional={!first}
        label={t(say.title)}
        maxLength={120}
        hint={first ? undefined : t(say.titleCopied)}
      />
      <TextField {...named('subtitle')} label={t(say.subtitle)} maxLength={200} />
      <TextField {...named('teacher')} label={t(say.teacher)} maxLength={120} />
      <TextArea {...named('summary')} label={t(say.summary)} maxLength={2_000} rows={4} />
      <TextArea {...named('outcomes')} label={t(say.outcomes)} hint={t(say.outcomesHint)} rows={5} />
      <TextArea {...named('evidencePolicy')} label={t(say.evidencePolicy)} maxLength={2_000} rows={4} />
    </Fieldset>
  );
}
