import { fillStarter } from '../../src/starter.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';

let school: TestApp;

beforeAll(async () => {
  school = await startTestApp({ role: 'web' });
  await fillStarter(school.app, new Date(), { demoPeople: false });
});
afterAll(() => school.close());

type Data = Record<string, unknown>;

/** What schema.org and those who read it require of each type. */
const REQUIRED: Record<string, string[]> = {
  Course: ['name', 'description', 'provider', 'url', 'inLanguage', 'offers', 'hasCourseInstance'],
  LearningResource: ['name', 'description', 'url', 'inLanguage', 'isPartOf', 'learningResourceType'],
  Article: ['headline', 'datePublished', 'dateModified', 'author', 'publisher', 'inLanguage', 'mainEntityOfPage'],
  EducationEvent: [
    'name',
    'startDate',
    'endDate',
    'location',
    'eventAttendanceMode',
    'eventStatus',
    'organizer',
    'offers',
  ],
  BreadcrumbList: ['itemListElement'],
};

const page = async (path: string) => (await school.visitor().get(path)).text;
const dataOf = (text: string) =>
  [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json]) => JSON.parse(json!) as Data,
  );
async function first(list: string): Promise<string> {
  return new RegExp(`href="(${list}/[a-z0-9-]+)"`).exec(await page(list))![1]!;
}

describe('structured data', () => {
  it.each([
    ['Course', () => Promise.resolve('/courses/facial-massage')],
    ['LearningResource', () => Promise.resolve('/nl/courses/facial-massage/what-a-roller-does')],
    ['Article', () => first('/articles')],
    ['EducationEvent', () => first('/masterclasses')],
  ])('of a %s has every member that its readers require, and the way to the page', async (type, path) => {
    const data = dataOf(await page(await path()));
    const found = data.find((one) => one['@type'] === type)!;
    for (const member of REQUIRED[type]!) expect([member, found[member]]).not.toEqual([member, undefined]);
    expect(found['@context']).toBe('https://schema.org');
    const crumbs = data.find((one) => one['@type'] === 'BreadcrumbList')!;
    const items = crumbs.itemListElement as { position: number; name: string }[];
    expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
    for (const { name } of items) expect(name).toBeTruthy();
  });
});

describe('the head of every public page', () => {
  it.each(['/', '/courses', '/courses/facial-massage', '/articles', '/evidence', '/masterclasses'])(
    'names its address and its sisters: %s',
    async (path) => {
      for (const [language, prefix] of [
        ['en', ''],
        ['nl', '/nl'],
        ['fr', '/fr'],
      ] as const) {
        // What is only a filter or a mark of somebody's newsletter is no page of its own.
        const text = await page(`${prefix}${path}?utm_source=x`);
        const address = (to: string) => `http://localhost:3000${to}${path === '/' ? '/' : path}`;
        expect(text).toContain(`<html lang="${language}">`);
        expect(text).toContain(`<link rel="canonical" href="${address(prefix)}"`);
        for (const [other, to] of [
          ['en', ''],
          ['nl', '/nl'],
          ['fr', '/fr'],
          ['x-default', ''],
        ] as const)
          expect(text).toContain(`hreflang="${other}" href="${address(to)}"`);
      }
    },
  );

  it.each(['/search?q=massage', '/sign-in', '/nl/search'])('keeps %s out of search engines', async (path) => {
    expect(await page(path)).toContain('<meta name="robots" content="noindex"');
  });
});

describe('the journal', () => {
  it.each([
    ['', 'en'],
    ['/nl', 'nl'],
    ['/fr', 'fr'],
  ])('is a feed in its language that its pages name: %s', async (prefix, language) => {
    const { text, headers } = await school.visitor().get(`${prefix}/articles.atom`);
    expect(headers.get('content-type')).toContain('application/atom+xml');
    expect(text).toContain(`xml:lang="${language}"`);
    expect(text).toContain(`<id>http://localhost:3000${prefix}/articles.atom</id>`);
    const ids = [...text.matchAll(/<entry[^>]*>\s*<id>([^<]+)<\/id>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(0);
    const updated = [...text.matchAll(/<updated>([^<]+)<\/updated>/g)].map(([, at]) => Date.parse(at!));
    expect(updated[0]).toBe(Math.max(...updated.slice(1)));
    expect(await page(`${prefix}/articles`)).toContain(`<link rel="alternate" type="application/atom+xml" title=`);
  });

  it('leads from each article to the one before and the one after, and from a lesson to the articles of its course', async () => {
    const all = [
      ...new Set([...(await page('/articles')).matchAll(/href="(\/articles\/[a-z0-9-]+)"/g)].map(([, path]) => path!)),
    ];
    expect(all.length).toBeGreaterThan(1);
    expect(await page(all[0]!)).toContain(`<a href="${all[1]!}" rel="prev">`);
    expect(await page(all[1]!)).toContain(`<a href="${all[0]!}" rel="next">`);
    await school.database.query("UPDATE article SET related = '{facial-massage}' WHERE slug = $1", [
      all[0]!.split('/').pop(),
    ]);
    const names = (path: string, href: string) =>
      until(`${path} to name ${href}`, async () => (await page(path)).includes(`href="${href}"`) || undefined);
    await names('/courses/facial-massage/what-a-roller-does', all[0]!);
    await names(all[0]!, '/courses/facial-massage');
  });
});
