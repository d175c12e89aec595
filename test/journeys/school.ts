import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { IssueSignInLink } from '../../src/accounts/issue-sign-in-link.js';
import { fillStarter } from '../../src/starter.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { launchBrowser } from '../support/browser.js';

/** The demo people of the starter content. */
export const LEARNER = 'demo.learner@skin-school.example';
/** Manager and editor. */
export const STAFF = 'demo.staff@skin-school.example';

/** The school as a newcomer finds it, with the starter content, and a browser to walk through it. */
export interface School {
  app: TestApp;
  /** A browser window of its own: a guest. */
  open(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Signs a window in the way people do: through a link, by pressing its button. */
  signIn(page: Page, email: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the school. @param starter false for one that has nothing yet: what a test is not about takes its time */
export async function openSchool({ starter = true } = {}): Promise<School> {
  const app = await startTestApp();
  if (starter) await fillStarter(app.app, new Date(), { demoPeople: true });
  const browser: Browser = await launchBrowser();
  return {
    app,
    open: (options = {}) =>
      browser.newContext({ baseURL: app.url, locale: 'en-GB', timezoneId: 'Europe/Brussels', ...options }),
    signIn: async (page, email) => {
      const token = await app.get(IssueSignInLink).run({ id: null, name: 'test' }, { email }, new Date());
      await page.goto(`/sign-in/link/${token}`);
      await page.locator(`form[action="/sign-in/link/${token}"] button`).click();
      await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    },
    close: async () => {
      await browser.close();
      await app.close();
    },
  };
}
