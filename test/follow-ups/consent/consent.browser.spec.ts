import type { Browser } from 'playwright-core';
import { startTestApp, type TestApp } from '../../support/app.js';
import { expectNoAxeViolations, launchBrowser } from '../../support/browser.js';
import { signedIn } from '../../support/people.js';
import { until } from '../../support/until.js';
import { ledgerMail, said } from './mails.js';

let school: TestApp;
let browser: Browser;
beforeAll(async () => {
  [school, browser] = await Promise.all([startTestApp(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await school.close();
});

test('without a script the newsletter is asked for and confirmed, and every page of mail is clean', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: school.url });
  const page = await plain.newPage();
  await page.goto('/fr/articles');
  await page.getByLabel('L’envoyer à').fill('claire@example.org');
  await page.getByRole('button', { name: 'La demander' }).click();
  await page.getByRole('heading', { level: 1, name: 'Regardez votre boîte' }).waitFor();
  const { message } = await school.mail('claire@example.org', 'newsletter-confirm');
  const link = /\/fr\/newsletter\/confirm\/[\w-]+/.exec(message!.text)![0];
  await page.goto(link);
  await page.getByRole('button', { name: 'Oui, envoyez-la-moi' }).click();
  await page.getByRole('heading', { level: 1, name: 'Confirmé' }).waitFor();
  expect((await said(school, 'claire@example.org')).wants).toEqual({ news: true });
  await plain.close();
});

test('axe finds nothing on the pages of mail', async () => {
  const context = await browser.newContext({ bypassCSP: true, baseURL: school.url });
  const page = await context.newPage();
  await school.database.query('UPDATE mail_setting SET counts_clicks = true, counts_opens = true');
  const mail = await ledgerMail(school, { email: 'claire@example.org' });
  await school.visitor().post('/newsletter', { newsletter: 'axe@example.org' });
  const { message } = await school.mail('axe@example.org', 'newsletter-confirm');
  for (const path of [
    '/nl/sign-in',
    '/newsletter',
    '/newsletter/sent',
    /\/newsletter\/confirm\/[\w-]+/.exec(message!.text)![0],
    `/nl/mail/preferences/${mail.preferences}`,
    `/mail/unsubscribe/${mail.unsubscribe}`,
  ]) {
    await page.goto(path);
    await expectNoAxeViolations(page);
  }
  await page.goto('/newsletter');
  await page.getByRole('main').getByRole('button', { name: 'Ask for it' }).click();
  await page.getByText('Please fill this in.').waitFor();
  await expectNoAxeViolations(page);
  const manager = await signedIn(school, 'manager');
  const [value] = [...manager.cookies].filter(([name]) => name === 'sign_in').map(([, cookie]) => cookie);
  await context.addCookies([{ name: 'sign_in', value: value!, url: school.url }]);
  await manager.post('/staff/mail/addresses', { email: 'claire@example.org', reason: 'A test of pages' });
  const [address] = await school.database.query<{ id: string }>('SELECT id FROM mail_address WHERE email = $1', [
    'claire@example.org',
  ]);
  for (const path of [
    '/me',
    '/me/mail',
    '/staff/mail/addresses',
    `/fr/staff/mail/addresses/${address!.id}`,
    '/nl/staff/mail/addresses/erase?email=claire%40example.org',
    '/staff/mail/settings',
  ]) {
    await page.goto(path);
    await expectNoAxeViolations(page);
  }
  await context.close();
});

test('a page that was opened by a link of a mail says so once, and takes the sign off its address', async () => {
  const mail = await ledgerMail(school);
  await school.database.query('UPDATE mail_setting SET counts_clicks = true');
  await school.database.query(
    `INSERT INTO mail_address (email, created_at, clicks_agreed_at) VALUES ($1, now(), now())`,
    [mail.email],
  );
  const context = await browser.newContext({ baseURL: school.url });
  const page = await context.newPage();
  await page.goto(`/courses#m=${mail.click}`);
  const clicks = await until('the count', async () => {
    const rows = await school.database.query<{ clicks: number }>('SELECT clicks FROM mail_click WHERE mail_id = $1', [
      mail.id,
    ]);
    return rows[0]?.clicks;
  });
  expect(clicks).toBe(1);
  expect(new URL(page.url()).hash).toBe('');
  await context.close();
});
