import { Actions, Button, LinkButton } from '../../../ui/components/button.js';
import { CheckboxField, TextField } from '../../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { CORRECTION_DAYS } from '../certificate.rules.js';
import type { OwnCertificate } from '../certificate.views.js';
import { CERTIFICATE_MESSAGES as m } from '../certificates.messages.js';

interface YourCertificateProps {
  certificate: OwnCertificate;
  /** Of the form that corrects the name. */
  errors?: FieldErrors;
  values?: FieldValues;
}

/** What the owner of a certificate can do with it: keep it, show it, decide who sees it, and have its name put right. */
export function YourCertificate({ certificate, errors, values }: YourCertificateProps) {
  const { t, link, publicUrl } = usePage();
  const { id, status } = certificate;
  const here = `/certificates/${id}`;
  if (status !== 'valid') return null;
  return (
    <Section id="yours" title={t(m.yours)} intro={t(m.yoursIntro)}>
      <div class="stack certificate-yours">
        <div class="actions">
          <LinkButton href={`${here}/certificate.pdf`}>{t(m.pdf)}</LinkButton>
          <LinkButton kind="quiet" href={`${here}/badge.jwt`}>
            {t(m.badge)}
          </LinkButton>
          <LinkButton kind="quiet" href={`${here}/badge.json`}>
            {t(m.badgeJson)}
          </LinkButton>
        </div>
        <div class="field">
          <label for="certificate-link">{t(m.link)}</label>
          <p class="hint" id="certificate-link-hint">
            {t(m.linkHint)}
          </p>
          <div class="certificate-link">
            <input
              id="certificate-link"
              class="input"
              readOnly
              value={publicUrl + link(here)}
              aria-describedby="certificate-link-hint"
            />
            <Button type="button" kind="quiet" hidden data-copy="certificate-link" data-copied={t(m.copied)}>
              {t(m.copy)}
            </Button>
          </div>
        </div>
        <SharingForm certificate={certificate} />
        {certificate.correctable && (
          <details open={errors !== undefined}>
            <summary>{t(m.wrongName)}</summary>
            <p>{t(m.correctOnce, { days: CORRECTION_DAYS })}</p>
            <Form
              action={link(`${here}/name`)}
              errors={errors ?? {}}
              values={values ?? { name: certificate.name }}
              class="form"
            >
              <TextField name="name" label={t(m.newName)} autoComplete="name" maxLength={120} />
              <Actions>
                <Button kind="quiet">{t(m.correct)}</Button>
              </Actions>
            </Form>
          </details>
        )}
      </div>
    </Section>
  );
}

function SharingForm({ certificate }: { certificate: OwnCertificate }) {
  const { t, link } = usePage();
  return (
    <Form action={link(`/certificates/${certificate.id}/sharing`)} class="form certificate-sharing">
      <fieldset class="fieldset">
        <legend>{t(m.sharing)}</legend>
        <CheckboxField name="public" label={t(m.public)} checked={certificate.public} />
        <CheckboxField
          name="nameInBadge"
          label={t(m.nameInBadge)}
          hint={t(m.nameInBadgeHint)}
          checked={certificate.nameInBadge}
        />
      </fieldset>
      <Actions>
        <Button kind="quiet">{t(m.save)}</Button>
      </Actions>
    </Form>
  );
}
