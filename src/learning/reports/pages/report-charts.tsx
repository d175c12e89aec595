import { formatNumber } from '../../../platform/i18n/dates.js';
import { BarChart } from '../../../ui/components/bar-chart.js';
import { usePage } from '../../../ui/page-context.js';
import { REPORT_WORDS as say } from '../report.messages.js';
import type { CourseReport, LessonReport, QuizReport } from '../report.views.js';

function useFigures() {
  const { t, locale } = usePage();
  const number = (value: number) => formatNumber(locale, value);
  // Whole minutes from ten on: nobody reads 31.4 minutes as anything else than half an hour.
  const minutes = (seconds: number) =>
    formatNumber(locale, seconds / 60, { maximumFractionDigits: seconds < 600 ? 1 : 0 });
  const name = ({ title, published }: LessonReport) => (published ? title : `${title} (${t(say.notPublished)})`);
  return { t, number, minutes, name };
}

/** Of everyone who enrolled: who opened and who did each lesson. */
export function FunnelChart({ report: { lessons, learners } }: { report: CourseReport }) {
  const { t, number, name } = useFigures();
  return (
    <BarChart
      title={t(say.funnel)}
      titleHidden
      most={Math.max(1, learners)}
      keys={[
        { tone: 'strong', label: t(say.done) },
        { tone: 'light', label: t(say.opened) },
      ]}
      rows={lessons.map((lesson) => ({
        label: name(lesson),
        spans: [
          { to: lesson.opened, tone: 'light' },
          { to: lesson.done, tone: 'strong' },
        ],
        says: t(say.openedDone, { opened: number(lesson.opened), done: number(lesson.done) }),
      }))}
      table={{
        heads: [say.lesson, say.learners, say.opened, say.done].map((head) => t(head)),
        rows: lessons.map((one) => [name(one), number(learners), number(one.opened), number(one.done)]),
      }}
    />
  );
}

/** Of everyone who enrolled: who began and who passed each quiz of the course. */
export function QuizChart({ report: { quizzes, learners } }: { report: CourseReport }) {
  const { t, number } = useFigures();
  const name = ({ title, required }: QuizReport) => (required ? t(say.quizRequired, { quiz: title }) : title);
  return (
    <BarChart
      title={t(say.quizzes)}
      titleHidden
      most={Math.max(1, learners)}
      keys={[
        { tone: 'strong', label: t(say.passed) },
        { tone: 'light', label: t(say.tried) },
      ]}
      rows={quizzes.map((quiz) => ({
        label: name(quiz),
        spans: [
          { to: quiz.tried, tone: 'light' },
          { to: quiz.passed, tone: 'strong' },
        ],
        says: t(say.triedPassed, { tried: number(quiz.tried), passed: number(quiz.passed) }),
      }))}
      table={{
        heads: [say.quiz, say.learners, say.asked, say.tried, say.passed].map((head) => t(head)),
        rows: quizzes.map((one) => [
          ...[name(one), number(learners)],
          ...[number(one.asked), number(one.tried), number(one.passed)],
        ]),
      }}
    />
  );
}

/** The last lesson of those who stopped. */
export function DropOffChart({ report: { lessons, neverOpened } }: { report: CourseReport }) {
  const { t, number, name } = useFigures();
  const rows = [
    { label: t(say.neverOpened), value: neverOpened },
    ...lessons.map((lesson) => ({ label: name(lesson), value: lesson.stopped })),
  ];
  return (
    <BarChart
      title={t(say.dropOff)}
      titleHidden
      most={Math.max(...rows.map(({ value }) => value))}
      rows={rows.map(({ label, value }) => ({ label, spans: [{ to: value, tone: 'strong' }], says: number(value) }))}
      table={{
        heads: [t(say.lesson), t(say.stopped)],
        rows: rows.map(({ label, value }) => [label, number(value)]),
      }}
    />
  );
}

/** Median and quartiles of how long lessons take; nothing where too few were measured. */
export function TimeChart({ report: { lessons } }: { report: CourseReport }) {
  const { t, number, minutes, name } = useFigures();
  return (
    <BarChart
      title={t(say.time)}
      titleHidden
      most={Math.max(60, ...lessons.map(({ time }) => time?.upper ?? 0))}
      keys={[
        { tone: 'light', label: t(say.middleHalf) },
        { tone: 'mark', label: t(say.median) },
      ]}
      rows={lessons.map((lesson) => ({
        label: name(lesson),
        spans: lesson.time ? [{ from: lesson.time.lower, to: lesson.time.upper, tone: 'light' as const }] : [],
        mark: lesson.time?.median,
        says: lesson.time
          ? t(say.minutesOf, { minutes: minutes(lesson.time.median), people: number(lesson.timed) })
          : t(say.tooFew, { people: number(lesson.timed) }),
      }))}
      table={{
        heads: [say.lesson, say.measured, say.lower, say.median, say.upper].map((head) => t(head)),
        rows: lessons.map((lesson) => {
          const { time, timed } = lesson;
          const told = time && [time.lower, time.median, time.upper];
          return [
            name(lesson),
            number(timed),
            ...(told?.map((seconds) => t(say.minutes, { minutes: minutes(seconds) })) ?? [
              t(say.tooFew, { people: number(timed) }),
              '',
              '',
            ]),
          ];
        }),
      }}
    />
  );
}
