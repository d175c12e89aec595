import type { LessonView } from '../../../courses/courses.views.js';
import { EmptyState, Notice } from '../../../ui/components/notice.js';
import { PageHead } from '../../../ui/components/page-head.js';
import { UnclearForm, type UnclearSection } from '../../../ui/components/unclear.js';
import { Layout } from '../../../ui/layout.js';
import { usePage } from '../../../ui/page-context.js';
import { UNCLEAR_MESSAGES as m } from '../unclear.messages.js';

/** A section with what she said of it, for a form. */
export interface UnclearEntry {
  about: UnclearSection;
  said: string | null;
  /** True when the lesson has no such section any more. */
  gone: boolean;
  typed?: string | undefined;
  error?: string | undefined;
}

/** What somebody said of a lesson's sections, to be changed or taken back: everything that works without a script. */
export function UnclearPage(props: {
  view: LessonView;
  entries: readonly UnclearEntry[];
  refusal?: string | undefined;
}) {
  const { t, link } = usePage();
  const { view, entries, refusal } = props;
  const path = `/courses/${view.course.slug}/${view.lesson.slug}`;
  const title = t(m.title, { lesson: view.lesson.title });
  return (
    <Layout title={title} active="courses" noIndex>
      <div class="page">
        <PageHead kicker={<a href={link(path)}>{t(m.backToLesson)}</a>} title={title} long lede={t(m.lede)} />
        <div class="unclear-list">
          {refusal && (
            <Notice tone="problem" live>
              {refusal}
            </Notice>
          )}
          {entries.length === 0 && (
            <EmptyState level={2} title={t(m.none)}>
              {t(m.noneText)}
            </EmptyState>
          )}
          {entries.map(({ gone, about, ...entry }) => (
            <section class="stack" key={`${about.heading} ${about.nth}`}>
              <h2 lang={view.lesson.locale}>{about.heading || t(m.wholeLesson)}</h2>
              {gone && <p class="muted">{t(m.gone)}</p>}
              <UnclearForm action={link(`${path}/unclear`)} about={about} {...entry} />
            </section>
          ))}
        </div>
      </div>
    </Layout>
  );
}
