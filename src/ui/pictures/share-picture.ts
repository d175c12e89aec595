import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Font } from 'satori';
import sharp from 'sharp';
import type { GradeLevel } from '../components/evidence.js';
import { GRADE_MARKS } from '../components/evidence.js';
import { furrowLines } from '../figures/furrows.js';
import { MARK_LINES } from '../wordmark.js';

/** What a picture for link previews says. All of it is text that the public may read. */
export interface SharePicture {
  /** The house's name in the language of the page. */
  siteName: string;
  /** What kind of thing it is: 'Course · 6 lessons'. */
  kicker: string;
  title: string;
  /** A line below the title, such as a subtitle or a person's name. */
  line?: string;
  /** How sure science is, with the word for it; drawn as the scale. */
  grade?: { level: GradeLevel; word: string };
}

/** Rises when the drawing itself changes, so that pictures get new addresses. */
const DESIGN = 1;
const WIDTH = 1200;
const HEIGHT = 630;
const BAND = 150;
const MARGIN = 72;
const ROOM = WIDTH - 2 * MARGIN;
const INK = '#1c1a22';
const INK_2 = '#514e58';
const PAPER = '#f6f3ec';
const HAIRLINE = '#d6cfc0';
const ACCENT = '#ae1650';
const EVIDENCE = '#3b358c';
const MOST_TITLE = 150;
const MOST_LINE = 110;

/** Names a picture by what it says: another word gives another name. Sixteen characters of hexadecimal. */
export function pictureHash(picture: SharePicture): string {
  return createHash('sha256')
    .update(JSON.stringify([DESIGN, picture]))
    .digest('hex')
    .slice(0, 16);
}

/** The path of a page's picture, for `ogImage`; whoever serves it hands the file's name to SharePictures. */
export function picturePath(page: string, picture: SharePicture): string {
  return `/pictures${page}/${pictureHash(picture)}.png`;
}

/** Draws a picture for link previews: 1200 by 630, as PNG. */
export async function drawSharePicture(picture: SharePicture): Promise<Buffer> {
  // Large, and wanted only where a picture is drawn: no start waits for it.
  const { default: satori } = await import('satori');
  const svg = await satori(compose(picture), { width: WIDTH, height: HEIGHT, fonts: await fonts() });
  return sharp(Buffer.from(svg.replace(/<\/svg>\s*$/, `${ornament()}</svg>`)))
    .png({ palette: true, dither: 0, effort: 4 })
    .toBuffer();
}

function compose({ siteName, kicker, title, line, grade }: SharePicture): Drawn {
  const room: Drawn[] = [
    text(shorten(kicker, 90), { ...SANS, fontSize: 26, color: INK_2 }),
    text(shorten(title, MOST_TITLE), {
      ...SERIF,
      ...titleSize(title),
      color: INK,
      marginTop: 14,
      width: ROOM,
      letterSpacing: '-0.012em',
    }),
  ];
  if (line)
    room.push(text(shorten(line, MOST_LINE), { ...SANS, fontSize: 28, color: INK_2, marginTop: 18, width: ROOM }));
  if (grade) room.push(scale(grade));
  return box(
    { width: WIDTH, height: HEIGHT, background: PAPER, flexDirection: 'column', padding: `52px ${MARGIN}px` },
    [
      box({ alignItems: 'center', height: 44 }, [
        box({ width: 60 }, []),
        text(siteName, { ...SERIF, fontSize: 34, color: INK }),
      ]),
      box(
        { flexDirection: 'column', justifyContent: 'center', height: HEIGHT - BAND - 52 - 44 - 20, overflow: 'hidden' },
        room,
      ),
    ],
  );
}

/** Long titles are set smaller, so that each stands on three lines at most. */
function titleSize(title: string): { fontSize: number; lineHeight: number } {
  if (title.length <= 28) return { fontSize: 88, lineHeight: 1.08 };
  if (title.length <= 52) return { fontSize: 70, lineHeight: 1.1 };
  return title.length <= 90 ? { fontSize: 56, lineHeight: 1.14 } : { fontSize: 46, lineHeight: 1.16 };
}

