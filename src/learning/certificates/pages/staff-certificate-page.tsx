import { LOCALE_NAMES } from '../../../platform/i18n/locales.js';
import { Actions, Button, LinkButton } from '../../../ui/components/button.js';
import { DateTime } from '../../../ui/components/date-time.js';
import { SelectField, TextArea, TextField } from '../../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { DefinitionList, List, ListRow } from '../../../ui/components/list.js';
import { Section } from '../../../ui/components/page-head.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { usePage } from '../../../ui/page-context.js';
import { REVOKE_REASONS } from '../certificate.views.js';
import { CERTIFICATE_MESSAGES as m } from '../certificates.messages.js';
import { STAFF_CERTIFICATE_WORDS as words } from '../certificates.staff.messages.js';
import type { StaffCertificate } from '../staff-certificates.views.js';
import { StatusTag } from './status-tag.js';

/** What came back of a form that was wrong. */
export interface StaffCertificateForms {
  revoke?: { errors: FieldErrors; values: FieldValues };
  reissue?: { errors: FieldErrors; values: FieldValues };
}

/** One certificate: its facts, its versions, what staff did, and the two things that staff can do. */
export function StaffCertificatePage(props: { certificate: StaffCertificate; forms?: StaffCertificateForms }) {
  const { t, link } = usePage();
  const { certificate, forms = {} } = props;
  return (
    <StaffLayout
      title={certificate.name}
      active="certificates"
      actions={
        <>
          <LinkButton kind="quiet" href={link(`/certificates/${certificate.id}`)}>
            {t(words.publicPage)}
          </LinkButton>
          <LinkButton kind="quiet" href={`/certificates/${certificate.id}/certificate.pdf`}>
            PDF
          </LinkButton>
        </>
      }
    >
      <p>
        <a href={link('/staff/certificates')}>{t(words.back)}</a>
      </p>
      <Section id="facts" title={t(words.facts)}>
        <Facts certificate={certificate} />
      </Section>
      <Section id="versions" title={t(words.versions)}>
        <Versions certificate={certificate} />
      </Section>
      <Section id="history" title={t(words.history)}>
        <Acts certificate={certificate} />
      </Section>
      {certificate.status === 'valid' && <Reissue certificate={certificate} form={forms.reissue} />}
      {certificate.status === 'valid' && <Revoke certificate={certificate} form={forms.revoke} />}
    </StaffLayout>
  );
}

function Facts({ certificate }: { certificate: StaffCertificate }) {
  const { t } = usePage();
  const { email, course, locale, status, endReason, finishedAt, issuedAt, endedAt, id } = certificate;
  return (
    <DefinitionList
      items={[
        { term: t(words.status), value: <StatusTag status={status} /> },
        ...(endReason ? [{ term: t(words.reason), value: t(m[endReason]) }] : []),
        { term: t(words.email), value: email },
        { term: t(words.course), value: <span lang={locale}>{course}</span> },
        { term: t(words.language), value: LOCALE_NAMES[locale] },
        { term: t(words.finished), value: <DateTime at={new Date(finishedAt)} /> },
        { term: t(words.issued), value: <DateTime at={issuedAt} /> },
        ...(endedAt ? [{ term: t(words.ended), value: <DateTime at={endedAt} /> }] : []),
        { term: t(words.number), value: <span class="certificate-number">{id}</span> },
      ]}
    />
  );
}

function Versions({ certificate }: { certificate: StaffCertificate }) {
  const { t, link } = usePage();
  return (
    <List>
      {certificate.versions.map(({ id, version, name, status, issuedAt, correctedBy }) => (
        <ListRow
          key={id}
          title={<bdi>{name}</bdi>}
          {...(id !== certificate.id && { href: link(`/staff/certificates/${id}`) })}
          lead={`${t(words.version)} ${version}`}
          meta={[
            <StatusTag status={status} />,
            <DateTime at={issuedAt} short dayOnly />,
            t(words[correctedBy ?? 'first']),
          ]}
        />
      ))}
    </List>
  );
}

function Acts({ certificate }: { certificate: StaffCertificate }) {
  const { t } = usePage();
  if (certificate.acts.length === 0) return <p class="muted">{t(words.noHistory)}</p>;
  return (
    <List>
      {certificate.acts.map(({ action, actor, at, reason }, index) => (
        <ListRow key={index} title={t(words[action])} text={reason} meta={[actor, <DateTime at={at} short />]} />
      ))}
    </List>
  );
}

interface FormOf {
  certificate: StaffCertificate;
  form: { errors: FieldErrors; values: FieldValues } | undefined;
}

function Reissue({ certificate, form }: FormOf) {
  const { t, link } = usePage();
  return (
    <Section id="reissue" title={t(words.reissue)} intro={t(words.reissueIntro)}>
      <Form
        action={link(`/staff/certificates/${certificate.id}/reissue`)}
        errors={form?.errors ?? {}}
        values={form?.values ?? { name: certificate.name }}
      >
        <TextField name="name" label={t(words.name)} maxLength={120} />
        <TextArea name="why" label={t(words.note)} hint={t(words.noteHint)} rows={2} maxLength={500} />
        <Actions>
          <Button kind="quiet">{t(words.reissueButton)}</Button>
        </Actions>
      </Form>
    </Section>
  );
}

function Revoke({ certificate, form }: FormOf) {
  const { t, link } = usePage();
  return (
    <Section id="revoke" title={t(words.revoke)} intro={t(words.revokeIntro)}>
      <Form
        action={link(`/staff/certificates/${certificate.id}/revoke`)}
        errors={form?.errors ?? {}}
        values={form?.values ?? {}}
      >
        <SelectField
          name="reason"
          label={t(words.reason)}
          options={REVOKE_REASONS.map((reason) => ({ value: reason, label: t(m[reason]) }))}
        />
        <TextArea name="note" label={t(words.note)} hint={t(words.noteHint)} rows={2} maxLength={500} />
        <Actions>
          <Button kind="danger">{t(words.revokeButton)}</Button>
        </Actions>
      </Form>
    </Section>
  );
}
