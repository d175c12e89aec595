import { renderToString } from 'preact-render-to-string';
import type { ClaimNote } from '../../src/evidence/evidence.views.js';
import { openingOf, parseText } from '../../src/courses/lesson-markdown.js';
import type { ImageView } from '../../src/courses/media/media.views.js';
import { Text } from '../../src/courses/pages/text.js';
import { localizePath, type Locale } from '../../src/platform/i18n/locales.js';
import { translator } from '../../src/platform/i18n/messages.js';
import { PageProvider } from '../../src/ui/page-context.js';

const NOTE: ClaimNote = {
  slug: 'roller',
  text: 'Rollers raise blood flow.',
  level: 'limited',
  rationale: 'One small study.',
  studies: [{ authors: 'Miyaji', year: 2018, direction: 'supports' }],
};

const IMAGE: ImageView = {
  ...{ kind: 'image', name: 'lymph', alt: { text: 'Lymph <paths>', locale: 'en' }, decorative: false },
  ...{ width: 960, height: 640, credit: 'A. Visser', licence: 'CC BY 4.0' },
  renditions: [480, 960].flatMap((width) =>
    ['webp', 'jpeg'].map((kind) => ({
      address: `/media/${width}.${kind}`,
      mime: `image/${kind}`,
      width,
      height: (width * 2) / 3,
    })),
  ),
};

function html(body: string, locale: Locale = 'en', opening = false): string {
  const text = parseText(body);
  const context = {
    ...{ locale, t: translator(locale), path: '/', viewer: null, timeZone: 'UTC', notice: null, publicUrl: 'http://x' },
    ...{ link: (path: string) => localizePath(locale, path), asset: (name: string) => name, now: new Date(0) },
  };
  return renderToString(
    <PageProvider value={context}>
      <Text
        root={opening ? openingOf(text) : text.root}
        claims={text.claims}
        notes={new Map([['roller', NOTE]])}
        media={new Map([['lymph', IMAGE]])}
        quizzes={new Map()}
      />
    </PageProvider>,
  );
}

describe('what a text lets through', () => {
  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script in a sentence', 'Hello <script>alert(1)</script> there'],
    ['an image that fails', '<img src=x onerror=alert(1)>'],
    ['a link that is script', '[x](javascript:alert(1))'],
    [
      'a link that is script in disguise',
      '[x](JaVaScRiPt&colon;alert(1)) [y](java\nscript:alert(1)) <javascript:alert(1)>',
    ],
    ['a link to data', '[x](data:text/html;base64,PHNjcmlwdD4=)'],
    ['an image from elsewhere', '![x](https://evil.example/pixel.gif)'],
    ['a frame', '<iframe src="https://evil.example"></iframe>'],
    ['a style', '<p style="position:fixed">x</p>'],
    ['a handler in a directive', ':claim[words]{#roller onclick="alert(1)" class="x" style="y"}'],
    ['elements of ours as raw HTML', '<claim slug="roller">x</claim> <tool-note name="x" price="1">y</tool-note>'],
    ['a name that breaks out of its attribute', '::figure{name="\\"><script>alert(1)</script>"}'],
    ['an image by address', '::image{name="https://evil.example/x.png"} ::video{name="//evil.example/x.mp4"}'],
    ['an image as raw HTML', '<lesson-image name="lymph">x</lesson-image>'],
    ['a tool with script for a name', ':::tool{name="<script>" price="1" currency="EUR" asOf="2020-05"}\nx\n:::'],
  ])('%s does nothing', (_, body) => {
    const out = html(body);
    expect(out).not.toMatch(
      /<script|<img|<iframe|<style|<claim|<tool-note|style=|onerror=|onclick=|href="(?!http|mailto|#|\/)/i,
    );
  });

  test('what is said of an image is words and nothing else', () => {
    const out = html(
      '::image{name=lymph caption="<script>alert(1)</script> \' onload=x" onerror="alert(1)" style="x"}',
    );
    expect(out).toContain("&lt;script>alert(1)&lt;/script> ' onload=x");
    expect(out).toContain('alt="Lymph &lt;paths>"');
    expect(out).not.toMatch(/<script|onerror|style=/);
  });

  test('links to our own pages keep the reader’s language, others stay as they are', () => {
    expect(html('[a](/evidence) [b](https://doi.org/10.1) [c](//evil.example)', 'nl')).toContain(
      '<a href="/nl/evidence">a</a> <a href="https://doi.org/10.1">b</a> <a href="//evil.example">c</a>',
    );
  });

  test.each([
    ['quotes', '>'.repeat(100_000) + ' x'],
    ['lists', '- '.repeat(50_000) + 'x'],
    ['lists and quotes', '> - '.repeat(40_000) + 'x'],
    ['indented lists', Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
    ['claims in claims', `${':claim['.repeat(500)}x${']{#roller}'.repeat(500)}`],
    ['brackets', '['.repeat(5_000)],
    ['emphasis', '*a **b '.repeat(1_000)],
  ])('%s nested beyond sense are drawn all the same', (_, body) => {
    expect(html(body).length).toBeLessThan(2_000_000);
  });
});

