import { Button, LinkButton } from '../../../ui/components/button.js';
import { TextArea, TextField } from '../../../ui/components/fields.js';
import { Form, type FieldErrors } from '../../../ui/components/form.js';
import { Breadcrumbs, Tabs } from '../../../ui/components/navigation.js';
import { LOCALES, type Locale } from '../../../platform/i18n/locales.js';
import { LOCALE_NAMES } from '../../../platform/i18n/locales.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { EDITOR as m, SAVING } from '../editor.messages.js';
import type { DraftKey, LanguageState, TextToWrite, SourceText, StandingText, WrittenText } from '../drafts.views.js';
import type { Fault } from '../text-faults.rules.js';
import { LANGUAGE_STATES } from '../writing.messages.js';
import { BodyField } from './body-field.js';
import { InsertDialogs } from './insert-dialogs.js';
import { Preview } from './preview.js';
import { Older, Source } from './source.js';

/** What the page on which a text is written shows. */
export interface EditPageProps {
  text: TextToWrite;
  locale: Locale;
  languages: readonly LanguageState[];
  standing: StandingText;
  /** What stands in the form, and what it began from. */
  written: WrittenText;
  begun: DraftKey;
  /** The written text as its readers will see it: safe HTML. */
  html: string;
  faults: readonly Fault[];
  /** The text that this one translates; null for the source itself. */
  source: SourceText | null;
  /** The word that lets the editor's own style elements stand. */
  nonce: string;
  errors?: FieldErrors;
}

/** A text in one language, to be written: as Markdown, with its preview and, for a translation, its source beside it. */
export function EditPage(props: EditPageProps) {
  const { t, link } = usePage();
  const { text, locale, standing, source, html, faults, written } = props;
  const here = text.path;
  return (
    <StaffLayout
      title={t(m.title, { title: text.title })}
      active={sectionOf(text)}
      scripts={['editor.js']}
      actions={
        <>
          <LinkButton kind="quiet" href={link(`${here}/revisions?language=${locale}`)}>
            {t(m.revisions)}
          </LinkButton>
          <LinkButton kind="quiet" href={link(here)}>
            {t(m.lessonPage)}
          </LinkButton>
        </>
      }
    >
      <div class="writing-head">
        <TextCrumbs text={text} />
        <LanguageTabs {...props} page="edit" />
        <State standing={standing} />
        {source && <Older {...{ text, locale, source }} />}
      </div>
      <div class="writing" data-language={locale}>
        <div class="writing-text">
          <Written {...props} />
        </div>
        <div class="writing-beside">
          {source && <Source source={source} />}
          <Preview {...{ html, faults, locale }} body={written.body} />
        </div>
      </div>
      <InsertDialogs />
    </StaffLayout>
  );
}

/** The section of the console in which a text is found. */
export const sectionOf = ({ kind }: TextToWrite) => (kind === 'lesson' ? ('courses' as const) : ('articles' as const));

/** The way from the list of courses or articles to what is done with a text. */
export function TextCrumbs({ text, last }: { text: TextToWrite; last?: string }) {
  const { t, link } = usePage();
  const section = sectionOf(text);
  return (
    <Breadcrumbs
      crumbs={[
        { label: t(m[section]), href: link(`/staff/${section}`) },
        ...(text.within ? [{ label: text.within.title, href: link(text.within.path) }] : []),
        { label: text.title, href: link(text.path) },
        { label: last ?? t(m.write) },
      ]}
    />
  );
}

/** The same page in the text's other languages, with a word on how each stands. */
export function LanguageTabs(props: {
  text: TextToWrite;
  locale: Locale;
  languages: readonly LanguageState[];
  page: 'edit' | 'revisions';
}) {
  const { t, link } = usePage();
  const { text, languages, page } = props;
  const stateOf = (locale: Locale): string => {
    const state = languages.find((each) => each.locale === locale);
    const words = [
      state?.source && t(m.source),
      state?.published === null && !state.draft && t(LANGUAGE_STATES.missing),
      state?.draft && t(LANGUAGE_STATES.draft),
      state?.older && t(LANGUAGE_STATES.older),
    ].filter(Boolean);
    return words.length > 0 ? ` (${words.join(', ')})` : '';
  };
  return (
    <Tabs
      label={t(m.languages)}
      tabs={LOCALES.map((locale) => ({
        href: link(`${text.path}/${page}?language=${locale}`),
        label: LOCALE_NAMES[locale] + stateOf(locale),
        current: locale === props.locale,
      }))}
    />
  );
}

function State({ standing }: { standing: StandingText }) {
  const { t } = usePage();
  const { key, saved } = standing;
  if (key.version > 0) return <p class="muted">{t(m.draftBy, { name: saved?.by ?? t(m.somebody) })}</p>;
  return <p class="muted">{key.revision > 0 ? t(m.asPublished, { revision: key.revision }) : t(m.nothingYet)}</p>;
}

function Written(props: EditPageProps) {
  const { t, link, viewer } = usePage();
  const { text, locale, written, begun, standing, errors, nonce } = props;
  const here = text.path;
  const to = (path: string) => link(`${here}/${path}?language=${locale}`);
  return (
    <Form
      action={to('edit')}
      encType="multipart/form-data"
      class="form writing-form"
      errors={errors}
      values={{ ...written }}
      data-writing={`${text.id} ${locale} ${viewer?.id}`}
      data-save={to('draft')}
      data-preview={to('preview')}
      data-insert={to('insert')}
      data-nonce={nonce}
      data-words={JSON.stringify(scriptWords(t))}
    >
      <input type="hidden" name="version" value={begun.version} />
      <input type="hidden" name="revision" value={begun.revision} />
      <div class="kept" data-kept hidden />
      <div lang={locale}>
        <TextField name="title" label={<span lang={t.locale}>{t(m.titleField)}</span>} maxLength={200} />
      </div>
      <div lang={locale}>
        <TextArea name="summary" label={<span lang={t.locale}>{t(m.summaryField)}</span>} rows={2} />
      </div>
      <BodyField locale={locale} insertHref={to('insert')} />
      <div class="writing-save">
        <Button name="do" value="save">
          {t(m.save)}
        </Button>
        <Button kind="quiet" name="do" value="preview" data-preview-button>
          {t(m.preview)}
        </Button>
        <p class="save-state" role="status" data-save-state />
        {standing.key.version > 0 && (
          <a class="writing-discard" href={to('discard')}>
            {t(m.discard)}
          </a>
        )}
      </div>
    </Form>
  );
}

/** What the script says by itself; the rest comes with the server's answers. */
function scriptWords(t: ReturnType<typeof usePage>['t']) {
  const time = { time: '{time}' };
  return {
    unsaved: t(SAVING.unsaved),
    saving: t(SAVING.saving),
    offline: t(SAVING.offline),
    signedOut: t(SAVING.refused, { reason: t(SAVING.signedOut) }),
    failed: t(SAVING.refused, { reason: t(SAVING.failed) }),
    refused: t(SAVING.refused, { reason: '{reason}' }),
    notKept: t(SAVING.notKept),
    compare: t(SAVING.compare),
    keptTitle: t(SAVING.keptTitle),
    keptText: t(SAVING.keptText, time),
    keptUse: t(SAVING.keptUse),
    keptDrop: t(SAVING.keptDrop),
    body: t(m.bodyField),
    noneFound: t(m.noneFound),
  };
}
