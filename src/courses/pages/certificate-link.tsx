import { usePage } from '../../ui/page-context.js';
import { COURSE_MESSAGES as m } from '../courses.messages.js';

/** The way to the reader's own certificate of a course: one address for everybody, since pages that show it are kept. */
export function CertificateLink({ course }: { course: string }) {
  const { t, link } = usePage();
  return (
    <p>
      <a href={link(`/me/certificates/${course}`)}>{t(m.yourCertificate)}</a>
    </p>
  );
}
