import { randomUUID } from 'node:crypto';
import { newToken, hashToken } from '../../src/platform/crypto/tokens.js';
import { type Role, type Viewer } from '../../src/platform/http/viewer.js';
import { AddSession } from '../../src/masterclasses/add-session.js';
import { CreateMasterclass } from '../../src/masterclasses/create-masterclass.js';
import { masterclassInput } from '../../src/masterclasses/masterclass.input.js';
import type { SessionInput } from '../../src/masterclasses/session.input.js';
import type { TestApp } from '../support/app.js';
import { makeViewer, signInAs } from '../support/people.js';
import type { Visitor } from '../support/visitor.js';

/** The moment at which the tests of masterclasses play. */
export const NOW = new Date('2026-11-23T09:00:00Z');

/** Somebody in a role, signed in. */
export async function signedIn(school: TestApp, role: Role): Promise<Visitor & { person: Viewer }> {
  const person = await makeViewer(school, [role], { locale: 'nl' });
  const visitor = school.visitor();
  await signInAs(school, visitor, person.id);
  return Object.assign(visitor, { person });
}

/** The header of a program with a token of that role. */
export async function bearer(school: TestApp, role: Role): Promise<{ authorization: string }> {
  const token = newToken();
  await school.database.query('INSERT INTO api_token (name, role, token_hash, created_at) VALUES ($1, $2, $3, $4)', [
    `test ${role}`,
    role,
    hashToken(token),
    NOW,
  ]);
  return { authorization: `Bearer ${token}` };
}

/** A masterclass with its texts in Dutch only. */
export async function aMasterclass(
  school: TestApp,
  changes: Record<string, unknown> = {},
): Promise<{ id: string; slug: string }> {
  const input = masterclassInput.parse({
    slug: `les-${randomUUID()}`,
    host: 'Dr. Barbara Geusens',
    title: { nl: 'Je huid' },
    summary: { nl: 'Over je huid.' },
    body: { nl: '## Voor wie\n\nVoor iedereen.' },
    programme: { nl: [{ minutes: 10, text: 'Welkom' }] },
    ...changes,
  });
  return school.get(CreateMasterclass).run(await makeViewer(school, ['manager']), input, NOW);
}

/** A session of it, ten days after the tests' now. */
export async function aSession(
  school: TestApp,
  masterclassId: string,
  changes: Partial<SessionInput> = {},
): Promise<string> {
  const input: SessionInput = {
    startsAt: new Date('2026-12-03T18:30:00Z'),
    timeZone: 'Europe/Brussels',
    durationMinutes: 75,
    capacity: 10,
    waitingList: true,
    language: 'nl',
    status: 'published',
    ...{ title: null, summary: null, host: null, opensAt: null, closesAt: null, joinUrl: null },
    ...{ acceptance: false, offerHours: 24 },
    ...changes,
  };
  return (await school.get(AddSession).run(await makeViewer(school, ['manager']), masterclassId, input, NOW)).id;
}

/** The events that tell of a session, oldest first. */
export async function eventsOf(
  school: TestApp,
  sessionId: string,
): Promise<{ name: string; payload: Record<string, unknown> }[]> {
  return school.database.query('SELECT name, payload FROM domain_event WHERE subject_id = $1 ORDER BY id', [sessionId]);
}
