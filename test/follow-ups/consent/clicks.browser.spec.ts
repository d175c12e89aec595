import type { Browser } from 'playwright-core';
import { startTestApp, type TestApp } from '../../support/app.js';
import { launchBrowser } from '../../support/browser.js';
import { until } from '../../support/until.js';
import { clicksOf, sendReminder, type StepMail } from '../step-mail.js';

let school: TestApp;
let browser: Browser;
beforeAll(async () => {
  [school, browser] = await Promise.all([startTestApp({ role: 'web' }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await school.close();
});

/** Opens the mail in a browser, as in a mailbox, and presses a link in it. @returns the address at which she is then */
async function press({ html }: StepMail, name: string, script: boolean): Promise<URL> {
  const context = await browser.newContext({ javaScriptEnabled: script });
  try {
    const page = await context.newPage();
    // The mail names the school by its public address; here it stands at another.
    await page.setContent(html.replaceAll(school.config.publicUrl, school.url));
    const link = page.getByRole('link', { name });
    // Some links of a mail ask for a window of their own: here all of them get one, as mailboxes give it.
    await link.evaluate((anchor) => anchor.setAttribute('target', '_blank'));
    const [opened] = await Promise.all([context.waitForEvent('page'), link.click()]);
    await opened.waitForLoadState('networkidle');
    return new URL(opened.url());
  } finally {
    await context.close();
  }
}

test('who agreed and presses a link of a reminder is where it leads, and it counts once', async () => {
  const mail = await sendReminder(school, 'agreed@example.org', { agrees: true });
  const at = await press(mail, 'What it is about', true);
  expect([at.pathname.startsWith('/masterclasses/'), at.hash]).toEqual([true, '']);
  expect(await until('the count', () => clicksOf(school, mail.id))).toBe(1);
  await press(mail, 'To the session', true);
  expect(await until('the second', async () => (await clicksOf(school, mail.id)) === 2)).toBe(true);
  // A browser that runs no scripts, as those of scanners: she is where the link leads, and nothing is counted.
  expect((await press(mail, 'What it is about', false)).pathname).toBe(at.pathname);
  // Nor is the way to leave.
  expect((await press(mail, 'Stop', true)).pathname).toContain('/mail/unsubscribe/');
  expect(await clicksOf(school, mail.id)).toBe(2);
});

test('the mail of somebody who did not agree has no sign in it, and nothing is counted', async () => {
  const mail = await sendReminder(school, 'silent@example.org', { agrees: false });
  expect(mail.links.filter((link) => link.includes('#'))).toEqual([]);
  expect((await press(mail, 'What it is about', true)).pathname).toMatch(/^\/masterclasses\//);
  expect(await clicksOf(school, mail.id)).toBe(0);
});
