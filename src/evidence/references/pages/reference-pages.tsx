import type { ComponentChildren } from 'preact';
import { Actions, Button, LinkButton } from '../../../ui/components/button.js';
import { DataTable, type Column } from '../../../ui/components/data-table.js';
import { TextArea } from '../../../ui/components/fields.js';
import { describe, Field, Form, useForm, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { Breadcrumbs } from '../../../ui/components/navigation.js';
import { Notice } from '../../../ui/components/notice.js';
import { BulkBar } from '../../../ui/components/staff-toolbar.js';
import { staffWords } from '../../../ui/messages.js';
import { usePage } from '../../../ui/page-context.js';
import { EvidenceFrame } from '../../evidence-frame.js';
import { FAULT_WORDS, REFERENCE_STAFF as say } from '../references.messages.js';
import type { EntryView, ImportView } from '../references.views.js';

const HERE = '/staff/evidence/references';
const FORMATS = { bibtex: 'BibTeX', ris: 'RIS', 'csl-json': 'CSL-JSON' } as const;

/** Where a list of references is brought along. */
export function ReferenceImportPage({ errors, values }: { errors?: FieldErrors; values?: FieldValues }) {
  const { t, link } = usePage();
  return (
    <EvidenceFrame title={t(say.title)} part="references">
      <p class="measure">{t(say.intro)}</p>
      <Form action={link(HERE)} encType="multipart/form-data" errors={errors} values={values}>
        <FileField />
        <TextArea name="list" label={t(say.paste)} rows={8} spellcheck={false} optional />
        <Actions>
          <Button>{t(say.look)}</Button>
        </Actions>
      </Form>
    </EvidenceFrame>
  );
}

function FileField() {
  const { t } = usePage();
  const { errors } = useForm();
  const { id, attributes } = describe('file', t(say.fileHint), errors.file);
  return (
    <Field name="file" label={t(say.file)} hint={t(say.fileHint)} optional>
      <input type="file" id={id} name="file" class="file" accept=".bib,.ris,.json,.txt,.nbib" {...attributes} />
    </Field>
  );
}

/** What is in a list: new, there already, refused and why; and what was saved of it. */
export function ReferenceReportPage({ list, errors }: { list: ImportView; errors?: FieldErrors | undefined }) {
  const { t, link } = usePage();
  const of = (state: EntryView['state']) => list.entries.filter((entry) => entry.state === state);
  const source = list.fileName ?? t(say.pasted);
  return (
    <EvidenceFrame
      title={t(say.report)}
      part="references"
      actions={
        <LinkButton kind="quiet" href={link(HERE)}>
          {t(say.another)}
        </LinkButton>
      }
    >
      <Breadcrumbs crumbs={[{ label: t(say.title), href: link(HERE) }, { label: t(say.report) }]} />
      {errors?._form && (
        <Notice tone="problem" live>
          {errors._form}
        </Notice>
      )}
      <p>{t(say.readAs, { format: FORMATS[list.format], encoding: list.encoding, source })}</p>
      <Part id="saved" title={t(say.saved)} entries={of('saved')} last={studyColumn} />
      <New list={list} entries={of('new')} />
      <Part id="known" title={t(say.known)} entries={of('known')} last={studyColumn} />
      <Part id="refused" title={t(say.refused)} entries={of('refused')} last={whyColumn} />
    </EvidenceFrame>
  );
}

type MakeColumn = (page: ReturnType<typeof usePage>) => Column<EntryView>;

const studyColumn: MakeColumn = ({ t, link }) => ({
  key: 'study',
  label: t(say.study),
  cell: ({ studySlug }) => studySlug && <a href={link(`/staff/evidence/studies/${studySlug}`)}>{studySlug}</a>,
});
const whyColumn: MakeColumn = ({ t }) => ({
  key: 'why',
  label: t(say.why),
  cell: ({ fault }) => fault && t(FAULT_WORDS[fault]),
});
const baseColumns: (page: ReturnType<typeof usePage>) => Column<EntryView>[] = ({ t }) => [
  { key: 'reference', label: t(say.reference), header: true, cell: (entry) => <Words entry={entry} /> },
  { key: 'line', label: t(say.line), cell: ({ line }) => line },
  {
    key: 'identifier',
    label: t(say.identifier),
    cell: ({ reference }) => [reference?.doi, reference?.pmid && `PMID ${reference.pmid}`].filter(Boolean).join(', '),
  },
];

function New({ list, entries }: { list: ImportView; entries: readonly EntryView[] }) {
  const page = usePage();
  const { t, link } = page;
  return (
    <Counted id="new" title={t(say.new)} count={entries.length}>
      {entries.length === 0 ? (
        <p>{t(say.noneNew)}</p>
      ) : (
        <form method="post" action={link(`${HERE}/${list.id}`)}>
          <p class="measure">{t(say.newIntro)}</p>
          <DataTable
            caption={t(say.new)}
            captionHidden
            rows={entries}
            rowKey={({ number }) => String(number)}
            columns={baseColumns(page)}
            select={{
              name: 'entry',
              label: ({ line }) => t(say.tick, { line }),
              allLabel: t(staffWords.selectAll),
            }}
          />
          <BulkBar>
            <Button>{t(say.save)}</Button>
          </BulkBar>
        </form>
      )}
    </Counted>
  );
}

function Part(props: { id: string; title: string; entries: readonly EntryView[]; last: MakeColumn }) {
  const page = usePage();
  if (props.entries.length === 0) return null;
  return (
    <Counted id={props.id} title={props.title} count={props.entries.length}>
      <DataTable
        caption={props.title}
        captionHidden
        rows={props.entries}
        rowKey={({ number }) => String(number)}
        columns={[...baseColumns(page), props.last(page)]}
      />
    </Counted>
  );
}

function Counted({
  id,
  title,
  count,
  children,
}: {
  id: string;
  title: string;
  count: number;
  children: ComponentChildren;
}) {
  return (
    <section class="stack" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        {title} ({count})
      </h2>
      {children}
    </section>
  );
}

function Words({ entry: { reference } }: { entry: EntryView }) {
  if (!reference) return <>—</>;
  const { authors, year, title, journal } = reference;
  return (
    <>
      <span>{[authors, year].filter(Boolean).join(', ') || '—'}</span>
      <span class="sub" lang="en">
        {[title, journal].filter(Boolean).join('. ')}
      </span>
    </>
  );
}
