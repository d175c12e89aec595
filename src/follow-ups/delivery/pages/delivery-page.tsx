import { zoneCity } from '../../../platform/i18n/cities.js';
import { formatNumber } from '../../../platform/i18n/dates.js';
import { MAIL_TOPICS, TOPIC_MESSAGES } from '../../../platform/mail/mail-topics.js';
import { BarChart } from '../../../ui/components/bar-chart.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { SelectField, TextField } from '../../../ui/components/fields.js';
import type { FieldErrors, FieldValues } from '../../../ui/components/form.js';
import { EmptyState, Notice } from '../../../ui/components/notice.js';
import { Section } from '../../../ui/components/page-head.js';
import { FilterBar } from '../../../ui/components/staff-toolbar.js';
import { usePage } from '../../../ui/page-context.js';
import { sayRule } from '../../ledger/fate.js';
import type { SequenceName } from '../../ledger/ledger.views.js';
import { queryOf } from '../../ledger/pages/query-of.js';
import { MailFrame } from '../../pages/mail-frame.js';
import type { BulkPause } from '../../settings/settings.views.js';
import { DELIVERY_WORDS as words } from '../delivery.messages.js';
import type { CountedFigures, DeliveryFigures, Fates } from '../delivery.views.js';
import { CountedChart } from './counted-chart.js';
import { DaysChart } from './days-chart.js';
import { duration, LatencyChart } from './latency-chart.js';
import { fateColumns } from './fate-columns.js';

interface DeliveryProps {
  figures: DeliveryFigures | null;
  counted: CountedFigures | null;
  sequences: readonly SequenceName[];
  paused: BulkPause | null;
  timeZone: string;
  today: string;
  values: FieldValues;
  errors: FieldErrors;
}

/** What became of the mails of some days: the funnel, each day, how long it took, by topic and step, and why not. */
export function DeliveryPage(props: DeliveryProps) {
  const { t } = usePage();
  const { figures, counted, paused, errors } = props;
  const problems = Object.values(errors);
  return (
    <MailFrame title={t(words.title)} active="delivery" paused={paused}>
      <div>
        {problems.length > 0 && (
          <Notice tone="problem" title={t(words.badFilter)}>
            {problems.join('; ')}
          </Notice>
        )}
        <Filters {...props} />
        {figures?.all.planned === 0 && (
          <EmptyState level={2} title={t(words.noneTitle)}>
            {t(words.noneText)}
          </EmptyState>
        )}
        {figures && counted && figures.all.planned > 0 && (
          <Figures {...{ figures, counted }} timeZone={props.timeZone} />
        )}
      </div>
    </MailFrame>
  );
}

