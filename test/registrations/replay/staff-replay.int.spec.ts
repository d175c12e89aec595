import { FollowUpComposer } from '../../../src/follow-ups/composing/follow-up-composer.js';
import { seedSequences } from '../../../src/follow-ups/starter.js';
import { seedTemplates } from '../../../src/follow-ups/starter-templates.js';
import { SweepReplayFiles } from '../../../src/registrations/replay/sweep-replay-files.js';
import type { MailRow } from '../../../src/platform/mail/mail.js';
import { clip, mp4 } from '../../courses/media/videos.js';
import { FollowUps, makeTemplate, sequence, step } from '../../follow-ups/sequences.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeViewer, signedIn, type SignedInVisitor } from '../../support/people.js';
import { makeSession } from '../sessions.js';
import { end, given, join, player, record } from './recordings.js';

const VTT = 'WEBVTT\n\n00:00.000 --> 00:05.000\nWelcome to the clock.\n';
const LAST_DAY = '2099-03-14';

let school: TestApp;
let host: SignedInVisitor;
let ups: FollowUps;
beforeAll(async () => {
  school = await startTestApp({ role: 'web' });
  host = await signedIn(school, 'host');
  ups = new FollowUps(school, await makeViewer(school, ['manager']));
});
afterEach(() => school.clock.set(new Date()));
afterAll(() => school.close());

/** Sends a form as a browser does, files and all. */
async function send(path: string, fields: Record<string, string | Buffer>, visitor: SignedInVisitor = host) {
  const body = new FormData();
  for (const [field, value] of Object.entries(fields))
    if (typeof value === 'string') body.append(field, value);
    else body.append(field, new Blob([new Uint8Array(value)]), `${field}.bin`);
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { cookie, origin: school.url, 'sec-fetch-site': 'same-origin' };
  const answer = await fetch(school.url + path, { method: 'POST', body, redirect: 'manual', headers });
  return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() };
}

const video = (more: Record<string, string | Buffer> = {}) => ({
  ...{ file: clip, address: '', duration: '0:30', lastDay: LAST_DAY, audience: 'places', status: 'published' },
  ...more,
});
const stored = async (id: string) =>
  (
    await school.database.query<{ status: string; take: number; file: string; closes_at: Date }>(
      'SELECT status, take, file, closes_at FROM session_replay WHERE session_id = $1',
      [id],
    )
  )[0];
const timeline = async (id: string) =>
  (
    await school.database.query<{ kind: string }>(
      `SELECT kind FROM session_event WHERE session_id = $1 AND kind LIKE 'replay%' ORDER BY id`,
      [id],
    )
  ).map(({ kind }) => kind);

