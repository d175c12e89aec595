import type { Page } from 'playwright-core';
import { expectNoAxeViolations } from '../support/browser.js';
import type { School } from './school.js';

const WIDTHS = [390, 1440];
const SCHEMES = ['light', 'dark'] as const;

/** Pages of a school, each looked at by axe as it opens. */
export class AxeVisits {
  constructor(private readonly school: School) {}

  /** A page of a guest, or of the person with that address. */
  async openAs(email: string | null): Promise<Page> {
    const page = await (await this.school.open({ bypassCSP: true })).newPage();
    if (email) await this.school.signIn(page, email);
    return page;
  }

  /** Runs axe in both schemes and at both widths on the page that stands open. */
  async expectNothing(page: Page): Promise<void> {
    const findings: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        // The dark scheme has colours of its own and nothing else, as `dark.spec.ts` sees to.
        await expectNoAxeViolations(page, colorScheme === 'dark' ? 'colours' : undefined).catch((error: Error) =>
          findings.push(`${colorScheme}, ${width} wide: ${error.message}`),
        );
      }
    }
    expect(findings).toEqual([]);
  }

  async visit(page: Page, path: string, status = 200): Promise<void> {
    const answer = await page.goto(path);
    expect([path, answer!.status()]).toEqual([path, status]);
    await this.expectNothing(page);
  }

  /** Sends a form as it stands, without the browser's own checks, and looks at what comes back. */
  async submit(page: Page, form: string): Promise<void> {
    await Promise.all([page.waitForEvent('framenavigated'), page.locator(`${form} button:visible`).first().click()]);
    await this.expectNothing(page);
  }

  /** One value out of the school's database. */
  async one(sql: string): Promise<string> {
    const [row] = await this.school.app.database.query<{ value: string }>(sql);
    return row!.value;
  }
}
