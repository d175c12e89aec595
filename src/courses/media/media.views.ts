import type { Locale, Localized } from '../../platform/i18n/locales.js';

/** What a text can show by name. */
export const MEDIA_KINDS = ['image', 'video'] as const;

/** One of them. */
export type MediaKind = (typeof MEDIA_KINDS)[number];

/** What a video has beside it. */
export const TRACK_KINDS = ['captions', 'chapters'] as const;

/** One of them. */
export type TrackKind = (typeof TRACK_KINDS)[number];

/** An image in one size and format. */
export interface Rendition {
  address: string;
  mime: string;
  width: number;
  height: number;
}

/** What is said of an image or video, in the language asked for or the one it falls back to; null when nobody said it. */
export interface SpokenAlt {
  text: string;
  locale: Locale;
}

/** An image, ready to be drawn in a text. */
export interface ImageView {
  kind: 'image';
  name: string;
  alt: SpokenAlt | null;
  decorative: boolean;
  width: number;
  height: number;
  /** Smallest first within each format. */
  renditions: Rendition[];
  credit: string;
  licence: string;
}

/** Captions or chapters of a video in one language. */
export interface TrackView {
  kind: TrackKind;
  locale: Locale;
  address: string;
  body: string;
}

/** A video, ready to be drawn in a text. */
export interface VideoView {
  kind: 'video';
  name: string;
  title: string;
  alt: SpokenAlt | null;
  address: string;
  mime: string;
  /** True where the file stands on another host: nothing of it is fetched before somebody presses play. */
  elsewhere: boolean;
  width: number | null;
  height: number | null;
  durationSeconds: number | null;
  poster: string | null;
  tracks: TrackView[];
  credit: string;
  licence: string;
}

/** Either. */
export type MediaView = ImageView | VideoView;

/** One of the list from which an editor chooses. */
export interface MediaChoice {
  name: string;
  /** In the language of whoever asks, or the one it falls back to; empty when there is none. */
  alt: string;
  kind: MediaKind;
  thumbnail: string | null;
}

/** An image or video as the console lists it. */
export interface MediaRow extends MediaChoice {
  title: string;
  decorative: boolean;
  /** The languages in which nobody has said what it shows. */
  altMissing: Locale[];
  bytes: number | null;
  width: number | null;
  height: number | null;
  durationSeconds: number | null;
  source: 'upload' | 'address';
  createdAt: Date;
}

/** Everything that the console shows and changes of one. */
export interface MediaDetails extends MediaRow {
  id: string;
  alts: Partial<Localized>;
  credit: string;
  licence: string;
  mime: string;
  address: string | null;
  file: string | null;
  poster: string | null;
  tracks: { kind: TrackKind; locale: Locale; address: string; cues: number }[];
}

/** Where a text shows an image or video. */
export interface MediaUse {
  /** `lesson` is published, `draft` is not; `poster` is a video that shows the image before it plays. */
  where: 'lesson' | 'draft' | 'article' | 'poster';
  title: string;
  path: string;
  locales: Locale[];
}

/** How many stand on one page of the console. */
export const MEDIA_A_PAGE = 30;
