import { LOCALE_NAMES, LOCALES, type Localized } from '../../../platform/i18n/locales.js';
import { Actions, Button } from '../../../ui/components/button.js';
import { GradeMark } from '../../../ui/components/evidence.js';
import { RadioGroup, TextArea, TextField } from '../../../ui/components/fields.js';
import { Fieldset, Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { Breadcrumbs } from '../../../ui/components/navigation.js';
import { usePage } from '../../../ui/page-context.js';
import { CLAIM_STAFF } from '../../claims/claims.messages.js';
import { EvidenceFrame } from '../../evidence-frame.js';
import { EVIDENCE_MESSAGES } from '../../evidence.messages.js';
import { GRADE_ORDER } from '../../evidence.rules.js';
import { dayOf } from '../grade.rules.js';
import { GRADE_STAFF as say } from '../grades.messages.js';

interface ProposePageProps {
  claim: { slug: string; text: Localized };
  errors?: FieldErrors;
  values?: FieldValues;
}

/** The form by which a grade is proposed. */
export function ProposePage({ claim, errors, values }: ProposePageProps) {
  const { t, link, locale, now } = usePage();
  const here = link(`/staff/evidence/claims/${claim.slug}`);
  const inAYear = dayOf(new Date(now.getTime() + 365 * 86_400_000));
  return (
    <EvidenceFrame title={t(say.propose)} part="claims">
      <Breadcrumbs
        crumbs={[
          { label: t(CLAIM_STAFF.claims), href: link('/staff/evidence') },
          { label: claim.slug, href: here },
          { label: t(say.propose) },
        ]}
      />
      <p class="lede">{claim.text[locale]}</p>
      <p>{t(say.proposeIntro)}</p>
      <Form action={`${here}/grades`} errors={errors} values={values ?? { reviewDue: inAYear }}>
        <RadioGroup
          name="level"
          label={t(say.level)}
          options={GRADE_ORDER.map((level) => ({
            value: level,
            label: <GradeMark level={level} />,
            hint: t(EVIDENCE_MESSAGES[level]),
          }))}
        />
        <Fieldset legend={t(say.rationale)} hint={t(say.rationaleHint)} large>
          {LOCALES.map((one) => (
            <TextArea key={one} name={`rationale.${one}`} label={LOCALE_NAMES[one]} rows={4} maxLength={2000} />
          ))}
        </Fieldset>
        <TextField name="reviewDue" type="date" label={t(say.reviewDue)} short />
        <Actions>
          <Button>{t(say.proposeButton)}</Button>
        </Actions>
      </Form>
    </EvidenceFrame>
  );
}
