import type { Locale } from '../platform/i18n/locales.js';
import { escapeHtml, mailAddress, onOneLine } from './email/escape.js';
import { fillPiece } from './email/pieces.js';

/** One part of an e-mail. */
export type EmailBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  /** Running text whose HTML is safe already, with the same as plain text, and its language. */
  | { kind: 'prose'; html: string; text: string; lang: Locale }
  | { kind: 'button'; label: string; href: string }
  | { kind: 'link'; label: string; href: string }
  | { kind: 'facts'; rows: readonly (readonly [term: string, value: string])[] }
  | { kind: 'small'; text: string };

/** A link or a sentence at the foot of an e-mail: why it came, how to stop it. */
export interface EmailFooterLine {
  text: string;
  /** Makes the text a link. */
  href?: string;
}

/** An e-mail as its sender declares it; html and plain text are both made from this. */
export interface EmailDocument {
  locale: Locale;
  subject: string;
  /** What mail programs show beside the subject. */
  preheader: string;
  blocks: readonly EmailBlock[];
  footer: readonly EmailFooterLine[];
}

/** An e-mail that is ready for the transport. */
export interface RenderedEmail {
  subject: string;
  html: string;
  text: string;
}

/** Declares blocks without writing their kinds out. */
export const block = {
  heading: (text: string): EmailBlock => ({ kind: 'heading', text }),
  paragraph: (text: string): EmailBlock => ({ kind: 'paragraph', text }),
  prose: (html: string, text: string, lang: Locale): EmailBlock => ({ kind: 'prose', html, text, lang }),
  button: (label: string, href: string): EmailBlock => ({ kind: 'button', label, href }),
  link: (label: string, href: string): EmailBlock => ({ kind: 'link', label, href }),
  facts: (rows: readonly (readonly [string, string])[]): EmailBlock => ({ kind: 'facts', rows }),
  small: (text: string): EmailBlock => ({ kind: 'small', text }),
};

function draw(part: EmailBlock): string {
  switch (part.kind) {
    case 'heading':
    case 'paragraph':
    case 'small':
      return fillPiece(part.kind, { text: escapeHtml(part.text) });
    case 'prose':
      return fillPiece('prose', { html: part.html, lang: part.lang });
    case 'button':
    case 'link':
      return fillPiece(part.kind, { label: escapeHtml(part.label), href: mailAddress(part.href) });
    case 'facts':
      return fillPiece('facts', {
        rows: part.rows
          .map(([term, value]) => fillPiece('fact', { term: escapeHtml(term), value: escapeHtml(value) }))
          .join(''),
      });
  }
}

function drawLine({ text, href }: EmailFooterLine): string {
  if (href === undefined) return fillPiece('line', { text: escapeHtml(text) });
  return fillPiece('line-link', { text: escapeHtml(text), href: mailAddress(href) });
}

/** Breaks a line at 76 characters or fewer; an address is never broken. */
function fold(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const lines: string[] = [];
      for (const word of line.split(' ')) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + word.length < 76) lines[lines.length - 1] = `${last} ${word}`;
        else lines.push(word);
      }
      return lines.join('\n');
    })
    .join('\n');
}

function say(part: EmailBlock): string {
  switch (part.kind) {
    case 'heading':
      return `${fold(part.text)}\n${'='.repeat(Math.min(76, part.text.length))}`;
    case 'paragraph':
    case 'prose':
    case 'small':
      return fold(part.text);
    case 'button':
    case 'link':
      return `${part.label}:\n${part.href}`;
    case 'facts':
      return part.rows.map(([term, value]) => fold(`${term}: ${value}`)).join('\n');
  }
}

/** Makes both forms of an e-mail from its one definition. */
export function renderEmail(email: EmailDocument): RenderedEmail {
  const { locale, preheader, blocks, footer } = email;
  const subject = onOneLine(email.subject);
  const html = fillPiece('frame', {
    lang: locale,
    subject: escapeHtml(subject),
    preheader: escapeHtml(preheader),
    blocks: blocks.map(draw).join('\n'),
    lines: footer.map(drawLine).join(''),
  });
  const foot = footer.map(({ text, href }) => (href ? `${fold(text)}: ${href}` : fold(text))).join('\n');
  const text = `${[...blocks.map(say), `-- \nSkin School${foot ? `\n${foot}` : ''}`].join('\n\n')}\n`;
  return { subject, html, text };
}
