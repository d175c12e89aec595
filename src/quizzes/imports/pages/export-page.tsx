import { LOCALE_NAMES, LOCALES, type Locale } from '../../../platform/i18n/locales.js';
import { LinkButton } from '../../../ui/components/button.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { SelectField } from '../../../ui/components/fields.js';
import { Tag } from '../../../ui/components/list.js';
import { Stat, Stats } from '../../../ui/components/meters.js';
import { Section } from '../../../ui/components/page-head.js';
import { FilterBar } from '../../../ui/components/staff-toolbar.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { EXPORT_FORMATS, type ExportFormat } from '../../formats/write-questions.js';
import type { WritingLine } from '../../formats/writing.js';
import type { ExportFilter } from '../export-questions.js';
import { EXPORT_WORDS as words, FORMAT_NAMES, IMPORT_WORDS } from '../imports.messages.js';
import { remarkSays } from '../report-words.js';

interface ExportPageProps {
  format: ExportFormat;
  locale: Locale;
  filter: ExportFilter;
  lines: readonly WritingLine[];
}

/** Lines of the report that one page holds; the file itself is whole. */
const MOST_LINES = 500;

/** What leaves in a format, what it cannot say, and the file. */
export function ExportPage({ format, locale, filter, lines }: ExportPageProps) {
  const { t, link } = usePage();
  // The filter's values are words; what it leaves out is undefined.
  const kept = Object.entries(filter).flatMap(([name, value]): [string, string][] =>
    name !== 'page' && typeof value === 'string' && value !== '' ? [[name, value]] : [],
  );
  const query = new URLSearchParams([...kept, ['format', format], ['locale', locale]]).toString();
  const written = lines.filter((line) => line.written);
  const told = lines.filter(({ remarks }) => remarks.length > 0);
  return (
    <StaffLayout title={t(words.title)} active="questions">
      <div class="stack">
        <p>{t(words.intro)}</p>
        <FilterBar action={link('/staff/questions/export')}>
          {kept.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SelectField
            name="format"
            label={t(IMPORT_WORDS.format)}
            placeholder={null}
            value={format}
            options={EXPORT_FORMATS.map((one) => ({ value: one, label: t(FORMAT_NAMES[one]) }))}
          />
          <SelectField
            name="locale"
            label={t(IMPORT_WORDS.locale)}
            placeholder={null}
            value={locale}
            options={LOCALES.map((one) => ({ value: one, label: LOCALE_NAMES[one] }))}
          />
        </FilterBar>
        <Stats>
          <Stat label={t(words.written)} value={written.length} />
          <Stat label={t(words.losing)} value={written.filter(({ remarks }) => remarks.length > 0).length} />
          <Stat label={t(words.left)} value={lines.length - written.length} />
        </Stats>
        {written.length > 0 && told.length === 0 && <p>{t(words.whole)}</p>}
        <p class="actions">
          {written.length > 0 ? (
            <LinkButton href={`${link('/staff/questions/export/file')}?${query}`} download>
              {t(words.download, { count: written.length })}
            </LinkButton>
          ) : (
            t(words.nothing)
          )}
          <a href={link('/staff/questions')}>{t(IMPORT_WORDS.toBank)}</a>
        </p>
      </div>
      {written.length > 0 && told.length > 0 && <Report told={told} />}
    </StaffLayout>
  );
}

function Report({ told }: { told: readonly WritingLine[] }) {
  const { t } = usePage();
  return (
    <Section id="report" title={t(words.reportTitle)}>
      <DataTable
        caption={t(words.reportTitle)}
        captionHidden
        columns={[
          { key: 'question', label: t(IMPORT_WORDS.question), header: true, cell: ({ name }) => name },
          {
            key: 'becomes',
            label: t(IMPORT_WORDS.becomes),
            cell: ({ written }) => (
              <Tag tone={written ? 'evidence' : 'problem'}>{t(written ? words.loses : words.staysBehind)}</Tag>
            ),
          },
          {
            key: 'remark',
            label: t(IMPORT_WORDS.remark),
            cell: ({ remarks }) => remarks.map((one) => remarkSays(t, one)).join(' '),
          },
        ]}
        rows={told.slice(0, MOST_LINES)}
        rowKey={({ name }) => name}
      />
      {told.length > MOST_LINES && <p>{t(words.more, { count: told.length - MOST_LINES })}</p>}
    </Section>
  );
}
