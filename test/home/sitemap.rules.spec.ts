import { drawSitemap } from '../../src/home/sitemap.rules.js';

describe('the sitemap', () => {
  it('names each page once in each language, with its sisters', () => {
    const xml = drawSitemap('https://school.example', [{ path: '/courses/skin' }]);
    expect(xml).toContain('<loc>https://school.example/courses/skin</loc>');
    expect(xml).toContain('<loc>https://school.example/nl/courses/skin</loc>');
    expect(xml.match(/hreflang="fr" href="https:\/\/school.example\/fr\/courses\/skin"/g)).toHaveLength(3);
  });

  it('leaves out the languages in which a page does not exist', () => {
    const xml = drawSitemap('https://school.example', [
      { path: '/articles/a', locales: ['nl'], changedAt: new Date('2026-11-03T10:00:00Z') },
    ]);
    expect(xml.match(/<loc>/g)).toHaveLength(1);
    expect(xml).toContain('<loc>https://school.example/nl/articles/a</loc><lastmod>2026-11-03T10:00:00.000Z</lastmod>');
    expect(xml).toContain('hreflang="x-default" href="https://school.example/nl/articles/a"');
  });

  it('escapes what XML would misread', () => {
    expect(drawSitemap('https://school.example', [{ path: '/a&b<c' }])).toContain(
      '<loc>https://school.example/a&#38;b&#60;c</loc>',
    );
  });
});
