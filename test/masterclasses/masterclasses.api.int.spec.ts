import { UpdateSession } from '../../src/masterclasses/update-session.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aMasterclass, aSession, bearer, eventsOf, NOW, signedIn } from './factories.js';

let school: TestApp;
beforeAll(async () => {
  school = await startTestApp();
});
beforeEach(() => school.clock.set(NOW));
afterAll(() => school.close());

const plan = {
  startsAt: '2026-12-03T19:30:00+01:00',
  timeZone: 'Europe/Brussels',
  durationMinutes: 75,
  capacity: 10,
  waitingList: true,
  language: 'nl',
};
const fieldsOf = (answer: { json: <T>() => T }) =>
  answer.json<{ errors?: { field: string }[] }>().errors?.map(({ field }) => field);
const fill = (id: string, taken: number, waiting = 0) =>
  school.database.query('UPDATE session SET taken = $2, waiting = $3 WHERE id = $1', [id, taken, waiting]);

describe('who may', () => {
  const routes: [string, string][] = [
    ['POST', '/api/v1/masterclasses'],
    ['POST', '/api/v1/masterclasses/00000000-0000-4000-8000-000000000000/sessions'],
    ['PATCH', '/api/v1/sessions/00000000-0000-4000-8000-000000000000'],
    ['POST', '/api/v1/sessions/00000000-0000-4000-8000-000000000000/cancel'],
  ];

  test.each(routes)('%s %s is closed to guests, to made-up tokens, to learners and to hosts', async (method, path) => {
    const guest = school.visitor();
    expect((await guest.api(method, path, {})).status).toBe(401);
    expect((await guest.api(method, path, {}, { authorization: 'Bearer abcdefghijklmnopqrstuvwxyz' })).status).toBe(
      401,
    );
    expect((await guest.api(method, path, {}, await bearer(school, 'learner'))).status).toBe(403);
    expect((await guest.api(method, path, {}, await bearer(school, 'host'))).status).toBe(403);
  });
});

describe('a masterclass', () => {
  test('is created, given a session, and read by anyone in the language asked for', async () => {
    const guest = school.visitor();
    const manager = await bearer(school, 'manager');
    const created = await guest.api(
      'POST',
      '/api/v1/masterclasses',
      { host: 'Ann', title: { en: 'Sun & skin', nl: 'Zon en huid' }, summary: { en: 'About the sun.' } },
      manager,
    );
    expect(created.status).toBe(201);
    const { id, slug } = created.json<{ id: string; slug: string }>();
    expect(slug).toBe('sun-skin');
    const session = await guest.api('POST', `/api/v1/masterclasses/${id}/sessions`, plan, manager);
    expect(session.status).toBe(201);
    expect(session.json()).toMatchObject({
      startsAt: '2026-12-03T18:30:00.000Z',
      endsAt: '2026-12-03T19:45:00.000Z',
      timeZone: 'Europe/Brussels',
      free: 10,
      availability: 'open',
    });

    const read = await guest.api('GET', `/api/v1/masterclasses/${slug}`, undefined, { 'accept-language': 'nl-BE' });
    expect(read.json()).toMatchObject({
      title: 'Zon en huid',
      summary: 'About the sun.',
      sessions: [{ capacity: 10 }],
    });
    const list = await guest.api('GET', '/api/v1/masterclasses');
    expect(list.json<{ items: { slug: string }[] }>().items.map((item) => item.slug)).toContain(slug);
  });

  test('of an address that is taken is refused, and the field is named', async () => {
    const { slug } = await aMasterclass(school);
    const again = await school
      .visitor()
      .api(
        'POST',
        '/api/v1/masterclasses',
        { slug, host: 'A', title: { en: 'B' }, summary: { en: 'C' } },
        await bearer(school, 'manager'),
      );
    expect(again.status).toBe(409);
    expect(again.json()).toMatchObject({ code: 'slug-taken' });
    expect(fieldsOf(again)).toEqual(['slug']);
  });

  test('sent twice under one key is created once', async () => {
    const manager = { ...(await bearer(school, 'manager')), 'idempotency-key': 'one-and-the-same' };
    const body = { slug: 'only-once', host: 'A', title: { en: 'B' }, summary: { en: 'C' } };
    const first = await school.visitor().api('POST', '/api/v1/masterclasses', body, manager);
    const second = await school.visitor().api('POST', '/api/v1/masterclasses', body, manager);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.json()).toEqual(first.json());
    expect(second.headers.get('idempotent-replayed')).toBe('true');
  });

  test('that is a draft is nowhere to be seen, nor is its session, except by staff', async () => {
    const { id, slug } = await aMasterclass(school, { status: 'draft' });
    const session = await aSession(school, id);
    const guest = school.visitor();
    expect((await guest.api('GET', `/api/v1/masterclasses/${slug}`)).status).toBe(404);
    expect((await guest.api('GET', `/api/v1/sessions/${session}`)).status).toBe(404);
    expect((await guest.get(`/masterclasses/${slug}`)).status).toBe(404);
    expect((await guest.api('GET', '/api/v1/masterclasses')).text).not.toContain(slug);
    const staff = await guest.api('GET', `/api/v1/sessions/${session}`, undefined, await bearer(school, 'host'));
    expect(staff.json()).toMatchObject({ availability: 'draft' });
  });
});

