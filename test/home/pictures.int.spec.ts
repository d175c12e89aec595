import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { fillStarter } from '../../src/starter.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';

let school: TestApp;

beforeAll(async () => {
  school = await startTestApp({ role: 'web' });
  await fillStarter(school.app, new Date(), { demoPeople: false });
});
afterAll(() => school.close());

const pictureOf = async (page: string) => {
  const { text } = await school.visitor().get(page);
  return /<meta property="og:image" content="http:\/\/localhost:3000([^"]+)"/.exec(text)![1]!;
};
const bytesOf = async (path: string) => Buffer.from(await (await fetch(school.url + path)).arrayBuffer());

describe('a picture for link previews', () => {
  it.each([
    '/courses/facial-massage',
    '/nl/courses/facial-massage',
    '/fr/courses/facial-massage/what-a-roller-does',
    '/evidence/roller-raises-blood-flow',
  ])('is drawn for %s in its own language and kept for ever', async (page) => {
    const path = await pictureOf(page);
    expect(path).toMatch(/^(\/nl|\/fr)?\/pictures\/.*\/[0-9a-f]{16}\.png$/);
    expect(
      path.startsWith(page.slice(0, 3) === '/nl' || page.slice(0, 3) === '/fr' ? page.slice(0, 3) : '/pictures'),
    ).toBe(true);
    const answer = await school.visitor().get(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const again = await school.visitor().get(path, { 'if-none-match': answer.headers.get('etag')! });
    expect([again.status, again.text]).toEqual([304, '']);
    const { width, height } = await sharp(await bytesOf(path)).metadata();
    expect([width, height]).toEqual([1200, 630]);
  });

  it('exists for articles and masterclasses too', async () => {
    for (const list of ['/articles', '/masterclasses']) {
      const [, page] = new RegExp(`href="(${list}/[a-z0-9-]+)"`).exec((await school.visitor().get(list)).text)!;
      expect(await pictureOf(page!)).toMatch(new RegExp(`^/pictures${page}/[0-9a-f]{16}\\.png$`));
    }
  });

  it('says other words under another address, and an older address leads on', async () => {
    const before = await pictureOf('/courses/facial-massage');
    await school.database.query(
      `UPDATE course SET title = title || '{"en": "Another title"}', updated_at = now() WHERE slug = 'facial-massage'`,
    );
    const after = await until('a page with another picture', async () => {
      const path = await pictureOf('/courses/facial-massage');
      return path === before ? undefined : path;
    });
    const old = await school.visitor().get(before);
    expect([old.status, old.location]).toEqual([302, after]);
  });

  it('is never drawn for what does not exist or is not published, whatever the address', async () => {
    const files = async () => (await readdir(join(school.config.dataDir, 'pictures'))).length;
    const before = await files();
    await school.database.query("UPDATE masterclass SET status = 'draft'");
    const [draft] = await school.database.query<{ slug: string }>('SELECT slug FROM masterclass LIMIT 1');
    for (const path of [
      '/pictures/courses/nothing/0123456789abcdef.png',
      '/pictures/courses/facial-massage/nothing/0123456789abcdef.png',
      '/pictures/articles/..%2f..%2fetc/0123456789abcdef.png',
      '/pictures/evidence/nothing/0123456789abcdef.png',
      `/pictures/masterclasses/${draft!.slug}/0123456789abcdef.png`,
    ])
      expect([path, (await school.visitor().get(path)).status]).toEqual([path, 404]);
    for (let i = 0; i < 20; i++)
      expect(
        (await school.visitor().get(`/pictures/courses/facial-massage/${'0'.repeat(15)}${i % 10}.png`)).status,
      ).toBe(302);
    expect(await files()).toBe(before);
  });
});
