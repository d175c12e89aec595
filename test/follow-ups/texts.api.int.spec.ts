import { CreateApiToken } from '../../src/accounts/create-api-token.js';
import { seedTemplates } from '../../src/follow-ups/starter-templates.js';
import { startTestApp, type TestApp } from '../support/app.js';
import type { Answer } from '../support/visitor.js';

let school: TestApp;
let bearer: Record<'manager' | 'host', { authorization: string }>;
beforeAll(async () => {
  school = await startTestApp({ role: 'web' });
  await seedTemplates(school.database, new Date());
  const token = async (role: 'manager' | 'host') => {
    const { token } = await school
      .get(CreateApiToken)
      .run({ id: null, name: 'test' }, { role, name: role }, new Date());
    return { authorization: `Bearer ${token}` };
  };
  bearer = { manager: await token('manager'), host: await token('host') };
});
afterAll(() => school.close());

const call = (method: string, path: string, body?: unknown, who: 'manager' | 'host' = 'manager'): Promise<Answer> =>
  school.visitor().api(method, `/api/v1${path}`, body, bearer[who]);

interface Text {
  version: number;
  text: { subject: string; preheader: string; body: string; button: string; buttonTarget: string };
  original: Text['text'];
  changed: boolean;
  variables: { name: string; address: boolean }[];
  earlier: { version: number }[];
}

const NAME = 'course-welcome';
const read = async () => (await call('GET', `/mail-texts/${NAME}/nl`)).json<Text>();

