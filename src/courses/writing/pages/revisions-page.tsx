import type { Locale } from '../../../platform/i18n/locales.js';
import { Button, LinkButton } from '../../../ui/components/button.js';
import { DataTable, type Column } from '../../../ui/components/data-table.js';
import { DateTime } from '../../../ui/components/date-time.js';
import { SelectField } from '../../../ui/components/fields.js';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/form.js';
import { Tag } from '../../../ui/components/list.js';
import { EmptyState } from '../../../ui/components/notice.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import type { DifferenceLine } from '../../../ui/difference.rules.js';
import { EDITOR } from '../editor.messages.js';
import type { LanguageState, TextToWrite, Revision, StandingText } from '../drafts.views.js';
import { REVISIONS as m } from '../revisions.messages.js';
import { TextDifference } from './difference.js';
import { LanguageTabs, sectionOf, TextCrumbs } from './edit-page.js';

/** Two texts of a lesson and what changed from the one to the other; a text is named by its number, or 'draft'. */
export interface Compared extends Record<'title' | 'summary' | 'body', readonly DifferenceLine[]> {
  names: readonly string[];
  from: string;
  to: string;
}

interface RevisionsPageProps {
  text: TextToWrite;
  locale: Locale;
  languages: readonly LanguageState[];
  revisions: readonly Revision[];
  standing: StandingText;
  compared: Compared | null;
  errors?: FieldErrors;
}

/** What was published of a lesson in one language, what changed between any two, and the way back to each. */
export function RevisionsPage(props: RevisionsPageProps) {
  const { t, link } = usePage();
  const { text, locale, revisions, compared, errors } = props;
  const here = text.path;
  return (
    <StaffLayout
      title={t(m.title, { title: text.title })}
      active={sectionOf(text)}
      actions={
        <LinkButton kind="quiet" href={link(`${here}/edit?language=${locale}`)}>
          {t(EDITOR.write)}
        </LinkButton>
      }
    >
      <div class="stack">
        <TextCrumbs text={text} last={t(m.short)} />
        <LanguageTabs {...props} page="revisions" />
        <ErrorSummary errors={errors ?? {}} />
        {revisions.length === 0 ? (
          <EmptyState level={2} title={t(m.none)}>
            {t(m.noneText)}
          </EmptyState>
        ) : (
          <RevisionTable {...props} />
        )}
        {compared && <Comparison compared={compared} locale={locale} action={link(`${here}/revisions`)} />}
      </div>
    </StaffLayout>
  );
}

function RevisionTable({ text, locale, revisions, standing }: RevisionsPageProps) {
  const { t, link } = usePage();
  const action = link(`${text.path}/revisions?language=${locale}`);
  const columns: Column<Revision>[] = [
    {
      key: 'revision',
      label: t(m.revision),
      header: true,
      cell: ({ revision, published }) => (
        <>
          {revision} {published && <Tag tone="done">{t(m.published)}</Tag>}
        </>
      ),
    },
    { key: 'when', label: t(m.when), cell: ({ at }) => <DateTime at={at} short /> },
    { key: 'who', label: t(m.who), cell: ({ by }) => by ?? t(m.nobody) },
    { key: 'title', label: t(m.titleThen), cell: ({ title }) => <span lang={locale}>{title}</span> },
    {
      key: 'act',
      label: t(m.act),
      cell: ({ revision }) => (
        <form method="post" action={action} class="inline">
          <input type="hidden" name="revision" value={revision} />
          <input type="hidden" name="version" value={standing.key.version} />
          <Button kind="quiet" small aria-label={`${t(m.restore)}: ${t(m.number, { revision })}`}>
            {t(m.restore)}
          </Button>
        </form>
      ),
    },
  ];
  if (locale !== text.sourceLocale)
    columns.splice(4, 0, {
      key: 'renders',
      label: t(m.renders),
      cell: ({ sourceRevision }) => (sourceRevision === null ? '' : t(m.rendersRevision, { revision: sourceRevision })),
    });
  return (
    <div>
      <DataTable
        caption={t(m.title, { title: text.title })}
        captionHidden
        columns={columns}
        rows={revisions}
        rowKey={({ revision }) => String(revision)}
      />
      <p class="fine">{t(m.restoreNote)}</p>
    </div>
  );
}

function Comparison({ compared, locale, action }: { compared: Compared; locale: Locale; action: string }) {
  const { t } = usePage();
  const called = (name: string) => (name === 'draft' ? t(m.draft) : t(m.number, { revision: name }));
  const options = compared.names.map((name) => ({ value: name, label: called(name) }));
  return (
    <section aria-labelledby="compare">
      <h2 id="compare">{t(m.between, { from: called(compared.from), to: called(compared.to) })}</h2>
      <form method="get" action={`${action}#compare`} class="toolbar" data-filters>
        <input type="hidden" name="language" value={locale} />
        <SelectField name="from" label={t(m.from)} value={compared.from} options={options} placeholder={null} />
        <SelectField name="to" label={t(m.to)} value={compared.to} options={options} placeholder={null} />
        <Button kind="quiet">{t(m.compare)}</Button>
      </form>
      <div lang={locale}>
        <TextDifference title={compared.title} summary={compared.summary} body={compared.body} />
      </div>
    </section>
  );
}
