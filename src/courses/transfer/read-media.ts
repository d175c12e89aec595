import type { Locale } from '../../platform/i18n/locales.js';
import { MEDIA_FAULTS } from '../media/media.messages.js';
import type { TrackKind } from '../media/media.views.js';
import { readVideoAddress } from '../media/video-address.rules.js';
import { parseVtt } from '../media/webvtt.rules.js';
import type { Faults } from './faults.js';
import { MEDIA_FAULT_WORDS as words } from './media-faults.messages.js';
import { mediumFile, type MediumFile } from './medium.input.js';
import { descriptionOf, mediumPart } from './medium-names.rules.js';
import { readYaml } from './yaml-text.js';

/** An image or video of a package: what is said of it, and the files that hold it. */
export interface PackageMedium {
  name: string;
  /** The file that describes it. */
  file: string;
  says: MediumFile;
  /** The file that holds it; null for a video that stands elsewhere. */
  content: string | null;
  tracks: { kind: TrackKind; locale: Locale; file: string; body: string }[];
  /** The line of the description on which its poster is named. */
  posterLine: number;
}

interface Parts {
  description: string | null;
  contents: string[];
  tracks: Omit<PackageMedium['tracks'][number], 'body'>[];
}

/** Reads what a package says of images and videos; their own files are not opened yet. What is wrong is noted with its line. */
export async function readMedia(
  names: readonly string[],
  top: string,
  known: Set<string>,
  text: (file: string) => Promise<string | null>,
  faults: Faults,
): Promise<PackageMedium[]> {
  const media: PackageMedium[] = [];
  for (const [name, parts] of partsByName(names, known)) {
    const { description } = parts;
    if (description === null) {
      const [stray = ''] = [...parts.contents, ...parts.tracks.map(({ file }) => file)];
      faults.add(top + stray, null, words.undescribed, { file: descriptionOf(name) });
      continue;
    }
    const medium = await readMedium(name, { ...parts, description }, top, text, faults);
    if (medium) media.push(medium);
  }
  return media;
}

function partsByName(names: readonly string[], known: Set<string>): Map<string, Parts> {
  const all = new Map<string, Parts>();
  for (const file of names) {
    const part = mediumPart(file);
    if (!part) continue;
    known.add(file);
    const parts = all.get(part.name) ?? { description: null, contents: [], tracks: [] };
    all.set(part.name, parts);
    if (part.is === 'description') parts.description = file;
    else if (part.is === 'content') parts.contents.push(file);
    else parts.tracks.push({ kind: part.kind, locale: part.locale, file });
  }
  return all;
}

async function readMedium(
  name: string,
  { description, contents, tracks }: Parts & { description: string },
  top: string,
  text: (file: string) => Promise<string | null>,
  faults: Faults,
): Promise<PackageMedium | null> {
  const file = top + description;
  const written = await text(description);
  const read = written === null ? null : readYaml(written, mediumFile, file, faults);
  if (!read) return null;
  const { value: says, lineOf } = read;
  const sayAt = (part: string, say: Parameters<Faults['add']>[2], values = {}) =>
    faults.add(file, lineOf([part]), say, values, part);
  const [content, another] = contents;
  const { kind } = says;
  const address = says.kind === 'video' ? says.address : undefined;
  if (Object.values(says.alt).every((spoken) => !spoken) && !(says.kind === 'image' && says.decorative))
    sayAt('alt', MEDIA_FAULTS.altNeeded);
  if (another) faults.add(top + another, null, words.twoContents, { other: content! });
  else if (content && mediumPart(content)?.is === 'content' && kindOf(content) !== kind)
    sayAt('kind', words.otherKind, { file: content });
  else if (content && address) sayAt('address', words.fileAndAddress, { file: content });
  else if (!content && !address)
    faults.add(file, 1, kind === 'image' ? words.noImageFile : words.noVideoFile, { name });
  if (address) {
    const url = readVideoAddress(address);
    if (url === 'not-https') sayAt('address', MEDIA_FAULTS.notHttps);
    else if (url === 'not-a-video') sayAt('address', MEDIA_FAULTS.notVideoAddress);
  }
  const spoken: PackageMedium['tracks'] = [];
  for (const track of tracks) {
    const body = await text(track.file);
    if (kind === 'image') faults.add(top + track.file, null, words.trackOfImage);
    else if (body !== null)
      for (const { line, say } of parseVtt(body, track.kind).faults) faults.add(top + track.file, line, say, { line });
    spoken.push({ ...track, file: top + track.file, body: body ?? '' });
  }
  const posterLine = lineOf(['poster']);
  return { name, file, says, content: content ? top + content : null, tracks: spoken, posterLine };
}

function kindOf(file: string): string | null {
  const part = mediumPart(file);
  return part?.is === 'content' ? part.kind : null;
}
