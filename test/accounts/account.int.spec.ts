import { startTestApp, type TestApp } from '../support/app.js';
import { linkIn, mailedLink, PASSWORD, signIn, signUp } from './people.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const NEW_PASSWORD = 'four other calm words';

describe('the details of an account', () => {
  it('can be changed, and the page goes on in the language that was chosen', async () => {
    const { visitor } = await signUp(test);
    const answer = await visitor.post('/me/account', {
      name: 'Anna De Smet',
      locale: 'nl',
      timeZone: 'America/New_York',
    });
    expect(answer.status).toBe(303);
    expect(answer.location).toBe('/nl/me/account');
    const page = await visitor.get('/nl/me/account');
    expect(page.text).toContain('Je wijzigingen zijn bewaard.');
    expect(page.text).toContain('value="Anna De Smet"');
    expect(page.text).toMatch(/<option value="America\/New_York" selected/);
  });

  it('stay as they were when one is wrong, with everything typed still there', async () => {
    const { visitor } = await signUp(test);
    const answer = await visitor.post('/me/account', { name: 'Somebody Else', locale: 'xx', timeZone: 'Mars/Olympus' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('value="Somebody Else"');
    expect(answer.text).toContain('id="field-locale-error"');
    expect(answer.text).toContain('id="field-timeZone-error"');
    expect((await visitor.get('/me/account')).text).toContain('value="Anna Peeters"');
  });

  it('ask for a sign-in, also to be changed', async () => {
    expect((await test.visitor().post('/me/account', { name: 'X', locale: 'en', timeZone: 'UTC' })).status).toBe(401);
  });

  it('say whether the address is confirmed, and a new link can be had', async () => {
    const { visitor, email } = await signUp(test);
    expect((await visitor.get('/me/account')).text).toContain('not confirmed yet');
    await visitor.post('/me/account/verify');
    const answer = await visitor.post(linkIn(await test.mail(email, 'sign-in-link')));
    expect(answer.location).toBe('/me/account');
    expect((await visitor.get('/me/account')).text).not.toContain('not confirmed yet');
  });
});

describe('a change of password', () => {
  it('needs the current one, ends every other sign-in, and keeps this one', async () => {
    const { visitor, email } = await signUp(test);
    const elsewhere = await signIn(test, email);
    const wrong = await visitor.post('/me/account/password', {
      currentPassword: 'not this one',
      newPassword: NEW_PASSWORD,
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('id="field-currentPassword-error"');
    expect((await elsewhere.get('/me/account')).status).toBe(200);

    expect(
      (await visitor.post('/me/account/password', { currentPassword: PASSWORD, newPassword: NEW_PASSWORD })).status,
    ).toBe(303);
    expect((await elsewhere.get('/me/account')).status).toBe(303);
    expect((await visitor.get('/me/account')).status).toBe(200);
    expect((await test.visitor().post('/sign-in', { email, password: PASSWORD })).status).toBe(422);
    expect((await test.visitor().post('/sign-in', { email, password: NEW_PASSWORD })).status).toBe(303);
  });

  it('does not ask for a forgotten one just after a mailed link, and does half an hour later', async () => {
    const { visitor: first, email } = await signUp(test);
    await first.post(linkIn(await test.mail(email, 'verify-email')));
    const visitor = test.visitor();
    await visitor.post(await mailedLink(test, email));
    expect((await visitor.get('/me/account')).text).not.toContain('name="currentPassword"');
    test.clock.advance(31 * 60_000);
    try {
      expect((await visitor.get('/me/account')).text).toContain('name="currentPassword"');
      expect((await visitor.post('/me/account/password', { newPassword: NEW_PASSWORD })).status).toBe(422);
    } finally {
      test.clock.set(new Date());
    }
    expect((await visitor.post('/me/account/password', { newPassword: NEW_PASSWORD })).status).toBe(303);
    expect((await test.visitor().post('/sign-in', { email, password: NEW_PASSWORD })).status).toBe(303);
  });

  it('refuses the own address and short ones at the field', async () => {
    const { visitor, email } = await signUp(test);
    for (const newPassword of [email, 'short', 'aaaaaaaaaaaa']) {
      const answer = await visitor.post('/me/account/password', { currentPassword: PASSWORD, newPassword });
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('id="field-newPassword-error"');
    }
  });

  it('from two tabs at once is made once', async () => {
    const { visitor } = await signUp(test);
    const answers = await Promise.all(
      ['one more calm word', 'two more calm words'].map((newPassword) =>
        visitor.post('/me/account/password', { currentPassword: PASSWORD, newPassword }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
  });
});

describe('the list of sign-ins', () => {
  it('ends the one that is named', async () => {
    const { visitor, email } = await signUp(test);
    const [one, two] = [await signIn(test, email), await signIn(test, email)];
    const [path] = /\/me\/account\/sign-ins\/[\w-]+\/end(?=")/.exec((await visitor.get('/me/account')).text)!;
    await visitor.post(path);
    const left = await Promise.all(
      [visitor, one, two].map(async (browser) => (await browser.get('/me/account')).status),
    );
    expect(left.sort()).toEqual([200, 200, 303]);
    expect(left[0]).toBe(200);
  });

  it('ends all but this one', async () => {
    const { visitor, email } = await signUp(test);
    const others = [await signIn(test, email), await signIn(test, email)];
    await visitor.post('/me/account/sign-ins/end-others');
    expect((await visitor.get('/me/account')).status).toBe(200);
    for (const other of others) expect((await other.get('/me/account')).status).toBe(303);
  });

  it('ends nobody else’s', async () => {
    const { visitor } = await signUp(test);
    const other = await signUp(test);
    const [row] = await test.database.query<{ id: string }>(
      'SELECT s.id FROM sign_in s JOIN person p ON p.id = s.person_id WHERE p.email = $1',
      [other.email],
    );
    expect((await visitor.post(`/me/account/sign-ins/${row!.id}/end`)).status).toBe(303);
    expect((await other.visitor.get('/me/account')).status).toBe(200);
    expect((await visitor.post('/me/account/sign-ins/nonsense/end')).status).toBe(404);
  });
});

describe('pages of an account', () => {
  it.each([
    ['', 'Your account'],
    ['/nl', 'Je account'],
    ['/fr', 'Votre compte'],
  ])('speak the language of their address (%s)', async (prefix, title) => {
    const { visitor } = await signUp(test);
    expect((await visitor.get(`${prefix}/me/account`)).text).toContain(`<h1>${title}</h1>`);
  });

  it('ask the database once', async () => {
    const { visitor } = await signUp(test);
    await visitor.get('/me/account');
    const { pool } = test.database;
    const query = pool.query.bind(pool);
    let asked = 0;
    pool.query = ((...args: Parameters<typeof query>) => {
      if (/sign_in s\b/.test(JSON.stringify(args[0]))) asked++;
      return query(...args);
    }) as typeof pool.query;
    try {
      await visitor.get('/me/account');
    } finally {
      pool.query = query;
    }
    expect(asked).toBe(1);
  });
});
