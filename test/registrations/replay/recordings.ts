import { randomUUID } from 'node:crypto';
import { RegisterForSession } from '../../../src/registrations/register-for-session.js';
import { RegistrationLinks } from '../../../src/registrations/registration-links.js';
import { replayForm } from '../../../src/registrations/replay/replay.input.js';
import { SaveReplay } from '../../../src/registrations/replay/save-replay.js';
import { clip } from '../../courses/media/videos.js';
import type { TestApp } from '../../support/app.js';
import { makeViewer } from '../../support/people.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { makeSession, wish } from '../sessions.js';

/** So long the clip lasts, in seconds. */
export const LENGTH = 30;

/** Somebody who was registered for a session that is over, and where she finds its recording. */
export interface Attendee {
  id: string;
  email: string;
  token: string;
  path: string;
}

/** A session that ended two hours ago, with people who had a place. */
export async function given(school: TestApp, people = 1, changes: { consents?: Record<string, string> } = {}) {
  const session = await makeSession(school, { capacity: Math.max(1, people) });
  const attendees: Attendee[] = [];
  for (let n = 0; n < people; n++) attendees.push(await join(school, session.id, changes));
  await end(school, session.id);
  return { ...session, attendees };
}

/** Registers somebody for a session to come. */
export async function join(
  school: TestApp,
  sessionId: string,
  changes: { email?: string; consents?: Record<string, string> } = {},
): Promise<Attendee> {
  const email = changes.email ?? `${randomUUID()}@replay.example`;
  const asked = { ...wish(sessionId, email), ...(changes.consents && { consents: changes.consents }) };
  const { id } = await school.get(RegisterForSession).run(null, asked, new Date());
  const token = school.get(RegistrationLinks).token(id);
  return { id, email, token, path: `/registrations/${token}/replay` };
}

/** Lets a session have ended. */
export async function end(school: TestApp, sessionId: string, hoursAgo = 2): Promise<void> {
  await school.database.query(
    `UPDATE session SET status = 'finished', finished_at = $2, starts_at = $2::timestamptz - duration_minutes * interval '1 minute' WHERE id = $1`,
    [sessionId, new Date(Date.now() - hoursAgo * 3_600_000)],
  );
}

/** Puts up the recording of a session as staff do. */
export async function record(
  school: TestApp,
  sessionId: string,
  changes: Record<string, string> = {},
  source: { content: Buffer; fileName: string } | { address: string } | null = { content: clip, fileName: 'x.webm' },
): Promise<void> {
  const { address: _, ...input } = replayForm.parse({ status: 'published', duration: String(LENGTH), ...changes });
  const host = await makeViewer(school, ['host']);
  await school.get(SaveReplay).run(host, sessionId, source, input, new Date());
}

/** A page that plays: what it tells, each time all of it. */
export function player(visitor: Visitor, attendee: { path: string }, take = 1) {
  const begunAt = new Date().toISOString();
  const play = randomUUID();
  let told = 0;
  return (seconds: number, played: [number, number][], more: Record<string, unknown> = {}): Promise<Answer> =>
    visitor.api(
      'PUT',
      `${attendee.path}/position`,
      {
        play,
        begunAt,
        told: ++told,
        sentAt: new Date().toISOString(),
        seconds,
        take,
        duration: LENGTH,
        played,
        ...more,
      },
      { origin: visitor.baseUrl, 'sec-fetch-site': 'same-origin' },
    );
}

/** What was told of somebody who watched. */
export const watchedEvents = (school: TestApp, id: string) =>
  school.database.query<{ name: string; payload: Record<string, unknown> }>(
    `SELECT name, payload FROM domain_event WHERE subject_id = $1 AND name = 'replay.watched'`,
    [id],
  );
