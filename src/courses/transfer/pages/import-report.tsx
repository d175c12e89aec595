import { Button, LinkButton } from '../../../ui/components/button.js';
import { DataTable, type Column } from '../../../ui/components/data-table.js';
import { Form, type FieldErrors } from '../../../ui/components/form.js';
import { Tag } from '../../../ui/components/list.js';
import { Stat, Stats } from '../../../ui/components/meters.js';
import { Pager, Tabs } from '../../../ui/components/navigation.js';
import { Notice } from '../../../ui/components/notice.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { outcomeOf, remarksOf } from '../report-words.js';
import { OUTCOME_WORDS, TRANSFER_WORDS as words } from '../transfer.messages.js';
import { REPORT_LINES_A_PAGE, type CourseImportView, type LineOutcome, type ReportLine } from '../transfer.views.js';

/** Which lines of a report are shown. */
export type ReportPart = 'all' | 'changes' | 'problems';

interface ImportReportProps {
  found: CourseImportView;
  part: ReportPart;
  page: number;
  errors?: FieldErrors;
}

const CHANGES: readonly LineOutcome[] = ['new', 'changed', 'withdrawn'];
const TONES: Partial<Record<LineOutcome, 'problem' | 'done' | 'evidence'>> = {
  refused: 'problem',
  withdrawn: 'problem',
  new: 'done',
  changed: 'done',
  note: 'evidence',
};

/** A package that was brought in: what would happen or has happened, file by file. */
export function CourseImportPage({ found, part, page, errors = {} }: ImportReportProps) {
  const { t, link } = usePage();
  const { lines, counts } = found.report;
  const here = link(`/staff/courses/transfer/${found.id}`);
  const shown: Record<ReportPart, readonly ReportLine[]> = {
    all: lines,
    changes: lines.filter(({ outcome }) => CHANGES.includes(outcome)),
    problems: lines.filter(({ outcome }) => outcome === 'refused'),
  };
  const rows = shown[part].slice((page - 1) * REPORT_LINES_A_PAGE, page * REPORT_LINES_A_PAGE);
  const at = (n: number) => `${here}?only=${part}&page=${n}`;
  const pages = Math.ceil(shown[part].length / REPORT_LINES_A_PAGE);
  const tabs = (['all', 'changes', 'problems'] as const).map((one) => ({
    href: `${here}?only=${one}`,
    label: `${t({ all: words.allLines, changes: words.onlyChanges, problems: words.onlyProblems }[one])} (${shown[one].length})`,
    current: one === part,
  }));
  return (
    <StaffLayout title={t(words.reportTitle, { file: found.fileName })} active="courses">
      <div class="stack">
        <Standing found={found} errors={errors} action={here} />
        <Stats>
          {(['new', 'changed', 'unchanged', 'refused'] as const).map((outcome) => (
            <Stat key={outcome} label={t(OUTCOME_WORDS[outcome])} value={counts[outcome]} />
          ))}
        </Stats>
      </div>
      <div>
        <Tabs label={t(words.becomes)} tabs={tabs} />
        <Lines rows={rows} />
        <Pager previous={page > 1 ? at(page - 1) : null} next={page < pages ? at(page + 1) : null} />
      </div>
      <p class="actions below-table">
        <LinkButton kind="quiet" href={link('/staff/courses/transfer')}>
          {t(words.again)}
        </LinkButton>
        <a href={link('/staff/courses')}>{t(words.back)}</a>
      </p>
    </StaffLayout>
  );
}

function Standing({ found, errors, action }: { found: CourseImportView; errors: FieldErrors; action: string }) {
  const { t } = usePage();
  const { state, actorName, choices, changedMeanwhile } = found;
  if (errors._form)
    return (
      <Notice tone="problem" live>
        {errors._form}
      </Notice>
    );
  const { refused, new: added, changed, withdrawn } = found.report.counts;
  if (state === 'done') return <Notice tone="done">{t(words.done, { name: actorName })}</Notice>;
  if (state === 'importing') return <Notice live>{t(words.importing)}</Notice>;
  if (refused > 0)
    return (
      <Notice tone="problem">
        {t(changedMeanwhile ? words.refusedLater : words.refusedPackage, { count: refused })}
      </Notice>
    );
  if (added + changed + withdrawn === 0) return <Notice>{t(words.nothingNew)}</Notice>;
  return (
    <>
      {changedMeanwhile ? <Notice live>{t(words.changedMeanwhile)}</Notice> : <p>{t(words.nothingYet)}</p>}
      <Form action={action}>
        <div class="actions">
          <Button>{t(choices.publish ? words.savePublished : words.saveDrafts)}</Button>
        </div>
      </Form>
    </>
  );
}

function Lines({ rows }: { rows: readonly ReportLine[] }) {
  const { t } = usePage();
  const columns: Column<ReportLine>[] = [
    { key: 'file', label: t(words.fileColumn), header: true, cell: ({ file }) => <code>{file}</code> },
    { key: 'line', label: t(words.line), number: true, cell: ({ line }) => line },
    {
      key: 'outcome',
      label: t(words.becomes),
      cell: (row) => <Tag tone={TONES[row.outcome]}>{outcomeOf(t, row)}</Tag>,
    },
    { key: 'remark', label: t(words.remark), cell: (row) => remarksOf(t, row) },
  ];
  return (
    <DataTable
      caption={t(words.becomes)}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.file} ${row.line} ${row.at ?? ''} ${row.outcome} ${remarksOf(t, row)}`}
      empty={<p>{t(words.none)}</p>}
    />
  );
}
