import type { Browser } from 'playwright-core';
import { expectNoAxeViolations, launchBrowser } from './browser.js';

describe('the browser of the tests', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('passes a page that everybody can use, under a strict policy', async () => {
    const page = await pageWith('<main><h1>Skin</h1><img src="data:," alt="A drawing of skin"></main>');
    await expectNoAxeViolations(page);
  });

  it('names what is wrong with a page', async () => {
    const page = await pageWith('<main><h1>Skin</h1><img src="data:,"></main>');
    await expect(expectNoAxeViolations(page)).rejects.toThrow(/image-alt/);
  });

  it('names colours that cannot be read when asked for these alone, and nothing else', async () => {
    const grey = await pageWith('<main><h1 style="color:#999;background:#888">Skin</h1><img src="data:,"></main>');
    const told = await expectNoAxeViolations(grey, 'colours').catch((error: Error) => error.message);
    expect(told).toMatch(/color-contrast/);
    expect(told).not.toMatch(/image-alt/);
  });

  async function pageWith(body: string) {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    await page.route('http://school.test/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': "default-src 'self'; script-src 'self'; img-src data:" },
        body: `<!doctype html><html lang="en"><head><title>Skin</title></head><body>${body}</body></html>`,
      }),
    );
    await page.goto('http://school.test/');
    return page;
  }
});