function scale({ level, word }: NonNullable<SharePicture['grade']>): Drawn {
  const filled = GRADE_MARKS[level];
  const bars = [0, 1, 2, 3].map((index) =>
    box(
      {
        width: 18,
        height: 18 + index * 10,
        marginRight: 8,
        border: `3px ${filled === 0 ? 'dashed' : 'solid'} ${EVIDENCE}`,
        background: index < filled ? EVIDENCE : PAPER,
      },
      [],
    ),
  );
  return box({ alignItems: 'flex-end', marginTop: 26 }, [
    ...bars,
    text(word, { ...SANS, fontWeight: 600, fontSize: 30, color: EVIDENCE, marginLeft: 12, lineHeight: 1 }),
  ]);
}

/** The mark beside the name and the house's motif along the foot. */
function ornament(): string {
  const top = HEIGHT - BAND;
  const lines = (d: string, width: number, colour: string) =>
    `<path d="${d}" stroke="${colour}" stroke-width="${width}"/>`;
  return (
    `<g fill="none" stroke-linecap="round">` +
    `<g transform="translate(70 49) scale(1.5)"><path d="${MARK_LINES}" stroke="${ACCENT}" stroke-width="1.9"/></g>` +
    `<svg x="0" y="${top}" width="${WIDTH}" height="${BAND}" viewBox="0 0 ${WIDTH} ${BAND}">` +
    `${lines(furrowLines().fine, 0.6, INK)}${lines(furrowLines().middle, 0.9, INK)}${lines(furrowLines().deep, 1.6, ACCENT)}</svg>` +
    `<path d="M0 ${top}H${WIDTH}" stroke="${HAIRLINE}" stroke-width="1"/></g>`
  );
}

const SERIF = { fontFamily: 'Newsreader, Newsreader Further', fontWeight: 500, wordBreak: 'break-word' };
const SANS = { fontFamily: 'Instrument Sans, Instrument Sans Further', fontWeight: 400, wordBreak: 'break-word' };

type Style = Record<string, string | number>;

/** An element as satori takes it. */
interface Drawn {
  type: 'div';
  props: { style: Style; children: Drawn[] | string };
}

const box = (style: Style, children: Drawn[]): Drawn => element({ display: 'flex', ...style }, children);
const text = (words: string, style: Style): Drawn => element(style, words);

function element(style: Style, children: Drawn[] | string): Drawn {
  return { type: 'div', props: { style, children } };
}

function shorten(words: string, most: number): string {
  const letters = [...words.replace(/\s+/g, ' ').trim()];
  if (letters.length <= most) return letters.join('');
  const cut = letters.slice(0, most - 1).join('');
  return `${cut.replace(/\s+\S*$/, '') || cut}…`;
}

let loaded: Promise<Font[]> | undefined;

/** The faces of the house. Those that people's browsers load are of a newer format than the drawing reads. */
function fonts(): Promise<Font[]> {
  const require = createRequire(import.meta.url);
  const face = async (name: string, file: string, weight: 400 | 500 | 600): Promise<Font[]> =>
    Promise.all(
      (['latin', 'latin-ext'] as const).map(async (letters) => ({
        name: letters === 'latin' ? name : `${name} Further`,
        data: await readFile(require.resolve(`@fontsource/${file}/files/${file}-${letters}-${weight}-normal.woff`)),
        weight,
        style: 'normal' as const,
      })),
    );
  loaded ??= Promise.all([
    face('Newsreader', 'newsreader', 500),
    face('Instrument Sans', 'instrument-sans', 400),
    face('Instrument Sans', 'instrument-sans', 600),
  ]).then((faces) => faces.flat());
  return loaded;
}
