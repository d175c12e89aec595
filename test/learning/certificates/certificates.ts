import { EnrolInCourse } from '../../../src/learning/enrol-in-course.js';
import { MarkLessonDone } from '../../../src/learning/mark-lesson-done.js';
import type { Viewer } from '../../../src/platform/http/viewer.js';
import type { Locale } from '../../../src/platform/i18n/locales.js';
import type { TestApp } from '../../support/app.js';
import { makeViewer } from '../../support/people.js';
import { until } from '../../support/until.js';
import { makeCourse, type TestCourse } from '../learners.js';

/** Somebody who has done every lesson of a course. */
export interface Finisher {
  person: Viewer;
  course: TestCourse;
  enrolmentId: string;
}

/** Makes somebody and has her do every lesson of a course; the event that she finished it is written. */
export async function finish(
  app: TestApp,
  { name, locale = 'en', course }: { name?: string; locale?: Locale; course?: TestCourse } = {},
): Promise<Finisher> {
  const taken = course ?? (await makeCourse(app, 2));
  const person = await makeViewer(app, [], { locale, ...(name && { name }) });
  const { enrolmentId } = await app.get(EnrolInCourse).run(person, taken.slug, new Date());
  for (const lessonId of taken.lessonIds)
    await app.get(MarkLessonDone).run(person, { enrolmentId, lessonId }, new Date());
  return { person, course: taken, enrolmentId };
}

/** Waits until the job has issued the certificate of an enrolment. @returns its id */
export async function issued(app: TestApp, enrolmentId: string): Promise<string> {
  const row = await until('a certificate', async () => (await certificatesOf(app, enrolmentId))[0]);
  return row.id;
}

/** Every certificate of an enrolment, the newest first. */
export function certificatesOf(
  app: TestApp,
  enrolmentId: string,
): Promise<{ id: string; status: string; name: string; version: number; status_index: string }[]> {
  return app.database.query(
    'SELECT id, status, name, version, status_index FROM certificate WHERE enrolment_id = $1 ORDER BY version DESC',
    [enrolmentId],
  );
}

/** Makes somebody who has finished a course and waits for her certificate. */
export async function certified(
  app: TestApp,
  wish: Parameters<typeof finish>[1] = {},
): Promise<Finisher & { certificateId: string }> {
  const finisher = await finish(app, wish);
  return { ...finisher, certificateId: await issued(app, finisher.enrolmentId) };
}

/** Waits until every event is heard and nothing is due. */
export async function jobsAreDone(app: TestApp): Promise<void> {
  await until('the jobs to be done', async () => {
    const open = await app.database.query(
      'SELECT 1 FROM domain_event WHERE settled_at IS NULL UNION ALL SELECT 1 FROM certificate_due',
    );
    return open.length === 0;
  });
}
