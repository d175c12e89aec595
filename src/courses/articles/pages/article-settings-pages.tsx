import { LOCALE_NAMES, LOCALES } from '../../../platform/i18n/locales.js';
import { Actions, Button } from '../../../ui/components/button.js';
import { RadioGroup, SelectField, TextField } from '../../../ui/components/fields.js';
import { FieldRow, Fieldset, Form, typed, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { Breadcrumbs } from '../../../ui/components/navigation.js';
import { figures } from '../../../ui/figures/index.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { languagesFrom } from '../../outline/course-texts.rules.js';
import { OUTLINE_WORDS } from '../../outline/outline.messages.js';
import { MOST_LESSONS } from '../article.input.js';
import { ARTICLE_WORDS as say } from '../articles.staff.messages.js';
import type { ArticleSettingsView, RelatedChoices, StaffArticle } from '../staff-articles.views.js';
import { ArticleFrame } from './article-frame.js';

interface Given {
  errors?: FieldErrors | undefined;
  values?: FieldValues | undefined;
}

/** The form for a new article; its text is written on the next page. */
export function NewArticlePage({ errors, values }: Given) {
  const { t, link, locale } = usePage();
  return (
    <StaffLayout title={t(say.newArticle)} active="articles">
      <div class="stack">
        <Breadcrumbs
          crumbs={[{ label: t(say.articles), href: link('/staff/articles') }, { label: t(say.newArticle) }]}
        />
        <Form action={link('/staff/articles')} errors={errors} values={values ?? { sourceLocale: locale }}>
          <TextField name="title" label={t(say.title)} maxLength={200} />
          <SourceField />
          <TextField
            name="slug"
            label={t(OUTLINE_WORDS.slug)}
            hint={t(OUTLINE_WORDS.slugHint)}
            optional
            maxLength={80}
            spellcheck={false}
          />
          <Authors />
          <Actions>
            <Button>{t(say.create)}</Button>
          </Actions>
        </Form>
      </div>
    </StaffLayout>
  );
}

/** The form for what is set about an article beside its words. */
export function ArticleSettingsPage(
  props: { article: StaffArticle; settings: ArticleSettingsView; choices: RelatedChoices } & Given,
) {
  const { t, link } = usePage();
  const { article, settings, choices, errors, values } = props;
  const begun = errors?._form ? '' : typed(values?.version);
  return (
    <ArticleFrame article={article} active="settings">
      <Form
        action={link(`/staff/articles/${article.slug}/settings`)}
        errors={errors}
        values={values ?? valuesOf(settings)}
      >
        <input type="hidden" name="version" value={begun || settings.version} />
        <TextField
          name="slug"
          label={t(OUTLINE_WORDS.slug)}
          hint={t(OUTLINE_WORDS.slugMoves)}
          maxLength={80}
          spellcheck={false}
        />
        <FieldRow>
          <TextField
            name="publishedOn"
            type="date"
            label={t(say.publishedOn)}
            hint={t(say.publishedOnHint)}
            optional={settings.status !== 'published'}
          />
          <SelectField
            name="figure"
            label={t(say.figure)}
            optional
            placeholder={t(say.noFigure)}
            options={Object.entries(figures).map(([name, { name: label }]) => ({ value: name, label: label(t) }))}
          />
        </FieldRow>
        <SourceField />
        <Authors />
        <Lessons choices={choices} />
        {choices.courses.length > 0 && (
          <RadioGroup
            multiple
            optional
            name="related"
            label={t(say.courses)}
            options={choices.courses.map(({ slug, title }) => ({ value: slug, label: title }))}
          />
        )}
        <Actions>
          <Button>{t(say.save)}</Button>
        </Actions>
      </Form>
    </ArticleFrame>
  );
}

function SourceField() {
  const { t } = usePage();
  return (
    <SelectField
      name="sourceLocale"
      label={t(say.sourceLocale)}
      hint={t(say.sourceHint)}
      placeholder={null}
      options={LOCALES.map((one) => ({ value: one, label: LOCALE_NAMES[one] }))}
    />
  );
}

function Authors() {
  const { t, locale } = usePage();
  return (
    <Fieldset legend={t(say.author)}>
      <p class="hint">{t(say.authorHint)}</p>
      {languagesFrom(locale).map((language, index) => (
        <TextField
          key={language}
          {...{ name: `author.${language}`, lang: language }}
          label={LOCALE_NAMES[language]}
          optional={index > 0}
          maxLength={200}
        />
      ))}
    </Fieldset>
  );
}

/** Fields that complete what is typed from the list of all lessons, where the browser can. */
function Lessons({ choices }: { choices: RelatedChoices }) {
  const { t } = usePage();
  return (
    <Fieldset legend={t(say.lessons)}>
      <p class="hint">{t(say.lessonsHint)}</p>
      {Array.from({ length: MOST_LESSONS }, (_, at) => (
        <TextField
          key={at}
          name={`lesson-${at + 1}`}
          label={t(say.lesson, { number: at + 1 })}
          optional
          list="lessons-there-are"
          maxLength={401}
          spellcheck={false}
        />
      ))}
      <datalist id="lessons-there-are">
        {choices.lessons.map(({ path, title }) => (
          <option key={path} value={path}>
            {title}
          </option>
        ))}
      </datalist>
    </Fieldset>
  );
}

function valuesOf(settings: ArticleSettingsView): FieldValues {
  const { slug, sourceLocale, author, publishedOn, figure, related, lessons } = settings;
  return {
    ...{ slug, sourceLocale, publishedOn: publishedOn ?? '', figure: figure ?? '', related },
    ...Object.fromEntries(LOCALES.map((locale) => [`author.${locale}`, author[locale] ?? ''])),
    ...Object.fromEntries(lessons.map((path, at) => [`lesson-${at + 1}`, path])),
  };
}
