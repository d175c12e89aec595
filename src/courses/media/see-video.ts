import type { FileArea } from '../../platform/storage/file-area.js';
import { badAddress } from './media.errors.js';
import { bringInto, type Content, type KeptFile } from './media-files.js';
import { MEDIA_FAULTS as faults } from './media.messages.js';
import { readVideoFile } from './read-video-file.js';
import { formatOfAddress, readVideoAddress } from './video-address.rules.js';
import type { VideoFacts } from './video-file.rules.js';

/** A file as it is brought: its content, and the name that it had. */
export interface BroughtFile {
  content: Content;
  fileName: string;
}

/** Where a video is: a file that is brought, or an address on another host. */
export type VideoSource = BroughtFile | { address: string };

/** A video that was looked at: a file that is kept, or an address. */
export interface SeenVideo extends VideoFacts {
  mime: string;
  address: string | null;
  files: KeptFile[];
}

/**
 * Looks at a video and keeps its file in an area, without writing down yet that anything uses it.
 * @throws DomainError `not-a-video`, `bad-address`, `file-too-large`, `storage-full`
 */
export async function seeVideo(area: FileArea, source: VideoSource, mostBytes: number): Promise<SeenVideo> {
  if ('address' in source) return seenAt(source.address);
  return bringInto(area, source.content, mostBytes, async (arrived) => {
    const { format, ...facts } = await readVideoFile(arrived.path);
    const [file, mime] = [await area.keep(arrived, format), `video/${format}`];
    const { width, height } = facts;
    return { ...facts, mime, address: null, files: [{ file, mime, width, height, bytes: arrived.bytes }] };
  });
}

function seenAt(text: string): SeenVideo {
  const url = readVideoAddress(text);
  if (url === 'not-https') throw badAddress(faults.notHttps);
  if (url === 'not-a-video') throw badAddress(faults.notVideoAddress);
  const nothing = { durationSeconds: null, width: null, height: null, files: [] };
  return { ...nothing, mime: `video/${formatOfAddress(url)!}`, address: url.href };
}