describe('the page by which staff put a recording up', () => {
  it('takes a video, then captions, changes, withdraws, replaces and removes it, and the timeline tells of each', async () => {
    const { id, attendees } = await given(school);
    const page = `/staff/sessions/${id}/replay`;
    expect((await host.get(page)).text).toContain('Add the replay');
    expect((await send(page, video({ status: 'draft' }))).location).toBe(page);
    expect((await stored(id))!.closes_at.toISOString()).toBe('2099-03-14T23:00:00.000Z');
    expect((await send(page, video({ file: '' }))).location).toBe(page);
    expect((await send(`${page}/tracks`, { track: 'captions', locale: 'en', text: VTT })).location).toBe(page);
    const shown = (await host.get(page)).text;
    for (const part of [
      `${page}/video?take=1`,
      'Welcome to the clock.',
      'value="2099-03-14"',
      '1 part',
      'nobody has watched',
    ])
      expect(shown).toContain(part);
    expect((await host.get(`${page}/video`)).status).toBe(200);
    await school.visitor().post(`${attendees[0]!.path}/watched`);
    await send(page, video({ file: mp4() }));
    expect(await stored(id)).toMatchObject({ take: 2, status: 'published' });
    await send(page, video({ file: '', status: 'draft' }));
    expect((await host.get(`${page}/remove`)).text).toContain('gone for good');
    expect((await host.post(`${page}/remove`)).location).toBe(page);
    expect(await stored(id)).toBeUndefined();
    expect(await timeline(id)).toEqual([
      ...['replay-changed', 'replay-published', 'replay-changed', 'replay-watched', 'replay-changed'],
      ...['replay-withdrawn', 'replay-removed'],
    ]);
    const told = (await host.get(`/staff/sessions/${id}/timeline`)).text;
    for (const words of ['The replay was published', 'Watched the replay', 'says so herself', 'The replay was removed'])
      expect(told).toContain(words);
  });

  it('says at the field what is wrong, in her language, with what she typed still there', async () => {
    const { id } = await given(school);
    const page = `/staff/sessions/${id}/replay`;
    const refused = async (fields: Record<string, string | Buffer>, words: string, prefix = '') => {
      const answer = await send(prefix + page, fields);
      expect([answer.status, answer.text.includes(words)]).toEqual([422, true]);
      return answer.text;
    };
    await refused(video({ file: '' }), 'Choose a file.');
    await refused(video({ file: Buffer.from('no film') }), 'MP4 and WebM will do');
    await refused(video({ file: '', address: 'http://films.example.org/a.mp4' }), 'https://');
    await refused(
      video({ file: '', address: 'https://films.example.org/page' }),
      'doit être l’adresse de la vidéo',
      '/fr',
    );
    await refused(video({ lastDay: '2026-02-30' }), 'geen dag die we kunnen lezen', '/nl');
    const typed = await refused(video({ lastDay: '2020-01-01', audience: 'everybody' }), 'This day has passed');
    expect(typed).toContain('value="2020-01-01"');
    expect(typed).toMatch(/value="everybody" checked/);
    expect(await stored(id)).toBeUndefined();
    await send(page, video());
    const track = await send(`${page}/tracks`, { track: 'captions', locale: 'nl', text: 'WEBVTT\n\n00:03,000 --> x' });
    expect([track.status, track.text.includes('SRT')]).toEqual([422, true]);
    expect(track.text).toContain('id="field-vtt-error"');
  });

  it('is there once a session has ended, for those who run sessions', async () => {
    const { id } = await makeSession(school);
    const page = `/staff/sessions/${id}/replay`;
    expect((await host.get(page)).text).toContain('has not been given yet');
    expect((await send(page, video())).status).toBe(409);
    const called = await makeSession(school, { status: 'cancelled', startsAt: new Date(Date.now() - 86_400_000) });
    expect((await send(`/staff/sessions/${called.id}/replay`, video())).status).toBe(409);
    for (const other of [await signedIn(school), await signedIn(school, 'editor')])
      for (const path of [page, `${page}/video`]) expect((await other.get(path)).status).toBe(403);
    expect((await school.visitor().get(`${page}/video`)).status).not.toBe(200);
  });

  it('leaves no file that nothing uses, and never one that is used', async () => {
    const [one, other] = [await given(school), await given(school)];
    const unique = (word: string) => Buffer.concat([mp4(), Buffer.from(word)]);
    await send(`/staff/sessions/${one.id}/replay`, video({ file: unique('one') }));
    await send(`/staff/sessions/${other.id}/replay`, video({ file: unique('two') }));
    const file = (await stored(one.id))!.file;
    await host.post(`/staff/sessions/${one.id}/replay/remove`);
    const area = school.get(SweepReplayFiles)['files'].area;
    await school.get(SweepReplayFiles).handle();
    expect(await area.size(file)).not.toBeNull();
    school.clock.advance(25 * 3_600_000);
    await school.get(SweepReplayFiles).handle();
    expect(await area.size(file)).toBeNull();
    expect(await area.size((await stored(other.id))!.file)).not.toBeNull();
  });
});

