import { formatShortDate } from '../../../platform/i18n/dates.js';
import { Button, PostButton } from '../../../ui/components/button.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { TextArea, TextField } from '../../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { EmptyState } from '../../../ui/components/notice.js';
import { Prose } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import type { StaffQuiz } from '../../making/making.views.js';
import { QuizFrame } from '../../making/pages/quiz-frame.js';
import { plainWords, wordsHtml } from '../../questions/words.js';
import { MARKING as say } from '../marking.messages.js';
import type { AnswerToMark, WaitingAnswer } from '../marking.views.js';

/** What waits for a person in a quiz, the oldest first. */
export function MarkingQueuePage(props: { quiz: StaffQuiz; rows: readonly WaitingAnswer[]; total: number }) {
  const { t, link, locale, timeZone } = usePage();
  const { quiz, rows, total } = props;
  const here = link(`/staff/quizzes/${quiz.id}/marking`);
  return (
    <QuizFrame quiz={quiz} part="marking">
      {total > 0 && (
        <div class="actions">
          <PostButton action={`${here}/next`}>{t(say.begin)}</PostButton>
          <span class="hint">{t(say.waiting, { count: total })}</span>
        </div>
      )}
      <DataTable
        caption={t(say.title)}
        captionHidden
        rows={rows}
        rowKey={({ attemptId, position }) => `${attemptId}-${position}`}
        empty={
          <EmptyState level={2} title={t(say.none)}>
            {t(say.noneText)}
          </EmptyState>
        }
        columns={[
          {
            key: 'question',
            label: t(say.question),
            header: true,
            cell: ({ attemptId, position, stem }) => (
              <a class="clamped" href={`${here}/${attemptId}/${position}`}>
                {plainWords(stem, locale)}
              </a>
            ),
          },
          { key: 'attempt', label: t(say.learner), cell: ({ attemptId }) => <code>{attemptId.slice(0, 8)}</code> },
          {
            key: 'finished',
            label: t(say.finished),
            cell: ({ finishedAt }) => <span class="nowrap">{formatShortDate(locale, finishedAt, timeZone)}</span>,
          },
          { key: 'with', label: t(say.with), cell: ({ claimedBy }) => claimedBy ?? t(say.nobody) },
        ]}
      />
    </QuizFrame>
  );
}

interface MarkPageProps {
  quiz: StaffQuiz;
  answer: AnswerToMark;
  errors?: FieldErrors;
  values?: FieldValues;
}

/** One answer with the guide beside it, and the mark it is given. Whose it is stays unsaid. */
export function MarkPage({ quiz, answer, errors = {}, values }: MarkPageProps) {
  const { t, link, locale } = usePage();
  const { question, text, most } = answer;
  const queue = link(`/staff/quizzes/${quiz.id}/marking`);
  const here = `${queue}/${answer.attemptId}/${answer.position}`;
  const guide = wordsHtml(question.guide, locale);
  const given = { mark: answer.mark ?? '', comment: answer.comment };
  return (
    <QuizFrame quiz={quiz} part="marking">
      <div class="marking">
        <div class="stack">
          <h2>{t(say.question)}</h2>
          <Prose html={wordsHtml(question.stem, locale)} />
          <h2>{t(say.answer)}</h2>
          {text === null ? (
            <p class="muted">{t(say.noAnswer)}</p>
          ) : (
            <p class="long-answer" dir="auto">
              {text}
            </p>
          )}
        </div>
        <div class="stack">
          <h2>{t(say.guide)}</h2>
          {guide === '' ? <p class="muted">{t(say.guideNone)}</p> : <Prose html={guide} />}
          <Form action={here} errors={errors} values={values ?? given} data-marking>
            <TextField
              name="mark"
              label={t(say.mark, { most })}
              hint={t(say.keys)}
              inputMode="decimal"
              short
              autoFocus
            />
            <TextArea name="comment" label={t(say.comment)} rows={4} maxLength={5_000} optional />
            <div class="actions">
              <Button>{t(say.save)}</Button>
            </div>
          </Form>
          <PostButton
            kind="plain"
            small
            action={`${queue}/next`}
            fields={{ after: `${answer.attemptId} ${answer.position}` }}
          >
            {t(say.skip)}
          </PostButton>
        </div>
      </div>
    </QuizFrame>
  );
}
