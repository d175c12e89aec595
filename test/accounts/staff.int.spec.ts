import { Controller, Get, Module } from '@nestjs/common';
import { CreateApiToken } from '../../src/accounts/create-api-token.js';
import { CreateStaff } from '../../src/accounts/create-staff.js';
import { seedPeople } from '../../src/accounts/starter.js';
import { RequiresRole } from '../../src/platform/http/access.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { linkIn, newAddress, signIn, signUp } from './people.js';

@Controller()
class ManagersOnly {
  @Get('managers-only')
  @RequiresRole('manager')
  page(): string {
    return 'inside';
  }

  @Get('api/v1/managers-only')
  @RequiresRole('manager')
  data(): { inside: true } {
    return { inside: true };
  }
}

@Module({ controllers: [ManagersOnly] })
class ManagersOnlyModule {}

const OPERATOR = { id: null, name: 'command line' };
let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({}, [ManagersOnlyModule]);
});
afterAll(() => test.close());

const createStaff = (email: string, role: 'manager' | 'editor' | 'admin') =>
  test.get(CreateStaff).run(OPERATOR, { email, role, locale: 'en' }, new Date());
const rolesOf = async (email: string) =>
  (
    await test.database.query<{ roles: string[] }>('SELECT roles FROM person WHERE email = $1', [email])
  )[0]?.roles.toSorted();

describe('a page for managers', () => {
  it('sends a guest to sign in, and back', async () => {
    expect((await test.visitor().get('/fr/managers-only?week=3')).location).toBe(
      '/fr/sign-in?to=%2Fmanagers-only%3Fweek%3D3',
    );
  });

  it('is closed to a learner and to an editor', async () => {
    const { visitor, email } = await signUp(test);
    expect((await visitor.get('/managers-only')).status).toBe(403);
    await visitor.post(linkIn(await test.mail(email, 'verify-email')));
    await createStaff(email, 'editor');
    expect((await visitor.get('/managers-only')).status).toBe(403);
  });

  it.each(['manager', 'admin'] as const)(
    'opens to a %s from the moment the role is given, without signing in anew',
    async (role) => {
      const { visitor, email } = await signUp(test);
      await visitor.post(linkIn(await test.mail(email, 'verify-email')));
      expect((await visitor.get('/managers-only')).status).toBe(403);
      await createStaff(email, role);
      let status = 403;
      for (let tries = 0; tries < 80 && status === 403; tries++) status = (await visitor.get('/managers-only')).status;
      expect(status).toBe(200);
    },
  );

  it('answers programs with 401 and 403', async () => {
    const guest = await test.visitor().api('GET', '/api/v1/managers-only');
    expect([guest.status, guest.headers.get('www-authenticate'), guest.json().code]).toEqual([
      401,
      'Bearer',
      'signed-out',
    ]);
    const { visitor } = await signUp(test);
    expect((await visitor.api('GET', '/api/v1/managers-only')).json()).toMatchObject({
      status: 403,
      code: 'forbidden',
    });
  });
});