function Filters({ sequences, today, values }: DeliveryProps) {
  const { t, link } = usePage();
  const here = '/staff/mail/delivery';
  const back = (days: number) =>
    new Date(Date.parse(`${today}T00:00:00Z`) - (days - 1) * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const only = { topic: values.topic, sequence: values.sequence };
  return (
    <>
      <FilterBar action={link(here)} clearHref={link(here)}>
        <TextField name="from" type="date" label={t(words.from)} value={values.from ?? ''} optional />
        <TextField name="to" type="date" label={t(words.to)} value={values.to ?? ''} optional />
        <SelectField
          name="topic"
          label={t(words.topic)}
          options={MAIL_TOPICS.map((topic) => ({ value: topic, label: t(TOPIC_MESSAGES[topic]) }))}
          value={values.topic ?? ''}
          placeholder={t(words.anyTopic)}
          optional
        />
        <SelectField
          name="sequence"
          label={t(words.sequence)}
          options={sequences.map(({ id, name }) => ({ value: id, label: name }))}
          value={values.sequence ?? ''}
          placeholder={t(words.anySequence)}
          optional
        />
      </FilterBar>
      <p class="mail-ranges">
        <span class="muted">{t(words.ranges)}</span>
        {[7, 30, 90].map((days) => (
          <a key={days} href={link(`${here}${queryOf({ ...only, from: back(days), to: today })}`)}>
            {t(words.lastDays, { days })}
          </a>
        ))}
      </p>
    </>
  );
}

function Figures({
  figures,
  counted,
  timeZone,
}: {
  figures: DeliveryFigures;
  counted: CountedFigures;
  timeZone: string;
}) {
  const { t, link, locale } = usePage();
  const { latency } = figures;
  return (
    <>
      <Section id="funnel" title={t(words.funnel)} intro={t(words.funnelIntro, { zone: zoneCity(locale, timeZone) })}>
        <Funnel all={figures.all} />
      </Section>
      <Section id="counted" title={t(words.counted)} intro={t(words.countedIntro)}>
        <CountedChart counted={counted} />
      </Section>
      <Section id="days" title={t(words.days)}>
        <DaysChart days={figures.days} />
      </Section>
      {latency && (
        <Section
          id="latency"
          title={t(words.latency)}
          intro={t(words.latencyIntro, {
            p50: duration(t, locale, latency.p50),
            p95: duration(t, locale, latency.p95),
          })}
        >
          <LatencyChart days={figures.days} />
        </Section>
      )}
      <section class="mail-wide" aria-labelledby="topics-title">
        <h2 id="topics-title">{t(words.byTopic)}</h2>
        <DataTable
          caption={t(words.byTopic)}
          captionHidden
          rows={figures.topics}
          rowKey={({ topic }) => topic}
          columns={[
            {
              key: 'topic',
              label: t(words.topic),
              cell: ({ topic }) => <a href={link(`/staff/mail${queryOf({ topic })}`)}>{t(TOPIC_MESSAGES[topic])}</a>,
            },
            ...fateColumns(t, locale),
          ]}
        />
      </section>
      <section class="mail-wide" aria-labelledby="sequences-title">
        <h2 id="sequences-title">{t(words.bySequence)}</h2>
        <DataTable
          caption={t(words.bySequence)}
          captionHidden
          rows={figures.steps}
          rowKey={({ step }) => step.id}
          empty={<p class="muted">{t(words.noSteps)}</p>}
          columns={[
            {
              key: 'step',
              label: t(words.sequence),
              cell: ({ step }) => (
                <>
                  <a href={link(`/staff/mail/sequences/${step.sequenceId}`)}>{step.sequence}</a>
                  <span class="sub">{step.number ? t(words.step, { number: step.number }) : t(words.stepGone)}</span>
                </>
              ),
            },
            ...fateColumns(t, locale),
          ]}
        />
      </section>
      <Section
        id="reasons"
        title={t(words.reasons)}
        intro={
          figures.all.failed + figures.all.ambiguous > 0 ? (
            <a href={link('/staff/mail/failed')}>{t(words.toFailed)}</a>
          ) : undefined
        }
      >
        <DataTable
          caption={t(words.reasons)}
          captionHidden
          rows={figures.reasons}
          rowKey={({ state, reason }) => `${state} ${reason}`}
          empty={<p class="muted">{t(words.noReasons)}</p>}
          columns={[
            {
              key: 'reason',
              label: t(words.reason),
              cell: ({ state, reason }) =>
                reason === 'too-many-attempts' ? t(words.tooMany) : sayRule(t, { state, reason, attempts: 0 }),
            },
            { key: 'state', label: t(words.stage), cell: ({ state }) => t(words[state]) },
            { key: 'count', label: t(words.mails), number: true, cell: ({ count }) => formatNumber(locale, count) },
          ]}
        />
      </Section>
    </>
  );
}

function Funnel({ all }: { all: Fates }) {
  const { t, locale } = usePage();
  const stages = ['planned', 'claimed', 'accepted', 'waiting', 'skipped', 'failed', 'bounced', 'ambiguous'] as const;
  const number = (value: number) => formatNumber(locale, value);
  const share = (value: number) =>
    formatNumber(locale, value / all.planned, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <BarChart
      title={t(words.funnel)}
      titleHidden
      most={all.planned}
      rows={stages.map((stage) => ({
        label: t(words[stage]),
        spans: [{ to: all[stage], tone: ['planned', 'claimed', 'accepted'].includes(stage) ? 'strong' : 'light' }],
        says: stage === 'planned' ? number(all.planned) : `${number(all[stage])} · ${share(all[stage])}`,
      }))}
      table={{
        heads: [t(words.stage), t(words.mails), t(words.share)],
        rows: stages.map((stage) => [t(words[stage]), number(all[stage]), share(all[stage])]),
      }}
    />
  );
}
