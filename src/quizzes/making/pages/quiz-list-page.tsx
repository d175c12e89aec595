import { LinkButton } from '../../../ui/components/button.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { Tag } from '../../../ui/components/list.js';
import { EmptyState } from '../../../ui/components/notice.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { plainWords } from '../../questions/words.js';
import { MAKING as say } from '../making.messages.js';
import type { QuizRow } from '../making.views.js';
import { StatusTag } from './quiz-frame.js';

/** Every quiz, with what waits for a person. */
export function QuizListPage({ rows }: { rows: readonly QuizRow[] }) {
  const { t, link, locale } = usePage();
  const here = link('/staff/quizzes');
  return (
    <StaffLayout
      title={t(say.quizzes)}
      active="quizzes"
      actions={
        <LinkButton href={`${here}/new`} data-shortcut="n">
          {t(say.newQuiz)}
        </LinkButton>
      }
    >
      <DataTable
        caption={t(say.quizzes)}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState level={2} title={t(say.none)}>
            {t(say.noneText)}
          </EmptyState>
        }
        columns={[
          {
            key: 'quiz',
            label: t(say.quiz),
            header: true,
            cell: ({ id, slug, kind, title }) => (
              <>
                <a href={`${here}/${id}`}>{plainWords(title, locale)}</a>{' '}
                {kind === 'profile' && <Tag>{t(say.profile)}</Tag>}
                <span class="sub">{slug}</span>
              </>
            ),
          },
          { key: 'status', label: t(say.status), cell: ({ status }) => <StatusTag status={status} /> },
          { key: 'questions', label: t(say.questions), number: true, cell: ({ questions }) => questions },
          { key: 'attempts', label: t(say.attempts), number: true, cell: ({ attempts }) => attempts },
          {
            key: 'waiting',
            label: t(say.waiting),
            number: true,
            cell: ({ id, waiting }) => (waiting > 0 ? <a href={`${here}/${id}/marking`}>{waiting}</a> : 0),
          },
        ]}
      />
    </StaffLayout>
  );
}
