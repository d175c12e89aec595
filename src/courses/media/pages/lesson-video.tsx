import { usePage } from '../../../ui/page-context.js';
import { MEDIA_MESSAGES as m } from '../media.messages.js';
import type { MediaView } from '../media.views.js';

/** A video in a text; nothing plays by itself. */
export function LessonVideo({ video }: { video: MediaView | undefined }) {
  const { t } = usePage();
  if (video?.kind !== 'video') return <p class="muted">{t(m.unknownVideo)}</p>;
  const { address, mime, poster, width, height, elsewhere, title, alt } = video;
  return (
    <figure class="frame frame-video">
      <video
        controls
        playsInline
        preload={elsewhere ? 'none' : 'metadata'}
        poster={poster ?? undefined}
        width={width ?? 16}
        height={height ?? 9}
        aria-label={alt?.text || title}
      >
        <source src={address} type={mime} />
        <a href={address}>{t(m.noVideo)}</a>
      </video>
    </figure>
  );
}
