import { formatNumber } from '../../../platform/i18n/dates.js';
import { LinkButton, PostButton } from '../../../ui/components/button.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { Tag } from '../../../ui/components/list.js';
import { Stat, Stats } from '../../../ui/components/meters.js';
import { EmptyState, Notice } from '../../../ui/components/notice.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { QuizTabs } from '../../making/pages/quiz-tabs.js';
import { wordsIn } from '../../scoring/words.rules.js';
import { ENOUGH } from '../interval.rules.js';
import { ITEM_FIGURES, QUIZ_FIGURES } from '../statistics.csv.js';
import { STATISTICS as say } from '../statistics.messages.js';
import type { ItemStatistics, QuizStatistics } from '../statistics.views.js';
import { FigureCell, FigureInterval, FigureValue, spell, type Spelling } from './figure-cell.js';
import { ItemDetails } from './item-details.js';

const SPELLING: Record<(typeof QUIZ_FIGURES)[number] | (typeof ITEM_FIGURES)[number], Spelling> = {
  mean: 'number',
  facility: 'share',
  deviation: 'number',
  skewness: 'number',
  kurtosis: 'number',
  consistency: 'percent',
  errorRatio: 'percent',
  standardError: 'number',
  discrimination: 'percent',
  efficiency: 'percent',
  weight: 'percent',
};

/** How a quiz and each of its questions work. */
export function StatisticsPage({ statistics }: { statistics: QuizStatistics }) {
  const { t, link, locale } = usePage();
  const here = `/staff/quizzes/${statistics.slug}/statistics`;
  return (
    <StaffLayout
      title={t(say.title, { quiz: wordsIn(statistics.title, locale) })}
      active="quizzes"
      actions={
        <>
          <LinkButton kind="quiet" href={link(`${here}.csv`)}>
            {t(say.csv)}
          </LinkButton>
          <PostButton kind="quiet" action={link(`${here}/recount`)}>
            {t(say.recount)}
          </PostButton>
        </>
      }
    >
      <QuizTabs quiz={{ id: statistics.quizId, kind: 'knowledge' }} part="statistics" />
      {statistics.changing && <Notice>{t(say.changing)}</Notice>}
      {statistics.attempts === 0 ? (
        <EmptyState level={2} title={t(say.none)}>
          {t(say.noneText)}
        </EmptyState>
      ) : (
        <>
          <Headline statistics={statistics} />
          <Whole statistics={statistics} />
          <Items items={statistics.items} />
          {statistics.items.map((item) => (
            <ItemDetails key={`${item.questionId} ${item.drawn}`} item={item} />
          ))}
        </>
      )}
    </StaffLayout>
  );
}

function Headline({ statistics: { attempts, waiting, figures } }: { statistics: QuizStatistics }) {
  const { t, locale } = usePage();
  const { facility, consistency, standardError } = figures;
  const value = (figure: typeof facility, spelling: Spelling) =>
    figure.value === null ? '–' : spell(locale, figure.value, spelling);
  return (
    <Stats>
      <Stat
        label={t(say.attempts)}
        value={formatNumber(locale, attempts)}
        note={waiting > 0 ? t(say.waiting, { count: waiting }) : undefined}
      />
      <Stat label={t(say.facility)} value={value(facility, 'share')} />
      <Stat label={t(say.consistency)} value={value(consistency, 'percent')} />
      <Stat label={t(say.standardError)} value={value(standardError, 'number')} />
    </Stats>
  );
}

function Whole({ statistics: { figures } }: { statistics: QuizStatistics }) {
  const { t, locale } = usePage();
  return (
    <Section id="whole" title={t(say.whole)} intro={t(say.wholeIntro, { enough: ENOUGH })}>
      <DataTable
        caption={t(say.whole)}
        captionHidden
        columns={[
          { key: 'figure', label: t(say.figure), header: true, cell: (key) => t(say[key]) },
          {
            key: 'value',
            label: t(say.value),
            number: true,
            cell: (key) => <FigureValue figure={figures[key]} spelling={SPELLING[key]} />,
          },
          {
            key: 'interval',
            label: t(say.interval),
            number: true,
            cell: (key) => <FigureInterval figure={figures[key]} spelling={SPELLING[key]} />,
          },
          { key: 'n', label: t(say.n), number: true, cell: (key) => formatNumber(locale, figures[key].n) },
        ]}
        rows={QUIZ_FIGURES}
        rowKey={(key) => key}
      />
    </Section>
  );
}

function Items({ items }: { items: readonly ItemStatistics[] }) {
  const { t, locale } = usePage();
  return (
    <section class="stack statistics-items" aria-labelledby="items-title">
      <h2 id="items-title">{t(say.items)}</h2>
      <p class="measure muted">{t(say.itemsIntro)}</p>
      <DataTable
        caption={t(say.items)}
        captionHidden
        columns={[
          {
            key: 'question',
            label: t(say.question),
            header: true,
            cell: ({ name, drawn }) => (
              <>
                <a href={`#${name}`}>{name}</a> {drawn && <Tag>{t(say.drawn)}</Tag>}
              </>
            ),
          },
          { key: 'n', label: t(say.n), number: true, cell: ({ n }) => formatNumber(locale, n) },
          ...ITEM_FIGURES.map((key) => ({
            key,
            label: t(say[key]),
            number: true,
            cell: ({ figures }: ItemStatistics) => <FigureCell figure={figures[key]} spelling={SPELLING[key]} />,
          })),
        ]}
        rows={items}
        rowKey={({ questionId, drawn }) => `${questionId} ${drawn}`}
      />
    </section>
  );
}
