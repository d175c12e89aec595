import type { ComponentChild } from 'preact';
import type { FieldErrors, FieldValues } from '../../../ui/components/form.js';
import { Breadcrumbs } from '../../../ui/components/navigation.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { MAKING as say } from '../making.messages.js';
import type { StaffQuiz } from '../making.views.js';
import { QuizFrame } from './quiz-frame.js';
import { SettingsForm } from './settings-form.js';

interface SettingsPageProps {
  values: FieldValues;
  errors?: FieldErrors | undefined;
}

/** The form of a new quiz. */
export function NewQuizPage({ values, errors }: SettingsPageProps) {
  const { t, link } = usePage();
  return (
    <StaffLayout title={t(say.newQuiz)} active="quizzes">
      <div class="stack">
        <Breadcrumbs crumbs={[{ label: t(say.quizzes), href: link('/staff/quizzes') }, { label: t(say.newQuiz) }]} />
        <SettingsForm action={link('/staff/quizzes/new')} {...{ values, errors }} isNew />
      </div>
    </StaffLayout>
  );
}

/** The settings of a quiz. */
export function QuizSettingsPage({ quiz, values, errors }: SettingsPageProps & { quiz: StaffQuiz }) {
  const { link } = usePage();
  return (
    <QuizFrame quiz={quiz} part="settings">
      <SettingsForm action={link(`/staff/quizzes/${quiz.id}`)} {...{ values, errors }} isNew={false} />
    </QuizFrame>
  );
}

/** Every question of a quiz as learners see it. */
export function QuizPreviewPage({ quiz, parts }: { quiz: StaffQuiz; parts: readonly ComponentChild[] }) {
  const { t } = usePage();
  return (
    <QuizFrame quiz={quiz} part="preview">
      <p class="hint">{t(say.previewIntro)}</p>
      {parts.length === 0 && <p class="muted">{t(say.slotsNone)}</p>}
      <ol class="preview-parts">
        {parts.map((part, index) => (
          <li key={index} class="question-preview">
            {part}
          </li>
        ))}
      </ol>
    </QuizFrame>
  );
}
