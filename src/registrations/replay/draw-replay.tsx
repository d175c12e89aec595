import { withMediaFrom } from '../../platform/http/security-headers.js';
import type { Visit } from '../../ui/web/visit.js';
import { ReplayPage, type ReplayPageProps } from './pages/replay.js';

/** Draws the page of a recording; its browser may fetch the video from the host on which it stands, and from no other. */
export function drawReplay(visit: Visit, page: ReplayPageProps, status = 200): string {
  playFrom(visit, page.replay.video?.elsewhere ? page.replay.video.address : null);
  return visit.page(<ReplayPage {...page} />, status);
}

/** Lets the page that is being drawn play from the host of an address. */
export function playFrom(visit: Visit, address: string | null): void {
  if (address === null) return;
  const policy = String(visit.reply.getHeader('content-security-policy'));
  void visit.reply.header('content-security-policy', withMediaFrom(policy, new URL(address).origin));
}
