import { startTestApp, type TestApp } from '../support/app.js';
import { fillStarter } from '../../src/starter.js';
import { signedIn } from '../support/people.js';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp({ role: 'web' });
  await fillStarter(test.app, new Date(), { demoPeople: false });
});
afterAll(() => test.close());

describe('the front page', () => {
  it.each([
    ['/', 'en', 'What we know about skin'],
    ['/nl/', 'nl', 'Wat we over de huid weten'],
    ['/fr/', 'fr', 'Ce que l’on sait de la peau'],
  ])('speaks its language at %s', async (path, language, words) => {
    const { status, text, headers } = await test.visitor().get(path);
    expect(status).toBe(200);
    expect(headers.get('content-language')).toBe(language);
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).toContain(words);
    expect(text.match(/<h1/g)).toHaveLength(1);
  });

  it.each([
    ['nl-BE,nl;q=0.9,en;q=0.5', '/nl/'],
    ['fr;q=0.8,de', '/fr/'],
    ['de,en;q=0.1', null],
    ['*', null],
  ])('sends a browser that prefers %s to %s', async (wish, location) => {
    const answer = await test.visitor().get('/', { 'accept-language': wish });
    expect(answer.location).toBe(location);
    expect(answer.headers.get('vary')).toContain('accept-language');
  });

  it('follows the language that was chosen before that of the browser', async () => {
    const visitor = test.visitor();
    await visitor.post('/language', { locale: 'fr', to: '/' });
    expect((await visitor.get('/', { 'accept-language': 'nl' })).location).toBe('/fr/');
    await visitor.post('/language', { locale: 'en', to: '/' });
    expect((await visitor.get('/', { 'accept-language': 'nl' })).status).toBe(200);
  });

  it('sets no cookie for a guest and may be kept by a cache', async () => {
    const { headers } = await test.visitor().get('/nl/');
    expect(headers.getSetCookie()).toEqual([]);
    expect(headers.get('cache-control')).toContain('s-maxage');
    expect(headers.get('etag')).toBeTruthy();
  });

  it('names its sisters in the other languages and describes the school to machines', async () => {
    const { text } = await test.visitor().get('/nl/');
    expect(text).toContain('<link rel="canonical" href="http://localhost:3000/nl/"');
    expect(text).toContain('hreflang="fr" href="http://localhost:3000/fr/"');
    const data = [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, json]) => JSON.parse(json!) as { '@type': string },
    );
    expect(data.map((item) => item['@type'])).toEqual(['EducationalOrganization', 'WebSite']);
    expect(data[1]).toMatchObject({
      potentialAction: {
        '@type': 'SearchAction',
        target: { urlTemplate: 'http://localhost:3000/search?q={search_term_string}' },
      },
    });
  });

  it('shows the next sessions with their seats', async () => {
    const { text } = await test.visitor().get('/');
    expect(text).toMatch(/href="\/masterclasses\/[a-z0-9-]+"/);
    expect(text).toMatch(/places? free|Full/);
  });
});

describe('my school', () => {
  it('is for people who are signed in', async () => {
    expect((await test.visitor().get('/me')).location).toBe('/sign-in?to=%2Fme');
    expect((await test.visitor().get('/nl/me')).location).toMatch(/^\/nl\/sign-in\?to=/);
  });

  it('greets its person and leads on where there is nothing yet', async () => {
    const { status, text, headers } = await (await signedIn(test)).get('/me');
    expect(status).toBe(200);
    expect(text).toContain('Anna Visser');
    expect(text).toContain('href="/me/account"');
    expect(text).toContain('You have not begun a course yet');
    expect(headers.get('cache-control')).toContain('private');
  });
});

describe('what search engines read', () => {
  it('lists public pages only, in every language', async () => {
    const { text, headers } = await test.visitor().get('/sitemap.xml');
    expect(headers.get('content-type')).toContain('application/xml');
    const addresses = [...text.matchAll(/<loc>http:\/\/localhost:3000([^<]*)<\/loc>/g)].map(([, path]) => path!);
    expect(addresses).toEqual(
      expect.arrayContaining(['/', '/nl/', '/fr/', '/courses', '/nl/evidence', '/fr/masterclasses']),
    );
    expect(
      addresses.filter((path) => /\/(staff|me|sign-in|sign-up|registrations|sessions|dev|api)(\/|$)/.test(path)),
    ).toEqual([]);
    for (const path of addresses) {
      const { status } = await test.visitor().get(path);
      expect([path, status]).toEqual([path, 200]);
    }
  });

  it('leaves drafts out', async () => {
    await test.database.query("UPDATE masterclass SET status = 'draft'");
    expect((await test.visitor().get('/sitemap.xml')).text).not.toContain('/masterclasses/');
    await test.database.query("UPDATE masterclass SET status = 'published'");
  });

  it('tells robots where the sitemap is and what is personal', async () => {
    const { text } = await test.visitor().get('/robots.txt');
    expect(text).toContain('Sitemap: http://localhost:3000/sitemap.xml');
    expect(text).toContain('Disallow: /nl/staff');
  });
});

describe('the reference of the API', () => {
  it('shows every operation that the OpenAPI document has', async () => {
    const { text } = await test.visitor().get('/api');
    const document = (await test.visitor().get('/api/openapi.json')).json<{
      paths: Record<string, Record<string, unknown>>;
    }>();
    const paths = Object.keys(document.paths).filter((path) => path.startsWith('/api/v1/'));
    expect(paths).toContain('/api/v1/deliveries');
    for (const path of paths) expect(text).toContain(`<code>${path}</code>`);
  });
});
