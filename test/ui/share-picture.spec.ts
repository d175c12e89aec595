import sharp from 'sharp';
import { drawSharePicture, pictureHash, picturePath } from '../../src/ui/pictures/share-picture.js';

const PICTURE = { siteName: 'Skin School', kicker: 'Course · 6 lessons', title: 'How skin ages' };

describe('a picture for link previews', () => {
  it('is 1200 by 630 and small enough to be fetched by every service', async () => {
    const drawn = await drawSharePicture({
      ...PICTURE,
      line: 'Inside and out',
      grade: { level: 'weak', word: 'Weak' },
    });
    const { width, height, format } = await sharp(drawn).metadata();
    expect([width, height, format]).toEqual([1200, 630, 'png']);
    expect(drawn.length).toBeLessThan(300_000);
  });

  it('keeps words that are markup, endless or in other letters within its frame', async () => {
    const title = `<script>alert(1)</script> ${'x'.repeat(500)} </svg> œdème 日本`;
    const drawn = await drawSharePicture({ ...PICTURE, title, line: '&amp;'.repeat(100) });
    // The right-hand margin, above the motif at the foot, stays paper.
    const margin = await sharp(drawn).extract({ left: 1150, top: 0, width: 50, height: 470 }).greyscale().toBuffer();
    expect((await sharp(margin).stats()).channels[0]!.min).toBeGreaterThan(220);
  });

  it('has another name as soon as it says anything else', () => {
    expect(pictureHash({ ...PICTURE, line: 'More' })).not.toBe(pictureHash(PICTURE));
    expect(picturePath('/courses/skin', PICTURE)).toMatch(/^\/pictures\/courses\/skin\/[0-9a-f]{16}\.png$/);
  });
});
