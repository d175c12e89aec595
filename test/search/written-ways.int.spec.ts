import { IndexStale } from '../../src/search/index-stale.js';
import { fold } from '../../src/search/search.rules.js';
import { startTestApp, type TestApp } from '../support/app.js';
import type { Visitor } from '../support/visitor.js';

type Locale = 'en' | 'nl' | 'fr';
interface Answer {
  widened: string;
  total: number;
  items: { path: string; snippet: { text: string; match: boolean }[] }[];
}

/** A text around a word in each language, in which no other word is asked for. */
const SENTENCE: Record<Locale, (word: string) => string> = {
  en: (word) => `What many people say about ${word} is true.`,
  nl: (word) => `Wat veel mensen over ${word} vertellen klopt.`,
  fr: (word) => `Ce que beaucoup disent de ${word} semble vrai.`,
};
const EACH: Locale[] = ['en', 'nl', 'fr'];

/** Each thing as texts write it and as people ask for it: whichever way it is asked, all of its texts are found and no other. */
const THINGS: { locales: Locale[]; written: string[]; asked: string[] }[] = [
  { locales: EACH, written: ['SPF50', 'SPF 50', 'SPF-50'], asked: ['spf50', 'SPF 50', 'spf-50'] },
  { locales: EACH, written: ['omega3', 'omega 3', 'omega-3'], asked: ['omega3', 'omega 3', 'Omega-3'] },
  { locales: EACH, written: ['vitamine D3', 'vitamine D 3', 'vitamine D-3'], asked: ['d3', 'vitamine d3', 'd-3'] },
  { locales: EACH, written: ['UVA', 'UV-A', 'UV A'], asked: ['uva', 'UV-A', 'uv a', 'UV A'] },
  { locales: EACH, written: ['UVB', 'UV-B', 'UV B'], asked: ['uvb', 'UV-B', 'uv b', 'UV B'] },
  { locales: ['nl'], written: ['UVC-straling', 'UV-C-straling'], asked: ['uvc straling', 'uv-c-straling'] },
  { locales: ['nl'], written: ['B12-tekort', 'B-12-tekort'], asked: ['b12 tekort', 'b-12-tekort'] },
  { locales: EACH, written: ['AHA/BHA', 'BHA, AHA'], asked: ['aha', 'bha', 'AHA/BHA', 'bha aha'] },
  { locales: EACH, written: ['sérum/crème'], asked: ['crème', 'serum', '"sérum/crème"'] },
  { locales: ['en', 'fr'], written: ['co-enzyme', 'coenzyme'], asked: ['co-enzyme', 'coenzyme', 'coenz'] },
  { locales: ['nl'], written: ['co-enzym', 'coenzym'], asked: ['co-enzym', 'coenzym', 'coenz'] },
  { locales: ['en'], written: ['antioxidant', 'anti-oxidant'], asked: ['antioxidants', 'anti-oxidants'] },
  { locales: ['nl'], written: ['antioxidanten', 'anti-oxidanten'], asked: ['antioxidanten', 'anti-oxidanten'] },
  { locales: ['fr'], written: ['antioxydants', 'anti-oxydants'], asked: ['antioxydant', 'anti-oxydant'] },
];
const CASES = THINGS.flatMap(({ locales, written, asked }) =>
  locales.flatMap((locale) => asked.map((q) => ({ locale, q, written }))),
);

/** What of a text was asked for: all of it, but of several words only those in the question. */
const askedOf = (text: string, q: string) =>
  text
    .split(/[ ,/]+/)
    .filter((word) => !/^(?:vitamine|aha|bha|sérum|crème)$/i.test(word) || fold(q).includes(fold(word)))
    .join('');
const letters = (text: string) => fold(text).replace(/[^a-z0-9]/g, '');

let school: TestApp;
let guest: Visitor;
const written = new Map<string, string>();

beforeAll(async () => {
  school = await startTestApp({ role: 'web' });
  guest = school.visitor();
  guest.headers['x-forwarded-for'] = '10.200.0.2';
  const add = async (locale: Locale, words: string) => {
    const slug = `ways-${written.size}`;
    const [row] = await school.database.query<{ id: string }>(
      `INSERT INTO article (slug, status, author, published_on, created_at)
       VALUES ($1, 'published', '{"en":"x","nl":"x","fr":"x"}', current_date - 2, now()) RETURNING id`,
      [slug],
    );
    await school.database.query(
      "INSERT INTO article_text (article_id, locale, title, summary, body, updated_at) VALUES ($1, $2, 'Xyz', 'Xyz', $3, now())",
      [row!.id, locale, SENTENCE[locale](words)],
    );
    written.set(`/articles/${slug}`, `${locale} ${words}`);
  };
  for (const { locales, written: all } of THINGS)
    for (const locale of locales) for (const words of all) await add(locale, words);
  // Near to what is asked for, and something else.
  for (const locale of EACH)
    for (const words of ['SPF 30', 'UV', 'omega 6', '3 enzymes', 'vitamine C']) await add(locale, words);
  await school.get(IndexStale).run(new Date());
});
afterAll(() => school.close());

async function ask(q: string, locale: Locale): Promise<Answer> {
  const query = new URLSearchParams({ q, locale, exact: 'true', kind: 'article' });
  return (await guest.api('GET', `/api/v1/search?${query.toString()}`)).json<Answer>();
}

it.each(CASES)('in $locale, $q is found however it is written', async ({ locale, q, written: all }) => {
  const { items, total } = await ask(q, locale);
  const own = items.filter(({ path }) => written.get(path)!.startsWith(`${locale} `));
  expect(own.map(({ path }) => written.get(path)!.slice(3)).sort()).toEqual([...all].sort());
  expect(total).toBe(items.length);
  for (const { path, snippet } of own) {
    // A passage begins and ends where it likes, and holds nothing that the text does not say.
    expect(SENTENCE[locale](written.get(path)!.slice(3))).toContain(snippet.map(({ text }) => text).join(''));
    const marked = snippet.filter(({ match }) => match).map(({ text }) => text);
    expect(letters(marked.join(' '))).toBe(letters(askedOf(written.get(path)!.slice(3), q)));
  }
});
