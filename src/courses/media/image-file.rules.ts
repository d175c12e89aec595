/** The kinds of image that are taken in; each is read by a decoder that knows nothing but this kind. */
export type ImageFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'tiff';

/** The largest image that may be brought, in bytes, in dots a side and in dots in all: what is larger is no picture for a page. */
export const IMAGE_LIMITS = { bytes: 25 * 1024 * 1024, side: 12_000, pixels: 50_000_000 };

/** The widths in which an image is kept, in dots: a phone, a phone of fine dots or a column, a wide column, a wide screen. */
export const WIDTHS = [480, 960, 1440, 1920] as const;

/** A long strip of an image is kept at this height at most, in dots. */
export const MOST_HEIGHT = 3_840;

/**
 * Tells from its first bytes what kind of image a file is; its name and what the browser says of it are only hearsay.
 * @returns null for anything else; 'svg' for drawings in text, which can hold script and are not taken in
 */
export function sniffImage(head: Buffer): ImageFormat | 'svg' | null {
  const ascii = (from: number, to: number) => head.toString('latin1', from, to);
  if (head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpeg';
  if (ascii(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (/^GIF8[79]a$/.test(ascii(0, 6))) return 'gif';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'webp';
  if (ascii(4, 8) === 'ftyp' && /avi[fs]/.test(ascii(8, 32))) return 'avif';
  if (ascii(0, 4) === 'II*\0' || ascii(0, 4) === 'MM\0*') return 'tiff';
  const text = head.toString('utf8').replace(/\0/g, '');
  return /<svg[\s/>]/i.test(text) || /^[\s\ufeff]*<\?xml/.test(text) ? 'svg' : null;
}

/** The widths in which an image of this width is kept: never wider than it is. */
export function widthsFor(width: number): number[] {
  const widest = Math.min(width, WIDTHS.at(-1)!);
  return [...WIDTHS.filter((one) => one < widest), widest];
}
