import type { Visit } from '../../ui/web/visit.js';
import { escapeHtml } from '../../ui/email/escape.js';

/** The theme a mail is looked at in. */
export const THEMES = ['light', 'dark'] as const;

/** One of them. */
export type Theme = (typeof THEMES)[number];

/** Answers with a mail for a frame: no scripts, inline styles, nothing fetched, in the theme that was asked for. */
export function frameAnswer(visit: Visit, html: string, theme: Theme): string {
  void visit.reply.headers({
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
    'x-frame-options': 'SAMEORIGIN',
    'cache-control': 'private, no-store',
  });
  void visit.reply.type('text/html; charset=utf-8');
  // Whoever looks chooses the theme, not her browser.
  return html
    .replace('@media (prefers-color-scheme: dark)', theme === 'dark' ? '@media all' : '@media not all')
    .replace('color-scheme:light dark', `color-scheme:${theme}`);
}

/** The same for what is wrong with a mail, where there is none to draw yet. */
export function frameFaults(visit: Visit, title: string, faults: readonly string[], theme: Theme): string {
  const items = faults.map((fault) => `<li style="margin:0 0 8px">${escapeHtml(fault)}</li>`).join('');
  const colours = theme === 'dark' ? 'background:#17161b;color:#ebe6dc' : 'background:#f6f3ec;color:#1c1a22';
  const html = `<!doctype html><html lang="${visit.locale}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body style="margin:0;padding:24px;font:16px/1.5 sans-serif;${colours}"><h1 style="font:normal 22px/1.3 Georgia,serif;margin:0 0 14px">${escapeHtml(title)}</h1><ul style="margin:0;padding:0 0 0 20px">${items}</ul></body></html>`;
  return frameAnswer(visit, html, theme);
}
