import { formatDate } from '../../platform/i18n/dates.js';
import type { OwnCertificate } from '../../learning/certificates/certificate.views.js';
import { CERTIFICATE_MESSAGES as m } from '../../learning/certificates/certificates.messages.js';
import { PostButton } from '../../ui/components/button.js';
import { List, ListRow, Tag } from '../../ui/components/list.js';
import { Section } from '../../ui/components/page-head.js';
import { usePage } from '../../ui/page-context.js';

/** A person's certificates: each with its page, its files, and whether it may be found. */
export function MyCertificates({ certificates }: { certificates: readonly OwnCertificate[] }) {
  const { t } = usePage();
  if (certificates.length === 0) return null;
  return (
    <Section id="certificates" title={t(m.mine)}>
      <List>
        {certificates.map((certificate) => (
          <MyCertificate key={certificate.id} certificate={certificate} />
        ))}
      </List>
    </Section>
  );
}

function MyCertificate({ certificate }: { certificate: OwnCertificate }) {
  const { t, link, locale, timeZone } = usePage();
  const { id, status, snapshot, nameInBadge, issuedAt } = certificate;
  const here = `/certificates/${id}`;
  const share = { public: certificate.public ? '' : 'on', nameInBadge: nameInBadge ? 'on' : '' };
  return (
    <ListRow
      title={<span lang={certificate.locale}>{snapshot.course.title}</span>}
      href={link(here)}
      lead={formatDate(locale, issuedAt, timeZone)}
      text={<bdi>{certificate.name}</bdi>}
      meta={
        status === 'valid'
          ? [
              <Tag tone="done">{t(m.valid)}</Tag>,
              t(certificate.public ? m.isPublic : m.isPrivate),
              <a href={`${here}/certificate.pdf`}>{t(m.pdf)}</a>,
              <a href={`${here}/badge.jwt`}>{t(m.badge)}</a>,
            ]
          : [<Tag tone="problem">{t(m.revoked)}</Tag>]
      }
      {...(status === 'valid' && {
        aside: (
          <PostButton kind="plain" small action={link(`${here}/sharing`)} fields={share}>
            {t(certificate.public ? m.makePrivate : m.makePublic)}
          </PostButton>
        ),
      })}
    />
  );
}
