import { startTestApp, type TestApp } from '../support/app.js';
import { linkIn, newAddress, PASSWORD, signUp } from './people.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const person = async (email: string) =>
  (
    await test.database.query(
      'SELECT name, locale, time_zone, roles, password_hash, email_verified_at FROM person WHERE email = $1',
      [email],
    )
  )[0];

describe('signing up', () => {
  it('makes an account, signs its person in at once and leads where she wanted to go', async () => {
    const visitor = test.visitor();
    const email = newAddress();
    const answer = await visitor.post('/sign-up', {
      name: ' Anna  Peeters ',
      email,
      password: PASSWORD,
      locale: 'nl',
      timeZone: 'Asia/Tokyo',
      to: '/courses/skin-ageing',
    });
    expect(answer.status).toBe(303);
    expect(answer.location).toBe('/nl/courses/skin-ageing');
    expect(await person(email)).toMatchObject({
      name: 'Anna Peeters',
      locale: 'nl',
      time_zone: 'Asia/Tokyo',
      roles: ['learner'],
      email_verified_at: null,
    });
    expect((await person(email))!.password_hash).toMatch(/^\$argon2id\$/);
    expect((await visitor.get('/nl/me/account')).text).toContain(email);
  });

  it('sets a cookie that scripts and other sites cannot use', async () => {
    const visitor = test.visitor();
    const answer = await visitor.post('/sign-up', {
      name: 'Anna',
      email: newAddress(),
      password: PASSWORD,
      locale: 'en',
    });
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('sign_in='));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
  });

  it('mails a link that confirms the address, in the language of the account', async () => {
    const { visitor, email } = await signUp(test, undefined, { locale: 'fr', to: '/courses' });
    const mail = await test.mail(email, 'verify-email');
    expect(mail).toMatchObject({ state: 'accepted', message: { subject: 'Confirmez votre adresse e-mail' } });
    const path = linkIn(mail);
    expect(path).toMatch(/^\/fr\/sign-in\/link\/[\w-]{43}$/);
    expect((await visitor.post(path)).location).toBe('/fr/courses');
    expect((await person(email))!.email_verified_at).not.toBeNull();
    const events = await test.database.query(
      "SELECT e.name FROM domain_event e JOIN person p ON p.id = e.subject_id WHERE p.email = $1 AND e.name = 'person.verified'",
      [email],
    );
    expect(events).toHaveLength(1);
  });

  it.each([
    ['a display name', 'Anna <anna@example.org>'],
    ['a trailing dot', 'anna@example.org.'],
    ['two addresses', 'anna@example.org, bea@example.org'],
    ['a line break', 'anna@example.org\r\nBcc: x@example.org'],
  ])('refuses an address with %s, at its field, and keeps what was typed', async (_, email) => {
    const answer = await test
      .visitor()
      .post('/sign-up', { name: 'Anna Peeters', email, password: PASSWORD, locale: 'nl', to: '/courses' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('id="field-email-error"');
    expect(answer.text).toContain('value="Anna Peeters"');
    expect(answer.text).toContain('name="to" value="/courses"');
    expect(answer.text).not.toContain(PASSWORD);
    expect(await test.database.query("SELECT 1 FROM person WHERE email::text LIKE 'anna@%'")).toEqual([]);
  });

  it.each([
    ['en', '', 'Use at least 10 characters.'],
    ['nl', '/nl', 'Gebruik minstens 10 tekens.'],
    ['fr', '/fr', 'Utilisez au moins 10 caractères.'],
  ])('says in %s what is wrong with a short password', async (_, prefix, words) => {
    const answer = await test
      .visitor()
      .post(`${prefix}/sign-up`, { name: 'Anna', email: newAddress(), password: 'short', locale: 'en' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(words);
  });

  it('refuses the address itself as the password', async () => {
    const email = newAddress();
    const answer = await test
      .visitor()
      .post('/sign-up', { name: 'Anna', email, password: email.toUpperCase(), locale: 'en' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('id="field-password-error"');
    expect(await person(email)).toBeUndefined();
  });

  it('says at the field that an address has an account, whatever its case, and changes nothing', async () => {
    const { email } = await signUp(test);
    const before = await person(email);
    const answer = await test
      .visitor()
      .post('/sign-up', { name: 'Somebody', email: email.toUpperCase(), password: 'other calm words', locale: 'fr' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('There is an account with this address.');
    expect(answer.headers.getSetCookie().join()).not.toContain('sign_in=');
    expect(await person(email)).toEqual(before);
  });

  it('never leads to another site', async () => {
    for (const to of ['https://evil.example/', '//evil.example', '/nl//evil.example']) {
      const answer = await test
        .visitor()
        .post('/sign-up', { name: 'Anna', email: newAddress(), password: PASSWORD, locale: 'en', to });
      expect(answer.location).toBe('/me');
    }
  });

  it('makes one account when the same address comes eight times at once', async () => {
    const email = newAddress();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        test.visitor().post('/sign-up', { name: 'Anna', email, password: PASSWORD, locale: 'en' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409, 409, 409, 409, 409, 409]);
    expect(await test.database.query('SELECT 1 FROM person WHERE email = $1', [email])).toHaveLength(1);
    expect(await test.mails(email)).toHaveLength(1);
  });

  it('(control) would make several without the constraint', async () => {
    const bare = await startTestApp();
    try {
      await bare.database.query('ALTER TABLE person DROP CONSTRAINT person_email_key');
      // All look before the first one writes, as they may at any time.
      const looks = await Promise.all(
        Array.from({ length: 8 }, () => bare.database.query("SELECT 1 FROM person WHERE email = 'twice@example.org'")),
      );
      const free = looks.filter((known) => known.length === 0);
      await Promise.all(
        free.map(() =>
          bare.database.query(
            "INSERT INTO person (email, name, locale, created_at) VALUES ('twice@example.org', 'Anna', 'en', now())",
          ),
        ),
      );
      expect((await bare.database.query('SELECT 1 FROM person')).length).toBeGreaterThan(1);
    } finally {
      await bare.close();
    }
  });

  it('sends whoever is signed in already on', async () => {
    const { visitor } = await signUp(test);
    expect((await visitor.get('/sign-up?to=/courses')).location).toBe('/courses');
  });
});
