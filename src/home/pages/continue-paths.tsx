import type { GoingPath } from '../../learning/paths/path.views.js';
import { List, ListRow } from '../../ui/components/list.js';
import { Progress } from '../../ui/components/meters.js';
import { usePage } from '../../ui/page-context.js';
import { HOME_MESSAGES } from '../home.messages.js';

/** The learning paths somebody has begun, each with the course that comes next. */
export function ContinuePaths({ paths }: { paths: readonly GoingPath[] }) {
  const { t, link } = usePage();
  return (
    <List>
      {paths.map(({ slug, title, progress }) => (
        <ListRow
          key={slug}
          title={title}
          href={link(`/paths/${slug}`)}
          text={progress.next && t(HOME_MESSAGES.nextCourse, { course: progress.next.course.title })}
          meta={[<Progress done={progress.finished} total={progress.total} />]}
        />
      ))}
    </List>
  );
}
