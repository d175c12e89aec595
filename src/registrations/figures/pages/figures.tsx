import { zoneCity } from '../../../platform/i18n/cities.js';
import { formatNumber } from '../../../platform/i18n/dates.js';
import { isLocale, LOCALE_NAMES } from '../../../platform/i18n/locales.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { DefinitionList } from '../../../ui/components/list.js';
import { Stat, Stats } from '../../../ui/components/meters.js';
import { EmptyState } from '../../../ui/components/notice.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import type { SessionView } from '../../../masterclasses/masterclasses.views.js';
import { SessionFrame } from '../../pages/session-frame.js';
import { FIGURES_WORDS as words } from '../figures.messages.js';
import type { Part, SessionFigures } from '../figures.views.js';
import { GrowthChart } from './growth-chart.js';

/** How a session fills, who comes, and who gave a place back. */
export function FiguresPage({ session, figures }: { session: SessionView; figures: SessionFigures }) {
  const { t, locale } = usePage();
  const { all } = figures;
  const checked = all.attended + all.noShow;
  return (
    <SessionFrame session={session} active="figures">
      <Stats>
        <Stat label={t(words.statPlaces)} value={all.places} note={t(words.of, { total: session.capacity })} />
        <Stat label={t(words.statWaiting)} value={all.waiting} />
        <Stat label={t(words.statCancelled)} value={all.cancelled} note={t(words.of, { total: all.total })} />
        {checked > 0 && (
          <Stat
            label={t(words.statAttendance)}
            value={formatNumber(locale, all.attended / checked, { style: 'percent' })}
            note={`${all.attended} / ${checked}`}
          />
        )}
      </Stats>
      {all.total === 0 ? (
        <EmptyState level={2} title={t(words.noneTitle)}>
          {t(words.noneText)}
        </EmptyState>
      ) : (
        <>
          <Section
            id="growth"
            title={t(words.growth)}
            intro={t(words.growthIntro, { zone: zoneCity(locale, session.timeZone) })}
          >
            <GrowthChart days={figures.growth} capacity={session.capacity} />
          </Section>
          <Section id="who" title={t(words.who)} intro={t(words.whoIntro)}>
            <div class="stack">
              <Parts
                caption={t(words.byLanguage)}
                head={t(words.language)}
                parts={figures.languages}
                say={(value) => (isLocale(value) ? LOCALE_NAMES[value] : value)}
              />
              <Parts
                caption={t(words.bySource)}
                head={t(words.source)}
                parts={figures.sources}
                say={(value) => value || t(words.direct)}
              />
              <Parts
                caption={t(words.byZone)}
                head={t(words.zone)}
                parts={figures.zones}
                say={(value) => zoneCity(locale, value)}
              />
            </div>
          </Section>
          <Section id="cancellations" title={t(words.cancellations)}>
            <DefinitionList
              items={[
                { term: t(words.byAttendee), value: formatNumber(locale, all.byAttendee) },
                { term: t(words.byStaff), value: formatNumber(locale, all.byStaff) },
                { term: t(words.byClock), value: formatNumber(locale, all.byClock) },
                { term: t(words.late), value: formatNumber(locale, all.late) },
              ]}
            />
          </Section>
        </>
      )}
    </SessionFrame>
  );
}

function Parts({
  caption,
  head,
  parts,
  say,
}: {
  caption: string;
  /** The header of the first column. */
  head: string;
  parts: readonly Part[];
  say: (value: string) => string;
}) {
  const { t, locale } = usePage();
  const number = (key: 'places' | 'attended' | 'waiting' | 'cancelled') => ({
    key,
    label: t(words[key]),
    number: true,
    cell: (part: Part) => formatNumber(locale, part[key]),
  });
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'value', label: head, cell: ({ value }) => (value === null ? t(words.others) : say(value)) },
        number('places'),
        number('attended'),
        number('waiting'),
        number('cancelled'),
      ]}
      rows={parts}
      rowKey={({ value }) => value ?? '\0'}
    />
  );
}