describe('recordings for programs', () => {
  it('are put up by address, read, captioned and removed by staff', async () => {
    const { id } = await given(school);
    const path = `/api/v1/sessions/${id}/replay`;
    const call = (method: string, to = path, body?: unknown) => host.api(method, to, body, { origin: school.url });
    expect((await call('GET')).status).toBe(404);
    const empty = await call('PUT', path, { status: 'published' });
    expect([empty.status, empty.json().code]).toEqual([422, 'no-file']);
    const address = 'https://films.example.org/a.mp4';
    const put = await call('PUT', path, { address, status: 'published', lastDay: LAST_DAY, durationSeconds: 90 });
    expect([put.status, put.json()]).toMatchObject([
      200,
      {
        sessionId: id,
        status: 'published',
        audience: 'places',
        lastDay: LAST_DAY,
        address,
        durationSeconds: 90,
        watched: 0,
      },
    ]);
    const bad = await call('PUT', `${path}/captions/en`, { text: 'nothing' });
    expect([bad.status, bad.json().code]).toEqual([422, 'bad-track']);
    const track = await call('PUT', `${path}/chapters/nl`, { text: VTT });
    expect(track.json().tracks).toEqual([{ kind: 'chapters', locale: 'nl', cues: 1 }]);
    expect((await call('PUT', `${path}/poem/nl`, { text: VTT })).status).toBe(404);
    expect((await call('DELETE', `${path}/chapters/nl`)).status).toBe(204);
    expect((await call('DELETE')).status).toBe(204);
    expect((await call('GET')).status).toBe(404);
    expect((await (await signedIn(school)).api('GET', path)).status).toBe(403);
  });

  it('tell an attendee what she may, and count her word once', async () => {
    const { id, attendees } = await given(school);
    const ann = attendees[0]!;
    const own = `/api/v1/registrations/${ann.id}/replay`;
    const guest = school.visitor();
    expect((await guest.api('GET', own)).status).toBe(401);
    expect((await guest.api('GET', `${own}?token=${ann.token}`)).json()).toMatchObject({
      state: 'none',
      pageUrl: null,
    });
    const early = await guest.api('POST', `${own}/watched`, { token: ann.token });
    expect([early.status, early.json().code]).toEqual([404, 'no-replay']);
    await record(school, id, { lastDay: LAST_DAY });
    expect((await guest.api('GET', `${own}?token=${ann.token}`)).json()).toMatchObject({
      ...{ state: 'open', closesAt: '2099-03-14T23:00:00.000Z', watchedAt: null },
      pageUrl: expect.stringContaining(`/registrations/${ann.token}/replay`) as string,
    });
    for (let n = 0; n < 2; n++)
      expect((await guest.api('POST', `${own}/watched`, { token: ann.token })).status).toBe(204);
    expect(await timeline(id)).toEqual(['replay-published', 'replay-watched']);
    // Staff say of nobody that she watched.
    const manager = await signedIn(school, 'manager');
    const other = await given(school);
    await record(school, other.id);
    const forHer = `/api/v1/registrations/${other.attendees[0]!.id}/replay/watched`;
    expect((await manager.api('POST', forHer, {}, { origin: school.url })).status).toBe(403);
  });
});

