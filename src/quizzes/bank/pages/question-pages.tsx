import { LinkButton } from '../../../ui/components/button.js';
import { Breadcrumbs } from '../../../ui/components/navigation.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { KIND_NAMES } from '../../questions/kinds.messages.js';
import { QUESTION_KINDS, type QuestionKind } from '../../questions/question.js';
import { BANK as say } from '../bank.messages.js';
import { QUESTION_FORM } from '../question-form.messages.js';
import type { QuestionChange } from '../question-diff.rules.js';
import { QuestionDiff } from './question-diff.js';
import { QuestionEditor, type EditorProps } from './question-editor.js';

const HERE = '/staff/questions';

/** Asks which kind of question is to be written. */
export function ChooseKindPage() {
  const { t, link } = usePage();
  return (
    <StaffLayout title={t(say.newQuestion)} active="questions">
      <div class="stack">
        <Breadcrumbs crumbs={[{ label: t(say.questions), href: link(HERE) }, { label: t(say.newQuestion) }]} />
        <h2>{t(QUESTION_FORM.chooseKind)}</h2>
        <p class="hint">{t(say.kindText)}</p>
        <ul class="kind-choices">
          {QUESTION_KINDS.map((kind) => (
            <li key={kind}>
              <LinkButton kind="quiet" href={link(`${HERE}/new?kind=${kind}`)}>
                {t(KIND_NAMES[kind])}
              </LinkButton>
            </li>
          ))}
        </ul>
      </div>
    </StaffLayout>
  );
}

interface EditPageProps extends EditorProps {
  kind: QuestionKind;
  /** The question that is changed; null for a new one. */
  question: { id: string; name: string } | null;
  /** What somebody else saved meanwhile. */
  theirs?: readonly QuestionChange[] | null;
}

/** The form of a question on a page of its own. */
export function QuestionEditPage({ kind, question, theirs, ...editor }: EditPageProps) {
  const { t, link } = usePage();
  const title = question
    ? t(QUESTION_FORM.editTitle)
    : t(QUESTION_FORM.newTitle, { kind: t(KIND_NAMES[kind]).toLowerCase() });
  return (
    <StaffLayout title={title} active="questions" scripts={['questions.js']}>
      <div class="stack">
        <Breadcrumbs
          crumbs={[
            { label: t(say.questions), href: link(HERE) },
            ...(question ? [{ label: question.name, href: link(`${HERE}/${question.id}`) }] : []),
            { label: title },
          ]}
        />
        {theirs && (
          <Section id="theirs" title={t(QUESTION_FORM.theirs)}>
            <QuestionDiff changes={theirs} />
          </Section>
        )}
        <QuestionEditor {...editor} />
      </div>
    </StaffLayout>
  );
}
