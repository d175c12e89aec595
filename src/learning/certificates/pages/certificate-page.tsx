import type { ComponentChildren } from 'preact';
import { formatDate } from '../../../platform/i18n/dates.js';
import { LOCALE_NAMES } from '../../../platform/i18n/locales.js';
import { translator } from '../../../platform/i18n/messages.js';
import { Actions, LinkButton } from '../../../ui/components/button.js';
import type { FieldErrors, FieldValues } from '../../../ui/components/form.js';
import { DefinitionList } from '../../../ui/components/list.js';
import { Notice } from '../../../ui/components/notice.js';
import { PageHead, Section } from '../../../ui/components/page-head.js';
import { Layout } from '../../../ui/layout.js';
import { usePage } from '../../../ui/page-context.js';
import type { CertificateView, OwnCertificate } from '../certificate.views.js';
import { CERTIFICATE_MESSAGES as m } from '../certificates.messages.js';
import { YourCertificate } from './your-certificate.js';

interface CertificatePageProps {
  certificate: CertificateView;
  /** Where its picture, its issuer and its place in a status list are found. */
  addresses: { picture: string | undefined; did: string; statusList: string };
  /** Present for its owner alone. */
  own?: { certificate: OwnCertificate; errors?: FieldErrors; values?: FieldValues };
}

/** The page that says whether a certificate holds, and what it certifies. */
export function CertificatePage({ certificate, addresses, own }: CertificatePageProps) {
  const { t, locale, timeZone } = usePage();
  const { name, snapshot, status } = certificate;
  const { course, contract, finishedAt } = snapshot;
  const date = (instant: Date) => formatDate(locale, instant, timeZone);
  return (
    <Layout
      title={t(m.pageTitle, { name })}
      description={t(m.description, { name, course: course.title, date: date(new Date(finishedAt)) })}
      noIndex={!certificate.public || status !== 'valid'}
      ogImage={addresses.picture}
    >
      <div class="page">
        <PageHead
          long={name.length > 40}
          kicker={t(m.certificate)}
          title={<bdi>{name}</bdi>}
          lede={<Finished course={course} language={certificate.locale} />}
        />
        <Standing certificate={certificate} />
        {own && <YourCertificate {...own} />}
        <Section id="facts" title={t(m.facts)}>
          <Facts certificate={certificate} />
        </Section>
        <Section id="asked" title={t(m.asked)} intro={t(m.askedText, { version: contract.version })}>
          <p lang={certificate.locale}>{contract.rule}</p>
          <ol class="certified-lessons">
            {contract.lessons.map((lesson) => (
              <li key={lesson.id} lang={lesson.locale}>
                {lesson.title}
              </li>
            ))}
            {contract.quizzes?.map((quiz) => (
              <li key={quiz.id} lang={quiz.locale}>
                {translator(quiz.locale)(m.quizPassed, { quiz: quiz.title })}
              </li>
            ))}
          </ol>
        </Section>
        <Section id="check" title={t(m.check)}>
          <Check certificate={certificate} addresses={addresses}>
            {!own && (certificate.public ? <Downloads id={certificate.id} /> : <p class="fine">{t(m.badgePrivate)}</p>)}
          </Check>
        </Section>
      </div>
    </Layout>
  );
}

function Finished({ course, language }: { course: { title: string }; language: string }) {
  const { t } = usePage();
  const [before = '', after = ''] = t(m.finished, { course: '\u0000' }).split('\u0000');
  return (
    <>
      {before}
      <span lang={language}>{course.title}</span>
      {after}
    </>
  );
}

/** Whether it holds: the answer that a visitor came for. */
function Standing({ certificate }: { certificate: CertificateView }) {
  const { t, link, locale, timeZone } = usePage();
  const { status, issuedAt, endedAt, endReason, replacedBy } = certificate;
  if (status === 'valid')
    return (
      <Notice tone="done" title={t(m.validTitle)}>
        {t(m.validText, { date: formatDate(locale, issuedAt, timeZone) })}
      </Notice>
    );
  const date = formatDate(locale, endedAt!, timeZone);
  if (status === 'revoked')
    return (
      <Notice tone="problem" title={t(m.revokedTitle)}>
        {t(m.revokedText, { date, reason: t(m[endReason!]) })}
      </Notice>
    );
  return (
    <Notice tone="problem" title={t(m.replacedTitle)}>
      <p>{t(m.replacedText, { date })}</p>
      <p>
        <a href={link(`/certificates/${replacedBy}`)}>{t(m.seeNew)}</a>
      </p>
    </Notice>
  );
}

function Facts({ certificate }: { certificate: CertificateView }) {
  const { t, link, locale, timeZone } = usePage();
  const { name, snapshot, issuedAt } = certificate;
  const { course, teacher, languages, finishedAt } = snapshot;
  return (
    <DefinitionList
      items={[
        { term: t(m.name), value: <bdi>{name}</bdi> },
        {
          term: t(m.course),
          value: (
            <a href={link(`/courses/${course.slug}`)} lang={certificate.locale}>
              {course.title}
            </a>
          ),
        },
        { term: t(m.finishedOn), value: formatDate(locale, new Date(finishedAt), timeZone) },
        { term: t(m.issuedOn), value: formatDate(locale, issuedAt, timeZone) },
        ...(teacher ? [{ term: t(m.teacher), value: <span lang={certificate.locale}>{teacher}</span> }] : []),
        { term: t(m.length), value: t(m.minutes, { minutes: course.minutes }) },
        { term: t(m.languages), value: languages.map((one) => LOCALE_NAMES[one]).join(', ') },
        { term: t(m.number), value: <span class="certificate-number">{certificate.id}</span> },
      ]}
    />
  );
}

function Check({
  certificate,
  addresses,
  children,
}: {
  certificate: CertificateView;
  addresses: CertificatePageProps['addresses'];
  children: ComponentChildren;
}) {
  const { t, publicUrl } = usePage();
  return (
    <div class="stack certificate-check">
      <p>{t(m.checkText, { address: publicUrl.replace(/^https?:\/\//, '') })}</p>
      <p>{t(m.checkBadge, { did: addresses.did })}</p>
      <p>
        <a href="/.well-known/jwks.json">{t(m.keys)}</a> · <a href={addresses.statusList}>{t(m.statusList)}</a> ·{' '}
        <a href={`/api/v1/certificates/${certificate.id}`}>{t(m.asJson)}</a>
      </p>
      {children}
    </div>
  );
}

function Downloads({ id }: { id: string }) {
  const { t } = usePage();
  const here = `/certificates/${id}`;
  return (
    <Actions>
      <LinkButton kind="quiet" href={`${here}/certificate.pdf`}>
        {t(m.pdf)}
      </LinkButton>
      <LinkButton kind="quiet" href={`${here}/badge.jwt`}>
        {t(m.badge)}
      </LinkButton>
      <LinkButton kind="quiet" href={`${here}/badge.json`}>
        {t(m.badgeJson)}
      </LinkButton>
    </Actions>
  );
}