describe('directives', () => {
  test('a claim shows its number and, in the margin, grade, reason and studies', () => {
    const out = html('We saw that :claim[rollers *do* something]{#roller}.');
    expect(out).toContain('rollers <em>do</em> something');
    expect(out).toContain('id="note-roller"');
    for (const words of [
      'limited',
      'Rollers raise blood flow.',
      'One small study.',
      'Miyaji, 2018: supports it',
      'href="/evidence/roller"',
    ])
      expect(out).toContain(words);
  });

  test('a claim stated twice has one note and no id twice', () => {
    const out = html(':claim[once]{#roller} and :claim[again]{#roller} and :claim[other]{#unknown}');
    const ids = [...out.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(out.match(/class="note"/g)).toHaveLength(2);
    expect(out.match(/data-note="claim-roller"[^>]*>1</g)).toHaveLength(2);
  });

  test('a claim that nobody entered says so in the open, in the reader’s language', () => {
    expect(html(':claim[x]{#no-such-claim}')).toContain('not yet graded');
    expect(html(':claim[x]{#no-such-claim}', 'nl')).toContain('nog niet beoordeeld');
    expect(html(':claim[x]{#no-such-claim}', 'fr')).toContain('pas encore évaluée');
  });

  test('a figure is drawn with its words; one that does not exist says so', () => {
    expect(html('::figure{name="skin-layers"}')).toContain('<svg class="fig"');
    expect(html('::figure{name="evidence-scale"}')).toContain('<figure');
    for (const name of ['nope', 'constructor', '__proto__'])
      expect(html(`::figure{name="${name}"}`)).toContain('not finished yet');
  });

  test('a tool shows its price and that nobody paid', () => {
    const out = html(':::tool{name="NEWA" price="299" currency="EUR" asOf="2020-05"}\nA *device*.\n:::', 'fr');
    expect(out).toContain('mai 2020');
    expect(out).toContain('299');
    expect(out).toContain('<em>device</em>');
  });

  test('a tool with a senseless price keeps its words and shows no price', () => {
    expect(html(':::tool{name="A" price="cheap" currency="EUR" asOf="2020-05"}\nStill here.\n:::')).toBe(
      '<p>Still here.</p>',
    );
  });

  test('what only looks like a directive stays as it was written', () => {
    expect(html('At 10:30, see note:this and :claim[without a name].')).toContain(
      'At 10:30, see note:this and :claim[without a name].',
    );
    expect(html('::unknown{a="b"}')).toContain('::unknown');
  });
});

describe('the rest of a text', () => {
  test('its headings stand below the page’s own', () => {
    expect(html('# One\n\n## Two\n\n###### Six')).toBe(
      '<h2 id="part-1">One</h2>\n<h2 id="part-2">Two</h2>\n<h4 id="part-3">Six</h4>',
    );
  });

  test('the opening ends at the first heading', () => {
    expect(html('First.\n\nSecond.\n\n## Then\n\nThird.', 'en', true)).toBe('<p>First.</p><p>Second.</p>');
  });

  test('the claims are listed once each, in order', () => {
    expect(parseText(':claim[a]{#b-two} :claim[b]{#a-one} :claim[c]{#b-two} :claim[d]{#Bad_Slug}').claims).toEqual([
      'b-two',
      'a-one',
    ]);
  });
});
