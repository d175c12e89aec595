import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { formatDate } from '../../../platform/i18n/dates.js';
import { translator } from '../../../platform/i18n/messages.js';
import type { CertificateView } from '../certificate.views.js';
import { DOCUMENT_MESSAGES as m } from '../document/certificate-document.messages.js';
import { MARK } from '../document/mark.js';
import { INK } from '../document/sheet.js';
import { fitText, setLine, type Line } from '../typeset/typeset.js';

const [WIDTH, HEIGHT] = [1200, 630];
const LEFT = 84;
const COLUMN = WIDTH - 2 * LEFT;
const LEADING = 1.22;
/** Rises when the drawing changes, so that no cache shows the old one. */
const DRAWING = 1;

/** What names a picture: whatever it shows. */
export function pictureHash({ name, snapshot, locale }: CertificateView): string {
  const shown = [DRAWING, name, snapshot.course.title, snapshot.finishedAt, locale];
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 16);
}

/** The picture for link previews, as PNG. Its letters are drawn as shapes by the same typesetter as the document's. */
export async function drawPicture(certificate: CertificateView): Promise<Buffer> {
  return sharp(Buffer.from(pictureSvg(certificate)))
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}

/** The same as SVG. */
export function pictureSvg({ name, snapshot, locale }: CertificateView): string {
  const t = translator(locale);
  const called = fitText(name, 'display', COLUMN, { sizes: [96, 84, 72, 60, 50, 42], most: 2 });
  const course = fitText(snapshot.course.title, 'display', COLUMN, { sizes: [46, 40, 34], most: 2 });
  const finished = formatDate(locale, new Date(snapshot.finishedAt), 'Europe/Brussels');
  const nameAt = 212 + called.size * 0.8;
  const afterName = nameAt + (called.lines.length - 1) * called.size * LEADING;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#f6f3ec"/>`,
    `<g transform="translate(-180 -160) scale(50)" fill="none" stroke="#f0e2da" stroke-width=".06"><path d="${MARK}"/></g>`,
    `<g transform="translate(${LEFT} 62) scale(1.5)" fill="none" stroke="${INK.ink}" stroke-width="1.7" stroke-linecap="round"><path d="${MARK}"/></g>`,
    lines([setLine('Skin School', 'display')], LEFT + 62, 98, 34, INK.ink),
    lines([setLine(t(m.certificate), 'strong')], LEFT, 188, 22, INK.accent),
    lines(called.lines, LEFT, nameAt, called.size, INK.ink),
    lines([setLine(t(m.hasFinished), 'text')], LEFT, afterName + 62, 26, INK.quiet),
    lines(course.lines, LEFT, afterName + 62 + course.size + 18, course.size, INK.ink),
    lines([setLine(`${t(m.finishedOn)} ${finished}`, 'text')], LEFT, HEIGHT - 52, 22, INK.quiet),
    '</svg>',
  ].join('');
}

function lines(set: readonly Line[], x: number, y: number, size: number, colour: string): string {
  const drawn = set.map((line, at) => line.runs.map((run) => shapes(run, x, y + at * size * LEADING, size)).join(''));
  return `<g fill="${colour}">${drawn.join('')}</g>`;
}

function shapes({ font, glyphs, at, width, text }: Line['runs'][number], x: number, y: number, size: number): string {
  let left = x + at * size;
  if (!font || !glyphs) {
    const each = (width * size) / [...text].length;
    const box = (index: number) =>
      `<rect x="${left + index * each + each * 0.12}" y="${y - size * 0.66}" width="${each * 0.76}" height="${size * 0.66}" fill="none" stroke="${INK.quiet}" stroke-width="${size * 0.025}"/>`;
    return [...text].map((_, index) => box(index)).join('');
  }
  const scale = size / font.unitsPerEm;
  return glyphs.glyphs
    .map((glyph, index) => {
      const { xOffset, yOffset, xAdvance } = glyphs.positions[index]!;
      const path = `<path transform="translate(${left + xOffset * scale} ${y - yOffset * scale}) scale(${scale} ${-scale})" d="${glyph.path.toSVG()}"/>`;
      left += xAdvance * scale;
      return path;
    })
    .join('');
}