describe('a token of the API', () => {
  it('opens what its role may see, says who it is, and is written down in the audit log', async () => {
    const { id, token } = await test.get(CreateApiToken).run(OPERATOR, { name: 'sync', role: 'manager' }, new Date());
    const bearer = { authorization: `Bearer ${token}` };
    expect((await test.visitor().api('GET', '/api/v1/managers-only', undefined, bearer)).json()).toEqual({
      inside: true,
    });
    expect((await test.visitor().api('GET', '/api/v1/me', undefined, bearer)).json()).toEqual({
      id,
      name: 'sync',
      email: null,
      roles: ['learner', 'manager'],
      locale: 'en',
      timeZone: 'UTC',
      certificates: [],
    });
    const entries = await test.database.query('SELECT action FROM audit_entry WHERE subject_id = $1', [id]);
    expect(entries).toEqual([{ action: 'api-token.create' }]);
    expect(JSON.stringify(await test.database.query('SELECT * FROM api_token'))).not.toContain(token);
  });

  it('of a learner opens nothing for managers, and a revoked or unknown one opens nothing at all', async () => {
    const { id, token } = await test.get(CreateApiToken).run(OPERATOR, { name: 'reader', role: 'learner' }, new Date());
    const ask = (path: string, bearer: string) =>
      test.visitor().api('GET', path, undefined, { authorization: `Bearer ${bearer}` });
    expect((await ask('/api/v1/managers-only', token)).status).toBe(403);
    expect((await ask('/api/v1/me', 'x'.repeat(43))).json().code).toBe('bad-token');
    await test.database.query('UPDATE api_token SET revoked_at = now() WHERE id = $1', [id]);
    expect((await ask('/api/v1/me', token)).status).toBe(401);
  });

  it('does not open pages', async () => {
    const { token } = await test.get(CreateApiToken).run(OPERATOR, { name: 'sync', role: 'manager' }, new Date());
    expect((await test.visitor().get('/managers-only', { authorization: `Bearer ${token}` })).status).toBe(303);
  });
});

describe('who am I', () => {
  it('tells a person about herself and nothing of her password', async () => {
    const { visitor, email } = await signUp(test);
    const answer = await visitor.api('GET', '/api/v1/me');
    expect(answer.json()).toEqual({
      id: expect.any(String),
      name: 'Anna Peeters',
      email,
      roles: ['learner'],
      locale: 'en',
      timeZone: 'Europe/Brussels',
      certificates: [],
    });
  });

  it('is described for programs', async () => {
    const document = (await test.visitor().api('GET', '/api/openapi.json')).json<{
      paths: Record<
        string,
        { get: { responses: Record<string, { content: Record<string, { schema: { properties: object } }> }> } }
      >;
    }>();
    expect(
      Object.keys(document.paths['/api/v1/me']!.get.responses['200']!.content['application/json']!.schema.properties),
    ).toContain('roles');
  });
});

describe('giving a role', () => {
  it('makes an account where there is none, once, and adds roles where there is one', async () => {
    const email = newAddress();
    expect((await createStaff(email, 'manager')).created).toBe(true);
    expect((await createStaff(email.toUpperCase(), 'editor')).created).toBe(false);
    await createStaff(email, 'editor');
    expect(await rolesOf(email)).toEqual(['editor', 'learner', 'manager']);
    const entries = await test.database.query(
      "SELECT details->>'role' AS role FROM audit_entry a JOIN person p ON p.id::text = a.subject_id WHERE p.email = $1 ORDER BY a.id",
      [email],
    );
    expect(entries).toEqual([{ role: 'manager' }, { role: 'editor' }, { role: 'editor' }]);
  });

  it('shuts out whoever made an account with a colleague’s address before she confirmed it', async () => {
    const { visitor: stranger, email } = await signUp(test);
    await createStaff(email, 'manager');
    await expect(signIn(test, email)).rejects.toThrow('422');
    let status = 200;
    for (let tries = 0; tries < 80 && status !== 303; tries++) status = (await stranger.get('/managers-only')).status;
    expect(status).toBe(303);
  });
});

describe('the demo people', () => {
  it('are filled in once, with their roles and without passwords', async () => {
    await seedPeople(test.database, new Date());
    await test.database.query("UPDATE person SET name = 'Changed' WHERE email = 'demo.learner@skin-school.example'");
    await seedPeople(test.database, new Date());
    const people = await test.database.query(
      "SELECT email::text, name, password_hash FROM person WHERE email::text LIKE 'demo.%' ORDER BY email",
    );
    expect(people).toEqual([
      { email: 'demo.learner@skin-school.example', name: 'Changed', password_hash: null },
      { email: 'demo.staff@skin-school.example', name: 'Demo Staff', password_hash: null },
    ]);
    expect(await rolesOf('demo.staff@skin-school.example')).toEqual(['editor', 'learner', 'manager']);
  });
});
