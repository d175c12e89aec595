const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Words as they may stand in HTML, between tags and in an attribute. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => ESCAPES[character]!) : text;
}

/** Words as they may stand in a header: on one line, whatever they hold. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** An address that a mail may lead to. @throws Error for any other: those are made by us, so it is our mistake */
export function mailAddress(href: string): string {
  if (!/^(https?:\/\/|mailto:)/i.test(href)) throw new Error('a mail leads to web and mail addresses only');
  return escapeHtml(href);
}
