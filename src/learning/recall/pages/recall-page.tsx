import { formatDay } from '../../../platform/i18n/dates.js';
import { Actions, Button, LinkButton, PostButton } from '../../../ui/components/button.js';
import { RadioGroup, TextField } from '../../../ui/components/fields.js';
import { Form, type FieldErrors } from '../../../ui/components/form.js';
import { EmptyState, Notice } from '../../../ui/components/notice.js';
import { PageHead } from '../../../ui/components/page-head.js';
import { Layout } from '../../../ui/layout.js';
import { usePage } from '../../../ui/page-context.js';
import { ui } from '../../../ui/messages.js';
import { RECALL_MESSAGES as m } from '../recall.messages.js';
import type { RecallQuestionView, RecallRoundView, RecallView } from '../recall.views.js';
import { ToldAnswer } from './told-answer.js';

/** A round of short questions: those answered with what lies behind them, and the one that comes next. */
export function RecallPage(props: {
  view: RecallView;
  errors?: FieldErrors | undefined;
  /** What was typed and refused. */
  said?: string;
}) {
  const { view, errors, said = '' } = props;
  const { t, link } = usePage();
  const { course, round, off } = view;
  const here = link(`/courses/${course.slug}/recall`);
  const general = errors?._form;
  return (
    <Layout title={`${t(m.title)}${t(ui.colon)} ${course.title}`} active="courses" noIndex>
      <div class="page">
        <PageHead
          kicker={<a href={link(`/courses/${course.slug}`)}>{course.title}</a>}
          title={t(m.title)}
          lede={t(m.lede, { course: course.title })}
        />
        <div class="recall">
          {general && (
            <Notice tone="problem" live>
              {general}
            </Notice>
          )}
          {round ? (
            <Round view={view} round={round} action={here} errors={general ? {} : errors} said={said} />
          ) : (
            <Nothing view={view} />
          )}
          <div class="recall-foot">
            <PostButton kind="plain" small action={`${here}/${off ? 'on' : 'off'}`}>
              {t(off ? m.turnOn : m.turnOff)}
            </PostButton>
          </div>
        </div>
      </div>
    </Layout>
  );
}

/** When there is nothing to answer: why, and when something comes. */
function Nothing({ view }: { view: RecallView }) {
  const { t, link } = usePage();
  return (
    <EmptyState
      level={2}
      title={t(view.off ? m.isOff : m.nothing)}
      action={
        <LinkButton kind="quiet" href={link(`/courses/${view.course.slug}`)}>
          {t(m.backToCourse)}
        </LinkButton>
      }
    >
      {!view.off && <WhatComes view={view} />}
    </EmptyState>
  );
}

function WhatComes({ view: { finished, next } }: { view: RecallView }) {
  const { t, locale, timeZone } = usePage();
  if (!finished) return <p>{t(m.notFinished)}</p>;
  return <p>{next ? t(m.nextOn, { day: formatDay(locale, next, timeZone) }) : t(m.noMore)}</p>;
}

interface RoundProps {
  view: RecallView;
  round: RecallRoundView;
  action: string;
  errors?: FieldErrors | undefined;
  said: string;
}

function Round({ view, round, action, errors, said }: RoundProps) {
  const { t, locale, timeZone } = usePage();
  const { questions } = round;
  const open = questions.find(({ told }) => told === null);
  const shown = questions.filter((question) => question.told !== null || question === open);
  const right = questions.filter(({ told }) => told?.correct === true).length;
  return (
    <>
      <ol class="recall-questions">
        {shown.map((question) => (
          <li key={question.place} id={`question-${question.place}`}>
            <p class="kicker">{t(m.questionOf, { place: question.place, total: questions.length })}</p>
            {question.told ? (
              <ToldAnswer question={question} told={question.told} />
            ) : (
              <Ask question={question} roundId={round.id} action={action} errors={errors} said={said} />
            )}
          </li>
        ))}
      </ol>
      {open ? (
        <p class="fine">{t(m.openUntil, { day: formatDay(locale, round.expiresAt, timeZone) })}</p>
      ) : (
        <div class="recall-done" role="status">
          <p class="recall-result">{t(m.done, { total: questions.length, right })}</p>
          <WhatComes view={view} />
        </div>
      )}
    </>
  );
}

interface AskProps {
  question: RecallQuestionView;
  roundId: string;
  action: string;
  errors?: FieldErrors | undefined;
  said: string;
}

function Ask({ question, roundId, action, errors, said }: AskProps) {
  const { t } = usePage();
  const { prompt, quote, choices, place } = question;
  return (
    <Form action={action} errors={errors} values={{ answer: said }}>
      {quote && <blockquote class="recall-quote">{quote}</blockquote>}
      <input type="hidden" name="round" value={roundId} />
      <input type="hidden" name="place" value={place} />
      {choices.length > 0 ? (
        <RadioGroup name="answer" label={prompt} options={choices} />
      ) : (
        <TextField name="answer" label={prompt} maxLength={300} autoComplete="off" />
      )}
      <Actions>
        <Button>{t(m.answer)}</Button>
      </Actions>
    </Form>
  );
}
