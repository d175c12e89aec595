import { Actions, Button } from '../../../ui/components/button.js';
import { Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { usePage } from '../../../ui/page-context.js';
import { EvidenceFrame } from '../../evidence-frame.js';
import { CLAIM_STAFF as say } from '../claims.messages.js';
import { ClaimFields } from './claim-fields.js';

/** The form for a new claim. */
export function NewClaimPage({ errors, values }: { errors?: FieldErrors; values?: FieldValues }) {
  const { t, link } = usePage();
  return (
    <EvidenceFrame title={t(say.newClaim)} part="claims">
      <Form action={link('/staff/evidence/claims')} errors={errors} values={values}>
        <ClaimFields slugHint={t(say.slugHint)} />
        <Actions>
          <Button>{t(say.create)}</Button>
        </Actions>
      </Form>
    </EvidenceFrame>
  );
}
