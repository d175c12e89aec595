import { LessonFlags } from '../../outline/pages/lesson-flags.js';
import { LessonFrame } from '../../outline/pages/lesson-frame.js';
import type { StaffLesson, StaffOutline } from '../../outline/outline.views.js';
import { PublicationSections, type PublicationProps } from './publication-sections.js';

/** What the page of a lesson shows to staff. */
interface LessonPublicationProps extends Omit<PublicationProps, 'kind' | 'path' | 'older'> {
  course: StaffOutline;
  lesson: StaffLesson;
}

/** A lesson for staff: its languages, what is in the way of publishing it, and the form that does. */
export function LessonPublicationPage({ course, lesson, ...props }: LessonPublicationProps) {
  const older = lesson.languages.filter((one) => one.older).map(({ locale }) => locale);
  return (
    <LessonFrame course={course} lesson={lesson} active="publication">
      <div class="lesson-state">
        <LessonFlags lesson={lesson} />
      </div>
      <PublicationSections
        {...props}
        kind="lesson"
        path={`/staff/courses/${course.slug}/lessons/${lesson.slug}`}
        older={older}
      />
    </LessonFrame>
  );
}
