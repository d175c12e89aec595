import { Actions, Button } from '../../ui/components/button.js';
import { TextField } from '../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues } from '../../ui/components/form.js';
import { Breadcrumbs } from '../../ui/components/navigation.js';
import { usePage } from '../../ui/page-context.js';
import { StaffLayout } from '../../ui/staff-layout.js';
import { MASTERCLASS_STAFF as say } from '../masterclasses.staff.messages.js';
import { MasterclassFields } from './masterclass-fields.js';

/** The form for a new masterclass. */
export function StaffMasterclassNew({ errors, values }: { errors?: FieldErrors; values?: FieldValues }) {
  const { t, link } = usePage();
  return (
    <StaffLayout title={t(say.newMasterclass)} active="masterclasses">
      <div class="stack">
        <Breadcrumbs
          crumbs={[
            { label: t(say.masterclasses), href: link('/staff/masterclasses') },
            { label: t(say.newMasterclass) },
          ]}
        />
        <Form action={link('/staff/masterclasses')} errors={errors} values={values}>
          <MasterclassFields />
          <TextField
            name="slug"
            label={t(say.slug)}
            hint={t(say.slugHint)}
            optional
            maxLength={80}
            spellcheck={false}
          />
          <Actions>
            <Button>{t(say.create)}</Button>
          </Actions>
        </Form>
      </div>
    </StaffLayout>
  );
}
