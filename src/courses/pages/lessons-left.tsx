import { usePage } from '../../ui/page-context.js';
import { ACCESS_MESSAGES as m } from '../access.messages.js';
import { lessonsOf, quizPath, type ReaderState } from '../course-page.rules.js';
import { COURSE_QUIZ_MESSAGES as q } from '../course-quizzes.messages.js';
import type { CourseView } from '../courses.views.js';
import { opensWords, shutWords } from './opening-words.js';

/** Exactly what is left of a course, each as a link; what is closed says when it opens, or since when. */
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
  const quizzes = course.quizzes.filter(({ slug }) => reader.quizzes.some((quiz) => quiz.slug === slug && quiz.left));
  const count = left.length + quizzes.length;
  if (count === 0) return null;
  // Lessons alone are called by their name.
  const words = quizzes.length === 0 ? m : q;
  return (
    <div class="left">
      <p class="left-title">{t(except ? words.leftAfter : words.left, { count })}</p>
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
        {quizzes.map(({ slug, title }) => {
          const shut = shutWords(page, slug, reader);
          return (
            <li key={slug}>
              <a href={link(quizPath(slug))}>{t(q.quizLeft, { title })}</a>
              {shut && <span class="fine"> · {shut}</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
