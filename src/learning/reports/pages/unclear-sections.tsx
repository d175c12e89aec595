import { formatShortDate } from '../../../platform/i18n/dates.js';
import { BarChart } from '../../../ui/components/bar-chart.js';
import { Tag } from '../../../ui/components/list.js';
import { usePage } from '../../../ui/page-context.js';
import { REPORT_WORDS as say } from '../report.messages.js';
import type { CourseReport, SectionReport } from '../report.views.js';

/** The sections that were called unclear, how often, and with which words. */
export function UnclearSections({ report: { course, sections, lessons } }: { report: CourseReport }) {
  const { t } = usePage();
  const name = ({ lesson, heading, gone }: SectionReport) =>
    [lesson, heading || t(say.wholeLesson), ...(gone ? [`(${t(say.gone)})`] : [])].join(' › ').replace(' › (', ' (');
  const said = (people: number) => t(say.peopleCount, { people });
  return (
    <div class="stack">
      <BarChart
        title={t(say.sections)}
        titleHidden
        most={Math.max(...sections.map(({ people }) => people))}
        rows={sections.map((section) => ({
          label: name(section),
          spans: [{ to: section.people, tone: 'strong' }],
          says: said(section.people),
        }))}
        table={{
          heads: [t(say.section), t(say.people)],
          rows: sections.map((section) => [name(section), String(section.people)]),
        }}
      />
      <div class="report-sections">
        {sections
          .filter(({ remarks }) => remarks.length > 0)
          .map((section) => (
            <Remarks
              key={`${section.lessonId} ${section.heading} ${section.nth}`}
              section={section}
              path={pathOf(course.slug, lessons, section)}
            />
          ))}
      </div>
    </div>
  );
}

/** The editor of the section's lesson. */
function pathOf(course: string, lessons: CourseReport['lessons'], { lessonId }: SectionReport): string | null {
  const lesson = lessons.find(({ id }) => id === lessonId);
  return lesson ? `/staff/courses/${course}/lessons/${lesson.slug}` : null;
}

function Remarks({ section, path }: { section: SectionReport; path: string | null }) {
  const { t, link, locale } = usePage();
  const { lesson, heading, gone, people, remarks } = section;
  return (
    <section class="report-section">
      <h3>{heading || t(say.wholeLesson)}</h3>
      <p class="fine">
        {path ? <a href={link(path)}>{lesson}</a> : lesson} · {t(say.peopleCount, { people })}{' '}
        {gone && <Tag>{t(say.gone)}</Tag>}
      </p>
      <ul class="report-remarks">
        {remarks.map(({ body, locale: language, day }, index) => (
          <li key={index}>
            <span lang={language}>{body}</span>{' '}
            <span class="fine">{formatShortDate(locale, new Date(`${day}T12:00:00Z`), 'UTC')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
