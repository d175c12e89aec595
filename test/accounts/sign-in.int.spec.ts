import { startTestApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import { newAddress, PASSWORD, signIn, signUp } from './people.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

describe('signing in by password', () => {
  it('leads to the page that asked for it', async () => {
    const { email } = await signUp(test);
    const visitor = test.visitor();
    const asked = await visitor.get('/nl/me/account');
    expect(asked.status).toBe(303);
    expect(asked.location).toBe('/nl/sign-in?to=%2Fme%2Faccount');
    expect((await visitor.get(asked.location!)).text).toContain('name="to" value="/me/account"');
    const answer = await visitor.post('/nl/sign-in', {
      email: email.toUpperCase(),
      password: PASSWORD,
      to: '/me/account',
    });
    expect(answer.status).toBe(303);
    expect(answer.location).toBe('/nl/me/account');
    expect((await visitor.get('/nl/me/account')).status).toBe(200);
  });

  it('gives the same answer for an unknown address and for a wrong password, and keeps the address', async () => {
    const { email } = await signUp(test);
    const unknown = newAddress();
    const answers = [
      await test.visitor().post('/sign-in', { email, password: 'other calm words' }),
      await test.visitor().post('/sign-in', { email: unknown, password: 'other calm words' }),
    ];
    for (const answer of answers) expect(answer.status).toBe(422);
    expect(answers[0]!.text).toContain(`value="${email}"`);
    expect(answers[0]!.text.replaceAll(email, '·')).toBe(answers[1]!.text.replaceAll(unknown, '·'));
    expect([...answers[0]!.headers.keys()]).toEqual([...answers[1]!.headers.keys()]);
  });

  it('says the same to people who have no password', async () => {
    const email = newAddress();
    await test.database.query("INSERT INTO person (email, name, locale, created_at) VALUES ($1, 'Bea', 'en', now())", [
      email,
    ]);
    expect((await test.visitor().post('/sign-in', { email, password: 'three calm words' })).status).toBe(422);
  });

  it.each([
    ['', 'do not go together'],
    ['/nl', 'horen niet bij elkaar'],
    ['/fr', 'ne correspondent pas'],
  ])('says so in the language of the page (%s)', async (prefix, words) => {
    const answer = await test
      .visitor()
      .post(`${prefix}/sign-in`, { email: newAddress(), password: 'other calm words' });
    expect(answer.text).toContain(words);
  });

  it('never leads to another site', async () => {
    const { email } = await signUp(test);
    for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example', '/nl//evil.example']) {
      expect((await test.visitor().post('/sign-in', { email, password: PASSWORD, to })).location).toBe('/me');
      expect((await test.visitor().get(`/sign-in?to=${encodeURIComponent(to)}`)).text).toContain(
        'name="to" value="/me"',
      );
    }
  });

  it('takes no token that the browser brought along, and ends the sign-in that the browser had', async () => {
    const { visitor, email } = await signUp(test);
    const first = visitor.cookies.get('sign_in')!;
    await visitor.post('/sign-in', { email, password: PASSWORD });
    expect(visitor.cookies.get('sign_in')).not.toBe(first);
    const thief = test.visitor();
    thief.cookies.set('sign_in', first);
    expect((await thief.get('/me/account')).status).toBe(303);

    const planted = test.visitor();
    planted.cookies.set('sign_in', 'a'.repeat(43));
    await planted.post('/sign-in', { email, password: PASSWORD });
    expect(planted.cookies.get('sign_in')).not.toBe('a'.repeat(43));
  });

  it('keeps the sign-in that the browser had when another attempt fails', async () => {
    const { visitor, email } = await signUp(test);
    await visitor.post('/sign-in', { email, password: 'other calm words' });
    expect((await visitor.get('/me/account')).status).toBe(200);
  });

  it('works from two tabs with one form each', async () => {
    const { email } = await signUp(test);
    const visitor = test.visitor();
    await Promise.all([
      visitor.post('/sign-in', { email, password: PASSWORD }),
      visitor.post('/sign-in', { email, password: PASSWORD }),
    ]);
    expect((await visitor.get('/me/account')).status).toBe(200);
  });

  it('holds back whoever tries one address again and again, from wherever, and keeps the form', async () => {
    const { email } = await signUp(test);
    const statuses: number[] = [];
    for (let i = 0; i < 12; i++)
      statuses.push((await test.visitor().post('/sign-in', { email, password: 'a wrong guess' })).status);
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(422));
    const held = await test.visitor().post('/sign-in', { email, password: PASSWORD });
    expect(statuses.slice(10)).toEqual([429, 429]);
    expect(held.status).toBe(429);
    expect(held.text).toContain(`value="${email}"`);
    expect(
      (await test.visitor().post('/sign-in', { email: (await signUp(test)).email, password: PASSWORD })).status,
    ).toBe(303);
  });

  it('holds back one network address that tries many', async () => {
    const visitor = test.visitor();
    const statuses = await Promise.all(
      Array.from({ length: 62 }, () => visitor.post('/sign-in', { email: 'not an address' })),
    );
    expect(statuses.filter(({ status }) => status === 429)).toHaveLength(2);
  });

  it('refuses a form that another site sends', async () => {
    const { email } = await signUp(test);
    const answer = await test
      .visitor()
      .post(
        '/sign-in',
        { email, password: PASSWORD },
        { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
      );
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie().join()).not.toContain('sign_in=');
  });
});

describe('signing out', () => {
  it('ends the sign-in itself, not only the cookie', async () => {
    const { visitor } = await signUp(test);
    const token = visitor.cookies.get('sign_in')!;
    expect((await visitor.get('/me/account')).status).toBe(200);
    const answer = await visitor.post('/nl/sign-out');
    expect(answer.location).toBe('/nl/');
    expect(visitor.cookies.has('sign_in')).toBe(false);
    visitor.cookies.set('sign_in', token);
    expect((await visitor.get('/me/account')).status).toBe(303);
  });

  it('is no error for somebody who is signed out already, and a GET does not do it', async () => {
    const { visitor } = await signUp(test);
    expect((await visitor.get('/sign-out')).status).toBe(404);
    expect((await visitor.get('/me/account')).status).toBe(200);
    expect((await test.visitor().post('/sign-out')).status).toBe(303);
  });

  it('in one process is noticed in another that remembers who it was', async () => {
    const other = await startTestApp({ databaseUrl: test.config.databaseUrl });
    try {
      const { visitor, email } = await signUp(test);
      const elsewhere = other.visitor();
      elsewhere.cookies.set('sign_in', visitor.cookies.get('sign_in')!);
      expect((await elsewhere.get('/me/account')).text).toContain(email);
      await visitor.post('/sign-out');
      // Signed in, the page to sign in leads on; signed out, it shows the form.
      await until('the news in the other process', async () => (await elsewhere.get('/sign-in')).status === 200);
      expect((await elsewhere.get('/me/account')).status).toBe(303);
    } finally {
      await other.close();
    }
  });

  it('comes by itself after sixty days without a visit', async () => {
    const { email } = await signUp(test);
    const visitor = await signIn(test, email);
    expect((await visitor.get('/me/account')).status).toBe(200);
    test.clock.advance(61 * 24 * 60 * 60_000);
    try {
      expect((await visitor.get('/me/account')).status).toBe(303);
    } finally {
      test.clock.set(new Date());
    }
  });
});
