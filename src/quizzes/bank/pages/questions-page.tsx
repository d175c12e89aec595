import { formatShortDate } from '../../../platform/i18n/dates.js';
import { LinkButton } from '../../../ui/components/button.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { SelectField, TextField } from '../../../ui/components/fields.js';
import { Tag } from '../../../ui/components/list.js';
import { Pager } from '../../../ui/components/navigation.js';
import { EmptyState } from '../../../ui/components/notice.js';
import { FilterBar } from '../../../ui/components/staff-toolbar.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { KIND_NAMES } from '../../questions/kinds.messages.js';
import { QUESTION_KINDS } from '../../questions/question.js';
import { plainWords } from '../../questions/words.js';
import type { QuestionsFilter } from '../bank.input.js';
import { BANK as say } from '../bank.messages.js';
import type { CategoryRow, QuestionRow } from '../bank.views.js';

interface QuestionsPageProps {
  rows: readonly QuestionRow[];
  total: number;
  pageSize: number;
  filter: QuestionsFilter;
  categories: readonly CategoryRow[];
  tags: readonly string[];
  quizzes: readonly { id: string; title: Record<string, string> }[];
}

const HERE = '/staff/questions';

/** The bank of questions, with its filters in the address. */
export function QuestionsPage(props: QuestionsPageProps) {
  const { t, link } = usePage();
  const { total, pageSize, filter } = props;
  const { page } = filter;
  const at = (to: number) => {
    const query = Object.entries({ ...filter, page: to }).filter(([, value]) => value !== undefined && value !== '');
    return `${link(HERE)}?${new URLSearchParams(query.map(([name, value]) => [name, String(value)])).toString()}`;
  };
  const from = (page - 1) * pageSize + 1;
  return (
    <StaffLayout
      title={t(say.questions)}
      active="questions"
      actions={
        <>
          <LinkButton kind="quiet" href={link(`${HERE}/import`)}>
            {t(say.importQuestions)}
          </LinkButton>
          <LinkButton kind="quiet" href={link(`${HERE}/export`)}>
            {t(say.exportQuestions)}
          </LinkButton>
          <LinkButton href={link(`${HERE}/new`)} data-shortcut="n">
            {t(say.newQuestion)}
          </LinkButton>
        </>
      }
    >
      <Filters {...props} />
      <Questions {...props} />
      {total > pageSize && (
        <Pager
          previous={page > 1 ? at(page - 1) : null}
          next={from + pageSize <= total ? at(page + 1) : null}
          shown={{ from, to: Math.min(from + pageSize - 1, total), total }}
        />
      )}
    </StaffLayout>
  );
}

const narrowed = ({ page, ...filter }: QuestionsFilter) => Object.values(filter).some(Boolean) || page > 1;

function Filters({ filter, categories, tags, quizzes }: QuestionsPageProps) {
  const { t, link, locale } = usePage();
  const select = (name: 'kind' | 'category' | 'quiz' | 'archived' | 'tag', label: string, placeholder: string) => ({
    name,
    label,
    placeholder,
    value: filter[name] ?? '',
    optional: true,
  });
  return (
    <FilterBar action={link(HERE)} {...(narrowed(filter) && { clearHref: link(HERE) })}>
      <TextField name="q" type="search" label={t(say.search)} value={filter.q} optional data-shortcut="/" />
      <SelectField
        {...select('kind', t(say.kind), t(say.anyKind))}
        options={QUESTION_KINDS.map((kind) => ({ value: kind, label: t(KIND_NAMES[kind]) }))}
      />
      <SelectField
        {...select('tag', t(say.tag), t(say.anyTag))}
        options={[...new Set([...tags, ...(filter.tag ? [filter.tag] : [])])].map((tag) => ({
          value: tag,
          label: tag,
        }))}
      />
      <SelectField
        {...select('category', t(say.category), t(say.anyCategory))}
        options={categories.map(({ id, path }) => ({ value: id, label: path }))}
      />
      <SelectField
        {...select('quiz', t(say.use), t(say.anyUse))}
        options={[
          { value: '*', label: t(say.used) },
          { value: '-', label: t(say.unused) },
          ...quizzes.map(({ id, title }) => ({ value: id, label: plainWords(title, locale), group: t(say.quizzes) })),
        ]}
      />
      <SelectField
        {...select('archived', t(say.archive), t(say.notArchived))}
        options={[
          { value: 'yes', label: t(say.onlyArchived) },
          { value: 'all', label: t(say.allArchived) },
        ]}
      />
    </FilterBar>
  );
}

function Questions({ rows, filter }: QuestionsPageProps) {
  const { t, link, locale, timeZone } = usePage();
  const [title, text] = narrowed(filter) ? [say.noneFound, say.noneFoundText] : [say.none, say.noneText];
  return (
    <DataTable
      caption={t(say.questions)}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <EmptyState level={2} title={t(title)}>
          {t(text)}
        </EmptyState>
      }
      columns={[
        {
          key: 'question',
          label: t(say.question),
          header: true,
          cell: ({ id, name, stem, archived }) => (
            <>
              <a class="clamped" href={link(`${HERE}/${id}`)}>
                {plainWords({ [locale]: stem }, locale)}
              </a>{' '}
              {archived && <Tag>{t(say.archived)}</Tag>}
              <span class="sub">{name}</span>
            </>
          ),
        },
        { key: 'kind', label: t(say.kind), cell: ({ kind }) => t(KIND_NAMES[kind]) },
        { key: 'category', label: t(say.category), cell: ({ category }) => category },
        { key: 'tags', label: t(say.tags), cell: ({ tags }) => tags.join(', ') },
        { key: 'quizzes', label: t(say.quizzes), number: true, cell: ({ quizzes }) => quizzes },
        { key: 'version', label: t(say.version), number: true, cell: ({ version }) => version },
        {
          key: 'changed',
          label: t(say.changed),
          cell: ({ updatedAt }) => <span class="nowrap">{formatShortDate(locale, updatedAt, timeZone)}</span>,
        },
      ]}
    />
  );
}
