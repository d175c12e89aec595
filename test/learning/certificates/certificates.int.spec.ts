import { randomUUID } from 'node:crypto';
import { CorrectCertificateName } from '../../../src/learning/certificates/correct-certificate-name.js';
import { SetCourseCertificates } from '../../../src/learning/certificates/course-setting/set-course-certificates.js';
import { IssueToEarlierFinishers } from '../../../src/learning/certificates/course-setting/issue-to-earlier-finishers.js';
import { IssueCertificate } from '../../../src/learning/certificates/issue-certificate.js';
import { ReissueCertificate } from '../../../src/learning/certificates/reissue-certificate.js';
import { RevokeCertificate } from '../../../src/learning/certificates/revoke-certificate.js';
import { Database, type Transaction } from '../../../src/platform/database/database.js';
import { Outbox } from '../../../src/platform/database/outbox.js';
import { MailOutbox } from '../../../src/platform/mail/mail-outbox.js';
import { COMPLETION_CONTRACT } from '../../../src/learning/completion.rules.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeViewer } from '../../support/people.js';
import { Gate } from '../../support/until.js';
import { makeCourse } from '../learners.js';
import { certificatesOf, certified, finish, issued, jobsAreDone } from './certificates.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const now = () => new Date();
const WORKERS = 4;

/** An action that takes no turns: what workers would do without the lock. All have looked before any of them writes. */
class Unguarded extends IssueCertificate {
  readonly #all = new Gate();
  #arrived = 0;

  constructor(private readonly workers: number) {
    super(app.get(Database), app.get(Outbox), app.get(MailOutbox));
  }

  protected override lock(tx: Transaction, enrolmentId: string) {
    return super.lock(tx, enrolmentId, '');
  }

