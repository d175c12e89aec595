import { Button, PostButton } from '../../../ui/components/button.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { TextArea, TextField } from '../../../ui/components/fields.js';
import { FieldRow, Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { MAKING as say } from '../making.messages.js';
import type { AccommodationRow, StaffQuiz } from '../making.views.js';
import { QuizFrame } from './quiz-frame.js';

interface LearnersPageProps {
  quiz: StaffQuiz;
  rows: readonly AccommodationRow[];
  errors?: FieldErrors;
  values?: FieldValues;
}

/** Who has more time or attempts in a quiz, and a form to give it. */
export function LearnersPage({ quiz, rows, errors = {}, values = {} }: LearnersPageProps) {
  const { t, link } = usePage();
  const here = link(`/staff/quizzes/${quiz.id}/learners`);
  return (
    <QuizFrame quiz={quiz} part="learners">
      <DataTable
        caption={t(say.learners)}
        captionHidden
        rows={rows}
        rowKey={({ personId }) => personId}
        empty={<p class="muted">{t(say.accommodationsNone)}</p>}
        columns={[
          {
            key: 'learner',
            label: t(say.learner),
            header: true,
            cell: ({ name, email }) => (
              <>
                {name}
                <span class="sub">{email}</span>
              </>
            ),
          },
          { key: 'minutes', label: t(say.extraMinutes), number: true, cell: ({ extraSeconds }) => extraSeconds / 60 },
          { key: 'attempts', label: t(say.extraAttempts), number: true, cell: ({ extraAttempts }) => extraAttempts },
          { key: 'reason', label: t(say.reason), cell: ({ reason }) => reason },
          {
            key: 'end',
            label: t(say.end),
            cell: ({ personId }) => (
              <PostButton kind="plain" small action={`${here}/${personId}/end`}>
                {t(say.end)}
              </PostButton>
            ),
          },
        ]}
      />
      <Section id="give" title={t(say.learners)}>
        <Form action={here} errors={errors} values={values}>
          <TextField name="email" type="email" label={t(say.email)} maxLength={254} />
          <FieldRow>
            <TextField name="minutes" label={t(say.extraMinutes)} inputMode="numeric" optional />
            <TextField name="attempts" label={t(say.extraAttempts)} inputMode="numeric" optional />
          </FieldRow>
          <TextArea name="reason" label={t(say.reason)} hint={t(say.reasonHint)} rows={2} maxLength={500} />
          <div class="actions">
            <Button>{t(say.give)}</Button>
          </div>
        </Form>
      </Section>
    </QuizFrame>
  );
}
