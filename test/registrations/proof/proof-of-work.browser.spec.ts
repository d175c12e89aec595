import type { Browser } from 'playwright-core';
import { startTestApp, type TestApp } from '../../support/app.js';
import { expectNoAxeViolations, launchBrowser } from '../../support/browser.js';
import { makeSession } from '../sessions.js';

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  app = await startTestApp({ role: 'web', proofOfWork: true });
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

test('a person registers while her browser does the sum, and notices nothing of it', async () => {
  const session = await makeSession(app);
  const page = await browser.newPage({ baseURL: app.url });
  await page.goto(`/nl/sessions/${session.id}/register`);
  await page.fill('input[name=email]', 'person@proof.example');
  await page.fill('input[name=name]', 'Ann Peeters');
  await page.check('input[name=consent]');
  await page.click('main form button:visible');
  await page.waitForURL('**/nl/registrations/**');
  expect(await page.textContent('main')).toContain('plaats');
  const rows = await app.database.query('SELECT email::text FROM registration WHERE session_id = $1', [session.id]);
  expect(rows).toEqual([{ email: 'person@proof.example' }]);
});

test('after a mistake a new sum is done, and the second try counts', async () => {
  const session = await makeSession(app);
  const page = await browser.newPage({ baseURL: app.url });
  await page.goto(`/sessions/${session.id}/register`);
  await page.$eval('main form', (form) => form.setAttribute('novalidate', ''));
  await page.fill('input[name=email]', 'second@proof.example');
  await page.click('main form button:visible');
  await page.waitForSelector('[data-error-summary]');
  await page.fill('input[name=name]', 'Ann Peeters');
  await page.check('input[name=consent]');
  await page.click('main form button:visible');
  await page.waitForURL('**/registrations/**');
});

test('axe finds nothing on the form with a sum, also where scripts are off', async () => {
  const session = await makeSession(app);
  for (const path of ['', '/fr']) {
    const page = await browser.newPage({ baseURL: app.url, bypassCSP: true });
    await page.goto(`${path}/sessions/${session.id}/register`);
    await expectNoAxeViolations(page);
  }
  const page = await browser.newPage({ baseURL: app.url, javaScriptEnabled: false });
  await page.goto(`/sessions/${session.id}/register`);
  expect(await page.locator('noscript p', { hasText: 'JavaScript' }).isVisible()).toBe(true);
});