  override within(tx: Transaction, enrolmentId: string, at: Date) {
    const meeting = Object.assign(Object.create(tx) as Transaction, {
      afterCommit: tx.afterCommit.bind(tx),
      query: async (sql: string, values: unknown[]) => {
        if (sql.includes('INSERT INTO certificate ') && ++this.#arrived === this.workers) this.#all.open();
        if (sql.includes('INSERT INTO certificate ')) await this.#all.opened;
        return tx.query(sql, values);
      },
    });
    return super.within(meeting, enrolmentId, at);
  }
}

describe('a certificate', () => {
  it('is issued by the job when a course is finished, as a snapshot in her language, and she is told once', async () => {
    const { person, course, enrolmentId } = await finish(app, { name: 'Anna Peeters', locale: 'nl' });
    const id = await issued(app, enrolmentId);
    const [row] = await app.database.query<{ snapshot: Record<string, unknown>; name: string; locale: string }>(
      'SELECT snapshot, name, locale FROM certificate WHERE id = $1',
      [id],
    );
    expect(row).toMatchObject({ name: 'Anna Peeters', locale: 'nl' });
    expect(row!.snapshot).toMatchObject({
      course: { id: course.id, slug: course.slug, title: 'A course (nl)', minutes: 10 },
      teacher: 'A course (nl)',
      languages: ['en'],
      contract: {
        version: COMPLETION_CONTRACT,
        rule: 'Alle 2 lessen die de cursus bij de inschrijving telde, elk gelezen en als afgerond gemarkeerd.',
        lessons: [
          { id: course.lessonIds[0], title: 'Lesson one', locale: 'en' },
          { id: course.lessonIds[1], title: 'Lesson two', locale: 'en' },
        ],
      },
    });
    const mail = await app.mail(person.email, 'certificate-ready');
    expect(mail.message).toMatchObject({ subject: 'Je certificaat is klaar: A course (nl)' });
    expect(mail.message!.text).toContain(`/nl/certificates/${id}`);
    for (let again = 0; again < 3; again++)
      expect(await app.get(IssueCertificate).run(enrolmentId, now())).toEqual({ skip: 'issued-before' });
    expect(await certificatesOf(app, enrolmentId)).toHaveLength(1);
    expect(await app.mails(person.email)).toHaveLength(1);
  });

  it('stays as it was when course, lessons and person change afterwards', async () => {
    const { person, course, certificateId } = await certified(app, { name: 'Before Marriage' });
    await app.database.query(`UPDATE course SET title = title || '{"en": "Renamed"}' WHERE id = $1`, [course.id]);
    await app.database.query(`UPDATE lesson SET status = 'draft' WHERE id = $1`, [course.lessonIds[0]]);
    await app.database.query(`UPDATE person SET name = 'After Marriage' WHERE id = $1`, [person.id]);
    const page = await app.visitor().get(`/certificates/${certificateId}`);
    for (const words of ['Before Marriage', 'A course', 'Lesson one', 'Lesson two']) expect(page.text).toContain(words);
    for (const words of ['After Marriage', 'Renamed']) expect(page.text).not.toContain(words);
    const change = app.database.query(`UPDATE certificate SET name = 'Somebody Else' WHERE id = $1`, [certificateId]);
    await expect(change).rejects.toMatchObject({ constraint: 'certificate_is_a_snapshot' });
  });

  it('is not issued for a course that is not finished, or that gives none, and later for those who finished it then', async () => {
    const staff = await makeViewer(app, ['manager']);
    const course = await makeCourse(app, 2);
    await app.get(SetCourseCertificates).run(staff, course.id, false);
    const { enrolmentId } = await finish(app, { course });
    expect(await app.get(IssueCertificate).run(enrolmentId, now())).toEqual({ skip: 'no-certificates' });
    await jobsAreDone(app);
    await app.get(SetCourseCertificates).run(staff, course.id, true);
    expect(await certificatesOf(app, enrolmentId)).toEqual([]);
    expect(await app.get(IssueToEarlierFinishers).run(staff, course.id, now())).toBe(1);
    await issued(app, enrolmentId);
    expect(await app.get(IssueToEarlierFinishers).run(staff, course.id, now())).toBe(0);
    const [enrolled] = await app.database.query<{ id: string }>(
      'INSERT INTO enrolment (person_id, course_id, enrolled_at) VALUES ($1, $2, now()) RETURNING id',
      [staff.id, course.id],
    );
    await app.database.query('INSERT INTO enrolment_requirement SELECT $1, unnest($2::uuid[])', [
      enrolled!.id,
      course.lessonIds,
    ]);
    expect(await app.get(IssueCertificate).run(enrolled!.id, now())).toEqual({ skip: 'not-complete' });
    expect(await app.get(IssueCertificate).run(randomUUID(), now())).toEqual({ skip: 'gone' });
  });

  it('is issued after a time in which no worker ran', async () => {
    // A school that answers and has no worker: whoever finishes now leaves an event that nobody hears.
    const web = await startTestApp({ role: 'web' });
    const { enrolmentId } = await finish(web);
    expect(await certificatesOf(web, enrolmentId)).toEqual([]);
    const worker = await startTestApp({
      databaseUrl: web.config.databaseUrl,
      dataDir: web.config.dataDir,
      role: 'worker',
    });
    await issued(web, enrolmentId);
    await worker.close();
    await web.close();
  });
});

describe('two workers that come to one finished enrolment at once', () => {
  /** Runs several issues of one enrolment whose first look all happen before the first insert. */
  async function atOnce(action: IssueCertificate, enrolmentId: string): Promise<string[]> {
    const outcomes = await Promise.allSettled(Array.from({ length: WORKERS }, () => action.run(enrolmentId, now())));
    return outcomes.map((one) =>
      one.status === 'rejected' ? 'broke' : 'skip' in one.value ? one.value.skip : 'issued',
    );
  }

  /** Somebody who has finished, and whom no job will come to. */
  async function unheard(): Promise<string> {
    const course = await makeCourse(app, 1);
    await app.database.query('UPDATE course SET certificates = false WHERE id = $1', [course.id]);
    const { enrolmentId } = await finish(app, { course });
    await jobsAreDone(app);
    await app.database.query('UPDATE course SET certificates = true WHERE id = $1', [course.id]);
    return enrolmentId;
  }

  it('issue one certificate and one mail', async () => {
    const enrolmentId = await unheard();
    const outcomes = await atOnce(app.get(IssueCertificate), enrolmentId);
    expect(outcomes.sort()).toEqual(['issued', 'issued-before', 'issued-before', 'issued-before']);
    expect(await certificatesOf(app, enrolmentId)).toHaveLength(1);
  });

  it('are stopped by the constraint alone where there is no lock, and by nothing where there is none either: the control', async () => {
    const first = await unheard();
    await atOnce(new Unguarded(WORKERS), first);
    expect(await certificatesOf(app, first)).toHaveLength(1);
    const second = await unheard();
    await withoutConstraints(async () => {
      await atOnce(new Unguarded(WORKERS), second);
      expect(await certificatesOf(app, second)).toHaveLength(WORKERS);
      await app.database.query('DELETE FROM certificate WHERE enrolment_id = $1', [second]);
    });
  });

  async function withoutConstraints(work: () => Promise<void>): Promise<void> {
    await app.database.query('DROP INDEX certificate_live');
    await app.database.query('ALTER TABLE certificate DROP CONSTRAINT certificate_enrolment_id_version_key');
    try {
      await work();
    } finally {
      await app.database.query('ALTER TABLE certificate ADD UNIQUE (enrolment_id, version)');
      await app.database.query(
        `CREATE UNIQUE INDEX certificate_live ON certificate (enrolment_id) WHERE status = 'valid'`,
      );
    }
  }
});

describe('correcting, issuing again and revoking', () => {
  it('lets her put her own name right once: a new certificate replaces the old one', async () => {
    const { person, enrolmentId, certificateId } = await certified(app, { name: 'Ana Peters' });
    const correct = app.get(CorrectCertificateName);
    const next = await correct.run(person, certificateId, { name: 'Anna Peeters' }, now());
    expect(await certificatesOf(app, enrolmentId)).toMatchObject([
      { id: next, status: 'valid', name: 'Anna Peeters', version: 2 },
      { id: certificateId, status: 'replaced', name: 'Ana Peters', version: 1 },
    ]);
    await expect(correct.run(person, next, { name: 'Anna Pieters' }, now())).rejects.toMatchObject({
      code: 'name-no-longer-correctable',
    });
    await expect(correct.run(person, certificateId, { name: 'Anna Pieters' }, now())).rejects.toMatchObject({
      code: 'certificate-ended',
    });
  });

  it("refuses somebody else's certificate, somebody else's name, the same name, and a correction after sixty days", async () => {
    const { person, certificateId } = await certified(app, { name: 'Anna Peeters' });
    const stranger = await makeViewer(app);
    const correct = app.get(CorrectCertificateName);
    const late = new Date(Date.now() + 61 * 24 * 60 * 60 * 1000);
    await expect(correct.run(stranger, certificateId, { name: 'Anna Peters' }, now())).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(correct.run(person, certificateId, { name: 'Bart Claes' }, now())).rejects.toMatchObject({
      code: 'another-persons-name',
    });
    await expect(correct.run(person, certificateId, { name: 'Anna Peeters' }, now())).rejects.toMatchObject({
      code: 'same-name',
    });
    await expect(correct.run(person, certificateId, { name: 'Anna Peters' }, late)).rejects.toMatchObject({
      code: 'name-no-longer-correctable',
    });
  });

  it('lets one of many win who correct, issue again and revoke at the same moment', async () => {
    const { person, enrolmentId, certificateId } = await certified(app, { name: 'Anna Peeters' });
    const staff = await makeViewer(app, ['manager']);
    const outcomes = await Promise.allSettled([
      app.get(CorrectCertificateName).run(person, certificateId, { name: 'Anna Peters' }, now()),
      app.get(ReissueCertificate).run(staff, certificateId, { name: 'Anna Pieters', why: 'She wrote to us.' }, now()),
      app.get(RevokeCertificate).run(staff, certificateId, { reason: 'rules-broken', note: 'A test.' }, now()),
      app.get(ReissueCertificate).run(staff, certificateId, { name: 'Anna Petersen', why: 'She wrote to us.' }, now()),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of outcomes)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'certificate-ended' });
    const rows = await certificatesOf(app, enrolmentId);
    expect(rows.filter(({ status }) => status === 'valid').length).toBeLessThanOrEqual(1);
    expect(rows.find(({ id }) => id === certificateId)!.status).not.toBe('valid');
  });

  it('keeps the reason of staff in the audit log, tells her by mail, and never brings a revoked one back', async () => {
    const { person, enrolmentId, certificateId } = await certified(app);
    const staff = await makeViewer(app, ['manager'], { name: 'Marie Manager' });
    await app
      .get(RevokeCertificate)
      .run(staff, certificateId, { reason: 'issued-in-error', note: 'Wrong person.' }, now());
    const entries = await app.database.query(
      `SELECT actor_name, action, reason FROM audit_entry WHERE subject = 'certificate' AND subject_id = $1`,
      [certificateId],
    );
    expect(entries).toEqual([{ actor_name: 'Marie Manager', action: 'certificate.revoke', reason: 'Wrong person.' }]);
    const mail = await app.mail(person.email, 'certificate-revoked');
    expect(mail.message!.text).toContain('it was issued in error');
    expect(mail.message!.text).not.toContain('Wrong person.');
    expect(await app.get(IssueCertificate).run(enrolmentId, now())).toEqual({ skip: 'issued-before' });
    const back = app.database.query(
      `UPDATE certificate SET status = 'valid', ended_at = NULL, end_reason = NULL WHERE id = $1`,
      [certificateId],
    );
    await expect(back).rejects.toMatchObject({ constraint: 'certificate_stays_ended' });
  });
});
