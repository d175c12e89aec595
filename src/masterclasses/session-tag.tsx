import { Tag } from '../ui/components/list.js';
import { usePage } from '../ui/page-context.js';
import { MASTERCLASS_STAFF as say } from './masterclasses.staff.messages.js';
import type { SessionView } from './masterclasses.views.js';
import { hasBegun } from './session.rules.js';

/** The state of a session in a word. */
export function SessionTag({ session }: { session: SessionView }) {
  const { t, now } = usePage();
  if (session.status === 'cancelled') return <Tag tone="problem">{t(say.cancelled)}</Tag>;
  if (session.status === 'draft') return <Tag>{t(say.draft)}</Tag>;
  if (session.status === 'finished') return <Tag>{t(say.finished)}</Tag>;
  if (hasBegun(session, now)) return <Tag>{t(say.over)}</Tag>;
  return <Tag tone="done">{t(say.published)}</Tag>;
}
