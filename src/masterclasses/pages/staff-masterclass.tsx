import { Actions, Button, LinkButton } from '../../ui/components/button.js';
import { Form, type FieldErrors, type FieldValues } from '../../ui/components/form.js';
import { Breadcrumbs } from '../../ui/components/navigation.js';
import { Notice } from '../../ui/components/notice.js';
import { Section } from '../../ui/components/page-head.js';
import { usePage } from '../../ui/page-context.js';
import { StaffLayout } from '../../ui/staff-layout.js';
import { ui } from '../../ui/messages.js';
import { masterclassValues } from '../masterclass.form.js';
import { MASTERCLASS_STAFF as say } from '../masterclasses.staff.messages.js';
import type { MasterclassTexts } from '../masterclasses.staff.queries.js';
import type { SessionView } from '../masterclasses.views.js';
import { QUESTION_STAFF } from '../questions/questions.messages.js';
import { SERIES_WORDS } from '../series/series.messages.js';
import { SESSION_WORDS as words } from '../sessions.messages.js';
import { MasterclassFields } from './masterclass-fields.js';
import { StaffSessionTable } from './staff-session-table.js';

/** What a form held when it was refused. */
export interface Refused {
  errors: FieldErrors;
  values: FieldValues;
}

interface StaffMasterclassProps {
  masterclass: MasterclassTexts;
  sessions: readonly SessionView[];
  mayWrite: boolean;
  /** Texts that could not be saved. */
  texts?: Refused;
}

/** One masterclass in the console: its sessions and its texts. */
export function StaffMasterclass({ masterclass, sessions, mayWrite, texts }: StaffMasterclassProps) {
  const { t, link, locale } = usePage();
  const { id, slug, status } = masterclass;
  const title = masterclass.title[locale];
  const address = link(`/staff/masterclasses/${id}`);
  // Told once that somebody else saved (an error of the whole form), a person may save over it; any other refusal
  // keeps the state that her form began from.
  const begun = texts?.errors._form ? undefined : texts?.values.version;
  const version = typeof begun === 'string' ? begun : masterclass.updatedAt.toISOString();
  return (
    <StaffLayout
      title={title}
      active="masterclasses"
      actions={
        <>
          {mayWrite && <LinkButton href={`${address}/sessions/new`}>{t(say.addSession)}</LinkButton>}
          {mayWrite && (
            <LinkButton kind="quiet" href={`${address}/series/new`}>
              {t(SERIES_WORDS.plan)}
            </LinkButton>
          )}
          <LinkButton kind="quiet" href={link(`/staff/masterclasses/${id}/questions`)}>
            {t(QUESTION_STAFF.open)}
          </LinkButton>
          {mayWrite && (
            <LinkButton kind="quiet" href={link(`/staff/masterclasses/new?from=${id}`)}>
              {t(words.duplicateMasterclass)}
            </LinkButton>
          )}
          <a href={link(`/masterclasses/${slug}`)}>{t(status === 'published' ? say.onSite : words.seePreview)}</a>
        </>
      }
    >
      <Breadcrumbs crumbs={[{ label: t(say.masterclasses), href: link('/staff/masterclasses') }, { label: title }]} />
      {!mayWrite && <Notice>{t(say.onlyManagers)}</Notice>}
      <Section id="sessions" title={t(say.sessions)}>
        <StaffSessionTable
          caption={t(say.sessions)}
          sessions={sessions}
          mayWrite={mayWrite}
          empty={<p>{t(say.noSessionsYet)}</p>}
        />
      </Section>
      {mayWrite && (
        <Section id="texts" title={t(say.texts)} intro={`${t(say.slug)}${t(ui.colon)} /masterclasses/${slug}`}>
          <Form
            action={`${address}#texts`}
            errors={texts?.errors}
            values={texts?.values ?? masterclassValues(masterclass)}
          >
            <input type="hidden" name="version" value={version} />
            <MasterclassFields />
            <Actions>
              <Button>{t(say.save)}</Button>
            </Actions>
          </Form>
        </Section>
      )}
    </StaffLayout>
  );
}
