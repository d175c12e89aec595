import {
  checkTexts,
  mayPublish,
  ungradedClaims,
  type Known,
  type TextToCheck,
} from '../../../src/courses/publishing/checklist.rules.js';
import { renders, textsAfter } from '../../../src/courses/publishing/publication.rules.js';
import type { DraftWords, LessonState } from '../../../src/courses/publishing/publishing.views.js';
import { readText } from '../../../src/courses/publishing/text-reading.rules.js';
import { LOCALES, type Locale } from '../../../src/platform/i18n/locales.js';

const SITE = 'https://school.example';
const known: Known = {
  claims: new Map([
    ['graded', { graded: true }],
    ['open', { graded: false }],
  ]),
  media: new Map([
    ['hands', { kind: 'image', alt: { en: 'Two hands' }, decorative: false }],
    ['film', { kind: 'video', alt: { en: 'A film' }, decorative: false }],
    ['leaf', { kind: 'image', alt: {}, decorative: true }],
  ]),
  links: new Map([
    ['/courses/skin', { state: 'open', anchors: null }],
    ['/courses/skin/sun', { state: 'open', anchors: new Set(['claim-graded']) }],
    ['/articles/soon', { state: 'unpublished', anchors: null }],
  ]),
  saidOpenly: new Set(),
};

const text = (body: string, changes: Partial<TextToCheck> = {}): TextToCheck => ({
  locale: 'en',
  title: 'Sun',
  summary: 'What the sun does.',
  body,
  read: readText(body, SITE),
  checked: true,
  older: false,
  behind: false,
  ...changes,
});
const check = (texts: TextToCheck[], what: Known = known) =>
  checkTexts(texts, 'en', ['en'], what).map(({ problem, line, blocks }) => [problem, line, blocks]);

test.each([
  ['a sound text', 'Words.\n\n## Part\n\n### Smaller\n\n## Part two', []],
  ['an empty body', ' \n\n', [['body-empty', null, true]]],
  ['only a rule', '---\n', [['body-empty', null, true]]],
  ['a graded claim', 'It is :claim[so]{id=graded}.', []],
  ['an ungraded claim', 'One\n\nIt is :claim[so]{id=open}.', [['claim-ungraded', 3, true]]],
  ['an unknown claim', 'It is :claim[so]{#nobody}.', [['claim-unknown', 1, true]]],
  ['a claim without a name', 'It is :claim[so].', [['claim-without-id', 1, true]]],
  ['a claim with an impossible name', 'It is :claim[so]{id="No Slug"}.', [['claim-without-id', 1, true]]],
  ['a drawing', 'See\n\n::figure{name=skin-layers}', []],
  ['an unknown drawing', 'See\n\n::figure{name=nothing}', [['figure-unknown', 3, true]]],
  ['a picture with words', '::image{name=hands}', []],
  ['a picture that is only decoration', '::image{name=leaf}', []],
  ['a picture that is a video', '::image{name=film}', [['image-unknown', 1, true]]],
  ['an unknown video', '::video{name=nothing}', [['video-unknown', 1, true]]],
  ['a tool without a price', 'A\n\n:::tool{name=Roller}\nB\n:::', [['tool-incomplete', 3, true]]],
  ['a directive that nobody knows', 'A\n\n::imagee{name=hands}', [['directive-unknown', 3, true]]],
  ['a colon in a sentence', 'See note:b and 10:30.', []],
  ['headings that skip', 'A\n\n#### Deep', [['heading-order', 3, true]]],
  ['a first heading of the first level', '# Top\n\n### Deep', []],
  ['a link to a course', '[a](/courses/skin)', []],
  ['a link in another language, with a query', '[a](/nl/courses/skin/?from=here)', []],
  ['a link with our own host', `[a](${SITE}/courses/skin)`, []],
  ['a link to nothing', 'A\nb [a](/courses/none) c', [['link-broken', 2, true]]],
  ['a link by reference', '[a][x]\n\n[x]: /courses/none', [['link-broken', 3, true]]],
  ['a link to what is to come', '[a](/articles/soon)', [['link-unpublished', 1, false]]],
  ['a jump that is right', '[a](/courses/skin/sun#claim-graded)', []],
  ['a jump to nowhere', '[a](/courses/skin/sun#elsewhere)', [['anchor-broken', 1, true]]],
  ['a jump within the text', 'It is :claim[so]{id=graded}, see [above](#claim-graded).', []],
  ['a jump within the text to nowhere', '[a](#nowhere)', [['anchor-broken', 1, true]]],
  ['a link elsewhere', '[a](https://doi.org/10.1/x) <mailto:a@b.example> [b](http://example.org:8080/p)', []],
  ['a relative link', '[a](other-lesson)', [['link-malformed', 1, true]]],
  ['a link without a host', '[a](https:///x)', [['link-malformed', 1, true]]],
  ['a link to a bare name', '[a](https://localhost/x)', [['link-malformed', 1, true]]],
  ['a link with a space', '[a](<https://exa mple.org>)', [['link-malformed', 1, true]]],
  ['a link that is script', '[a](javascript:alert(1))', [['link-malformed', 1, true]]],
  ['a link to another host by two strokes', '[a](//evil.example)', [['link-malformed', 1, true]]],
  ['a link with broken escapes', '[a](#%E0%A4%A)', [['anchor-broken', 1, true]]],
])('%s', (_, body, findings) => {
  expect(check([text(body)])).toEqual(findings);
});

