import { jest } from '@jest/globals';
import { CancelSession } from '../../../src/masterclasses/cancel-session.js';
import { SESSION_EVENT_KINDS } from '../../../src/masterclasses/session-timeline.js';
import { UpdateSession } from '../../../src/masterclasses/update-session.js';
import { EventRelay } from '../../../src/platform/database/outbox.js';
import { LOCALES } from '../../../src/platform/i18n/locales.js';
import type { Viewer } from '../../../src/platform/http/viewer.js';
import { SetAttendance } from '../../../src/registrations/attendance/set-attendance.js';
import { CorrectRegistration } from '../../../src/registrations/correct-registration.js';
import { RegisterForSession } from '../../../src/registrations/register-for-session.js';
import { EVENT_WORDS } from '../../../src/registrations/timeline/timeline.messages.js';
import { TimelineQueries } from '../../../src/registrations/timeline/timeline.queries.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { makeSession, signIn, wish } from '../sessions.js';

let app: TestApp;
let staff: Visitor;
let manager: Viewer;
beforeAll(async () => {
  app = await startTestApp({ role: 'web' });
  staff = app.visitor();
  manager = await signIn(app, staff, ['manager']);
});
afterAll(() => app.close());

const now = () => new Date();
const register = async (sessionId: string, email: string, name?: string) =>
  (await app.get(RegisterForSession).run(null, wish(sessionId, email, name), now())).id;
const timeline = (id: string, filter: Parameters<TimelineQueries['ofSession']>[1] = {}, limit = 50) =>
  app.get(TimelineQueries).ofSession(id, filter, limit);
const page = (id: string, query = '') => staff.get(`/staff/sessions/${id}/timeline${query}`);

describe('the timeline of a session', () => {
  it('has words in every language for each thing that can happen', () => {
    for (const kind of SESSION_EVENT_KINDS)
      for (const locale of LOCALES) expect(EVENT_WORDS[kind][locale]).toBeTruthy();
  });

  it('tells newest first what happened, to whom by the name of now, by whom and why', async () => {
    const session = await makeSession(app);
    const id = await register(session.id, 'tina@timeline.example', 'Tina Before');
    const change = { name: 'Tina After', locale: 'nl' as const, timeZone: 'Europe/Brussels' };
    await app.get(CorrectRegistration).run({ link: id }, id, change, now());
    await app.get(SetAttendance).run(manager, id, { attendance: 'attended', reason: 'Seen <b>early</b>' }, now());
    const { items } = await timeline(session.id);
    expect(items.map(({ kind, name, actor, reason }) => [kind, name, actor, reason])).toEqual([
      ['attended', 'Tina After', 'Mia Claes', 'Seen <b>early</b>'],
      ['corrected', 'Tina After', null, null],
      ['registered', 'Tina After', null, null],
    ]);
    const { text } = await page(session.id);
    expect(text).toContain(`href="/staff/registrations/${id}"`);
    expect(text).toContain('Seen &lt;b>early&lt;/b>');
    expect(text).not.toContain('Tina Before');
  });

  it('keeps no name and no address of its own, and reads on when a registration is gone', async () => {
    const session = await makeSession(app);
    const id = await register(session.id, 'gone@timeline.example', 'Gone Soon');
    const [row] = await app.database.query<{ event: string }>(
      'SELECT session_event::text AS event FROM session_event WHERE registration_id = $1',
      [id],
    );
    expect(row!.event).not.toMatch(/gone/i);
    await app.database.query('DELETE FROM registration WHERE id = $1', [id]);
    expect((await page(session.id)).text).toContain('somebody since erased');
  });

  it('is told that the hour changed, and of everybody whose place went with the session', async () => {
    const session = await makeSession(app, { capacity: 1 });
    const place = await register(session.id, 'a@timeline.example');
    const waits = await register(session.id, 'b@timeline.example');
    const startsAt = new Date(Date.now() + 9 * 86_400_000);
    await app.get(UpdateSession).run(manager, session.id, { startsAt }, now());
    await app.get(EventRelay).handle();
    await app.get(CancelSession).run(manager, session.id, { reason: 'The host is ill' }, now());
    await app.get(EventRelay).handle();
    const told = (await timeline(session.id, { kind: 'session-told' })).items;
    expect(told.map(({ details }) => details)).toEqual([{ people: 2 }]);
    const ended = (await timeline(session.id, { kind: 'cancelled' })).items;
    expect(ended.map(({ registrationId, details }) => [registrationId, details]).sort()).toEqual(
      [
        [place, { was: 'confirmed', with: 'session' }],
        [waits, { was: 'waiting', with: 'session' }],
      ].sort(),
    );
  });

  it('groups by the day of whoever reads, and filters by kind', async () => {
    const session = await makeSession(app);
    const id = await register(session.id, 'day@timeline.example');
    // Half past eleven in London on the last day of November is December in Brussels.
    await app.database.query("UPDATE session_event SET at = '2026-11-30T23:30:00Z' WHERE registration_id = $1", [id]);
    const { text } = await page(session.id);
    expect(text).toContain('Tuesday, 1 December 2026');
    expect(text).toContain('00:30');
    expect((await page(session.id, '?kind=queued')).text).toContain('Nothing of this kind');
    expect((await page(session.id, '?kind=nonsense')).text).toContain('Took a place');
    expect((await page(session.id, '?after=xx')).status).toBe(422);
  });

  it('is open to hosts, who see names without the way to the registration, and to nobody else', async () => {
    const session = await makeSession(app);
    const id = await register(session.id, 'host@timeline.example');
    const path = `/staff/sessions/${session.id}/timeline`;
    const host = app.visitor();
    await signIn(app, host, ['host']);
    expect((await host.get(path)).text).not.toContain(`/staff/registrations/${id}`);
    const learner = app.visitor();
    await signIn(app, learner);
    expect((await learner.get(path)).status).toBe(403);
  });
});

describe('a session to which 20,000 things happened', () => {
  it('is read page by page in one query each, by an index and without sorting, and nothing is lost between pages', async () => {
    const session = await makeSession(app);
    const other = await makeSession(app);
    await app.database.query(
      `INSERT INTO session_event (session_id, kind, at)
       SELECT CASE WHEN n % 2 = 0 THEN $1::uuid ELSE $2::uuid END, CASE WHEN n % 100 = 0 THEN 'queued' ELSE 'registered' END, now()
       FROM generate_series(1, 40000) n`,
      [session.id, other.id],
    );
    await app.database.query('ANALYZE session_event');
    const spy = jest.spyOn(app.database.pool, 'query');
    await timeline(session.id, {}, 100);
    await timeline(session.id, { kind: 'queued' }, 100);
    const asked = spy.mock.calls.map(([sql, values]) => [sql, values] as unknown as [string, unknown[]]);
    spy.mockRestore();
    expect(asked).toHaveLength(2);
    for (const [sql, values] of asked) {
      const plan = (await app.database.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`, values))
        .map((row) => row['QUERY PLAN'])
        .join('\n');
      expect(plan).not.toMatch(/Seq Scan on session_event/);
      expect(plan).toMatch(/Index (Only )?Scan Backward using session_event_/);
    }
    const seen = new Set<string>();
    for (let after: string | undefined, more = true; more;) {
      const { items, next } = await timeline(session.id, { after }, 2000);
      for (const { id } of items) seen.add(id);
      [after, more] = [next ?? undefined, next !== null];
    }
    expect(seen.size).toBe(20_000);
  });
});
