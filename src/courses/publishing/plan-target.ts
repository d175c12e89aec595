/** What a publication is planned for: a course itself, a lesson of it, or an article. */
export type PlanTarget = { courseId: string; lessonId: string | null } | { articleId: string };

/** A target as the columns of its plan, with the name of its table. */
export function planOf(target: PlanTarget): {
  owner: 'course' | 'lesson' | 'article';
  id: string;
  columns: [course: string | null, lesson: string | null, article: string | null];
} {
  if ('articleId' in target) return { owner: 'article', id: target.articleId, columns: [null, null, target.articleId] };
  const { courseId, lessonId } = target;
  const columns: [string, string | null, null] = [courseId, lessonId, null];
  return lessonId ? { owner: 'lesson', id: lessonId, columns } : { owner: 'course', id: courseId, columns };
}

/** Finds the plan of a target whose columns are the first three values. */
export const IS_PLAN_OF = `course_id IS NOT DISTINCT FROM $1::uuid AND lesson_id IS NOT DISTINCT FROM $2::uuid
  AND article_id IS NOT DISTINCT FROM $3::uuid`;
