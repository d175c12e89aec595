import { open, type FileHandle } from 'node:fs/promises';
import { notAVideo } from './media.errors.js';
import { mp4Facts, sniffVideo, webmFacts, type VideoFacts, type VideoFormat } from './video-file.rules.js';

const HEAD_BYTES = 256 * 1024;
const MOST_MOOV_BYTES = 16 * 1024 * 1024;
const MOST_BOXES = 200;

/** Looks at a video on the disk. @throws DomainError `not-a-video` */
export async function readVideoFile(path: string): Promise<VideoFacts & { format: VideoFormat }> {
  const handle = await open(path, 'r');
  try {
    const head = await part(handle, 0, HEAD_BYTES);
    const format = sniffVideo(head);
    if (format === null) throw notAVideo();
    if (format === 'webm') return { format, ...webmFacts(head) };
    return { format, ...mp4Facts((await moovOf(handle)) ?? Buffer.alloc(0)) };
  } finally {
    await handle.close();
  }
}

/** The box with the facts may stand before the pictures or after them: it is looked for from one head to the next. */
async function moovOf(handle: FileHandle): Promise<Buffer | null> {
  const { size: end } = await handle.stat();
  let at = 0;
  for (let boxes = 0; at + 8 <= end && boxes < MOST_BOXES; boxes++) {
    const head = await part(handle, at, 16);
    const short = head.readUInt32BE(0);
    const [size, skip] = short === 1 && head.length === 16 ? [Number(head.readBigUInt64BE(8)), 16] : [short, 8];
    if (size !== 0 && size < skip) return null;
    if (head.toString('latin1', 4, 8) === 'moov')
      return part(handle, at + skip, Math.min(MOST_MOOV_BYTES, (size || end - at) - skip));
    if (size === 0) return null;
    at += size;
  }
  return null;
}

async function part(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}