describe('from the form to the mail', () => {
  it('what follows a watched replay is planned, once, from the moment it was watched', async () => {
    await makeTemplate(school, 'after-replay', 'replay-watched');
    const { id, masterclassId, attendees } = await given(school, 2);
    const sequenceId = await ups.on(
      sequence('replay-watched', {
        ...{ topic: 'sessions', narrowed: { masterclassId } },
        steps: [step(60, { template: 'after-replay' })],
      }),
    );
    const page = `/staff/sessions/${id}/replay`;
    expect((await send(page, video())).location).toBe(page);
    const ann = attendees[0]!;
    await school.visitor().get(ann.path);
    await ups.plan();
    expect(await ups.mailsOf(sequenceId)).toEqual([]);
    const tell = player(school.visitor(), ann);
    expect((await tell(29, [[0, 28]])).json()).toEqual({ watched: true });
    await tell(30, [[0, 30]]);
    await school.visitor().post(`${ann.path}/watched`);
    await ups.plan();
    const mails = await ups.mailsOf(sequenceId);
    expect(mails).toMatchObject([{ recipient: ann.email, subject: ann.id, about: id, state: 'due' }]);
    expect(mails[0]!.dueAt.getTime() - mails[0]!.moment.getTime()).toBe(3_600_000);
  });

  it('the starter mail to whoever missed it waits for the replay, leads to it, and stays away from whoever has watched', async () => {
    await seedTemplates(school.database, new Date());
    await seedSequences(school.database, new Date());
    await school.database.query(
      `UPDATE mail_sequence SET status = 'on', switched_on_at = now() - interval '1 day' WHERE slug = 'after-missing'`,
    );
    const session = await makeSession(school, { capacity: 3 });
    const consents = { 'follow-up': '2026-11' };
    const people = [];
    for (let n = 0; n < 2; n++) people.push(await join(school, session.id, { consents }));
    await end(school, session.id, 1);
    await school.database.query(`UPDATE registration SET attendance = 'no-show' WHERE session_id = $1`, [session.id]);
    await school.database.query(
      `INSERT INTO domain_event (name, subject_id, payload, occurred_at) SELECT 'registration.missed', id, '{}', now() FROM registration WHERE session_id = $1`,
      [session.id],
    );
    await ups.plan();
    const [{ id: sequenceId } = { id: '' }] = await school.database.query<{ id: string }>(
      `SELECT id FROM mail_sequence WHERE slug = 'after-missing'`,
    );
    const mails = await ups.mailsOf(sequenceId);
    expect(mails).toHaveLength(2);
    const noon = new Date(mails[0]!.dueAt.getTime());
    // Two o'clock in the afternoon there, whatever the hour is here.
    noon.setUTCHours(13, 0, 0, 0);
    const later = new Date(noon.getTime() + 86_400_000);
    const verdicts = () => Promise.all(mails.map((mail) => ups.verdict(mail, later)));
    expect(await verdicts()).toEqual(mails.map(() => new Date(later.getTime() + 3_600_000)));

    const compose = async (n: number) => {
      const [row] = await school.database.query<MailRow & Record<string, unknown>>(
        `SELECT id, kind, dedupe_key AS "dedupeKey", recipient::text, locale, subject_id AS "subjectId", message_id AS "messageId", topic,
           step_id AS "stepId", subject_version AS "subjectVersion" FROM mail WHERE id = $1`,
        [mails[n]!.id],
      );
      return school.get(FollowUpComposer).compose(row!);
    };
    expect(await compose(0)).toEqual({ skip: 'missing-replay-url' });
    // Held, as the sender leaves it; the publication lets it go.
    await school.database.query(
      `UPDATE mail SET held_for = 'no-replay-yet', due_at = now() + interval '5 days' WHERE id = ANY ($1)`,
      [mails.map(({ id }) => id)],
    );
    await record(school, session.id, { lastDay: LAST_DAY });
    await ups.plan();
    for (const { dueAt } of await ups.mailsOf(sequenceId))
      expect(dueAt.getTime()).toBeLessThan(Date.now() + 4 * 86_400_000);
    const first = people.find(({ id }) => id === mails[0]!.subject)!;
    expect(await verdicts()).toEqual(['go', 'go']);
    const written = await compose(0);
    expect(written).toMatchObject({ text: expect.stringContaining(first.path) as string });
    await school.visitor().post(`${first.path}/watched`);
    expect(await verdicts()).toEqual(['condition-replay', 'go']);
    await school.database.query(`UPDATE session_replay SET closes_at = $2 WHERE session_id = $1`, [session.id, later]);
    expect(await verdicts()).toEqual(['condition-replay', 'condition-replay']);
  });
});
