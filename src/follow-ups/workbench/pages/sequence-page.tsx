import { formatNumber } from '../../../platform/i18n/dates.js';
import { TOPIC_MESSAGES } from '../../../platform/mail/mail-topics.js';
import { LinkButton, PostButton } from '../../../ui/components/button.js';
import { DateTime } from '../../../ui/components/date-time.js';
import { DefinitionList } from '../../../ui/components/list.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { queryOf } from '../../ledger/pages/query-of.js';
import { MailFrame } from '../../pages/mail-frame.js';
import type { SequenceView, StepView } from '../../sequence.views.js';
import type { BulkPause } from '../../settings/settings.views.js';
import { SEQUENCE_WORDS } from '../sequence-words.messages.js';
import { sayConditions, sayDelay, sayHours, saySpan, sayTrigger } from '../sequence-words.js';
import { WORKBENCH_WORDS as words } from '../workbench.messages.js';
import type { WeekFigures } from '../workbench.views.js';
import { StatusTag } from './sequences-page.js';

interface SequenceProps {
  sequence: SequenceView;
  /** The name of what it is narrowed to; null where it is for all. */
  narrowedTo: string | null;
  figures: (stepId: string) => WeekFigures;
  paused: BulkPause | null;
}

/** One sequence: what it is, its steps as a timeline with their figures, and what can be done with it. */
export function SequencePage({ sequence, narrowedTo, figures, paused }: SequenceProps) {
  const { t, link } = usePage();
  return (
    <MailFrame
      title={sequence.name}
      active="sequences"
      paused={paused}
      actions={<SequenceActions sequence={sequence} />}
    >
      <div>
        <Facts sequence={sequence} narrowedTo={narrowedTo} />
        <Section
          id="steps"
          title={t(words.timeline)}
          intro={
            <p>
              {t(words.testSend)} <a href={link('/staff/mail/texts')}>{t(words.toTexts)}</a>
            </p>
          }
        >
          {sequence.steps.length === 0 && <p class="muted">{t(words.noSteps)}</p>}
          <ol class="steps">
            {sequence.steps.map((step) => (
              <Step key={step.id} step={step} sequence={sequence} figures={figures(step.id)} />
            ))}
          </ol>
        </Section>
      </div>
    </MailFrame>
  );
}

function SequenceActions({ sequence: { id, status } }: { sequence: SequenceView }) {
  const { t, link } = usePage();
  const here = link(`/staff/mail/sequences/${id}`);
  if (status === 'archived') return null;
  return (
    <>
      {status === 'on' && (
        <PostButton small kind="quiet" action={`${here}/pause`}>
          {t(words.pause)}
        </PostButton>
      )}
      {status === 'paused' && (
        <PostButton small action={`${here}/resume`}>
          {t(words.resume)}
        </PostButton>
      )}
      <LinkButton small {...(status !== 'draft' && { kind: 'quiet' })} href={`${here}/preview`} data-shortcut="p">
        {t(words.preview)}
      </LinkButton>
      <LinkButton small kind="quiet" href={`${here}/edit`} data-shortcut="e">
        {t(words.edit)}
      </LinkButton>
      <LinkButton small kind="quiet" href={`${here}/archive`}>
        {t(words.archive)}
      </LinkButton>
    </>
  );
}

function Facts({ sequence, narrowedTo }: Pick<SequenceProps, 'sequence' | 'narrowedTo'>) {
  const { t, link } = usePage();
  const { id, status, trigger, topic, goal, exits, switchedOnAt, narrowed } = sequence;
  const of = queryOf({ sequence: id });
  return (
    <DefinitionList
      items={[
        {
          term: t(words.status),
          value: (
            <>
              <StatusTag status={status} />{' '}
              {switchedOnAt && status !== 'archived' && (
                <span class="muted">
                  {t(words.switchedOn)} <DateTime at={switchedOnAt} short />
                </span>
              )}
            </>
          ),
        },
        { term: t(words.trigger), value: sayTrigger(t, trigger) },
        ...(narrowed.days && trigger === 'silent'
          ? [{ term: t(words.silentDays), value: saySpan(t, narrowed.days * 24 * 60) }]
          : []),
        { term: t(words.only), value: narrowedTo ?? t(words.all) },
        { term: t(words.topic), value: t(TOPIC_MESSAGES[topic]) },
        { term: t(words.goal), value: goal ? t(SEQUENCE_WORDS[goal]) : t(words.noGoal) },
        {
          term: t(words.exits),
          value: exits.length > 0 ? exits.map((exit) => t(SEQUENCE_WORDS[exit])).join('; ') : t(words.noExits),
        },
        {
          term: t(words.mails),
          value: (
            <>
              <a href={link(`/staff/mail${of}`)}>{t(words.inLedger)}</a> ·{' '}
              <a href={link(`/staff/mail/delivery${of}`)}>{t(words.delivery)}</a>
            </>
          ),
        },
      ]}
    />
  );
}

function Step({ step, sequence, figures }: { step: StepView; sequence: SequenceView; figures: WeekFigures }) {
  const { t, link, locale } = usePage();
  const { due, sent, skipped, failed } = figures;
  const number = (value: number) => formatNumber(locale, value);
  const conditions = sayConditions(t, step.conditions);
  return (
    <li class="step">
      <div class="step-body">
        <h3>{sayDelay(t, sequence.trigger, step.delayMinutes)}</h3>
        <p>{sayHours(t, step)}</p>
        {conditions && <p>{conditions}</p>}
        <p>
          <a href={link(`/staff/mail/texts/${step.template}`)}>{t(words.text, { name: step.template })}</a>
        </p>
        <p class="muted">
          {t(words.figures, { due: number(due), sent: number(sent), skipped: number(skipped), failed: number(failed) })}
        </p>
      </div>
    </li>
  );
}
