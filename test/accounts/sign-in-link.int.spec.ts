import { ForgetExpired } from '../../src/accounts/forget-expired.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { IssueSignInLink } from '../../src/accounts/issue-sign-in-link.js';
import { linkIn, mailedLink, newAddress, signIn, signUp } from './people.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

async function verifiedPerson(): Promise<string> {
  const email = newAddress();
  await test.database.query(
    "INSERT INTO person (email, name, locale, email_verified_at, created_at) VALUES ($1, 'Bea', 'en', now(), now())",
    [email],
  );
  return email;
}

describe('a mailed link', () => {
  it('signs in and leads on', async () => {
    const email = await verifiedPerson();
    const path = await mailedLink(test, email, '/courses');
    const visitor = test.visitor();
    const page = await visitor.get(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Sign in as p•••@example.org');
    expect(page.text).not.toContain(email);
    expect(page.headers.get('cache-control')).toContain('no-store');
    expect((await visitor.post(path)).location).toBe('/courses');
    expect((await visitor.get('/me/account')).text).toContain(email);
  });

  it('is not used up by looking at it, as mail scanners do', async () => {
    const path = await mailedLink(test, await verifiedPerson());
    for (let i = 0; i < 3; i++) expect((await test.visitor().get(path)).status).toBe(200);
    await test.visitor().send('HEAD', path, undefined, {});
    expect((await test.visitor().post(path)).status).toBe(303);
  });

  it('works once; the second time says so and offers a new one', async () => {
    const path = await mailedLink(test, await verifiedPerson());
    await test.visitor().post(path);
    for (const answer of [await test.visitor().post(path), await test.visitor().get(path)]) {
      expect(answer.status).toBe(410);
      expect(answer.text).toContain('This link no longer works');
      expect(answer.text).toContain('action="/sign-in/link"');
      expect(answer.headers.getSetCookie().join()).not.toContain('sign_in=');
    }
  });

  it('works once when two tabs press at the same moment', async () => {
    const path = await mailedLink(test, await verifiedPerson());
    const answers = await Promise.all(Array.from({ length: 6 }, () => test.visitor().post(path)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410, 410, 410, 410, 410]);
  });

  it('(control) would work again if it were not marked as used', async () => {
    const path = await mailedLink(test, await verifiedPerson());
    await test.visitor().post(path);
    await test.database.query('UPDATE sign_in_link SET used_at = NULL');
    expect((await test.visitor().post(path)).status).toBe(303);
  });

  it('stops working after half an hour', async () => {
    const path = await mailedLink(test, await verifiedPerson());
    test.clock.advance(31 * 60_000);
    try {
      expect((await test.visitor().get(path)).status).toBe(410);
      expect((await test.visitor().post(path)).status).toBe(410);
    } finally {
      test.clock.set(new Date());
    }
  });

  it('opens nothing when one character is changed, cut or added', async () => {
    const path = await mailedLink(test, await verifiedPerson());
    const last = path.at(-5) === 'A' ? 'B' : 'A';
    for (const wrong of [
      path.slice(0, -5) + last + path.slice(-4),
      path.slice(0, -1),
      `${path}A`,
      '/sign-in/link/%00',
      '/sign-in/link/..%2f..',
    ]) {
      expect((await test.visitor().get(wrong)).status).toBe(410);
      expect((await test.visitor().post(wrong)).status).toBe(410);
    }
    expect((await test.visitor().post(path)).status).toBe(303);
  });

  it.each([
    ['/nl', 'Deze link werkt niet meer'],
    ['/fr', 'Ce lien ne fonctionne plus'],
  ])('says in the language of the page (%s) that it is gone', async (prefix, words) => {
    expect((await test.visitor().get(`${prefix}/sign-in/link/abc`)).text).toContain(words);
  });

  it('stands nowhere in the database in the clear', async () => {
    const path = await mailedLink(test, await verifiedPerson());
    const token = path.split('/').at(-1)!;
    await test.database.query('UPDATE mail SET kept_message = NULL');
    const rows = await test.database.query(
      'SELECT to_jsonb(l) AS row FROM sign_in_link l UNION ALL SELECT to_jsonb(m) FROM mail m UNION ALL SELECT to_jsonb(s) FROM sign_in s',
    );
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('replaces the sign-in of the browser, and tells whose it was', async () => {
    const { visitor } = await signUp(test, undefined, { name: 'Carla Maes' });
    const old = visitor.cookies.get('sign_in');
    const path = await mailedLink(test, await verifiedPerson());
    expect((await visitor.get(path)).text).toContain('You are signed in here as Carla Maes');
    await visitor.post(path);
    expect(visitor.cookies.get('sign_in')).not.toBe(old);
  });
});

describe('asking for a link', () => {
  it('answers the same whether there is such an account or not', async () => {
    const answers = [
      await test.visitor().post('/sign-in/link', { email: await verifiedPerson() }),
      await test.visitor().post('/sign-in/link', { email: newAddress() }),
    ];
    for (const answer of answers)
      expect([answer.status, answer.location, answer.text]).toEqual([303, '/sign-in/link-sent?to=%2Fme', '']);
    expect((await test.visitor().get('/sign-in/link-sent')).text).toContain('If there is an account with this address');
  });

  it('writes no mail to a stranger', async () => {
    const email = newAddress();
    await test.visitor().post('/sign-in/link', { email });
    expect(await test.mails(email)).toEqual([]);
  });

  it('mails in the language of the account, with the address of that language', async () => {
    const email = await verifiedPerson();
    await test.database.query("UPDATE person SET locale = 'nl' WHERE email = $1", [email]);
    await test.visitor().post('/fr/sign-in/link', { email });
    const mail = await test.mail(email, 'sign-in-link');
    expect(mail.message!.subject).toBe('Je link om aan te melden');
    expect(linkIn(mail)).toMatch(/^\/nl\/sign-in\/link\//);
  });

  it('mails five links an hour at most, and says nothing of it', async () => {
    const email = await verifiedPerson();
    const answers = await Promise.all(Array.from({ length: 8 }, () => test.visitor().post('/sign-in/link', { email })));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(303));
    expect(await test.mails(email)).toHaveLength(5);
  });

  it('never keeps another site as the place to go to', async () => {
    const path = await mailedLink(test, await verifiedPerson(), 'https://evil.example');
    expect((await test.visitor().post(path)).location).toBe('/me');
  });

  it('needs a whole address, and keeps what was typed', async () => {
    const answer = await test.visitor().post('/sign-in/link', { email: 'Bea <bea@example.org>' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('value="Bea &lt;bea@example.org');
  });
});

describe('the link that confirms an address', () => {
  it('keeps the password and the sign-ins for the browser that made the account', async () => {
    const { visitor, email } = await signUp(test);
    const path = linkIn(await test.mail(email, 'verify-email'));
    expect((await visitor.get(path)).text).not.toContain('name="keepPassword"');
    await visitor.post(path);
    await expect(signIn(test, email)).resolves.toBeDefined();
  });

  it('removes a password that a stranger may have chosen, and ends the sign-ins', async () => {
    const { visitor: stranger, email } = await signUp(test);
    const owner = test.visitor();
    const path = linkIn(await test.mail(email, 'verify-email'));
    expect((await owner.get(path)).text).toContain('name="keepPassword"');
    expect((await owner.post(path)).location).toBe('/me/account');
    expect((await stranger.get('/me/account')).status).toBe(303);
    await expect(signIn(test, email)).rejects.toThrow('422');
    expect((await owner.get('/me/account')).status).toBe(200);
  });

  it('keeps the password in another browser when its owner says that she chose it', async () => {
    const { email } = await signUp(test);
    await test.visitor().post(linkIn(await test.mail(email, 'verify-email')), { keepPassword: 'on' });
    await expect(signIn(test, email)).resolves.toBeDefined();
  });
});

describe('a link from the command line', () => {
  it('works like a mailed one and stands in the audit log', async () => {
    const email = await verifiedPerson();
    const token = await test.get(IssueSignInLink).run({ id: null, name: 'command line' }, { email }, new Date());
    expect((await test.visitor().post(`/sign-in/link/${token}`)).location).toBe('/me');
    const [entry] = await test.database.query(
      'SELECT action, actor_name FROM audit_entry a JOIN person p ON p.id::text = a.subject_id WHERE p.email = $1',
      [email],
    );
    expect(entry).toEqual({ action: 'sign-in-link.issue', actor_name: 'command line' });
  });

  it('is not made for somebody without an account', async () => {
    await expect(
      test.get(IssueSignInLink).run({ id: null, name: 'command line' }, { email: newAddress() }, new Date()),
    ).rejects.toMatchObject({ code: 'unknown-person' });
  });
});

describe('what has expired', () => {
  it('is forgotten: sign-ins at once, links a day later, and nothing that still works', async () => {
    const email = await verifiedPerson();
    await test.database.query('DELETE FROM sign_in');
    await test.database.query('DELETE FROM sign_in_link');
    for (const [device, age] of [
      ['gone', '1 minute'],
      ['stays', '-1 minute'],
    ]) {
      await test.database.query(
        `INSERT INTO sign_in (person_id, token_hash, created_at, last_seen_at, expires_at, device)
         SELECT id, sha256(convert_to($2::text, 'UTF8')), now() - interval '1 year', now(), now() - $3::interval, $2 FROM person WHERE email = $1`,
        [email, device, age],
      );
    }
    for (const [path, age] of [
      ['/gone', '25 hours'],
      ['/stays', '23 hours'],
      ['/works', '-1 minute'],
    ]) {
      await test.database.query(
        `INSERT INTO sign_in_link (person_id, return_to, created_at, expires_at)
         SELECT id, $2, now() - interval '1 year', now() - $3::interval FROM person WHERE email = $1`,
        [email, path, age],
      );
    }
    await test.get(ForgetExpired).handle();
    expect(await test.database.query('SELECT device FROM sign_in')).toEqual([{ device: 'stays' }]);
    expect(await test.database.query('SELECT return_to AS path FROM sign_in_link ORDER BY 1')).toEqual([
      { path: '/stays' },
      { path: '/works' },
    ]);
  });
});