test('a picture needs its words in the language of the text', () => {
  expect(checkTexts([text('::image{name=hands}', { locale: 'nl', summary: 'Anders' })], 'nl', ['nl'], known)).toEqual([
    { problem: 'alt-missing', locale: 'nl', line: 1, about: 'hands', blocks: true },
  ]);
});

test('an ungraded claim passes when the editor says that the lesson says so, and no other claim with it', () => {
  const texts = [text('It is :claim[so]{id=open}.')];
  expect(ungradedClaims(texts, known)).toEqual(['open']);
  expect(check(texts, { ...known, saidOpenly: new Set(['open']) })).toEqual([]);
  expect(check(texts, { ...known, saidOpenly: new Set(['graded']) })).toEqual([['claim-ungraded', 1, true]]);
});

test('a translation that says what its source says is none; a title may be the same word', () => {
  const source = text('The sun shines.');
  const copy = text('The  sun\nshines.', { locale: 'nl', title: 'Sun', summary: ' ' });
  const findings = checkTexts([source, copy], 'en', LOCALES, known);
  expect(findings.map(({ problem, locale, blocks }) => [problem, locale, blocks])).toEqual([
    ['title-as-source', 'nl', false],
    ['summary-missing', 'nl', true],
    ['body-as-source', 'nl', true],
    ['not-translated', 'fr', false],
  ]);
  expect(mayPublish(findings)).toBe(false);
});

test('a text that readers have already and that stays is not checked again', () => {
  const bad = text('[a](/courses/none)', { checked: false });
  const good = text('Goed.', { locale: 'nl', title: 'Zon', summary: 'Wat de zon doet.' });
  expect(checkTexts([bad, good], 'en', ['en', 'nl'], known)).toEqual([]);
});

test('without a text in its first language nothing is published', () => {
  expect(mayPublish(checkTexts([text('Goed.', { locale: 'nl' })], 'en', LOCALES, known))).toBe(false);
});

test('nothing that somebody writes makes the reading fail', () => {
  for (const body of ['>'.repeat(5_000), '['.repeat(2_000), ':::'.repeat(500), '::image{', '[a]( <', '# '.repeat(400)])
    expect(() => readText(body, SITE)).not.toThrow();
});

describe('the state of a translation', () => {
  const draft = (changes: Partial<DraftWords> = {}): DraftWords => ({
    title: 'T',
    summary: 'S',
    body: 'B',
    version: 1,
    baseRevision: 0,
    sourceRevision: null,
    savedBy: null,
    savedAt: new Date('2026-11-01T10:00:00Z'),
    ...changes,
  });
  const published = (revision: number, sourceRevision: number | null) => ({
    title: 'T',
    summary: 'S',
    body: 'B',
    revision,
    sourceRevision,
    updatedAt: new Date('2026-10-01T10:00:00Z'),
  });
  const lesson = (changes: Partial<LessonState>): LessonState => ({
    id: 'x',
    slug: 'x',
    course: { id: 'c', slug: 'c', status: 'draft' },
    status: 'published',
    withdrawnAt: null,
    sourceLocale: 'en',
    texts: {},
    drafts: {},
    plan: null,
    ...changes,
  });
  const olderAfter = (state: LessonState, locales: Locale[]) =>
    textsAfter(state, locales, SITE)
      .filter((one) => one.older)
      .map(({ locale }) => locale);

  it('becomes older when its source moves on without it', () => {
    const texts = { en: published(3, null), nl: published(2, 3) };
    expect(olderAfter(lesson({ texts, drafts: { en: draft({ baseRevision: 3 }) } }), [])).toEqual([]);
    expect(olderAfter(lesson({ texts, drafts: { en: draft({ baseRevision: 3 }) } }), ['en'])).toEqual(['nl']);
  });

  it('renders its source as it becomes when it was written after it and goes out with it', () => {
    const texts = { en: published(3, null), nl: published(2, 3) };
    const later = draft({ savedAt: new Date('2026-11-02T10:00:00Z'), sourceRevision: 3, baseRevision: 2 });
    const together = lesson({ texts, drafts: { en: draft({ baseRevision: 3 }), nl: later } });
    expect(renders(together, 'nl', later, true)).toBeNull();
    expect(olderAfter(together, ['en', 'nl'])).toEqual([]);
    const before = draft({ savedAt: new Date('2026-10-02T10:00:00Z'), sourceRevision: 3, baseRevision: 2 });
    const apart = lesson({ texts, drafts: { en: draft({ baseRevision: 3 }), nl: before } });
    expect(renders(apart, 'nl', before, true)).toBe(3);
    expect(olderAfter(apart, ['en', 'nl'])).toEqual(['nl']);
  });

  it('is told when something else was published since a draft began', () => {
    const state = lesson({ texts: { en: published(3, null) }, drafts: { en: draft({ baseRevision: 2 }) } });
    expect(textsAfter(state, ['en'], SITE)[0]).toMatchObject({ behind: true, checked: true });
  });
});
