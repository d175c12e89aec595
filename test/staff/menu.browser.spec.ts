import { openSchool, STAFF, type School } from '../journeys/school.js';

let school: School;
beforeAll(async () => {
  // The demo people come with the starter content.
  school = await openSchool();
}, 60_000);
afterAll(() => school.close());

test.each([true, false])(
  'on a phone the menu of the console is one row that names where one is, and opens (scripts: %p)',
  async (javaScriptEnabled) => {
    const context = await school.open({ viewport: { width: 390, height: 844 }, javaScriptEnabled });
    const page = await context.newPage();
    await school.signIn(page, STAFF);
    await page.goto('/staff/certificates');
    const header = page.locator('.staff-nav');
    expect((await header.boundingBox())!.height).toBeLessThan(64);
    const menu = header.locator('summary');
    expect(await menu.innerText()).toContain('Certificates');
    const mail = page.getByRole('link', { name: 'Mail', exact: true });
    expect(await mail.isVisible()).toBe(false);
    await menu.click();
    expect(await page.getByRole('button', { name: 'Sign out' }).isVisible()).toBe(true);
    await mail.click();
    await page.waitForURL('**/staff/mail');
    await context.close();
  },
  60_000,
);

test('on a wide screen the same ways stand in a column, each once', async () => {
  const context = await school.open({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await school.signIn(page, STAFF);
  await page.goto('/staff/mail');
  expect(await page.locator('.staff-nav summary').isVisible()).toBe(false);
  for (const name of ['Dashboard', 'Questions', 'Mail'])
    expect(await page.locator('.staff-nav').getByRole('link', { name, exact: true }).count()).toBe(1);
  await context.close();
}, 60_000);