describe('the texts of follow-ups by the API', () => {
  it.each([
    ['GET', '/mail-texts'],
    ['GET', `/mail-texts/${NAME}/nl`],
    ['PUT', `/mail-texts/${NAME}/nl`],
    ['GET', `/mail-texts/${NAME}/nl/difference`],
    ['POST', `/mail-texts/${NAME}/nl/restore`],
    ['GET', '/mail-wordings'],
    ['PUT', '/mail-wordings/accounts/nl/hello'],
  ])('are closed to guests and to whoever is no manager: %s %s', async (method, path) => {
    const body = method === 'GET' ? undefined : {};
    expect((await school.visitor().api(method, `/api/v1${path}`, body)).status).toBe(401);
    expect((await call(method, path, body, 'host')).status).toBe(403);
  });

  it('are listed, and each is read with its original and its variables', async () => {
    const { items } = (await call('GET', '/mail-texts')).json<{
      items: { name: string; ours: boolean; missing: string[] }[];
    }>();
    expect(items.find(({ name }) => name === NAME)).toMatchObject({ ours: true, missing: [], changed: [] });
    const text = await read();
    expect(text).toMatchObject({ name: NAME, locale: 'nl', version: 1, changed: false, earlier: [] });
    expect(text.text).toEqual(text.original);
    expect(text.variables).toContainEqual({ name: 'courseUrl', address: true, example: expect.any(String) });
    expect((await call('GET', '/mail-texts/nothing/nl')).status).toBe(404);
    expect((await call('GET', `/mail-texts/${NAME}/de`)).status).toBe(404);
  });

  it('are saved, compared with the original, and brought back', async () => {
    const before = await read();
    const body = `${before.text.body}\n\nTot snel, {name}.`;
    const saved = (
      await call('PUT', `/mail-texts/${NAME}/nl`, { ...before.text, body, version: before.version })
    ).json<Text>();
    expect(saved).toMatchObject({ version: before.version + 1, changed: true });
    expect(saved.text.body).toBe(body);
    expect(saved.earlier.map(({ version }) => version)).toEqual([before.version]);
    const { parts } = (await call('GET', `/mail-texts/${NAME}/nl/difference`)).json<{ parts: { part: string }[] }>();
    expect(parts.map(({ part }) => part)).toEqual(['body']);
    expect(JSON.stringify(parts)).toContain('Tot snel');

    const late = await call('PUT', `/mail-texts/${NAME}/nl`, { ...before.text, version: before.version });
    expect(late.status).toBe(409);
    expect(late.json()).toMatchObject({ code: 'text-changed-meanwhile' });
    expect((await call('POST', `/mail-texts/${NAME}/nl/restore`, { version: 1, bring: 99 })).status).toBe(404);
    const restored = (await call('POST', `/mail-texts/${NAME}/nl/restore`, { version: saved.version })).json<Text>();
    expect(restored).toMatchObject({ version: saved.version + 1, changed: false, text: before.original });
    const back = await call('POST', `/mail-texts/${NAME}/nl/restore`, {
      version: restored.version,
      bring: saved.version,
    });
    expect(back.json<Text>().text.body).toBe(body);
    const audited = await school.database.query(`SELECT 1 FROM audit_entry WHERE action = 'mail-text.save'`);
    expect(audited).toHaveLength(3);
  });

  it('are refused with the part, the line and the name of what is wrong, and nothing is saved', async () => {
    const before = await read();
    const wrong = await call('PUT', `/mail-texts/${NAME}/nl`, {
      ...{ ...before.text, version: before.version },
      subject: '',
      body: 'Dag {name}\n\nDit is {unknown}.',
      button: 'Verder',
      buttonTarget: 'course',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.headers.get('content-type')).toContain('application/problem+json');
    expect(wrong.json()).toMatchObject({
      code: 'invalid-input',
      errors: [
        { field: 'subject', line: 1 },
        { field: 'body', line: 3, name: 'unknown', detail: expect.stringContaining('unknown') },
        { field: 'buttonTarget', line: 1, name: 'course' },
      ],
    });
    expect(await read()).toEqual(before);
    expect((await call('PUT', `/mail-texts/${NAME}/nl`, { ...before.text, version: 'x' })).json()).toMatchObject({
      errors: [{ field: 'version' }],
    });
  });
});

describe('the wording of built-in mails by the API', () => {
  it('is listed, reworded with its variables checked, compared and brought back', async () => {
    const { items: groups } = (await call('GET', '/mail-wordings')).json<{ items: { name: string }[] }>();
    expect(groups.map(({ name }) => name)).toContain('accounts');
    const { items } = (await call('GET', '/mail-wordings/accounts/fr')).json<{
      items: { key: string; original: string; text: null }[];
    }>();
    const { key, original } = items.find((one) => one.original.includes('{'))!;
    const path = `/mail-wordings/accounts/fr/${key}`;
    const before = (await call('GET', path)).json<{ version: number; variables: string[] }>();
    expect(before).toMatchObject({ key, original, text: null, version: 0, difference: [], earlier: [] });

    const wrong = await call('PUT', path, { version: 0, text: 'Une ligne\net {unknown}' });
    expect(wrong.status).toBe(422);
    expect(wrong.json()).toMatchObject({ errors: [{ field: 'text', line: 2, name: 'unknown' }] });
    const saved = await call('PUT', path, { version: 0, text: 'Bonjour' });
    expect(saved.json()).toMatchObject({ text: 'Bonjour', version: 1, leftOut: before.variables });
    expect(JSON.stringify(saved.json())).toContain('"kind":"removed"');
    expect((await call('PUT', path, { version: 0, text: 'Salut' })).status).toBe(409);
    expect((await call('POST', `${path}/restore`, { version: 1 })).json()).toMatchObject({
      text: null,
      version: 2,
      difference: [],
    });
    expect((await call('GET', '/mail-wordings/accounts/fr/nothing')).status).toBe(404);
    expect((await call('GET', '/mail-wordings/nothing/fr')).status).toBe(404);
  });
});

test('both stand in the description of the API', async () => {
  const { paths } = (await school.visitor().get('/api/openapi.json')).json<{ paths: Record<string, object> }>();
  expect(Object.keys(paths['/api/v1/mail-texts/{name}/{locale}']!)).toEqual(['get', 'put']);
  expect(Object.keys(paths['/api/v1/mail-wordings/{catalogue}/{locale}/{key}']!)).toEqual(['get', 'put']);
});