describe('a session', () => {
  test.each([
    ['no places', { capacity: 0 }, ['capacity']],
    ['fewer than no places', { capacity: -3 }, ['capacity']],
    ['places that are no number', { capacity: '12' }, ['capacity']],
    ['no length', { durationMinutes: 4 }, ['durationMinutes']],
    ['too great a length', { durationMinutes: 721 }, ['durationMinutes']],
    ['a zone nobody knows', { timeZone: 'Europe/Atlantis' }, ['timeZone']],
    ['an offset for a zone', { timeZone: '+02:00' }, ['timeZone']],
    ['a start without its offset', { startsAt: '2026-12-03T19:30' }, ['startsAt']],
    ['a start in the past', { startsAt: '2026-11-23T08:59:00Z' }, ['startsAt']],
    ['a start in another century', { startsAt: '2126-12-03T19:30:00Z' }, ['startsAt']],
    ['a field we do not have', { price: 10 }, ['price']],
    ['several faults at once', { capacity: 0, language: 'de' }, ['capacity', 'language']],
  ])('with %s is refused, every fault is named, and nothing is saved', async (_, wrong, fields) => {
    const { id } = await aMasterclass(school);
    const answer = await school
      .visitor()
      .api('POST', `/api/v1/masterclasses/${id}/sessions`, { ...plan, ...wrong }, await bearer(school, 'manager'));
    expect(answer.status).toBe(422);
    expect(fieldsOf(answer)?.sort()).toEqual(fields);
    expect(await school.database.query('SELECT 1 FROM session WHERE masterclass_id = $1', [id])).toEqual([]);
  });

  test('of a masterclass that does not exist, or at a malformed address, is not found', async () => {
    const manager = await bearer(school, 'manager');
    const nowhere = '00000000-0000-4000-8000-000000000000';
    expect(
      (await school.visitor().api('POST', `/api/v1/masterclasses/${nowhere}/sessions`, plan, manager)).status,
    ).toBe(404);
    expect((await school.visitor().api('PATCH', '/api/v1/sessions/not-an-id', { capacity: 5 }, manager)).status).toBe(
      404,
    );
    expect((await school.visitor().api('GET', `/api/v1/sessions/${nowhere}`)).status).toBe(404);
  });

  test('is never given fewer places than are taken, and the answer says how many', async () => {
    const id = await aSession(school, (await aMasterclass(school)).id);
    await fill(id, 7);
    const manager = await bearer(school, 'manager');
    const refused = await school.visitor().api('PATCH', `/api/v1/sessions/${id}`, { capacity: 6 }, manager);
    expect(refused.status).toBe(409);
    expect(refused.json()).toMatchObject({ code: 'capacity-below-taken' });
    expect(refused.text).toContain('7 places are');
    expect(await eventsOf(school, id)).toEqual([]);
    expect((await school.visitor().api('PATCH', `/api/v1/sessions/${id}`, { capacity: 7 }, manager)).status).toBe(200);
  });

  test('cannot be oversold by a change that meets a place being taken: one of the two waits for the other', async () => {
    const id = await aSession(school, (await aMasterclass(school)).id, { capacity: 5 });
    await fill(id, 4);
    const { person } = await signedIn(school, 'manager');
    let shrink: Promise<unknown> = Promise.resolve();
    await school.database.transaction(async (tx) => {
      await tx.query('SELECT 1 FROM session WHERE id = $1 FOR UPDATE', [id]);
      shrink = school
        .get(UpdateSession)
        .run(person, id, { capacity: 4 }, NOW)
        .catch((error: Error) => error.message);
      await tx.query('UPDATE session SET taken = taken + 1 WHERE id = $1', [id]);
    });
    expect(await shrink).toBe('capacity-below-taken');
    // The control, with no lock and no check: the constraint is the last guard.
    await expect(school.database.query('UPDATE session SET capacity = 4 WHERE id = $1', [id])).rejects.toMatchObject({
      constraint: 'session_never_oversold',
    });
  });

  test('tells of more places, and of another time with a higher number for calendars', async () => {
    const id = await aSession(school, (await aMasterclass(school)).id);
    const manager = await bearer(school, 'manager');
    const change = async (patch: object) =>
      (await school.visitor().api('PATCH', `/api/v1/sessions/${id}`, patch, manager)).json<{
        calendarSequence: number;
      }>();
    expect((await change({ capacity: 12 })).calendarSequence).toBe(0);
    expect((await change({ startsAt: '2026-12-04T19:30:00+01:00' })).calendarSequence).toBe(1);
    expect((await change({ startsAt: '2026-12-04T18:30:00Z' })).calendarSequence).toBe(1);
    expect((await change({})).calendarSequence).toBe(1);
    expect(await eventsOf(school, id)).toEqual([
      { name: 'session.changed', payload: { fields: ['capacity'] } },
      { name: 'session.capacity-raised', payload: { from: 10, to: 12 } },
      { name: 'session.changed', payload: { fields: ['startsAt'] } },
    ]);
  });

  test('with people does not become a draft again', async () => {
    const id = await aSession(school, (await aMasterclass(school)).id);
    await fill(id, 1, 1);
    const refused = await school
      .visitor()
      .api('PATCH', `/api/v1/sessions/${id}`, { status: 'draft' }, await bearer(school, 'manager'));
    expect([refused.status, fieldsOf(refused)]).toEqual([409, ['status']]);
  });

  test('is cancelled once, with its reason in the record of staff, and then never changes', async () => {
    const id = await aSession(school, (await aMasterclass(school)).id);
    const manager = await bearer(school, 'manager');
    const cancel = (body: object) => school.visitor().api('POST', `/api/v1/sessions/${id}/cancel`, body, manager);
    expect((await cancel({})).status).toBe(422);
    const first = await cancel({ reason: 'The host is ill' });
    expect(first.status).toBe(200);
    expect(first.json()).toMatchObject({ status: 'cancelled', availability: 'cancelled', calendarSequence: 1 });
    expect((await cancel({ reason: 'Once more' })).json()).toMatchObject({ calendarSequence: 1 });
    expect((await eventsOf(school, id)).map(({ name }) => name)).toEqual(['session.cancelled']);
    expect(
      await school.database.query(
        "SELECT action, reason FROM audit_entry WHERE subject_id = $1 AND action = 'session.cancel'",
        [id],
      ),
    ).toEqual([{ action: 'session.cancel', reason: 'The host is ill' }]);
    const later = await school.visitor().api('PATCH', `/api/v1/sessions/${id}`, { capacity: 50 }, manager);
    expect([later.status, later.json().code]).toEqual([409, 'session-cancelled']);
  });

  test('that has begun neither changes nor is cancelled', async () => {
    const id = await aSession(school, (await aMasterclass(school)).id);
    const manager = await bearer(school, 'manager');
    school.clock.set('2026-12-03T18:30:01Z');
    const changed = await school.visitor().api('PATCH', `/api/v1/sessions/${id}`, { capacity: 50 }, manager);
    expect([changed.status, changed.json().code]).toEqual([409, 'session-over']);
    expect(
      (await school.visitor().api('POST', `/api/v1/sessions/${id}/cancel`, { reason: 'too late' }, manager)).status,
    ).toBe(409);
    expect((await school.visitor().api('GET', `/api/v1/sessions/${id}`)).json()).toMatchObject({
      availability: 'past',
    });
  });
});

test('the description of the API knows every address and what it takes', async () => {
  const document = (await school.visitor().api('GET', '/api/openapi.json')).json<{
    paths: Record<string, Record<string, unknown>>;
  }>();
  for (const [path, method] of [
    ['/api/v1/masterclasses', 'get'],
    ['/api/v1/masterclasses', 'post'],
    ['/api/v1/masterclasses/{slug}', 'get'],
    ['/api/v1/masterclasses/{id}/sessions', 'post'],
    ['/api/v1/sessions/{id}', 'get'],
    ['/api/v1/sessions/{id}', 'patch'],
    ['/api/v1/sessions/{id}/cancel', 'post'],
  ] as const) {
    expect(document.paths[path]).toHaveProperty(method);
  }
  expect(JSON.stringify(document.paths['/api/v1/masterclasses/{id}/sessions'])).toContain('durationMinutes');
});
