import { Button } from '../../../ui/components/button.js';
import { Form, type FieldErrors } from '../../../ui/components/form.js';
import type { Locale } from '../../../platform/i18n/locales.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import type { TextToWrite, StandingText } from '../drafts.views.js';
import { REVISIONS as m } from '../revisions.messages.js';
import { sectionOf, TextCrumbs } from './edit-page.js';

/** Asks before a draft goes. */
export function DiscardPage(props: {
  text: TextToWrite;
  locale: Locale;
  standing: StandingText;
  errors?: FieldErrors;
}) {
  const { t, link } = usePage();
  const { text, locale, standing, errors } = props;
  const to = (page: string) => link(`${text.path}/${page}?language=${locale}`);
  return (
    <StaffLayout title={t(m.discardTitle)} active={sectionOf(text)}>
      <div class="stack">
        <TextCrumbs text={text} last={t(m.discardTitle)} />
        <p>{t(m.discardText, { title: text.title })}</p>
        <Form action={to('discard')} errors={errors}>
          <input type="hidden" name="version" value={standing.key.version} />
          <div class="actions">
            <Button kind="danger">{t(m.discard)}</Button>
            <a href={to('edit')}>{t(m.discardBack)}</a>
          </div>
        </Form>
      </div>
    </StaffLayout>
  );
}
