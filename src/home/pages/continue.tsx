import type { ContinueRow } from '../../learning/learning.views.js';
import { List, ListRow, Tag } from '../../ui/components/list.js';
import { Progress } from '../../ui/components/meters.js';
import { usePage } from '../../ui/page-context.js';
import { HOME_MESSAGES } from '../home.messages.js';

/** A course to go on with. */
export type ContinueCourse = Pick<
  ContinueRow,
  'courseSlug' | 'courseTitle' | 'required' | 'requiredDone' | 'finishedAt' | 'next' | 'recallReady'
>;

/** The courses somebody is in, each with how far she is and the lesson that comes next. */
export function Continue({ courses }: { courses: readonly ContinueCourse[] }) {
  const { t, link } = usePage();
  return (
    <List>
      {courses.map((course) => (
        <ListRow
          key={course.courseSlug}
          title={course.courseTitle}
          href={link(hrefOf(course))}
          text={
            course.recallReady
              ? t(HOME_MESSAGES.recallReady)
              : course.next && !course.finishedAt
                ? t(HOME_MESSAGES.nextLesson, { lesson: course.next.title })
                : undefined
          }
          meta={[
            course.finishedAt ? (
              <Tag tone="done">{t(HOME_MESSAGES.finished)}</Tag>
            ) : (
              <Progress done={course.requiredDone} total={course.required} />
            ),
          ]}
        />
      ))}
    </List>
  );
}

function hrefOf({ courseSlug, finishedAt, next, recallReady }: ContinueCourse): string {
  if (recallReady) return `/courses/${courseSlug}/recall`;
  return finishedAt || !next ? `/courses/${courseSlug}` : next.path;
}
