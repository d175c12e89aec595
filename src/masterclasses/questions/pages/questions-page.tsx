import { Button } from '../../../ui/components/button.js';
import { Form, type FieldErrors } from '../../../ui/components/form.js';
import { Breadcrumbs } from '../../../ui/components/navigation.js';
import { Notice } from '../../../ui/components/notice.js';
import { Section } from '../../../ui/components/page-head.js';
import { translator } from '../../../platform/i18n/messages.js';
import { LOCALE_NAMES, LOCALES, type Locale } from '../../../platform/i18n/locales.js';
import { PageProvider, usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { MASTERCLASS_STAFF } from '../../masterclasses.staff.messages.js';
import { MOST_QUESTIONS, QUESTION_KINDS, viewQuestion } from '../question.rules.js';
import { draftValues, previewOf, type DraftQuestion } from '../question-draft.rules.js';
import { QuestionFields } from '../question-fields.js';
import { QUESTION_STAFF as say } from '../questions.messages.js';
import { DraftFields } from './draft-fields.js';

/** What the page on which staff write questions shows. */
export interface QuestionsPageProps {
  masterclass: { id: string; title: string };
  /** The version that is kept now, and the one that this form began from. */
  version: number;
  begunFrom: number;
  draft: readonly DraftQuestion[];
  preview: Locale;
  mayWrite: boolean;
  errors?: FieldErrors;
}

/** The questions of a masterclass: as a form for staff, and below it as attendees see them. */
export function QuestionsPage(props: QuestionsPageProps) {
  const { t, link } = usePage();
  const { masterclass, version, mayWrite } = props;
  return (
    <StaffLayout title={t(say.titleOf, { title: masterclass.title })} active="masterclasses" scripts={['questions.js']}>
      <div class="stack">
        <Breadcrumbs
          crumbs={[
            { label: t(MASTERCLASS_STAFF.masterclasses), href: link('/staff/masterclasses') },
            { label: masterclass.title, href: link(`/staff/masterclasses/${masterclass.id}`) },
            { label: t(say.title) },
          ]}
        />
        <p>
          {t(say.intro)} {t(say.version, { version })}
        </p>
        <Notice title={t(say.noHealthTitle)}>{t(say.noHealth)}</Notice>
        {!mayWrite && <Notice>{t(MASTERCLASS_STAFF.onlyManagers)}</Notice>}
        {mayWrite && <Editor {...props} />}
        {!mayWrite && <Preview {...props} />}
      </div>
    </StaffLayout>
  );
}

function Editor(props: QuestionsPageProps) {
  const { masterclass, begunFrom, draft, errors } = props;
  const { t, link } = usePage();
  const here = link(`/staff/masterclasses/${masterclass.id}/questions`);
  return (
    <Form action={here} errors={errors} values={draftValues(draft)} class="form question-form" data-questions>
      <input type="hidden" name="version" value={begunFrom} />
      {/* The first button of a form is the one that Enter presses. */}
      <button type="submit" name="do" value="save" class="visually-hidden" tabIndex={-1} aria-hidden="true" />
      {draft.map((question, at) => (
        <DraftFields key={at} {...{ question, at, here }} last={at === draft.length - 1} />
      ))}
      <fieldset class="fieldset fieldset-large" id="add">
        <legend>{t(say.add)}</legend>
        {draft.length < MOST_QUESTIONS ? (
          <div class="actions">
            {QUESTION_KINDS.map((kind) => (
              <Button
                key={kind}
                kind="quiet"
                small
                name="do"
                value={`add:${kind}`}
                formAction={`${here}#question-${draft.length}`}
              >
                {t(say[kind])}
              </Button>
            ))}
          </div>
        ) : (
          <p class="hint">{t(say.most, { most: MOST_QUESTIONS })}</p>
        )}
      </fieldset>
      <div class="actions">
        <Button name="do" value="save">
          {t(say.save)}
        </Button>
        <span class="hint">{t(say.unsaved)}</span>
      </div>
      <Preview {...props} here={here} />
    </Form>
  );
}

/** The questions in the language asked for; with `here` a button for each language shows another. */
function Preview({ draft, preview, here }: QuestionsPageProps & { here?: string }) {
  const page = usePage();
  const questions = previewOf(draft).map((question) => viewQuestion(question, preview));
  return (
    <Section id="preview" title={page.t(say.preview)} intro={page.t(say.previewIntro)}>
      {here && (
        <p class="actions">
          {LOCALES.map((locale) => (
            <Button
              key={locale}
              kind={locale === preview ? 'primary' : 'quiet'}
              small
              name="do"
              value={`preview:${locale}`}
              formAction={`${here}#preview`}
              lang={locale}
              aria-pressed={locale === preview}
            >
              {LOCALE_NAMES[locale]}
            </Button>
          ))}
        </p>
      )}
      {questions.length === 0 ? (
        <p class="muted">{page.t(say.previewEmpty)}</p>
      ) : (
        <div class="form question-preview" lang={preview}>
          <PageProvider value={{ ...page, locale: preview, t: translator(preview) }}>
            <QuestionFields questions={questions} />
          </PageProvider>
        </div>
      )}
    </Section>
  );
}
