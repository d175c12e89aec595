import { usePage } from '../../ui/page-context.js';
import { ACCESS_MESSAGES as m } from '../access.messages.js';
import { lessonsOf, type ReaderState } from '../course-page.rules.js';
import type { CourseView } from '../courses.views.js';
import { opensWords } from './opening-words.js';

/** Exactly what is left of a course, each as a link; what is closed still says when it opens. */
export function LessonsLeft({
  course,
  reader,
  except,
}: {
  course: CourseView;
  reader: ReaderState;
  /** The lesson on whose page this stands, when it is one of them. */
  except?: string | undefined;
}) {
  const page = usePage();
  const { t, link } = page;
  const left = lessonsOf(course).filter(({ slug }) => reader.left.includes(slug) && slug !== except);
  if (left.length === 0) return null;
  return (
    <div class="left">
      <p class="left-title">{except ? t(m.leftAfter, { count: left.length }) : t(m.left, { count: left.length })}</p>
      <ul>
        {left.map((lesson) => {
          const opens = opensWords(page, lesson, reader);
          return (
            <li key={lesson.slug}>
              <a href={link(`/courses/${course.slug}/${lesson.slug}`)}>{lesson.title}</a>
              {opens && <span class="fine"> ({opens})</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
