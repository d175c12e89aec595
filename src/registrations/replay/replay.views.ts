import type { TrackKind, VideoView } from '../../courses/media/media.views.js';
import type { SessionView } from '../../masterclasses/masterclasses.views.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { ReplayState, Watchable } from './replay.rules.js';

/** The recording of a session, as staff see it. */
export interface ReplayFacts extends Watchable {
  /** On another host; null where the file is ours. */
  address: string | null;
  mime: string;
  bytes: number | null;
  width: number | null;
  height: number | null;
  durationSeconds: number | null;
  take: number;
  publishedAt: Date | null;
  tracks: { kind: TrackKind; locale: Locale; cues: number }[];
  /** How many of the registered have watched it. */
  watched: number;
}

/** The recording as somebody who was registered finds it. */
export interface OwnReplay {
  state: ReplayState;
  closesAt: Date | null;
  watchedAt: Date | null;
  /** Which take of the video it is. */
  take: number;
  /** Null unless it can be watched now. */
  video: VideoView | null;
}

/** A recording that somebody can watch now, in a list. */
export interface ReplayInList {
  /** The registration. */
  id: string;
  token: string;
  closesAt: Date | null;
  watchedAt: Date | null;
  session: SessionView;
}
