import { z } from 'zod';
import { LOCALES } from '../../platform/i18n/locales.js';
import { CERTIFICATE_STATUSES, REVOKE_REASONS, type CertificateView } from './certificate.views.js';

/** A certificate as JSON; also the description of the answer. */
export const certificateAnswer = z.object({
  id: z.uuid(),
  url: z.url().describe('The page that verifies it'),
  status: z.enum(CERTIFICATE_STATUSES),
  reason: z
    .enum([...REVOKE_REASONS, 'name-corrected'])
    .nullable()
    .describe('Why it no longer holds'),
  replacedBy: z.uuid().nullable().describe('The certificate that took its place'),
  name: z.string(),
  language: z.enum(LOCALES).describe('The language it is written in'),
  course: z.object({ slug: z.string(), title: z.string(), minutes: z.int() }),
  teacher: z.string(),
  contract: z.object({
    version: z.int(),
    rule: z.string().describe('What was asked, in a sentence'),
    lessons: z.array(z.object({ id: z.uuid(), title: z.string(), language: z.enum(LOCALES) })),
    quizzes: z
      .array(z.object({ id: z.uuid(), title: z.string(), language: z.enum(LOCALES) }))
      .describe('The quizzes that were to be passed, and were'),
  }),
  finishedAt: z.iso.datetime(),
  issuedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
});

/** See certificateAnswer. */
export type CertificateAnswer = z.infer<typeof certificateAnswer>;

/** Puts a certificate into the shape of the API. */
export function toAnswer(certificate: CertificateView, publicUrl: string): CertificateAnswer {
  const { id, status, endReason, replacedBy, name, locale, snapshot, issuedAt, endedAt } = certificate;
  const { slug, title, minutes } = snapshot.course;
  const { version, rule, lessons, quizzes = [] } = snapshot.contract;
  return {
    id,
    url: `${publicUrl}/certificates/${id}`,
    status,
    reason: endReason,
    replacedBy,
    name,
    language: locale,
    course: { slug, title, minutes },
    teacher: snapshot.teacher,
    contract: {
      version,
      rule,
      lessons: lessons.map((lesson) => ({ id: lesson.id, title: lesson.title, language: lesson.locale })),
      quizzes: quizzes.map((quiz) => ({ id: quiz.id, title: quiz.title, language: quiz.locale })),
    },
    finishedAt: snapshot.finishedAt,
    issuedAt: issuedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}
