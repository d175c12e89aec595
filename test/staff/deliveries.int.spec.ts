import { CreateApiToken } from '../../src/accounts/create-api-token.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { signedIn } from '../support/people.js';
import { writeMail } from './mails.js';

let test: TestApp;

beforeAll(async () => {
  // A web process only: no worker may touch the mails of these tests.
  test = await startTestApp({ role: 'web' });
  for (let day = 10; day < 13; day++)
    await writeMail(test, { recipient: 'els@example.org', at: `2026-11-${day}T10:00:00.123Z` });
  await writeMail(test, {
    recipient: 'jan@example.org',
    state: 'failed',
    reason: 'refused-550',
    kind: 'registration-confirmed',
  });
  await writeMail(test, { recipient: 'mia@example.org', state: 'skipped', reason: 'expired' });
});
afterAll(() => test.close());

const token = async (role: 'learner' | 'host' | 'manager') =>
  (await test.get(CreateApiToken).run({ id: null, name: 'test' }, { role, name: role }, new Date())).token;
const bearer = async (role: 'learner' | 'host' | 'manager') => ({ authorization: `Bearer ${await token(role)}` });

describe('the mail ledger of the API', () => {
  it('is closed to guests, to learners and to hosts', async () => {
    const guest = test.visitor();
    expect((await guest.api('GET', '/api/v1/deliveries')).status).toBe(401);
    expect((await guest.api('GET', '/api/v1/deliveries', undefined, await bearer('learner'))).status).toBe(403);
    expect((await guest.api('GET', '/api/v1/deliveries', undefined, await bearer('host'))).status).toBe(403);
  });

  it('says of each mail which rule decided', async () => {
    const answer = await test
      .visitor()
      .api('GET', '/api/v1/deliveries?recipient=JAN%40example', undefined, await bearer('manager'));
    expect(answer.json()).toMatchObject({
      items: [
        { recipient: 'jan@example.org', state: 'failed', reason: 'refused-550', why: expect.stringContaining('550') },
      ],
      next: null,
    });
  });

  it('never shows what a mail says', async () => {
    const answer = await test.visitor().api('GET', '/api/v1/deliveries', undefined, await bearer('manager'));
    expect(answer.text).not.toMatch(/kept|html|dedupe/);
  });

  it('is read page by page without a gap and without a repeat', async () => {
    const headers = await bearer('manager');
    const seen: string[] = [];
    let after = '';
    for (let page = 0; page < 10; page++) {
      const path = `/api/v1/deliveries?limit=2${after && `&after=${after}`}`;
      const { items, next } = (await test.visitor().api('GET', path, undefined, headers)).json<{
        items: { id: string }[];
        next: string | null;
      }>();
      seen.push(...items.map(({ id }) => id));
      if (!next) break;
      after = next;
    }
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });

  it.each([
    'nonsense',
    Buffer.from('["2026-13-45 10:00:00+00","x"]').toString('base64url'),
    Buffer.from('[1,2]').toString('base64url'),
  ])('names the field of a cursor that it did not make: %s', async (cursor) => {
    const answer = await test
      .visitor()
      .api('GET', `/api/v1/deliveries?after=${cursor}`, undefined, await bearer('manager'));
    expect(answer.status).toBe(422);
    expect(answer.json()).toMatchObject({ code: 'invalid-input', errors: [{ field: 'after' }] });
  });

  it('names the field of a filter that cannot be read', async () => {
    const answer = await test
      .visitor()
      .api('GET', '/api/v1/deliveries?session=first&state=lost', undefined, await bearer('manager'));
    expect(answer.status).toBe(422);
    expect(
      answer
        .json<{ errors: { field: string }[] }>()
        .errors.map(({ field }) => field)
        .sort(),
    ).toEqual(['session', 'state']);
  });
});

describe('the mail ledger in the console', () => {
  it('sends guests to sign in and refuses whoever is not a manager', async () => {
    expect((await test.visitor().get('/staff/mail')).location).toMatch(/^\/sign-in\?to=/);
    expect((await (await signedIn(test)).get('/staff/mail')).status).toBe(403);
    expect((await (await signedIn(test, 'editor')).get('/staff/mail')).status).toBe(403);
    expect((await (await signedIn(test, 'manager')).get('/staff/mail')).status).toBe(200);
  });

  it('keeps its filters in the address and in the form', async () => {
    const page = await (await signedIn(test, 'manager')).get('/staff/mail?recipient=els&state=accepted&limit=2');
    expect(page.text).toContain('value="els"');
    expect(page.text).toMatch(/option[^>]*value="accepted"[^>]*selected|option[^>]*selected[^>]*value="accepted"/);
    expect(page.text).toMatch(/\/staff\/mail\?recipient=els&amp;state=accepted&amp;limit=2&amp;after=/);
    expect(page.text).not.toContain('jan@example.org');
  });

  it('says in words why a mail was not sent, in every language', async () => {
    const manager = await signedIn(test, 'manager');
    expect((await manager.get('/staff/mail?state=skipped')).text).toContain('Its time had passed');
    expect((await manager.get('/nl/staff/mail?state=skipped')).text).toContain('De tijd was voorbij');
    expect((await manager.get('/fr/staff/mail?state=skipped')).text).toContain('Son moment était passé');
  });

  it('answers a filter that cannot be read with what is wrong, and keeps what was typed', async () => {
    const page = await (await signedIn(test, 'manager')).get('/staff/mail?state=lost&recipient=els');
    expect(page.status).toBe(422);
    expect(page.text).toContain('This filter cannot be read');
    expect(page.text).toContain('value="els"');
  });
});

describe('the dashboard', () => {
  it('shows the addresses of people to managers only', async () => {
    const manager = (await (await signedIn(test, 'manager')).get('/staff')).text;
    const editor = (await (await signedIn(test, 'editor')).get('/staff')).text;
    const host = (await (await signedIn(test, 'host')).get('/staff')).text;
    expect(manager).toContain('jan@example.org');
    expect(editor).not.toContain('@example.org');
    expect(host).not.toContain('@example.org');
    expect(host).toContain('Next sessions');
  });

  it('is closed to guests and learners', async () => {
    expect((await test.visitor().get('/staff')).location).toMatch(/^\/sign-in\?to=/);
    expect((await (await signedIn(test)).get('/staff')).status).toBe(403);
  });
});
