/** Whoever looks within so many seconds of delivery is taken for a scanner. */
export const SCANNER_SECONDS = 10;

/** Programs that load pictures before anybody reads: they name themselves, or are named so by what they run on. */
const PROGRAMS =
  /bot\b|crawl|spider|scan|prefetch|preview|headless|barracuda|mimecast|proofpoint|cloudmark|symantec|^(curl|wget|python|java|go-http-client|okhttp|node|axios)\b/i;

/** What Apple's Mail Privacy Protection says of itself, and nobody else says only this. It loads every picture of every mail. */
const APPLE_PROXY = 'Mozilla/5.0';

/** How a browser says that it only fetches in advance. */
const IN_ADVANCE = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'] as const;

/**
 * Whether a picture was perhaps loaded by a machine, by what the request says of itself. This is read and forgotten. The
 * proxies of Gmail and Yahoo load when somebody opens a mail, and are not among them.
 */
export function perhapsMachine(headers: Readonly<Record<string, string | string[] | undefined>>): boolean {
  const said = (name: string) => String(headers[name] ?? '').trim();
  const program = said('user-agent');
  if (program === '' || program === APPLE_PROXY || PROGRAMS.test(program)) return true;
  return IN_ADVANCE.some((name) => /prefetch|preview|prerender/i.test(said(name)));
}
