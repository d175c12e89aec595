import { LOCALE_NAMES } from '../../../platform/i18n/locales.js';
import { Button, LinkButton } from '../../../ui/components/button.js';
import { DataTable, type Column } from '../../../ui/components/data-table.js';
import { Form, type FieldErrors } from '../../../ui/components/form.js';
import { Tag } from '../../../ui/components/list.js';
import { Stat, Stats } from '../../../ui/components/meters.js';
import { Pager, Tabs } from '../../../ui/components/navigation.js';
import { Notice } from '../../../ui/components/notice.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { ui } from '../../../ui/messages.js';
import { KIND_NAMES } from '../../questions/kinds.messages.js';
import { FORMAT_NAMES, IMPORT_WORDS as words } from '../imports.messages.js';
import { REPORT_PARTS, type ImportLineView, type QuestionImportView, type ReportPart } from '../imports.views.js';
import { remarkSays } from '../report-words.js';

interface ImportReportProps {
  found: QuestionImportView;
  lines: readonly ImportLineView[];
  only: ReportPart;
  page: number;
  pages: number;
  errors: FieldErrors;
}

/** A file of questions that was brought in: what would become of each, or has. */
export function ImportReportPage({ found, lines, only, page, pages, errors }: ImportReportProps) {
  const { t, link } = usePage();
  const { counts } = found;
  const here = link(`/staff/questions/import/${found.id}`);
  const at = (n: number) => `${here}?only=${only}&page=${n}`;
  const tabs = REPORT_PARTS.map((part) => ({
    href: `${here}?only=${part}`,
    label: `${t(words[part])} (${part === 'all' ? counts.total : counts[part]})`,
    current: part === only,
  }));
  return (
    <StaffLayout title={t(words.reportTitle, { file: found.fileName || t(words.pasted) })} active="questions">
      <div class="stack">
        <Standing found={found} errors={errors} action={here} />
        <ReadAs found={found} />
        <Stats>
          {(['exact', 'approximated', 'refused', 'known'] as const).map((part) => (
            <Stat key={part} label={t(words[part])} value={counts[part]} />
          ))}
        </Stats>
      </div>
      {found.quizzes.length > 0 && <Quizzes found={found} />}
      <div class="stack">
        <div>
          <Tabs label={t(words.becomes)} tabs={tabs} />
          <Lines rows={lines} packed={found.format === 'qti3'} />
          <Pager previous={page > 1 ? at(page - 1) : null} next={page < pages ? at(page + 1) : null} />
        </div>
        <p class="actions">
          <LinkButton kind="quiet" href={link('/staff/questions/import')}>
            {t(words.another)}
          </LinkButton>
          <a href={link('/staff/questions')}>{t(words.toBank)}</a>
        </p>
      </div>
    </StaffLayout>
  );
}

function ReadAs({ found }: { found: QuestionImportView }) {
  const { t } = usePage();
  const { format, locale, tags, category } = found;
  return (
    <p class="fine">
      {t(words.readAs, { format: t(FORMAT_NAMES[format]), language: LOCALE_NAMES[locale] })}{' '}
      {tags.length > 0 && `${t(words.addsTags, { tags: tags.join(', ') })} `}
      {category.length > 0 && `${t(words.category)}${t(ui.colon)} ${category.join(' / ')}.`}
    </p>
  );
}

function Standing({ found, errors, action }: { found: QuestionImportView; errors: FieldErrors; action: string }) {
  const { t } = usePage();
  const { state, counts, actorName } = found;
  const problem = Object.values(errors)[0];
  if (problem)
    return (
      <Notice tone="problem" live>
        {problem}
      </Notice>
    );
  if (state === 'done') return <Notice tone="done">{t(words.done, { count: counts.saved, name: actorName })}</Notice>;
  if (state === 'saving') return <Notice live>{t(words.saving, { count: counts.due })}</Notice>;
  if (counts.due === 0)
    return counts.known > 0 ? (
      <Notice>{t(words.allKnown)}</Notice>
    ) : (
      <Notice tone="problem">{t(words.noneReadable)}</Notice>
    );
  return (
    <>
      <p>{t(words.nothingYet)}</p>
      <Form action={action}>
        <div class="actions">
          <Button>{t(words.save, { count: counts.due })}</Button>
        </div>
      </Form>
    </>
  );
}

function Quizzes({ found }: { found: QuestionImportView }) {
  const { t } = usePage();
  return (
    <Section id="quizzes" title={t(words.quizzes)} intro={t(words.quizzesIntro)}>
      <ul>
        {found.quizzes.map(({ called, slots, remarks, slug }, n) => (
          <li key={n}>
            <strong>{called || slug || t(words.unnamed)}</strong> {slug && <code>{slug}</code>}{' '}
            {t(words.asks, { count: slots.reduce((sum, { draw }) => sum + (draw ?? 1), 0) })}{' '}
            {remarks.map((remark) => remarkSays(t, remark)).join(' ')}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const TONES = { exact: 'done', approximated: 'evidence', refused: 'problem' } as const;
const OUTCOMES = { exact: words.isExact, approximated: words.isApproximated, refused: words.isRefused };

function Outcome({ row }: { row: ImportLineView }) {
  const { t } = usePage();
  return (
    <>
      <Tag tone={TONES[row.outcome]}>{t(OUTCOMES[row.outcome])}</Tag> {row.known && <Tag>{t(words.isKnown)}</Tag>}{' '}
      {row.saved && <Tag tone="accent">{t(words.isSaved)}</Tag>}
    </>
  );
}

function Lines({ rows, packed }: { rows: readonly ImportLineView[]; packed: boolean }) {
  const { t, link } = usePage();
  const name = ({ called, preview, question }: ImportLineView) => (
    <>
      {question ? (
        <a href={link(`/staff/questions/${question.id}`)}>{called || question.name}</a>
      ) : (
        called || t(words.unnamed)
      )}
      {preview && <p class="fine">{preview}</p>}
    </>
  );
  const columns: Column<ImportLineView>[] = [
    { key: 'question', label: t(words.question), header: true, cell: name },
    ...(packed ? [{ key: 'file', label: t(words.file), cell: ({ file }: ImportLineView) => <code>{file}</code> }] : []),
    { key: 'line', label: t(words.line), number: true, cell: ({ line }) => line },
    {
      key: 'kind',
      label: t(words.kind),
      cell: ({ kind, parts }) => kind && `${t(KIND_NAMES[kind])}${parts === null ? '' : ` (${parts})`}`,
    },
    { key: 'outcome', label: t(words.becomes), cell: (row) => <Outcome row={row} /> },
    {
      key: 'remark',
      label: t(words.remark),
      cell: ({ remarks }) => remarks.map((one) => remarkSays(t, one)).join(' '),
    },
  ];
  return (
    <DataTable
      caption={t(words.becomes)}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ position }) => String(position)}
      empty={<p>{t(words.none)}</p>}
    />
  );
}
