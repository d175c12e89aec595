import { usePage } from '../../../ui/page-context.js';
import { MEDIA_MESSAGES as m } from '../media.messages.js';
import type { MediaView } from '../media.views.js';
import { VideoPlayer } from '../video-player.js';

/** A video in a text. */
export function LessonVideo({ video }: { video: MediaView | undefined }) {
  const { t } = usePage();
  if (video?.kind !== 'video') return <p class="muted">{t(m.unknownVideo)}</p>;
  return <VideoPlayer video={video} />;
}
