import { LinkButton } from '../../../ui/components/button.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { GradeMark } from '../../../ui/components/evidence.js';
import { SelectField, TextField } from '../../../ui/components/fields.js';
import { Tag } from '../../../ui/components/list.js';
import { Pager } from '../../../ui/components/navigation.js';
import { EmptyState } from '../../../ui/components/notice.js';
import { FilterBar } from '../../../ui/components/staff-toolbar.js';
import { words } from '../../../ui/messages.js';
import { usePage } from '../../../ui/page-context.js';
import type { ClaimTopic } from '../../claim-uses.js';
import { Day } from '../../day.js';
import { EvidenceFrame } from '../../evidence-frame.js';
import { GRADE_ORDER } from '../../evidence.rules.js';
import { GRADE_STAFF } from '../../grades/grades.messages.js';
import { ReviewTag } from '../../grades/review-tag.js';
import type { ClaimsFilter } from '../claim.input.js';
import { CLAIM_STAFF as say } from '../claims.messages.js';
import type { StaffClaimRow } from '../claims.views.js';

interface ClaimsPageProps {
  rows: readonly StaffClaimRow[];
  total: number;
  pageSize: number;
  filter: ClaimsFilter;
  topics: readonly ClaimTopic[];
}

const HERE = '/staff/evidence';

/** The console's list of claims. */
export function ClaimsPage(props: ClaimsPageProps) {
  const { t, link } = usePage();
  const { total, pageSize, filter } = props;
  const { page, ...kept } = filter;
  const at = (number: number) => {
    const query = Object.entries({ ...kept, page: String(number) }).filter(
      (pair): pair is [string, string] => !!pair[1],
    );
    return `${link(HERE)}?${new URLSearchParams(query).toString()}`;
  };
  const create = (
    <LinkButton href={link(`${HERE}/claims/new`)} data-shortcut="n">
      {t(say.newClaim)}
    </LinkButton>
  );
  const from = (page - 1) * pageSize + 1;
  return (
    <EvidenceFrame title={t(say.evidence)} part="claims" actions={create}>
      <Filters {...props} />
      <Claims {...props} />
      {total > pageSize && (
        <Pager
          previous={page > 1 ? at(page - 1) : null}
          next={from + pageSize <= total ? at(page + 1) : null}
          shown={{ from, to: Math.min(from + pageSize - 1, total), total }}
        />
      )}
    </EvidenceFrame>
  );
}

function Filters({ filter, topics }: ClaimsPageProps) {
  const { t, link } = usePage();
  const filtered = filter.q || filter.grade || filter.review || filter.use || filter.waiting;
  const select = (name: 'grade' | 'review' | 'use' | 'waiting', label: string, placeholder: string) => ({
    name,
    label,
    placeholder,
    value: filter[name] ?? '',
    optional: true,
  });
  return (
    <FilterBar action={link(HERE)} {...(filtered && { clearHref: link(HERE) })}>
      <TextField name="q" type="search" label={t(say.search)} value={filter.q} optional />
      <SelectField
        {...select('grade', t(say.grade), t(say.anyGrade))}
        options={[
          ...GRADE_ORDER.map((level) => ({ value: level, label: t(words[level]) })),
          { value: 'none', label: t(say.neverGraded) },
        ]}
      />
      <SelectField
        {...select('review', t(say.review), t(say.anyReview))}
        options={[
          { value: 'due', label: t(say.reviewDue) },
          { value: 'overdue', label: t(say.reviewOverdue) },
        ]}
      />
      <SelectField
        {...select('use', t(say.use), t(say.anyUse))}
        options={[
          { value: '*', label: t(say.used) },
          { value: '-', label: t(say.unused) },
          ...topics.map(({ slug, name }) => ({ value: slug, label: name, group: t(say.inCourse) })),
        ]}
      />
      <SelectField
        {...select('waiting', t(say.waiting), t(say.anyWaiting))}
        options={[{ value: 'yes', label: t(say.onlyWaiting) }]}
      />
    </FilterBar>
  );
}

function Claims({ rows, filter, topics }: ClaimsPageProps) {
  const { t, link } = usePage();
  const narrowed = filter.q || filter.grade || filter.review || filter.use || filter.waiting || filter.page > 1;
  const courses = (id: string) => topics.filter(({ claimIds }) => claimIds.includes(id)).length;
  return (
    <DataTable
      caption={t(say.claims)}
      captionHidden
      rows={rows}
      rowKey={({ slug }) => slug}
      empty={
        narrowed ? (
          <EmptyState level={2} title={t(say.noneFound)}>
            {t(say.noneFoundText)}
          </EmptyState>
        ) : (
          <EmptyState level={2} title={t(say.none)}>
            {t(say.noneText)}
          </EmptyState>
        )
      }
      columns={[
        {
          key: 'claim',
          label: t(say.claim),
          header: true,
          cell: ({ slug, text }) => (
            <>
              <a href={link(`${HERE}/claims/${slug}`)}>{text}</a>
              <span class="sub">{slug}</span>
            </>
          ),
        },
        {
          key: 'grade',
          label: t(say.grade),
          cell: ({ level, waiting }) => (
            <>
              {level ? <GradeMark level={level} /> : <span class="muted">{t(say.neverGraded)}</span>}{' '}
              {waiting && <Tag tone="accent">{t(GRADE_STAFF.waiting)}</Tag>}
            </>
          ),
        },
        {
          key: 'review',
          label: t(say.review),
          cell: ({ reviewDue }) =>
            reviewDue && (
              <>
                <Day day={reviewDue} /> <ReviewTag reviewDue={reviewDue} />
              </>
            ),
        },
        { key: 'studies', label: t(say.studies), number: true, cell: ({ studies }) => studies },
        { key: 'courses', label: t(say.lessonCount), number: true, cell: ({ id }) => courses(id) },
      ]}
    />
  );
}
