import type { ComponentChildren } from 'preact';
import { LOCALES, LOCALE_NAMES, type Locale } from '../../platform/i18n/locales.js';
import { usePage } from '../../ui/page-context.js';
import { chooseLocale } from '../translation.rules.js';
import { MEDIA_MESSAGES as m } from './media.messages.js';
import type { TrackKind, TrackView, VideoView } from './media.views.js';
import { parseVtt, type Cue } from './webvtt.rules.js';
import { clockTime } from './clock-time.js';

const SPEEDS = [0.75, 1, 1.25, 1.5, 2];
const IN_LANGUAGE = { en: m.inEnglish, nl: m.inDutch, fr: m.inFrench } as const;

/** Where the script of a page keeps what is played of a video; without it the script asks whether the page remembers. */
export interface KeptPlay {
  /** Where it asks for the place to go on from, and tells how far the video is. */
  address: string;
  /** Which take of the video the page shows: with it goes all that was played, not only the place. */
  take: number;
}

/**
 * A video with its chapters and its transcript. Nothing plays by itself. Without script the browser's own player does
 * everything, and a time leads to the file at that place; the script plays it here instead.
 */
export function VideoPlayer({ video, kept }: { video: VideoView; kept?: KeptPlay }) {
  const { t, locale } = usePage();
  const { name, credit, licence, title, durationSeconds } = video;
  const caption = [title, durationSeconds && clockTime(durationSeconds)].filter(Boolean).join(', ');
  return (
    <figure
      class="frame frame-video"
      data-player={name}
      data-position={kept?.address}
      data-take={kept?.take}
      id={`video-${name}`}
    >
      <Player video={video} locale={locale} />
      <p class="video-resumed" data-resumed={t(m.resumed, { time: '{time}' })} role="status" hidden>
        <span />{' '}
        <button type="button" class="btn btn-plain btn-small" data-from-start>
          {t(m.fromStart)}
        </button>
      </p>
      <p class="video-resumed" data-unkept={t(m.placeUnkept)} role="status" hidden />
      <div class="video-tools" data-tools hidden>
        <label>
          {t(m.speed)}{' '}
          <select data-speed>
            {SPEEDS.map((speed) => (
              <option key={speed} value={speed} selected={speed === 1}>
                {speed === 1 ? t(m.normalSpeed) : `${speed.toLocaleString(locale)}×`}
              </option>
            ))}
          </select>
        </label>
        <p class="fine keys-only">{t(m.keys)}</p>
      </div>
      {(caption || credit) && (
        <figcaption>
          {caption && <p>{caption}</p>}
          {credit && (
            <p class="frame-credit">{t(m.creditVideo, { credit: [credit, licence].filter(Boolean).join(', ') })}</p>
          )}
        </figcaption>
      )}
      <Chapters video={video} />
      <Transcript video={video} />
    </figure>
  );
}

function Player({ video, locale }: { video: VideoView; locale: Locale }) {
  const { t } = usePage();
  const { address, mime, poster, width, height, elsewhere, title, alt, tracks } = video;
  return (
    <video
      controls
      playsInline
      // Of what stands on another host nothing is fetched before she asks for it.
      preload={elsewhere ? 'none' : 'metadata'}
      poster={poster ?? undefined}
      width={width ?? 1280}
      height={height ?? 720}
      aria-label={alt?.text || title}
      lang={alt && alt.locale !== locale ? alt.locale : undefined}
    >
      <source src={address} type={mime} />
      {tracks.map((track) => (
        <track
          key={track.address}
          kind={track.kind}
          src={track.address}
          srclang={track.locale}
          label={LOCALE_NAMES[track.locale]}
        />
      ))}
      <a href={address}>{t(m.noVideo)}</a>
    </video>
  );
}

function Chapters({ video }: { video: VideoView }) {
  const { t, locale } = usePage();
  const { track, cues } = spoken(video.tracks, 'chapters', locale);
  if (!track) return null;
  return (
    <nav class="video-chapters" aria-label={t(m.chapters)}>
      <p class="kicker">{t(m.chapters)}</p>
      <ol lang={track.locale === locale ? undefined : track.locale}>
        {cues.map((cue) => (
          <li key={cue.start} data-cue={cue.start} data-until={cue.end}>
            <SeekLink video={video} cue={cue}>
              <span class="video-time">{clockTime(cue.start)}</span> {cue.text}
            </SeekLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Transcript({ video }: { video: VideoView }) {
  const { t, locale } = usePage();
  const { track, cues } = spoken(video.tracks, 'captions', locale);
  if (!track) return null;
  const foreign = track.locale !== locale;
  return (
    <details class="video-transcript" data-transcript>
      <summary>{t(m.transcript)}</summary>
      {foreign && <p class="muted">{t(m.transcriptElsewhere, { language: t(IN_LANGUAGE[track.locale]) })}</p>}
      <ol lang={foreign ? track.locale : undefined} tabIndex={0} aria-label={t(m.transcript)}>
        {cues.map((cue) => (
          <li key={cue.start} data-cue={cue.start} data-until={cue.end}>
            <SeekLink video={video} cue={cue}>
              <span class="video-time">{clockTime(cue.start)}</span> {cue.text}
            </SeekLink>
          </li>
        ))}
      </ol>
    </details>
  );
}

function SeekLink({ video, cue, children }: { video: VideoView; cue: Cue; children: ComponentChildren }) {
  return (
    <a href={`${video.address}#t=${cue.start}`} data-seek={cue.start}>
      {children}
    </a>
  );
}

/** The captions or chapters in the reader's language, or in the one they fall back to. */
function spoken(
  tracks: readonly TrackView[],
  kind: TrackKind,
  wanted: Locale,
): { track: TrackView | null; cues: Cue[] } {
  const own = tracks.filter((track) => track.kind === kind);
  const locale = chooseLocale(
    LOCALES.filter((one) => own.some((track) => track.locale === one)),
    wanted,
  );
  const track = own.find((one) => one.locale === locale) ?? null;
  return { track, cues: track ? parseVtt(track.body, kind).cues : [] };
}
