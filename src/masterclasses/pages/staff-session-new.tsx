import { Actions, Button } from '../../ui/components/button.js';
import { Form, type FieldErrors, type FieldValues } from '../../ui/components/form.js';
import { Breadcrumbs } from '../../ui/components/navigation.js';
import { Notice } from '../../ui/components/notice.js';
import { usePage } from '../../ui/page-context.js';
import { formatDay } from '../../platform/i18n/dates.js';
import { StaffLayout } from '../../ui/staff-layout.js';
import { MASTERCLASS_STAFF as say } from '../masterclasses.staff.messages.js';
import type { MasterclassTexts } from '../masterclasses.staff.queries.js';
import type { SessionView } from '../masterclasses.views.js';
import { NEW_SESSION, sessionErrors, valuesOfAnother } from '../session.form.js';
import { SESSION_WORDS as words } from '../sessions.messages.js';
import { SessionFields } from './session-fields.js';

interface StaffSessionNewProps {
  masterclass: MasterclassTexts;
  /** The session that the new one is to be like. */
  like?: SessionView;
  errors?: FieldErrors;
  values?: FieldValues;
}

/** The form for a new session, empty or filled in like another. */
export function StaffSessionNew({ masterclass, like, errors, values }: StaffSessionNewProps) {
  const { t, link, locale, now } = usePage();
  const address = `/staff/masterclasses/${masterclass.id}`;
  return (
    <StaffLayout title={t(words.newSession)} active="sessions">
      <div class="stack">
        <Breadcrumbs
          crumbs={[
            { label: t(say.masterclasses), href: link('/staff/masterclasses') },
            { label: masterclass.title[locale], href: link(address) },
            { label: t(words.newSession) },
          ]}
        />
        {like && <Notice>{t(words.likeSession, { day: formatDay(locale, like.startsAt, like.timeZone) })}</Notice>}
        <p class="hint">{t(say.addSessionHint)}</p>
        <Form
          action={link(`${address}/sessions`)}
          errors={errors && sessionErrors(errors)}
          values={values ?? (like ? valuesOfAnother(like, now) : NEW_SESSION)}
        >
          <SessionFields />
          <Actions>
            <Button>{t(words.add)}</Button>
          </Actions>
        </Form>
      </div>
    </StaffLayout>
  );
}
