import type { Browser } from 'playwright-core';
import { startTestApp, type TestApp } from '../support/app.js';
import { expectNoAxeViolations, launchBrowser } from '../support/browser.js';
import { linkIn, PASSWORD } from './people.js';

let test: TestApp;
let browser: Browser;
beforeAll(async () => {
  [test, browser] = await Promise.all([startTestApp(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await test.close();
});

describe.each([true, false])('an account in a browser (JavaScript: %s)', (javaScriptEnabled) => {
  it('is made, confirmed by mail, left and entered again', async () => {
    const context = await browser.newContext({
      javaScriptEnabled,
      baseURL: test.url,
      locale: 'en-GB',
      timezoneId: 'Asia/Tokyo',
    });
    const page = await context.newPage();
    const email = `browser-${javaScriptEnabled}@example.org`;
    await page.goto('/sign-up?to=/me/account');
    await page.getByLabel('Name').fill('Anna Peeters');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Create my account' }).click();
    await page.getByText('Welcome. Your account is ready').waitFor();
    expect(await page.getByLabel('Time zone').inputValue()).toBe(javaScriptEnabled ? 'Asia/Tokyo' : 'Europe/Brussels');

    await page.goto(linkIn(await test.mail(email, 'verify-email')));
    await page.getByRole('button', { name: 'Sign in as b•••@example.org' }).click();
    await page.getByText('confirmed', { exact: true }).waitFor();

    await page.getByRole('button', { name: 'Sign out this device' }).click();
    await page.goto('/me/account');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByLabel('Password').press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor();
    await context.close();
  });
});

describe('axe finds nothing', () => {
  it('on any page or state of an account', async () => {
    const context = await browser.newContext({ bypassCSP: true, baseURL: test.url });
    const page = await context.newPage();
    for (const path of ['/sign-in', '/nl/sign-up', '/fr/sign-in/link-sent', '/sign-in/link/gone']) {
      await page.goto(path);
      await expectNoAxeViolations(page);
    }
    await page.goto('/sign-up?to=/me/account');
    await page.getByRole('button', { name: 'Create my account' }).click();
    await page.getByRole('alert').waitFor();
    await expectNoAxeViolations(page);
    await page.getByLabel('Name').fill('Anna Peeters');
    await page.getByLabel('E-mail address').fill('axe@example.org');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Create my account' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor();
    await expectNoAxeViolations(page);

    const other = await browser.newContext({ bypassCSP: true, baseURL: test.url });
    const link = await other.newPage();
    await link.goto(linkIn(await test.mail('axe@example.org', 'verify-email')));
    await expectNoAxeViolations(link);
    await other.close();
    await context.close();
  });
});
