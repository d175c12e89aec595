import { formatDate, formatNumber } from '../../../platform/i18n/dates.js';
import { Actions, Button, LinkButton, PostButton } from '../../../ui/components/button.js';
import { CheckboxField, RadioGroup, SelectField } from '../../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { List, ListRow, Tag } from '../../../ui/components/list.js';
import { Breadcrumbs } from '../../../ui/components/navigation.js';
import { EmptyState } from '../../../ui/components/notice.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { COURSE_QUIZ_STAFF as say } from '../course-quizzes.messages.js';
import type { StaffCourseQuiz, StaffCourseQuizzes } from '../course-quizzes.views.js';

interface Sent {
  errors?: FieldErrors;
  values?: FieldValues;
}

/** The quizzes that go with a course, in their order, and a form to add one. */
export function CourseQuizzesPage({ course, ...sent }: Sent & { course: StaffCourseQuizzes }) {
  const { t, link } = usePage();
  const last = course.quizzes.length - 1;
  return (
    <StaffLayout title={t(say.titleOf, { course: course.title })} active="courses">
      <div class="stack">
        <Breadcrumbs
          crumbs={[
            { label: t(say.courses), href: link('/staff/courses') },
            { label: course.title, href: link(`/staff/courses/${course.slug}`) },
            { label: t(say.title) },
          ]}
        />
        <p class="measure">{t(say.intro)}</p>
        {course.quizzes.length === 0 ? (
          <EmptyState level={2} title={t(say.none)}>
            {t(say.noneText)}
          </EmptyState>
        ) : (
          <List ruled>
            {course.quizzes.map((quiz, at) => (
              <QuizRow key={quiz.id} {...{ course, quiz }} first={at === 0} last={at === last} />
            ))}
          </List>
        )}
        <Add course={course} {...sent} />
      </div>
    </StaffLayout>
  );
}

function QuizRow(props: { course: StaffCourseQuizzes; quiz: StaffCourseQuiz; first: boolean; last: boolean }) {
  const { t, link, locale, timeZone } = usePage();
  const { course, quiz, first, last } = props;
  const here = link(`/staff/courses/${course.slug}/quizzes`);
  const { asked, passed, closesAt } = quiz;
  return (
    <ListRow
      level={2}
      title={quiz.title}
      text={quiz.required || asked > 0 ? t(say.asked, { asked, passed }) : undefined}
      meta={[
        quiz.required ? <Tag tone="accent">{t(say.required)}</Tag> : <Tag>{t(say.offered)}</Tag>,
        ...(quiz.published ? [] : [<Tag tone="problem">{t(say.notOnSite)}</Tag>]),
        quiz.passShare === null
          ? t(say.noPassMark)
          : t(say.passMark, { share: formatNumber(locale, quiz.passShare, { style: 'percent' }) }),
        ...(closesAt ? [t(say.closes, { day: formatDate(locale, new Date(closesAt), timeZone) })] : []),
      ]}
      aside={
        <Actions>
          {!first && <Move path={here} quiz={quiz} way="up" />}
          {!last && <Move path={here} quiz={quiz} way="down" />}
          <LinkButton kind="quiet" small href={`${here}/${quiz.id}`}>
            {t(say.change)}
            <span class="visually-hidden">: {quiz.title}</span>
          </LinkButton>
        </Actions>
      }
    />
  );
}

function Move({ path, quiz, way }: { path: string; quiz: StaffCourseQuiz; way: 'up' | 'down' }) {
  const { t } = usePage();
  return (
    <PostButton kind="quiet" small action={`${path}/move`} fields={{ quiz: quiz.id, way }}>
      {t(say[way])}
      <span class="visually-hidden">: {quiz.title}</span>
    </PostButton>
  );
}

function Add({ course, errors, values }: Sent & { course: StaffCourseQuizzes }) {
  const { t, link, locale } = usePage();
  const called = ({ title, passShare }: StaffCourseQuizzes['others'][number]) =>
    `${title} (${passShare === null ? t(say.noPassMark) : t(say.passMark, { share: formatNumber(locale, passShare, { style: 'percent' }) })})`;
  return (
    <Section id="add" title={t(say.add)}>
      {course.others.length === 0 ? (
        <p class="muted">{t(say.nothingToAdd)}</p>
      ) : (
        <Form
          action={link(`/staff/courses/${course.slug}/quizzes`)}
          errors={errors}
          values={values ?? { use: 'required' }}
        >
          <SelectField
            name="quiz"
            label={t(say.quiz)}
            options={course.others.map((quiz) => ({ value: quiz.id, label: called(quiz) }))}
          />
          <ChoiceFields people={course.running} />
          <Actions>
            <Button>{t(say.add)}</Button>
          </Actions>
        </Form>
      )}
    </Section>
  );
}

/** Required or offered, and whether that holds for those under way too. */
function ChoiceFields({ people }: { people: number }) {
  const { t } = usePage();
  return (
    <>
      <input type="hidden" name="people" value={people} />
      <RadioGroup
        name="use"
        label={t(say.use)}
        options={[
          { value: 'required', label: t(say.useRequired) },
          { value: 'offered', label: t(say.useOffered) },
        ]}
      />
      {people > 0 && (
        <CheckboxField name="alsoRunning" label={t(say.alsoRunning, { people })} hint={t(say.alsoRunningHint)} />
      )}
    </>
  );
}

/** One quiz of a course: whether it must be passed, by whom, and the way to take it off. */
export function CourseQuizPage(props: Sent & { course: StaffCourseQuizzes; quiz: StaffCourseQuiz }) {
  const { t, link } = usePage();
  const { course, quiz, errors, values } = props;
  const list = `/staff/courses/${course.slug}/quizzes`;
  const here = link(`${list}/${quiz.id}`);
  return (
    <StaffLayout
      title={quiz.title}
      active="courses"
      actions={
        <LinkButton kind="quiet" href={link(`/staff/quizzes/${quiz.id}`)}>
          {t(say.toQuiz)}
        </LinkButton>
      }
    >
      <div class="stack">
        <Breadcrumbs
          crumbs={[
            { label: t(say.courses), href: link('/staff/courses') },
            { label: course.title, href: link(`/staff/courses/${course.slug}`) },
            { label: t(say.title), href: link(list) },
            { label: quiz.title },
          ]}
        />
        <p class="measure">{t(say.release, { asked: quiz.asked })}</p>
        <Form action={here} errors={errors} values={values ?? { use: quiz.required ? 'required' : 'offered' }}>
          <ChoiceFields people={quiz.notAsked} />
          <Actions>
            <Button>{t(say.save)}</Button>
          </Actions>
        </Form>
        <Section id="remove" title={t(say.remove)} intro={t(say.removeText)}>
          <PostButton kind="quiet" action={`${here}/remove`}>
            {t(say.remove)}
          </PostButton>
        </Section>
      </div>
    </StaffLayout>
  );
}
