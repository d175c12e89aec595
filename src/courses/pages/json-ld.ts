import type { ArticleView, CourseView, LessonView } from '../courses.views.js';

/** What structured data needs to know of the page it stands on. */
export interface Where {
  publicUrl: string;
  link: (path: string) => string;
  locale: string;
  siteName: string;
}

const provider = ({ publicUrl, link, siteName }: Where) => ({
  '@type': 'EducationalOrganization',
  name: siteName,
  url: publicUrl + link('/'),
});

/** ISO 8601 for a number of minutes. */
const duration = (minutes: number) => `PT${minutes}M`;

/** A course for search engines. */
export function courseJsonLd(course: CourseView, where: Where) {
  const url = where.publicUrl + where.link(`/courses/${course.slug}`);
  return {
    '@context': 'https://schema.org',
    '@type': 'Course',
    '@id': url,
    url,
    name: course.title,
    description: course.summary,
    inLanguage: where.locale,
    availableLanguage: course.locales,
    educationalLevel: course.level,
    timeRequired: duration(course.minutes),
    teaches: course.outcomes,
    isAccessibleForFree: true,
    provider: provider(where),
    offers: { '@type': 'Offer', category: 'Free', price: 0, priceCurrency: 'EUR' },
    hasCourseInstance: { '@type': 'CourseInstance', courseMode: 'Online', courseWorkload: duration(course.minutes) },
    hasPart: course.modules.flatMap((module) =>
      module.lessons.map((lesson) => ({
        '@type': 'LearningResource',
        name: lesson.title,
        url: `${url}/${lesson.slug}`,
        timeRequired: duration(lesson.minutes),
      })),
    ),
  };
}

/** A lesson for search engines. */
export function lessonJsonLd(view: LessonView, where: Where) {
  const course = where.publicUrl + where.link(`/courses/${view.course.slug}`);
  return {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    url: `${course}/${view.lesson.slug}`,
    name: view.lesson.title,
    description: view.lesson.summary,
    inLanguage: view.lesson.locale,
    learningResourceType: 'lesson',
    educationalLevel: view.course.level,
    timeRequired: duration(view.lesson.minutes),
    position: view.position,
    isAccessibleForFree: true,
    dateModified: view.updatedAt.toISOString(),
    isPartOf: { '@type': 'Course', '@id': course, name: view.course.title, url: course },
    provider: provider(where),
  };
}

/** An article for search engines. */
export function articleJsonLd(article: ArticleView, where: Where) {
  const url = where.publicUrl + where.link(`/articles/${article.slug}`);
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    url,
    mainEntityOfPage: url,
    headline: article.title,
    description: article.summary,
    inLanguage: article.locale,
    datePublished: article.publishedOn,
    dateModified: article.updatedAt.toISOString(),
    author: { '@type': 'Organization', name: article.author },
    publisher: provider(where),
  };
}
