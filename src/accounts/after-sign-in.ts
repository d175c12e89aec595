import type { Viewer } from '../platform/http/viewer.js';
import type { NoticeKind } from '../ui/web/notices.js';

/** Where somebody goes (a path without language prefix), and what she is told there. */
export interface Arrival {
  path: string;
  notice?: NoticeKind;
}

/** Does what somebody was about to do when she had to sign in first; the learning feature knows what that can be. */
export abstract class AfterSignIn {
  /** @param to where she wanted to go, a page of ours */
  abstract arrive(viewer: Viewer, to: string): Promise<Arrival>;
}
