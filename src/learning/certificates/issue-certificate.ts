import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';
import { LOCALES, type Locale, type Localized } from '../../platform/i18n/locales.js';
import { translator } from '../../platform/i18n/messages.js';
import { MailOutbox } from '../../platform/mail/mail-outbox.js';
import { finishedAt, isComplete, requiredLessons, requiredQuizzes, type Standing } from '../completion.rules.js';
import { standingOf } from '../standings.js';
import { listed } from '../../courses/completion-sentence.js';
import type { Words } from '../../quizzes/questions/question.js';
import { plainWords } from '../../quizzes/questions/words.js';
import { certificateMail } from './certificate-mail.js';
import { CERTIFICATE_MESSAGES } from './certificates.messages.js';
import { commonLanguages, hashIdentity } from './certificate.rules.js';
import type { CertifiedQuiz, CertificateSnapshot } from './certificate.views.js';

/** What came of it, and why not when nothing did. */
export type Issued =
  { certificateId: string } | { skip: 'gone' | 'no-certificates' | 'not-complete' | 'issued-before' };

interface Finisher extends Record<string, unknown> {
  contract: number;
  enrolled_at: Date;
  name: string;
  email: string;
  locale: Locale;
  course_id: string;
  slug: string;
  title: Localized;
  teacher: Localized;
  certificates: boolean;
}

interface LessonFacts extends Record<string, unknown> {
  id: string;
  minutes: number;
  locales: Locale[];
  title: string | null;
  locale: Locale | null;
}

/** Issues the certificate of a finished enrolment: a snapshot of what was asked and done. Asked again it does nothing. */
@Injectable()
export class IssueCertificate {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly mails: MailOutbox,
  ) {}

  async run(enrolmentId: string, now: Date): Promise<Issued> {
    return this.database.transaction((tx) => this.within(tx, enrolmentId, now));
  }

  /** The same inside the transaction of a job. */
  async within(tx: Transaction, enrolmentId: string, now: Date): Promise<Issued> {
    const finisher = await this.lock(tx, enrolmentId);
    if (!finisher) return { skip: 'gone' };
    if (!finisher.certificates) return { skip: 'no-certificates' };
    // A revoked certificate counts too: what staff took back is not given again by a machine.
    const [before] = await tx.query('SELECT id FROM certificate WHERE enrolment_id = $1 LIMIT 1', [enrolmentId]);
    if (before) return { skip: 'issued-before' };
    const standing = await standingOf(tx, enrolmentId, now);
    if (!isComplete(standing)) return { skip: 'not-complete' };
    const snapshot = await this.#snapshot(tx, finisher, standing);
    const certificateId = await this.#insert(tx, enrolmentId, finisher, snapshot, now);
    if (!certificateId) return { skip: 'issued-before' };
    await this.outbox.publish(tx, { name: 'certificate.issued', subjectId: certificateId, payload: { enrolmentId } });
    await this.mails.enqueue(tx, certificateMail('certificate-ready', certificateId, finisher));
    return { certificateId };
  }

  /** Two workers that come to the same enrolment take turns here; the second finds the certificate. */
  protected async lock(tx: Transaction, enrolmentId: string, mode = 'FOR UPDATE OF e'): Promise<Finisher | undefined> {
    // Who finished which course?
    const [row] = await tx.query<Finisher>(
      `SELECT e.contract, e.enrolled_at, p.name, p.email::text AS email, p.locale, c.id AS course_id, c.slug, c.title, c.teacher, c.certificates
       FROM enrolment e JOIN person p ON p.id = e.person_id JOIN course c ON c.id = e.course_id WHERE e.id = $1 ${mode}`,
      [enrolmentId],
    );
    return row;
  }

  async #snapshot(tx: Transaction, finisher: Finisher, standing: Standing): Promise<CertificateSnapshot> {
    const { locale } = finisher;
    const required = requiredLessons(standing);
    // What are these lessons called in her language or the one they fall back to, and in which languages can they be read?
    const rows = await tx.query<LessonFacts>(
      `SELECT l.id, l.minutes, ARRAY(SELECT locale FROM lesson_text WHERE lesson_id = l.id) AS locales, t.title, t.locale
       FROM lesson l LEFT JOIN LATERAL (SELECT title, locale FROM lesson_text WHERE lesson_id = l.id
         ORDER BY locale = $2 DESC, locale = 'en' DESC, locale LIMIT 1) t ON true
       WHERE l.id = ANY ($1::uuid[])`,
      [required.map(({ id }) => id), locale],
    );
    const facts = new Map(rows.map((row) => [row.id, row]));
    const lessons = required.map(({ id, slug }) => ({
      id,
      title: facts.get(id)?.title ?? slug,
      locale: facts.get(id)?.locale ?? locale,
    }));
    const quizzes = await this.#quizzes(tx, standing, locale);
    return {
      course: {
        id: finisher.course_id,
        slug: finisher.slug,
        title: finisher.title[locale],
        minutes: rows.reduce((sum, row) => sum + row.minutes, 0),
      },
      teacher: finisher.teacher[locale] ?? '',
      languages: commonLanguages(
        rows.map((row) => row.locales),
        LOCALES,
      ),
      contract: {
        version: finisher.contract,
        rule: ruleInWords(locale, required.length, quizzes),
        lessons,
        ...(quizzes.length > 0 && { quizzes }),
      },
      enrolledAt: finisher.enrolled_at.toISOString(),
      finishedAt: finishedAt(standing)!.toISOString(),
    };
  }

  async #quizzes(tx: Transaction, standing: Standing, locale: Locale): Promise<CertifiedQuiz[]> {
    const required = requiredQuizzes(standing).map(({ id }) => id);
    if (required.length === 0) return [];
    // What are these quizzes called?
    const rows = await tx.query<{ id: string; title: Words }>(
      'SELECT id, title FROM quiz WHERE id = ANY ($1::uuid[])',
      [required],
    );
    const titles = new Map(rows.map(({ id, title }) => [id, plainWords(title, locale)]));
    return required.map((id) => ({ id, title: titles.get(id)!, locale }));
  }

  async #insert(
    tx: Transaction,
    enrolmentId: string,
    { locale, name, email }: Finisher,
    snapshot: CertificateSnapshot,
    now: Date,
  ): Promise<string | null> {
    const salt = randomBytes(16).toString('hex');
    // The second guard, should anything come past the lock.
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO certificate (enrolment_id, version, locale, name, snapshot, identity_salt, identity_hash, issued_at)
       VALUES ($1, 1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id`,
      [enrolmentId, locale, name, snapshot, salt, hashIdentity(email, salt), now],
    );
    return row?.id ?? null;
  }
}

/** What was asked, in a sentence in the language of the certificate. */
function ruleInWords(locale: Locale, lessons: number, quizzes: readonly CertifiedQuiz[]): string {
  const t = translator(locale);
  const rule = t(CERTIFICATE_MESSAGES.contract, { required: lessons });
  const titles = quizzes.map(({ title }) => title);
  if (titles.length === 0) return rule;
  const passed = t(CERTIFICATE_MESSAGES.contractQuizzes, { count: titles.length, quizzes: listed(t, titles) });
  return lessons === 0 ? passed : `${rule} ${passed}`;
}
