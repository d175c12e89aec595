import { drawSitemap } from '../../src/home/sitemap.rules.js';

describe('the sitemap', () => {
  it('names each page once in each language, with its sisters', () => {
    const xml = drawSitemap('https://school.example', ['/courses/skin']);
    expect(xml).toContain('<loc>https://school.example/courses/skin</loc>');
    expect(xml).toContain('<loc>https://school.example/nl/courses/skin</loc>');
    expect(xml.match(/hreflang="fr" href="https:\/\/school.example\/fr\/courses\/skin"/g)).toHaveLength(3);
  });

  it('escapes what XML would misread', () => {
    expect(drawSitemap('https://school.example', ['/a&b<c'])).toContain(
      '<loc>https://school.example/a&#38;b&#60;c</loc>',
    );
  });
});
