import { startTestApp, type TestApp } from '../support/app.js';
import { signedIn } from '../support/people.js';
import { writeMail } from '../follow-ups/mails.js';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp({ role: 'web' });
  await writeMail(test, { recipient: 'jan@example.org', state: 'failed', reason: 'refused-550' });
});
afterAll(() => test.close());

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
