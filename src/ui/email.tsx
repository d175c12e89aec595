import { renderToString } from 'preact-render-to-string';
import type { Locale } from '../platform/i18n/locales.js';
import {
  EmailButton,
  EmailFacts,
  EmailHeading,
  EmailLayout,
  EmailLink,
  EmailParagraph,
  EmailProse,
  EmailSmall,
} from './email-layout.js';

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

function draw(part: EmailBlock, index: number) {
  switch (part.kind) {
    case 'heading':
      return <EmailHeading key={index}>{part.text}</EmailHeading>;
    case 'paragraph':
      return <EmailParagraph key={index}>{part.text}</EmailParagraph>;
    case 'prose':
      return <EmailProse key={index} html={part.html} lang={part.lang} />;
    case 'button':
      return (
        <EmailButton key={index} href={part.href}>
          {part.label}
        </EmailButton>
      );
    case 'link':
      return (
        <EmailLink key={index} href={part.href}>
          {part.label}
        </EmailLink>
      );
    case 'facts':
      return <EmailFacts key={index} rows={part.rows} />;
    case 'small':
      return <EmailSmall key={index}>{part.text}</EmailSmall>;
  }
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
  const { locale, subject, preheader, blocks, footer } = email;
  const html = renderToString(
    <EmailLayout locale={locale} subject={subject} preheader={preheader} footer={footer}>
      {blocks.map(draw)}
    </EmailLayout>,
  );
  const foot = footer.map(({ text, href }) => (href ? `${fold(text)}: ${href}` : fold(text))).join('\n');
  const text = `${[...blocks.map(say), `-- \nSkin School${foot ? `\n${foot}` : ''}`].join('\n\n')}\n`;
  return { subject, html: `<!doctype html>${html}`, text };
}
