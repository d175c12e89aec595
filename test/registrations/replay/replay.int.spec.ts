import { CancelRegistration } from '../../../src/registrations/cancel-registration.js';
import { RemoveReplay } from '../../../src/registrations/replay/remove-replay.js';
import { SaveReplayTrack } from '../../../src/registrations/replay/save-replay-track.js';
import { clip } from '../../courses/media/videos.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeViewer, signedIn, signInAs } from '../../support/people.js';
import { makeSession } from '../sessions.js';
import { end, given, join, player, record, watchedEvents } from './recordings.js';

const VTT = 'WEBVTT\n\n00:00.000 --> 00:05.000\nWelcome to the clock.\n';

let school: TestApp;
beforeAll(async () => (school = await startTestApp({ role: 'web' })));
afterEach(() => school.clock.set(new Date()));
afterAll(() => school.close());

const watched = async (id: string) => (await watchedEvents(school, id)).length;

describe('the page of a recording', () => {
  it('shows a guest with a personal link the video, until when, its captions and a button', async () => {
    const { id, attendees } = await given(school);
    await record(school, id, { lastDay: '2099-03-14' });
    const host = await makeViewer(school, ['host']);
    await school.get(SaveReplayTrack).run(host, { sessionId: id, kind: 'captions', locale: 'en' }, VTT, new Date());
    const guest = school.visitor();
    const { path, token } = attendees[0]!;
    const page = await guest.get(path);
    expect(page.status).toBe(200);
    expect(page.headers.get('x-robots-tag')).toBe('noindex');
    for (const part of [
      'until the end of Saturday, 14 March 2099',
      `src="${path}/video?take=1"`,
      `data-position="/registrations/${token}/replay/position"`,
      `src="${path}/tracks/captions.en.vtt?revision=2"`,
      'Welcome to the clock.',
      'I have watched it',
    ])
      expect(page.text).toContain(part);
    expect((await guest.get(`${path}/tracks/captions.en.vtt`)).text).toBe(VTT);
    const nl = await guest.get(`/nl${path}`);
    expect(nl.text).toContain('tot en met zaterdag 14 maart 2099');
  });

  it('sends the file in the parts that a player asks for, each time asked for anew, and under no public address', async () => {
    const { id, attendees } = await given(school);
    await record(school, id);
    const { path } = attendees[0]!;
    const part = await fetch(`${school.url}${path}/video`, { headers: { range: 'bytes=10-19' } });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 10-19/${clip.length}`);
    expect(part.headers.get('cache-control')).toBe('private, no-cache');
    expect(Buffer.from(await part.arrayBuffer())).toEqual(clip.subarray(10, 20));
    const [{ file } = { file: '' }] = await school.database.query<{ file: string }>(
      'SELECT file FROM session_replay WHERE session_id = $1',
      [id],
    );
    expect((await school.visitor().get(`/media/${file}`)).status).toBe(404);
  });

  it('is found by whoever is signed in, under the address of the session and in her school', async () => {
    const session = await makeSession(school);
    const anna = await signedIn(school);
    const { token } = await join(school, session.id, { email: anna.email });
    await end(school, session.id);
    expect((await anna.get('/me')).text).not.toContain(`/sessions/${session.id}/replay`);
    await record(school, session.id);
    expect((await anna.get('/me')).text).toContain(`href="/sessions/${session.id}/replay"`);
    const page = await anna.get(`/sessions/${session.id}/replay`);
    expect([page.status, page.text.includes(`/registrations/${token}/replay/video`)]).toEqual([200, true]);
    expect((await anna.get(`/registrations/${token}`)).text).toContain(`href="/registrations/${token}/replay"`);
  });

  it('tells a guest and a stranger how to come to it, and gives neither anything', async () => {
    const { id } = await given(school);
    await record(school, id);
    const guest = await school.visitor().get(`/sessions/${id}/replay`);
    expect([guest.status, guest.text.includes('<video')]).toEqual([401, false]);
    expect(guest.text).toContain(`/sign-in?to=${encodeURIComponent(`/sessions/${id}/replay`)}`);
    const stranger = await (await signedIn(school)).get(`/sessions/${id}/replay`);
    expect([stranger.status, stranger.text.includes('<video')]).toEqual([403, false]);
    const draft = await makeSession(school, { status: 'draft' });
    expect((await school.visitor().get(`/sessions/${draft.id}/replay`)).status).toBe(404);
  });

  it('lets the browser fetch a video from the host on which it stands, on this page alone', async () => {
    const { id, attendees } = await given(school);
    await record(school, id, {}, { address: 'https://films.example.org/a/b.mp4' });
    const { path, token } = attendees[0]!;
    const policy = async (of: string) => (await school.visitor().get(of)).headers.get('content-security-policy');
    expect(await policy(path)).toContain("media-src 'self' https://films.example.org;");
    expect(await policy(`/registrations/${token}`)).not.toContain('films.example.org');
    expect((await school.visitor().get(`${path}/video`)).status).toBe(404);
  });

  it('sends the link again after the session, to those who may watch', async () => {
    const { id, attendees } = await given(school);
    const ask = () => school.visitor().post(`/sessions/${id}/register/link`, { email: attendees[0]!.email });
    const links = async () =>
      (await school.mails(attendees[0]!.email)).filter(({ kind }) => kind === 'registration-link').length;
    await ask();
    expect(await links()).toBe(0);
    await record(school, id);
    await ask();
    expect(await links()).toBe(1);
  });
});

describe('whoever may not watch', () => {
  const shut = async (path: string, title: string, code: number) => {
    const guest = school.visitor();
    const page = await guest.get(path);
    expect([page.status, page.text.includes('<video')]).toEqual([200, false]);
    expect(page.text).toContain(title);
    expect((await guest.get(`${path}/video`)).status).toBe(code);
    expect((await guest.get(`${path}/tracks/captions.en.vtt`)).status).toBe(code);
    expect((await player(guest, { path })(29, [[0, 30]])).status).toBe(code);
    expect((await guest.post(`${path}/watched`)).status).toBe(409);
  };

  it('reads why: a draft, a last day that has passed, a registration that was cancelled, a place never had', async () => {
    const { id, attendees } = await given(school, 2);
    const [ann, ben] = attendees as [(typeof attendees)[0], (typeof attendees)[0]];
    await shut(ann.path, 'There is no replay yet', 404);
    await record(school, id, { status: 'draft' });
    await shut(ann.path, 'There is no replay yet', 404);
    await record(school, id, { lastDay: '2099-03-14' }, null);
    await school.database.query(
      `UPDATE registration SET status = 'cancelled', cancelled_was = 'confirmed', cancelled_at = now() WHERE id = $1`,
      [ben.id],
    );
    await shut(ben.path, 'Your registration was cancelled', 410);
    await school.database.query(
      `UPDATE session_replay SET closes_at = now() - interval '1 minute' WHERE session_id = $1`,
      [id],
    );
    await shut(ann.path, 'This replay is no longer shown', 410);
    expect((await school.visitor().get(`/registrations/${ann.token}`)).text).toContain('It could be watched until');
    expect([await watched(ann.id), await watched(ben.id)]).toEqual([0, 0]);
  });

  it('and who only waited, unless those may too', async () => {
    const session = await makeSession(school, { capacity: 1 });
    await join(school, session.id);
    const waiting = await join(school, session.id);
    await end(school, session.id);
    await record(school, session.id);
    await shut(waiting.path, 'for those who had a place', 403);
    await record(school, session.id, { audience: 'everybody' }, null);
    expect((await school.visitor().get(waiting.path)).text).toContain('<video');
  });

  it('a token of somebody else opens nothing of hers, and one that is not ours nothing at all', async () => {
    const one = await given(school);
    const other = await given(school);
    await record(school, one.id);
    await record(school, other.id, { status: 'draft' });
    const [mine, hers] = [one.attendees[0]!, other.attendees[0]!];
    expect((await school.visitor().get(`${hers.path}/video`)).status).toBe(404);
    const forged = `/registrations/${mine.token.slice(0, -2)}xx/replay`;
    for (const path of [forged, `${forged}/video`, `${forged}/position`])
      expect((await school.visitor().get(path)).status).toBe(404);
    const api = await school
      .visitor()
      .api('POST', `/api/v1/registrations/${hers.id}/replay/watched`, { token: mine.token });
    expect([api.status, api.json().code]).toEqual([403, 'not-yours']);
  });

  it('a place that is given back before the session opens nothing later', async () => {
    const session = await makeSession(school);
    const ann = await join(school, session.id);
    await school.get(CancelRegistration).run({ link: ann.id }, ann.id, undefined, new Date());
    await end(school, session.id);
    await record(school, session.id);
    expect((await school.visitor().get(ann.path)).text).toContain('Your registration was cancelled');
    const anna = school.visitor();
    const viewer = await makeViewer(school, [], { email: ann.email });
    await signInAs(school, anna, viewer.id);
    expect((await anna.get(`/sessions/${session.id}/replay`)).text).toContain('Your registration was cancelled');
  });
});

describe('what counts', () => {
  it('what was really played, each second once, whichever window tells it; nine tenths of it are enough', async () => {
    const { id, attendees } = await given(school);
    await record(school, id);
    const ann = attendees[0]!;
    const [desk, phone] = [player(school.visitor(), ann), player(school.visitor(), ann)];
    const told = async (answer: ReturnType<typeof desk>) => (await answer).json<{ watched: boolean }>().watched;
    expect(await told(desk(10, [[0, 10]]))).toBe(false);
    // The same ten seconds thrice are ten seconds, and jumping to the end is no watching.
    expect(
      await told(
        desk(10, [
          [0, 10],
          [0, 9.5],
        ]),
      ),
    ).toBe(false);
    expect(await told(phone(29.9, [[29, 29.9]]))).toBe(false);
    expect(
      await told(
        phone(26, [
          [9, 26],
          [29, 29.9],
        ]),
      ),
    ).toBe(false);
    expect(await watched(ann.id)).toBe(0);
    expect(
      await told(
        phone(27, [
          [9, 26.5],
          [29, 29.9],
        ]),
      ),
    ).toBe(true);
    expect(await watchedEvents(school, ann.id)).toEqual([{ name: 'replay.watched', payload: { sessionId: id } }]);
    expect((await school.visitor().get(ann.path)).text).toContain('You have watched this replay');
    await desk(30, [[0, 30]]);
    expect(await watched(ann.id)).toBe(1);
  });

  it('her own word, once; looking, fetching and asking count for nothing', async () => {
    const { id, attendees } = await given(school);
    await record(school, id);
    const { path, id: registration } = attendees[0]!;
    const guest = school.visitor();
    for (const link of [path, `${path}/video`, `${path}/position`, `${path}/watched`]) await guest.get(link);
    expect(await watched(registration)).toBe(0);
    for (let n = 0; n < 2; n++) expect((await guest.post(`${path}/watched`)).location).toBe(path);
    expect(await watched(registration)).toBe(1);
  });

  it('the place goes on on another device, by the later play; another take begins anew', async () => {
    const { id, attendees } = await given(school);
    await record(school, id);
    const ann = attendees[0]!;
    const place = async () => (await school.visitor().get(`${ann.path}/position`)).json<{ seconds: number }>().seconds;
    // Begun an hour before the other: how long a request is under way tells nothing of which came first.
    const begunAt = new Date(Date.now() - 3_600_000).toISOString();
    const old = player(school.visitor(), ann);
    const stale = (seconds: number, played: [number, number][]) => old(seconds, played, { begunAt });
    await stale(4, [[0, 4]]);
    await player(school.visitor(), ann)(12, [[4, 12]]);
    await stale(6, [[0, 6]]);
    expect(await place()).toBe(12);
    await record(school, id, {});
    expect(await place()).toBe(0);
    // A page that still shows the old take tells of something else.
    expect((await stale(25, [[0, 27.5]])).json()).toEqual({ watched: false });
    expect(await place()).toBe(0);
    await player(school.visitor(), ann, 2)(27, [[12, 28]]);
    expect(await watched(ann.id)).toBe(0);
  });

  it('nonsense is refused', async () => {
    const { id, attendees } = await given(school);
    await record(school, id);
    const tell = player(school.visitor(), attendees[0]!);
    for (const wrong of [{ played: [[0]] }, { played: [[-1, 3]] }, { duration: 0 }, { take: 0 }, { seconds: 'x' }])
      expect((await tell(3, [[0, 3]], wrong)).status).toBe(422);
    expect(
      (
        await tell(3, [
          [3, 3],
          [5, 4],
        ])
      ).json(),
    ).toEqual({ watched: false });
  });

  it('stays noted when the recording goes, and does not come again with the next', async () => {
    const { id, attendees } = await given(school);
    await record(school, id);
    const ann = attendees[0]!;
    await school.visitor().post(`${ann.path}/watched`);
    await school.get(RemoveReplay).run(await makeViewer(school, ['host']), id, new Date());
    await record(school, id);
    await player(school.visitor(), ann)(30, [[0, 30]]);
    expect(await watched(ann.id)).toBe(1);
  });
});

describe('many pages that tell it at the same moment', () => {
  const RUNNERS = 6;
  const tellAll = async () => {
    const { id, attendees } = await given(school);
    await record(school, id);
    const ann = attendees[0]!;
    const guest = school.visitor();
    const answers = await Promise.all(
      Array.from({ length: RUNNERS }, (_, n) =>
        n % 2 ? guest.post(`${ann.path}/watched`) : player(guest, ann)(30, [[0, 30]]),
      ),
    );
    expect(answers.map(({ status }) => status).filter((status) => status >= 400)).toEqual([]);
    return watched(ann.id);
  };

  it('are one', async () => {
    expect(await tellAll()).toBe(1);
  });

  it('would be many without the key of the table', async () => {
    await school.database.query('ALTER TABLE replay_watched DROP CONSTRAINT replay_watched_pkey');
    try {
      expect(await tellAll()).toBe(RUNNERS);
    } finally {
      await school.database.query(
        'DELETE FROM replay_watched a USING replay_watched b WHERE a.registration_id = b.registration_id AND a.ctid < b.ctid',
      );
      await school.database.query('ALTER TABLE replay_watched ADD PRIMARY KEY (registration_id)');
    }
  });
});
