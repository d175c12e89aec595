import { formatNumber } from '../../../platform/i18n/dates.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { wordsIn } from '../../scoring/words.rules.js';
import { STATISTICS as say } from '../statistics.messages.js';
import type { ChoiceView, ItemStatistics } from '../statistics.views.js';
import { AbilityPlot } from './ability-plot.js';

/** One question: its words, what it earns by ability, and which answers were chosen by whom. */
export function ItemDetails({ item }: { item: ItemStatistics }) {
  const { locale } = usePage();
  return (
    <Section id={item.name} title={item.name} intro={plainStem(wordsIn(item.stem, locale))}>
      <div class="stack">
        {item.ability.length > 1 && <AbilityPlot points={item.ability} drawn={item.drawn} name={item.name} />}
        {item.choices.length > 0 && <Choices item={item} />}
      </div>
    </Section>
  );
}

/** A stem without the marks of its Markdown, in its first few sentences. */
function plainStem(stem: string): string {
  const plain = stem.replace(/\[\[[^\]]*\]\]/g, '____').replace(/[*_`#>]+(?=\S)|(?<=\S)[*`]+/g, '');
  return plain.length > 240 ? `${plain.slice(0, 240)}…` : plain;
}

function Choices({ item }: { item: ItemStatistics }) {
  const { t, locale } = usePage();
  const sums = [0, 1, 2].map((third) => item.choices.reduce((sum, { thirds }) => sum + thirds[third]!, 0));
  const third = (key: 'low' | 'middle' | 'high', at: 0 | 1 | 2) => ({
    key,
    label: t(say[key]),
    number: true,
    cell: ({ thirds }: ChoiceView) => (
      <>
        {formatNumber(locale, sums[at]! > 0 ? thirds[at] / sums[at]! : 0, {
          style: 'percent',
          maximumFractionDigits: 0,
        })}
        <small class="figure-interval">{formatNumber(locale, thirds[at])}</small>
      </>
    ),
  });
  return (
    <DataTable
      caption={t(say.choices)}
      columns={[
        {
          key: 'answer',
          label: t(say.answer),
          header: true,
          cell: ({ words, choice }) => (words === null ? <em>{t(say.noAnswer)}</em> : wordsIn(words, locale) || choice),
        },
        {
          key: 'worth',
          label: t(say.worth),
          number: true,
          cell: ({ fraction }) => (fraction === null ? '' : formatNumber(locale, fraction, { style: 'percent' })),
        },
        third('low', 0),
        third('middle', 1),
        third('high', 2),
      ]}
      rows={item.choices}
      rowKey={({ choice }) => choice}
    />
  );
}
