import { Actions, Button, LinkButton } from '../../ui/components/button.js';
import { DateTime } from '../../ui/components/date-time.js';
import { Form, type FieldErrors, type FieldValues } from '../../ui/components/form.js';
import { Breadcrumbs } from '../../ui/components/navigation.js';
import { usePage } from '../../ui/page-context.js';
import { StaffLayout } from '../../ui/staff-layout.js';
import { MASTERCLASS_STAFF as say } from '../masterclasses.staff.messages.js';
import type { SessionView } from '../masterclasses.views.js';
import { sessionErrors, sessionValues } from '../session.form.js';
import { SESSION_WORDS as words } from '../sessions.messages.js';
import { SessionFields } from './session-fields.js';

/** The form for the plan of a session, and the way to cancel it. */
export function StaffSessionEdit({
  session,
  errors,
  values,
}: {
  session: SessionView;
  errors?: FieldErrors;
  values?: FieldValues;
}) {
  const { t, link } = usePage();
  const { id, masterclassId, title, startsAt, endsAt, timeZone, taken } = session;
  // Told once that somebody else saved (an error of the whole form), a person may save over it; any other refusal
  // keeps the state that her form began from.
  const begun = errors?._form ? undefined : values?.version;
  const version = typeof begun === 'string' ? begun : session.updatedAt.toISOString();
  return (
    <StaffLayout
      title={t(say.editSession)}
      active="sessions"
      actions={
        <LinkButton kind="danger" href={link(`/staff/sessions/${id}/cancel`)}>
          {t(say.cancelSession)}
        </LinkButton>
      }
    >
      <div class="stack">
        <Breadcrumbs
          crumbs={[
            { label: t(say.sessions), href: link('/staff/sessions') },
            { label: title, href: link(`/staff/masterclasses/${masterclassId}`) },
            { label: t(words.plan), href: link(`/staff/sessions/${id}/plan`) },
            { label: t(say.editSession) },
          ]}
        />
        <p>
          <DateTime at={startsAt} until={endsAt} zone={timeZone} />
        </p>
        {session.seriesId && (
          <p>
            {t(words.onlyThis)}{' '}
            <a href={link(`/staff/series/${session.seriesId}/edit?from=${id}`)}>{t(words.thisAndFollowing)}</a>
            {' · '}
            <a href={link(`/staff/series/${session.seriesId}/edit`)}>{t(words.wholeSeries)}</a>
          </p>
        )}
        <Form
          action={link(`/staff/sessions/${id}/edit`)}
          errors={errors && sessionErrors(errors)}
          values={values ?? sessionValues(session)}
        >
          <input type="hidden" name="version" value={version} />
          <SessionFields taken={taken} />
          {taken > 0 && <p class="hint">{t(say.savedMoves)}</p>}
          <Actions>
            <Button>{t(say.saveSession)}</Button>
          </Actions>
        </Form>
      </div>
    </StaffLayout>
  );
}
