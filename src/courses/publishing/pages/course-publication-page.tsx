import { LOCALE_NAMES, type Locale } from '../../../platform/i18n/locales.js';
import { Actions, Button, PostButton } from '../../../ui/components/button.js';
import { DateTime } from '../../../ui/components/date-time.js';
import { Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { Notice } from '../../../ui/components/notice.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { OUTLINE_WORDS } from '../../outline/outline.messages.js';
import type { StaffOutline } from '../../outline/outline.views.js';
import { CourseFrame } from '../../outline/pages/course-frame.js';
import { mayShow, type CourseFaults } from '../course-publication.rules.js';
import { PUBLISHING_WORDS as say } from '../publishing.messages.js';
import type { CoursePlan } from '../publishing.views.js';
import { WhenFields } from './publish-form.js';

interface CoursePublicationProps {
  course: StaffOutline;
  faults: CourseFaults;
  plan: CoursePlan | null;
  mayWrite: boolean;
  errors?: FieldErrors | undefined;
  values?: FieldValues | undefined;
}

/** Whether readers find a course, and the buttons that change that. */
export function CoursePublicationPage(props: CoursePublicationProps) {
  const { t, link } = usePage();
  const { course, faults, plan, mayWrite, errors, values } = props;
  const here = `/staff/courses/${course.slug}`;
  const published = course.status === 'published';
  return (
    <CourseFrame course={course} active="publication">
      {plan && (
        <Notice tone={plan.blockedAt ? 'problem' : 'info'} title={t(plan.blockedAt ? say.blockedTitle : say.planned)}>
          <p>
            {t(say.plannedText, { name: plan.plannedByName })} <DateTime at={plan.at} zone={plan.timeZone} />.
          </p>
          {mayWrite && (
            <PostButton kind="quiet" small action={link(`${here}/cancel-plan`)}>
              {t(plan.blockedAt ? say.putAway : say.cancelPlan)}
            </PostButton>
          )}
        </Notice>
      )}
      <Section id="state" title={t(say.courseState)}>
        <div class="stack">
          <p class="measure">{t(published ? say.coursePublished : say.courseDraft)}</p>
          {!published && <Faults faults={faults} slug={course.slug} />}
          {errors?._form && (
            <Notice tone="problem" live>
              {errors._form}
            </Notice>
          )}
          {mayWrite && published && (
            <>
              <p class="hint measure">{t(say.withdrawCourseHint)}</p>
              <Actions>
                <PostButton kind="danger" action={link(`${here}/publication`)} fields={{ status: 'draft' }}>
                  {t(say.withdrawCourse)}
                </PostButton>
              </Actions>
            </>
          )}
          {mayWrite && !published && (
            <Actions>
              <PostButton action={link(`${here}/publication`)} fields={{ status: 'published' }}>
                {t(say.publishCourse)}
              </PostButton>
            </Actions>
          )}
        </div>
      </Section>
      {mayWrite && !published && (
        <Section id="plan" title={t(say.planCourse)}>
          <Plan here={link(`${here}/plan`)} errors={errors} values={values} />
        </Section>
      )}
    </CourseFrame>
  );
}

function Plan({
  here,
  errors,
  values,
}: {
  here: string;
  errors?: FieldErrors | undefined;
  values?: FieldValues | undefined;
}) {
  const { t, timeZone } = usePage();
  const { _form: _, ...own } = errors ?? {};
  return (
    <Form action={here} errors={own} values={values ?? { timeZone }}>
      <WhenFields onlyLater />
      <Actions>
        <Button kind="quiet">{t(say.planCourse)}</Button>
      </Actions>
    </Form>
  );
}

function Faults({ faults, slug }: { faults: CourseFaults; slug: string }) {
  const { t, link } = usePage();
  if (mayShow(faults)) return <Notice tone="done">{t(say.allGood)}</Notice>;
  return (
    <div>
      <h3>{t(say.inTheWay, { count: faults.missing.length + (faults.noLessons ? 1 : 0) })}</h3>
      <ul class="plain-findings">
        {faults.noLessons && (
          <li>
            <a href={link(`/staff/courses/${slug}`)}>{t(OUTLINE_WORDS.outline)}</a> {t(say.courseNoLessons)}
          </li>
        )}
        {faults.missing.map((field) => {
          const [name, locale] = field.split('.') as ['title', Locale];
          return (
            <li key={field}>
              <a href={link(`/staff/courses/${slug}/settings#field-${name}-${locale}`)}>{t(say.toSettings)}</a>{' '}
              {t(say.courseMissing)} {t(OUTLINE_WORDS[name])}, <span lang={locale}>{LOCALE_NAMES[locale]}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
