import type { ComponentChildren } from 'preact';
import { formatShortDate } from '../../../platform/i18n/dates.js';
import { Button, LinkButton, PostButton } from '../../../ui/components/button.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { TextField } from '../../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { DefinitionList, Tag } from '../../../ui/components/list.js';
import { Breadcrumbs } from '../../../ui/components/navigation.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { KIND_NAMES } from '../../questions/kinds.messages.js';
import { plainWords } from '../../questions/words.js';
import { BANK as say } from '../bank.messages.js';
import type { QuestionUse, QuestionView, VersionRow } from '../bank.views.js';
import { QUESTION_FORM } from '../question-form.messages.js';
import type { QuestionChange } from '../question-diff.rules.js';
import { QuestionDiff } from './question-diff.js';
import { Suggestions } from './question-editor.js';

interface QuestionPageProps {
  question: QuestionView;
  versions: readonly VersionRow[];
  uses: readonly QuestionUse[];
  known: { tags: readonly string[]; categories: readonly string[] };
  /** Two versions compared, when asked for. */
  diff: { from: number; to: number; changes: readonly QuestionChange[] } | null;
  place?: { errors: FieldErrors; values: FieldValues };
  /** The question as a learner sees it. */
  preview: ComponentChildren;
}

const HERE = '/staff/questions';

/** A question of the bank: as a learner sees it, where it is asked, and all its versions. */
export function QuestionPage(props: QuestionPageProps) {
  const { t, link, locale } = usePage();
  const { question, diff } = props;
  const here = link(`${HERE}/${question.id}`);
  return (
    <StaffLayout
      title={t(KIND_NAMES[question.kind])}
      active="questions"
      actions={
        <LinkButton href={`${here}/edit`} data-shortcut="e">
          {t(say.edit)}
        </LinkButton>
      }
    >
      <div class="stack">
        <Breadcrumbs crumbs={[{ label: t(say.questions), href: link(HERE) }, { label: question.name }]} />
        <p class="question-line" lang={locale}>
          {plainWords(question.content.stem, locale).slice(0, 300)}{' '}
          {question.archivedAt && <Tag>{t(say.archived)}</Tag>}
        </p>
        <Section id="preview" title={t(say.preview)} intro={t(say.previewIntro)}>
          {props.preview}
        </Section>
        <Section id="uses" title={t(say.uses)}>
          <Uses uses={props.uses} />
        </Section>
        <Section id="versions" title={t(say.versions)}>
          {diff && (
            <div class="stack" id="diff">
              <h3>{t(say.diff, { from: diff.from, to: diff.to })}</h3>
              <QuestionDiff changes={diff.changes} />
            </div>
          )}
          <Versions versions={props.versions} here={here} />
          <p>
            <a href={`${here}/regrade`}>{t(say.regrade)}</a>
          </p>
        </Section>
        <Section id="place" title={t(say.facts)}>
          <Place {...props} here={here} />
        </Section>
      </div>
    </StaffLayout>
  );
}

function Uses({ uses }: { uses: readonly QuestionUse[] }) {
  const { t, link, locale } = usePage();
  if (uses.length === 0) return <p class="muted">{t(say.usesNone)}</p>;
  return (
    <DataTable
      caption={t(say.uses)}
      captionHidden
      rows={uses}
      rowKey={({ quizId }) => quizId}
      columns={[
        {
          key: 'quiz',
          label: t(say.use),
          header: true,
          cell: ({ quizId, title }) => <a href={link(`/staff/quizzes/${quizId}`)}>{plainWords(title, locale)}</a>,
        },
        { key: 'how', label: t(say.where), cell: ({ drawn }) => t(drawn ? say.drawn : say.named) },
        { key: 'attempts', label: t(say.attempts), number: true, cell: ({ attempts }) => attempts },
      ]}
    />
  );
}

function Versions({ versions, here }: { versions: readonly VersionRow[]; here: string }) {
  const { t, locale, timeZone } = usePage();
  return (
    <DataTable
      caption={t(say.versions)}
      captionHidden
      rows={versions}
      rowKey={({ version }) => String(version)}
      columns={[
        {
          key: 'version',
          label: t(say.version),
          header: true,
          cell: ({ version }) => t(say.version) + ' ' + version,
        },
        { key: 'at', label: t(say.changed), cell: ({ at }) => formatShortDate(locale, at, timeZone) },
        { key: 'by', label: t(say.by), cell: ({ by }) => by ?? t(say.someone) },
        { key: 'note', label: t(say.note), cell: ({ note }) => note },
        { key: 'attempts', label: t(say.attempts), number: true, cell: ({ attempts }) => attempts },
        {
          key: 'compare',
          label: t(say.before),
          cell: ({ version }) =>
            version > 1 && (
              <a href={`${here}?from=${version - 1}&to=${version}#diff`}>{t(say.compare, { version: version - 1 })}</a>
            ),
        },
      ]}
    />
  );
}

function Place({ question, known, place, here }: QuestionPageProps & { here: string }) {
  const { t } = usePage();
  const values = { tags: question.tags.join(', '), category: question.category.join(' / ') };
  return (
    <div class="stack">
      <DefinitionList
        items={[
          { term: t(say.name), value: <code>{question.name}</code> },
          { term: t(say.version), value: question.version },
        ]}
      />
      <Form action={`${here}/place`} values={place?.values ?? values} errors={place?.errors ?? {}}>
        <TextField
          name="tags"
          label={t(QUESTION_FORM.tags)}
          hint={t(QUESTION_FORM.tagsHint)}
          optional
          maxLength={2_000}
          list="tags"
        />
        <TextField
          name="category"
          label={t(QUESTION_FORM.category)}
          hint={t(QUESTION_FORM.categoryHint)}
          optional
          maxLength={1_000}
          list="categories"
        />
        <div class="actions">
          <Button kind="quiet">{t(say.place)}</Button>
        </div>
      </Form>
      <Suggestions id="tags" words={known.tags} />
      <Suggestions id="categories" words={known.categories} />
      <p class="hint">{t(say.toArchiveHint)}</p>
      <PostButton kind="quiet" small action={`${here}/archive`} fields={{ archived: question.archivedAt ? '' : 'on' }}>
        {t(question.archivedAt ? say.fromArchive : say.toArchive)}
      </PostButton>
    </div>
  );
}
