import { randomUUID } from 'node:crypto';
import { CreateApiToken } from '../../src/accounts/create-api-token.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { startPrivateRedis, type PrivateRedis } from '../support/redis-server.js';
import { body, form, makeSession, signIn } from './sessions.js';

let redis: PrivateRedis;
const apps: Record<string, TestApp> = {};

beforeAll(async () => {
  redis = await startPrivateRedis();
  apps.memory = await startTestApp({ role: 'web', redisUrl: null });
  apps.redis = await startTestApp({ role: 'web', redisUrl: redis.url });
}, 60_000);
afterAll(async () => {
  await Promise.all(Object.values(apps).map((app) => app.close()));
  await redis.stop();
});

/** The same address, from another network each time. */
async function registerOften(app: TestApp, email: string, times: number, headers: Record<string, string> = {}) {
  const answers = [];
  for (let n = 0; n < times; n++) {
    const { id } = await makeSession(app);
    answers.push(await app.visitor().api('POST', `/api/v1/sessions/${id}/registrations`, body(email), headers));
  }
  return answers;
}

describe.each(['memory', 'redis'])('counted in %s', (where) => {
  it('one address registers ten times an hour over all sessions, however capitalised, and is then told when to go on', async () => {
    const app = apps[where]!;
    const answers = await registerOften(app, 'often@limits.example', 9);
    answers.push(...(await registerOften(app, 'OFTEN@limits.example', 2)));
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(10).fill(201), 429]);
    expect(answers[8]!.headers.get('ratelimit-limit')).toBe('10');
    expect(answers[8]!.headers.get('ratelimit-remaining')).toBe('1');
    const refused = answers[10]!;
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3_000);
    expect(refused.json()).toMatchObject({
      code: 'too-many',
      errors: [{ field: 'email', detail: expect.stringMatching(/in 60 minutes/) as string }],
    });
    const other = await registerOften(app, 'other@limits.example', 1);
    expect(other[0]!.status).toBe(201);
  });

  it('the form says it at the address, in the language of the page, with everything still in it', async () => {
    const app = apps[where]!;
    await registerOften(app, 'form@limits.example', 10);
    const { id } = await makeSession(app);
    const answer = await app
      .visitor()
      .post(`/fr/sessions/${id}/register`, form('form@limits.example', { name: 'Zoë Maes' }));
    expect(answer.status).toBe(429);
    expect(answer.text).toContain('beaucoup de places en une heure');
    expect(answer.text).toContain('value="Zoë Maes"');
    expect(await app.database.query('SELECT 1 FROM registration WHERE session_id = $1', [id])).toEqual([]);
  });

  it('one address is sent its link five times an hour', async () => {
    const app = apps[where]!;
    const { id } = await makeSession(app);
    const ask = () => app.visitor().post(`/nl/sessions/${id}/register/link`, { email: 'link@limits.example' });
    for (let n = 0; n < 5; n++) expect((await ask()).status).toBe(303);
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(refused.text).toContain('binnen een uur al enkele keren gevraagd');
  });

  it('neighbours of one network share a limit, other networks have their own', async () => {
    const app = apps[where]!;
    const { id } = await makeSession(app, { capacity: 1000 });
    const ask = (address: string, n: number) =>
      app
        .visitor()
        .api(
          'POST',
          `/api/v1/sessions/${id}/registrations`,
          body(`n${address.slice(-1)}-${n}-${randomUUID()}@limits.example`),
          {
            'x-forwarded-for': address,
          },
        );
    const statuses = [];
    for (let n = 0; n < 610; n += 61)
      statuses.push(...(await Promise.all(Array.from({ length: 61 }, (_, k) => ask(`2001:db8:1:2::${k + 1}`, n + k)))));
    expect(statuses.filter(({ status }) => status === 201).length).toBe(600);
    expect(statuses.filter(({ status }) => status === 429).length).toBe(10);
    expect((await ask('2001:db8:1:3::1', 0)).status).toBe(201);
  });

  it('staff and programs with a token are not counted', async () => {
    const app = apps[where]!;
    const { token } = await app
      .get(CreateApiToken)
      .run({ id: null, name: 'test' }, { role: 'manager', name: 'website' }, new Date());
    const byToken = await registerOften(app, 'token@limits.example', 12, { authorization: `Bearer ${token}` });
    expect(byToken.map(({ status }) => status)).toEqual(Array(12).fill(201));
    const visitor = app.visitor();
    await signIn(app, visitor, ['manager']);
    for (let n = 0; n < 12; n++) {
      const { id } = await makeSession(app);
      const answer = await visitor.api('POST', `/api/v1/sessions/${id}/registrations`, body('staff@limits.example'), {
        origin: new URL(app.url).origin,
        'sec-fetch-site': 'same-origin',
      });
      expect([n, answer.status]).toEqual([n, 201]);
    }
  });
});

it('the shared counters hold no address of anybody', async () => {
  const { Redis } = await import('ioredis');
  const client = new Redis(redis.url);
  const keys = await client.keys('*');
  await client.quit();
  const own = keys.filter((key) => /register-|link-/.test(key));
  expect(own.length).toBeGreaterThan(0);
  expect(own.filter((key) => /limits\.example|2001|10\.\d/i.test(key))).toEqual([]);
});
