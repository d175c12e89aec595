import { startTestApp, type TestApp } from '../support/app.js';
import { writeMail } from '../follow-ups/mails.js';

const KEPT = {
  from: 'Skin School <hello@skin-school.example>',
  name: 'Els <script>alert(1)</script>',
  subject: 'Your place <b>is kept</b>',
  html: '<!doctype html><html><head><style>p { color: red }</style></head><body><p>Hello <a href="http://localhost:3000/registrations/abc">your place</a></p></body></html>',
  text: 'Hello, see http://localhost:3000/registrations/abc.',
  calendar: { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n' },
};

describe('the development mailbox', () => {
  let test: TestApp;
  let id: string;
  beforeAll(async () => {
    test = await startTestApp({ role: 'web' });
    id = await writeMail(test, { recipient: 'els@example.org', kept: KEPT });
    await writeMail(test, {
      recipient: 'jan@example.org',
      state: 'skipped',
      reason: 'registration-cancelled',
      at: '2026-11-02T10:00:00Z',
    });
  });
  afterAll(() => test.close());

  it('lists every mail, newest first, with its state and reason', async () => {
    const { text } = await test.visitor().get('/dev/mailbox');
    expect(text.indexOf('jan@example.org')).toBeLessThan(text.indexOf('els@example.org'));
    expect(text).toContain('registration cancelled');
    expect(text).toContain('Your place &lt;b>is kept&lt;/b>');
  });

  it('shows a mail with its text, its links and its headers, and draws nothing of it as markup', async () => {
    const { status, text } = await test.visitor().get(`/dev/mailbox/${id}`);
    expect(status).toBe(200);
    expect(text).toContain('href="http://localhost:3000/registrations/abc"');
    expect(text).toContain('METHOD:REQUEST');
    expect(text).not.toContain('<script>alert');
  });

  it('serves the html for a sandboxed frame of our own pages only, without scripts', async () => {
    const { headers, text } = await test.visitor().get(`/dev/mailbox/${id}/html`);
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox');
    expect(policy).not.toContain('allow-scripts');
    expect(policy).toContain("frame-ancestors 'self'");
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(text).toContain('<base target="_top">');
  });

  it('gives the calendar entry as it was attached', async () => {
    const { headers, text } = await test.visitor().get(`/dev/mailbox/${id}/invitation.ics`);
    expect(headers.get('content-type')).toContain('method=REQUEST');
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(text).toBe(KEPT.calendar.content);
  });

  it('has no page for an unknown or malformed id', async () => {
    for (const path of ['0', '00000000-0000-4000-8000-000000000000', `${id}x`])
      expect((await test.visitor().get(`/dev/mailbox/${path}`)).status).toBe(404);
  });

  it('shows every component', async () => {
    expect((await test.visitor().get('/dev/ui')).status).toBe(200);
  });
});

describe.each([
  ['a mail server is set', { smtpUrl: 'smtp://127.0.0.1:1' }],
  ['the school runs in production', { development: false }],
])('where %s', (_, changes) => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ role: 'web', ...changes });
  });
  afterAll(() => test.close());

  it('there are no development pages', async () => {
    const id = await writeMail(test, { recipient: 'els@example.org', kept: KEPT });
    for (const path of [
      '/dev/mailbox',
      `/dev/mailbox/${id}`,
      `/dev/mailbox/${id}/html`,
      `/dev/mailbox/${id}/invitation.ics`,
      '/dev/ui',
    ])
      expect((await test.visitor().get(path)).status).toBe(404);
  });
});
