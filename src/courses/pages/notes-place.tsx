import { usePage } from '../../ui/page-context.js';
import { ACCESS_MESSAGES as m } from '../access.messages.js';

/**
 * Where a reader's own notes stand. The page is kept for many readers, so they come by themselves once it is open;
 * without a script the link leads to them.
 */
export function NotesPlace({ path }: { path: string }) {
  const { t, link } = usePage();
  return (
    <section class="lesson-end notes" aria-label={t(m.notes)} data-notes={link(path)}>
      <p>
        <a href={link(path)}>{t(m.notes)}</a>
      </p>
    </section>
  );
}
