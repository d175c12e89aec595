import { readFileSync } from 'node:fs';

/** Thirty seconds of a clock, 160 by 90 dots, VP8 in WebM. */
export const clip = readFileSync(new URL('./thirty-seconds.webm', import.meta.url));

function box(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** What a `moov` box holds: the length in thousandths of a second, a track of sound and one of pictures. */
export function moov(thousandths: number, width: number, height: number): Buffer {
  const movie = Buffer.alloc(100);
  movie.writeUInt32BE(1000, 12);
  movie.writeUInt32BE(thousandths, 16);
  const [sound, pictures] = [Buffer.alloc(84), Buffer.alloc(84)];
  pictures.writeUInt32BE(width << 16, 76);
  pictures.writeUInt32BE(height << 16, 80);
  return Buffer.concat([box('mvhd', movie), box('trak', box('tkhd', sound)), box('trak', box('tkhd', pictures))]);
}

/** A file that says of itself what an MP4 says; no player would show it. */
export function mp4(thousandths = 12_500): Buffer {
  const brand = box('ftyp', Buffer.from('isom\x00\x00\x02\x00isomavc1', 'latin1'));
  return Buffer.concat([brand, box('mdat', Buffer.alloc(300, 7)), box('moov', moov(thousandths, 640, 360))]);
}
