import { Button, LinkButton } from '../../../ui/components/button.js';
import { DataTable, type Column } from '../../../ui/components/data-table.js';
import { CheckboxField, TextArea } from '../../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { Tag } from '../../../ui/components/list.js';
import { Progress, Stat, Stats } from '../../../ui/components/meters.js';
import { Pager, Tabs } from '../../../ui/components/navigation.js';
import { Notice } from '../../../ui/components/notice.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import type { SessionView } from '../../../masterclasses/masterclasses.views.js';
import { SessionFrame } from '../../pages/session-frame.js';
import { STAFF_WORDS } from '../../registrations.staff.messages.js';
import { FIELD_WORDS, lineRemarks, lineSays } from '../import-words.js';
import { IMPORT_WORDS as words } from '../import.messages.js';
import { IMPORT_LINES_A_PAGE, type ImportLineView, type ImportView } from '../import.views.js';

interface ImportReportProps {
  session: SessionView;
  list: ImportView;
  lines: readonly ImportLineView[];
  page: number;
  onlyProblems: boolean;
  problems: number;
  form?: { errors: FieldErrors; values: FieldValues };
}

/** A list that staff brought along: what would happen, how far it is, and what became of it, line by line. */
export function ImportReportPage(props: ImportReportProps) {
  const { t, link } = usePage();
  const { session, list, lines, page, onlyProblems, problems } = props;
  const here = link(`/staff/imports/${list.id}`);
  const at = (n: number) => `${here}?${onlyProblems ? 'only=problems&' : ''}page=${n}`;
  const pages = Math.ceil((onlyProblems ? problems : list.counts.total) / IMPORT_LINES_A_PAGE);
  return (
    <SessionFrame session={session} active="people">
      <Section id="import" title={t(words.listTitle)}>
        <div class="stack">
          <ReadAs list={list} />
          <Standing {...props} />
          <Tally list={list} />
          {list.state === 'checked' && list.counts.due > 0 && <Yes {...props} />}
          <p class="actions">
            <LinkButton kind="quiet" href={link(`/staff/sessions/${session.id}/add`)}>
              {t(words.another)}
            </LinkButton>
            <LinkButton kind="quiet" href={`${here}/report.csv`} download>
              {t(words.download)}
            </LinkButton>
            <a href={link(`/staff/sessions/${session.id}`)}>{t(STAFF_WORDS.back)}</a>
          </p>
        </div>
      </Section>
      <div>
        <Tabs
          label={t(words.reportTitle)}
          tabs={[
            { href: here, label: `${t(words.allLines)} (${list.counts.total})`, current: !onlyProblems },
            { href: `${here}?only=problems`, label: `${t(words.onlyProblems)} (${problems})`, current: onlyProblems },
          ]}
        />
        <Lines lines={lines} />
        <Pager previous={page > 1 ? at(page - 1) : null} next={page < pages ? at(page + 1) : null} />
      </div>
    </SessionFrame>
  );
}

const SEPARATORS: Record<string, string> = { ';': 'semicolon', '\t': 'tab' };

function ReadAs({ list }: { list: ImportView }) {
  const { t } = usePage();
  const separator = SEPARATORS[list.separator] ?? 'comma';
  return (
    <div>
      <p>{t(words.readAs, { file: list.fileName ?? t(words.pasted), encoding: list.encoding, separator })}</p>
      <p class="fine">
        {t(words.columns)}{' '}
        {list.columns
          .map(({ head, field }, n) => {
            const said = field ? t(FIELD_WORDS[field]) : t(words.leftAside);
            return `${head || t(words.column, { n: n + 1 })} → ${said}`;
          })
          .join(' · ')}
      </p>
    </div>
  );
}

function Standing({ list, form }: ImportReportProps) {
  const { t } = usePage();
  const { total, bad, due } = list.counts;
  if (list.state === 'checked') return <p>{t(words.nothingYet)}</p>;
  if (list.state === 'importing') {
    const values = { done: total - bad - due, total: total - bad };
    return <Progress {...values} label={t(words.importing, values)} />;
  }
  return (
    <>
      {form?.errors._form && (
        <Notice tone="problem" live>
          {form.errors._form}
        </Notice>
      )}
      <Notice tone="done">{t(words.importDone, { name: list.actorName, reason: list.reason ?? '' })}</Notice>
    </>
  );
}

function Tally({ list: { outcomes, counts } }: { list: ImportView }) {
  const { t } = usePage();
  const { place = 0, queue = 0, already = 0 } = outcomes;
  return (
    <Stats>
      <Stat label={t(words.tallyPlace)} value={place} />
      <Stat label={t(words.tallyQueue)} value={queue} />
      <Stat label={t(words.tallyAlready)} value={already} />
      <Stat label={t(words.tallyBad)} value={counts.total - place - queue - already} />
    </Stats>
  );
}

function Yes({ list, form }: ImportReportProps) {
  const { t, link } = usePage();
  return (
    <Form
      action={link(`/staff/imports/${list.id}`)}
      {...(form && { errors: form.errors })}
      values={form?.values ?? { confirmation: 'on' }}
    >
      <TextArea name="reason" label={t(words.reasonMany)} hint={t(words.reasonHint)} maxLength={500} rows={2} />
      <CheckboxField name="confirmation" label={t(words.confirmation)} />
      <div class="actions">
        <Button>{t(words.importButton, { count: list.counts.due })}</Button>
      </div>
    </Form>
  );
}

const TONES = { bad: 'problem', refused: 'problem', due: undefined, done: 'done' } as const;

function Lines({ lines }: { lines: readonly ImportLineView[] }) {
  const { t, link } = usePage();
  const columns: Column<ImportLineView>[] = [
    {
      key: 'name',
      label: t(words.name),
      header: true,
      cell: (line) => (
        <>
          {line.registrationId ? (
            <a href={link(`/staff/registrations/${line.registrationId}`)}>{line.name}</a>
          ) : (
            line.name
          )}
          <span class="sub">{line.email}</span>
        </>
      ),
    },
    { key: 'line', label: t(words.line), cell: (line) => line.line },
    {
      key: 'outcome',
      label: t(words.willBecome),
      cell: (line) => <Tag tone={TONES[line.state]}>{lineSays(t, line)}</Tag>,
    },
    { key: 'remark', label: t(words.remark), cell: (line) => lineRemarks(t, line) },
  ];
  return (
    <DataTable
      caption={t(words.reportTitle)}
      captionHidden
      columns={columns}
      rows={lines}
      rowKey={(line) => String(line.line)}
    />
  );
}
