import type { ComponentChildren } from 'preact';
import { LinkButton, PostButton } from '../../../ui/components/button.js';
import { Tag } from '../../../ui/components/list.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { plainWords } from '../../questions/words.js';
import { MAKING as say } from '../making.messages.js';
import type { QuizRow } from '../making.views.js';
import { QuizTabs, type QuizPart } from './quiz-tabs.js';

interface QuizFrameProps {
  quiz: Pick<QuizRow, 'id' | 'slug' | 'kind' | 'status' | 'title'>;
  part: QuizPart;
  scripts?: readonly string[];
  children: ComponentChildren;
}

/** A page about one quiz, with the way to its other parts and its state. */
export function QuizFrame({ quiz, part, scripts = [], children }: QuizFrameProps) {
  const { t, link, locale } = usePage();
  const here = link(`/staff/quizzes/${quiz.id}`);
  const live = quiz.status === 'published';
  return (
    <StaffLayout
      title={plainWords(quiz.title, locale)}
      active="quizzes"
      scripts={scripts}
      actions={
        <>
          <StatusTag status={quiz.status} />
          {live && quiz.kind === 'knowledge' && (
            <LinkButton kind="quiet" href={link(`/quizzes/${quiz.slug}`)}>
              {t(say.onSite)}
            </LinkButton>
          )}
          <PostButton
            kind={live ? 'quiet' : 'primary'}
            action={`${here}/publish`}
            fields={{ published: live ? '' : 'on' }}
          >
            {t(live ? say.withdraw : say.publish)}
          </PostButton>
        </>
      }
    >
      <div class="stack">
        <QuizTabs quiz={quiz} part={part} />
        {children}
      </div>
    </StaffLayout>
  );
}

/** Whether learners can be at it. */
export function StatusTag({ status }: { status: QuizRow['status'] }) {
  const { t } = usePage();
  return <Tag tone={status === 'published' ? 'done' : undefined}>{t(say[status])}</Tag>;
}
