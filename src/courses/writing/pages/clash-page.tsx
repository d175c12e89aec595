import type { Locale } from '../../../platform/i18n/locales.js';
import { Actions, Button } from '../../../ui/components/button.js';
import { RadioGroup } from '../../../ui/components/fields.js';
import { Form } from '../../../ui/components/form.js';
import { Notice } from '../../../ui/components/notice.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { wordsBetween } from '../../../ui/difference.rules.js';
import { CLASHES as m, EDITOR } from '../editor.messages.js';
import type { DraftKey, TextToWrite, StandingText, WrittenText } from '../drafts.views.js';
import type { Clash } from '../merge.rules.js';
import { InWords } from '../../../ui/components/difference.js';
import { sectionOf, TextCrumbs } from './edit-page.js';

/** What the page shows on which somebody chooses between her words and those of another. */
export interface ClashPageProps {
  text: TextToWrite;
  locale: Locale;
  mine: WrittenText;
  /** What her text began from. */
  begun: DraftKey;
  theirs: StandingText;
  clashes: readonly Clash[];
}

const FIELDS = { title: EDITOR.titleField, summary: EDITOR.summaryField, body: EDITOR.bodyField } as const;

/** Both texts side by side wherever two people changed the same lines. Everything she wrote travels with the form. */
export function ClashPage(props: ClashPageProps) {
  const { t, link, viewer } = usePage();
  const { text, locale, mine, begun, theirs, clashes } = props;
  const name = theirs.saved?.by ?? t(EDITOR.somebody);
  return (
    <StaffLayout title={t(m.title, { title: text.title })} active={sectionOf(text)} scripts={['editor.js']}>
      <div class="stack">
        <TextCrumbs text={text} />
        <Notice tone="problem" live>
          {t(m.intro, { name, count: clashes.length })}
        </Notice>
        <Form
          action={link(`${text.path}/edit?language=${locale}`)}
          encType="multipart/form-data"
          class="form clash-form"
          data-settles={`${text.id} ${locale} ${viewer?.id}`}
        >
          <input type="hidden" name="version" value={begun.version} />
          <input type="hidden" name="revision" value={begun.revision} />
          <input type="hidden" name="againstVersion" value={theirs.key.version} />
          <input type="hidden" name="againstRevision" value={theirs.key.revision} />
          <input type="hidden" name="title" value={mine.title} />
          <input type="hidden" name="summary" value={mine.summary} />
          {clashes.map((clash, index) => (
            <section class="clash" key={index} aria-labelledby={`clash-${index}`}>
              <h2 id={`clash-${index}`}>{t(m.place, { number: index + 1, field: t(FIELDS[clash.field]) })}</h2>
              <div class="clash-sides">
                <Side title={t(m.mine)} was={clash.was} text={clash.mine} locale={locale} />
                <Side title={t(m.theirs, { name })} was={clash.was} text={clash.theirs} locale={locale} />
              </div>
              <RadioGroup
                name={`choice.${index}`}
                label={
                  <span class="visually-hidden">
                    {t(m.place, { number: index + 1, field: t(FIELDS[clash.field]) })}
                  </span>
                }
                value="both"
                options={[
                  { value: 'both', label: t(m.takeBoth) },
                  { value: 'mine', label: t(m.takeMine) },
                  { value: 'theirs', label: t(m.takeTheirs) },
                ]}
              />
            </section>
          ))}
          <Actions>
            <Button name="do" value="save">
              {t(m.keep)}
            </Button>
          </Actions>
          <details>
            <summary>{t(m.whole)}</summary>
            <textarea class="input" name="body" rows={16} readOnly aria-label={t(m.whole)} lang={locale}>
              {/* A browser drops the first line break in a field. */}
              {`\n${mine.body}`}
            </textarea>
          </details>
        </Form>
      </div>
    </StaffLayout>
  );
}

function Side(props: { title: string; was: string; text: string; locale: Locale }) {
  const { t } = usePage();
  const { title, was, text, locale } = props;
  return (
    <div>
      <h3>{title}</h3>
      <div class="clash-text" lang={locale} tabIndex={0} role="region" aria-label={title}>
        {text === '' ? (
          <p class="muted" lang={t.locale}>
            {t(m.removedHere)}
          </p>
        ) : (
          <p class="as-written">
            <InWords words={wordsBetween(was, text)} />
          </p>
        )}
      </div>
    </div>
  );
}
