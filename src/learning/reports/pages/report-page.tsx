import { LOCALE_NAMES, LOCALES } from '../../../platform/i18n/locales.js';
import { Button } from '../../../ui/components/button.js';
import { SelectField, TextField } from '../../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { Stat, Stats } from '../../../ui/components/meters.js';
import { Breadcrumbs } from '../../../ui/components/navigation.js';
import { EmptyState } from '../../../ui/components/notice.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { REPORT_WORDS as say } from '../report.messages.js';
import { SILENT_DAYS, type CourseReport } from '../report.views.js';
import { DropOffChart, FunnelChart, QuizChart, TimeChart } from './report-charts.js';
import { UnclearSections } from './unclear-sections.js';

interface ReportPageProps {
  report: CourseReport;
  /** The filter as it stands in the address. */
  values: FieldValues;
  /** What is wrong with the filter; then no figures are shown. */
  errors?: FieldErrors;
}

/** How a course fares: how far people get, where they stop, how long lessons take and what was unclear. */
export function ReportPage({ report, values, errors }: ReportPageProps) {
  const { t, link } = usePage();
  const { course, learners, sections } = report;
  return (
    <StaffLayout title={t(say.titleOf, { course: course.title })} active="courses">
      <Breadcrumbs
        crumbs={[
          { label: t(say.courses), href: link('/staff/courses') },
          { label: course.title, href: link(`/staff/courses/${course.slug}`) },
          { label: t(say.title) },
        ]}
      />
      <Filter course={course.slug} values={values} errors={errors} />
      {errors ? null : learners === 0 && sections.length === 0 ? (
        <EmptyState level={2} title={t(say.noneTitle)}>
          {t(say.noneText)}
        </EmptyState>
      ) : (
        <Figures report={report} values={values} />
      )}
    </StaffLayout>
  );
}

function Filter({ course, values, errors }: { course: string } & Pick<ReportPageProps, 'values' | 'errors'>) {
  const { t, link } = usePage();
  const action = link(`/staff/courses/${course}/report`);
  const narrowed = Object.values(values).some((value) => value !== '');
  return (
    <>
      <Form method="get" action={action} class="toolbar" errors={errors} values={values} data-filters>
        <TextField name="from" type="date" label={t(say.from)} optional />
        <TextField name="to" type="date" label={t(say.to)} optional />
        <SelectField
          name="language"
          label={t(say.language)}
          optional
          placeholder={t(say.anyLanguage)}
          options={LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] }))}
        />
        <Button kind="quiet">{t(say.show)}</Button>
        {narrowed && <a href={action}>{t(say.clear)}</a>}
      </Form>
      <p class="fine measure report-whom">{t(say.whom)}</p>
    </>
  );
}

function Figures({ report, values }: { report: CourseReport; values: FieldValues }) {
  const { t, link } = usePage();
  const { course, learners, finished, stopped, lessons, sections } = report;
  const here = `/staff/courses/${course.slug}/report`;
  const query = addressOf(values);
  const of = learners > 0 ? t(say.ofLearners, { total: learners }) : '';
  const timed = lessons.reduce((sum, lesson) => sum + lesson.timed, 0);
  return (
    <>
      <Stats>
        <Stat label={t(say.learners)} value={learners} />
        <Stat label={t(say.finished)} value={finished} note={of} />
        <Stat label={t(say.stopped)} value={stopped} note={of} />
        <Stat label={t(say.unclear)} value={sections.reduce((sum, { people }) => sum + people, 0)} />
      </Stats>
      {lessons.length > 0 && (
        <>
          <Section id="funnel" title={t(say.funnel)} intro={t(say.funnelIntro)}>
            <FunnelChart report={report} />
            <p class="report-file">
              <a href={link(`${here}/lessons.csv${query}`)}>{t(say.lessonsCsv)}</a>
            </p>
          </Section>
          <Section id="drop-off" title={t(say.dropOff)} intro={t(say.dropOffIntro, { days: SILENT_DAYS })}>
            {stopped === 0 ? <p>{t(say.nobodyStopped, { days: SILENT_DAYS })}</p> : <DropOffChart report={report} />}
          </Section>
          <Section id="time" title={t(say.time)} intro={`${t(say.timeIntro)} ${t(say.timed, { people: timed })}`}>
            <TimeChart report={report} />
          </Section>
        </>
      )}
      {report.quizzes.length > 0 && (
        <Section id="quizzes" title={t(say.quizzes)} intro={t(say.quizzesIntro)}>
          <QuizChart report={report} />
        </Section>
      )}
      <Section id="unclear" title={t(say.sections)} intro={t(say.sectionsIntro)}>
        {sections.length === 0 ? (
          <p class="muted">{t(say.noSections)}</p>
        ) : (
          <>
            <UnclearSections report={report} />
            <p class="report-file">
              <a href={link(`${here}/sections.csv${query}`)}>{t(say.sectionsCsv)}</a>
            </p>
          </>
        )}
      </Section>
    </>
  );
}

function addressOf(values: FieldValues): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (typeof value === 'string' && value) query.set(name, value);
  return query.size > 0 ? `?${query}` : '';
}
