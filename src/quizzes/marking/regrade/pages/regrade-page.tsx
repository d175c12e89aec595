import { formatNumber, formatShortDate } from '../../../../platform/i18n/dates.js';
import { Button } from '../../../../ui/components/button.js';
import { DataTable } from '../../../../ui/components/data-table.js';
import { SelectField, TextArea } from '../../../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues } from '../../../../ui/components/form.js';
import { DefinitionList, Tag } from '../../../../ui/components/list.js';
import { Progress } from '../../../../ui/components/meters.js';
import { Breadcrumbs } from '../../../../ui/components/navigation.js';
import { Section } from '../../../../ui/components/page-head.js';
import { usePage } from '../../../../ui/page-context.js';
import { StaffLayout } from '../../../../ui/staff-layout.js';
import { plainWords } from '../../../questions/words.js';
import { REGRADE as say } from '../regrade.messages.js';
import type { DryRun, RegradeView } from '../regrade.views.js';
import { REGRADE_POLICIES, type RegradePolicy } from '../regrade.rules.js';

interface RegradePageProps {
  question: { id: string; name: string; version: number };
  asked: { version: number; policy: RegradePolicy };
  dryRun: DryRun | null;
  history: readonly RegradeView[];
  mayApply: boolean;
  errors?: FieldErrors;
  values?: FieldValues;
}

/** Tries another version of a question on every answer that was given, and applies it. */
export function RegradePage(props: RegradePageProps) {
  const { t, link } = usePage();
  const { question, asked, dryRun, history } = props;
  const here = link(`/staff/questions/${question.id}/regrade`);
  return (
    <StaffLayout title={t(say.title)} active="questions">
      <div class="stack">
        <Breadcrumbs
          crumbs={[
            { label: t(say.questions), href: link('/staff/questions') },
            { label: question.name, href: link(`/staff/questions/${question.id}`) },
            { label: t(say.title) },
          ]}
        />
        <p class="measure">{t(say.intro)}</p>
        <form method="get" action={here} class="toolbar">
          <input type="hidden" name="look" value="yes" />
          <SelectField
            name="version"
            label={t(say.version)}
            placeholder={null}
            value={String(asked.version)}
            options={Array.from({ length: question.version }, (_, at) => String(question.version - at)).map(
              (version) => ({
                value: version,
                label: t(say.versionOf, { version }),
              }),
            )}
          />
          <SelectField
            name="policy"
            label={t(say.policy)}
            placeholder={null}
            value={asked.policy}
            options={REGRADE_POLICIES.map((policy) => ({ value: policy, label: t(say[policy]) }))}
          />
          <Button kind="quiet">{t(say.look)}</Button>
        </form>
        {dryRun && <Outcome {...props} dryRun={dryRun} here={here} />}
        {history.length > 0 && (
          <Section id="history" title={t(say.history)}>
            <History rows={history} />
          </Section>
        )}
      </div>
    </StaffLayout>
  );
}

function Outcome({
  dryRun,
  asked,
  mayApply,
  errors = {},
  values = {},
  here,
}: RegradePageProps & { dryRun: DryRun; here: string }) {
  const { t } = usePage();
  const counts = ['answers', 'gain', 'lose', 'nowPassed', 'nowFailed'] as const;
  return (
    <Section id="result" title={t(say.result)}>
      <div class="stack">
        <DefinitionList items={counts.map((count) => ({ term: t(say[count]), value: dryRun[count] }))} />
        {dryRun.changed === 0 ? <p class="muted">{t(say.nothing)}</p> : <Changes dryRun={dryRun} />}
        {mayApply && dryRun.changed > 0 && (
          <Form action={here} errors={errors} values={values} data-regrade>
            <input type="hidden" name="version" value={asked.version} />
            <input type="hidden" name="policy" value={asked.policy} />
            <TextArea name="reason" label={t(say.reason)} rows={2} maxLength={500} />
            <div class="actions">
              <Button>{t(say.apply, { count: dryRun.changed })}</Button>
            </div>
          </Form>
        )}
      </div>
    </Section>
  );
}

function Changes({ dryRun }: { dryRun: DryRun }) {
  const { t, locale } = usePage();
  const figure = (value: number) => formatNumber(locale, value, { maximumFractionDigits: 2 });
  return (
    <>
      {dryRun.changes.length < dryRun.changed && (
        <p class="hint">{t(say.shown, { shown: dryRun.changes.length, all: dryRun.changed })}</p>
      )}
      <DataTable
        caption={t(say.result)}
        captionHidden
        rows={dryRun.changes}
        rowKey={({ attemptId }) => attemptId}
        columns={[
          { key: 'learner', label: t(say.learner), header: true, cell: ({ name }) => name },
          { key: 'quiz', label: t(say.quiz), cell: ({ quiz }) => plainWords(quiz, locale) },
          {
            key: 'before',
            label: t(say.before),
            number: true,
            cell: ({ before, most }) => `${figure(before)}\u00A0/\u00A0${figure(most)}`,
          },
          {
            key: 'after',
            label: t(say.after),
            number: true,
            cell: ({ after, most }) => `${figure(after)}\u00A0/\u00A0${figure(most)}`,
          },
          {
            key: 'difference',
            label: t(say.difference),
            number: true,
            cell: ({ before, after }) =>
              formatNumber(locale, after - before, { maximumFractionDigits: 2, signDisplay: 'always' }),
          },
          {
            key: 'pass',
            label: t(say.pass),
            cell: ({ passedBefore, passedAfter }) =>
              passedBefore !== passedAfter && (
                <Tag tone={passedAfter ? 'done' : 'problem'}>{t(passedAfter ? say.passes : say.fails)}</Tag>
              ),
          },
        ]}
      />
    </>
  );
}

function History({ rows }: { rows: readonly RegradeView[] }) {
  const { t, locale, timeZone } = usePage();
  return (
    <DataTable
      caption={t(say.history)}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'when', label: t(say.when), header: true, cell: ({ at }) => formatShortDate(locale, at, timeZone) },
        { key: 'by', label: t(say.by), cell: ({ by }) => by },
        { key: 'version', label: t(say.version), cell: ({ version }) => t(say.versionOf, { version }) },
        { key: 'policy', label: t(say.policy), cell: ({ policy }) => t(say[policy]) },
        { key: 'reason', label: t(say.reason), cell: ({ reason }) => reason },
        { key: 'gained', label: t(say.gained), number: true, cell: ({ gained }) => gained },
        { key: 'lost', label: t(say.lost), number: true, cell: ({ lost }) => lost },
        { key: 'kept', label: t(say.kept), number: true, cell: ({ kept }) => kept },
        {
          key: 'progress',
          label: t(say.progress),
          cell: ({ total, due }) => <Progress done={total - due} total={total} label={t(say.progress)} />,
        },
      ]}
    />
  );
}
