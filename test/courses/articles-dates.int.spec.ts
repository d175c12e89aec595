import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../support/app.js';

describe('an article with a date', () => {
  let school: TestApp;
  beforeAll(async () => {
    school = await startTestApp();
  });
  afterAll(() => school.close());

  it('is out on its day and not before, in the journal, at its address and in the feed', async () => {
    const slug = `later-${randomUUID().slice(0, 8)}`;
    const [article] = await school.database.query<{ id: string }>(
      `INSERT INTO article (slug, status, author, published_on, created_at)
       VALUES ($1, 'published', '{"en":"Skin School editors"}', '2027-03-01', now()) RETURNING id`,
      [slug],
    );
    await school.database.query(
      `INSERT INTO article_text (article_id, locale, title, summary, body, updated_at)
       VALUES ($1, 'en', 'Out in March', 'A summary.', 'Some words.', now())`,
      [article!.id],
    );
    const see = async () => {
      const visitor = school.visitor();
      const [journal, feed, page] = await Promise.all([
        visitor.get(`/articles?look=${randomUUID()}`),
        visitor.get('/articles.atom'),
        visitor.get(`/articles/${slug}?look=${randomUUID()}`),
      ]);
      return [journal.text.includes('Out in March'), feed.text.includes('Out in March'), page.status];
    };
    school.clock.set('2027-02-28T23:00:00Z');
    expect(await see()).toEqual([false, false, 404]);
    school.clock.set('2027-03-01T00:10:00Z');
    expect(await see()).toEqual([true, true, 200]);
  });
});
