import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';

const CHROMIUM_PATHS = JSON.parse(
  readFileSync(new URL('../../.config/chromium-paths.json', import.meta.url), 'utf8'),
) as string[];

/** The browser of this machine, CHROMIUM_PATH first. */
export function findChromium(): string {
  const given = process.env.CHROMIUM_PATH;
  const found = given ? (existsSync(given) ? given : undefined) : CHROMIUM_PATHS.find((file) => existsSync(file));
  if (found) return found;
  throw new Error(
    given
      ? `CHROMIUM_PATH names ${given}, which does not exist.`
      : 'No Chromium was found: install the package chromium, or set CHROMIUM_PATH.',
  );
}

/** Starts the system's Chromium without a window; it calls nobody but the pages under test. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Containers often have a /dev/shm of 64 MB, too little for a page.
      '--disable-dev-shm-usage',
    ],
  });
}

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const EVERYTHING = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

interface AxeResults {
  violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
}

/**
 * Fails with a readable list when axe finds anything on the page.
 * The page's own policy forbids foreign scripts: open it in a context made with `bypassCSP: true`.
 * @param only 'colours' for a page that was looked at before, and of which nothing but the colours has changed since
 */
export async function expectNoAxeViolations(page: Page, only?: 'colours'): Promise<void> {
  if (!(await page.evaluate(`'axe' in window`))) await page.addScriptTag({ path: axeFile });
  const runOnly = only === 'colours' ? COLOURS : EVERYTHING;
  const results = await page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify({ runOnly, resultTypes: ['violations'] })})`,
  );
  const findings = results.violations.map(({ id, help, nodes }) => {
    const places = nodes.map(
      ({ target, failureSummary }) => `  ${target.join(' ')}\n    ${failureSummary?.replace(/\n\s*/g, '\n    ')}`,
    );
    return `${id}: ${help}\n${places.join('\n')}`;
  });
  if (findings.length > 0) throw new Error(`axe found ${findings.length} on ${page.url()}:\n${findings.join('\n')}`);
}
