import { LOCALES, type Locale } from '../../platform/i18n/locales.js';
import { TRACK_KINDS, type MediaKind, type TrackKind } from '../media/media.views.js';

/** What a file of the folder media holds of one image or video. */
export type MediumPart = { name: string } & (
  { is: 'description' } | { is: 'content'; kind: MediaKind } | { is: 'track'; kind: TrackKind; locale: Locale }
);

const NAME = '([a-z0-9]+(?:-[a-z0-9]+)*)';
const DESCRIPTION = new RegExp(`^media/${NAME}\\.ya?ml$`);
const CONTENT = new RegExp(`^media/${NAME}\\.(?:(mp4|webm)|jpe?g|png|webp|gif|avif|tiff?|svg)$`, 'i');
const TRACK = new RegExp(`^media/${NAME}\\.(${TRACK_KINDS.join('|')})\\.(${LOCALES.join('|')})\\.vtt$`);

/** Reads the path of a file in the folder media; null for any other. */
export function mediumPart(path: string): MediumPart | null {
  const description = DESCRIPTION.exec(path);
  if (description) return { name: description[1]!, is: 'description' };
  const track = TRACK.exec(path);
  if (track) return { name: track[1]!, is: 'track', kind: track[2] as TrackKind, locale: track[3] as Locale };
  const content = CONTENT.exec(path);
  if (content) return { name: content[1]!.toLowerCase(), is: 'content', kind: content[2] ? 'video' : 'image' };
  return null;
}

/** The name of the file that describes an image or video. */
export const descriptionOf = (name: string): string => `media/${name}.yaml`;

/** The name of the file that holds captions or chapters of a video. */
export const trackFileOf = (name: string, kind: TrackKind, locale: Locale): string =>
  `media/${name}.${kind}.${locale}.vtt`;

/** The name of the file of an image or video, by the ending of the file that we keep. */
export const contentOf = (name: string, file: string): string => `media/${name}.${file.split('.').at(-1)!}`;
