import { LinkButton, PostButton } from '../../ui/components/button.js';
import { DataTable } from '../../ui/components/data-table.js';
import { GradeMark } from '../../ui/components/evidence.js';
import { DefinitionList, Tag } from '../../ui/components/list.js';
import { Notice } from '../../ui/components/notice.js';
import { Section } from '../../ui/components/page-head.js';
import { formatDate } from '../../platform/i18n/dates.js';
import { usePage } from '../../ui/page-context.js';
import { Day } from '../day.js';
import { EVIDENCE_MESSAGES } from '../evidence.messages.js';
import type { GradeView } from '../evidence.views.js';
import { CorrectionWords } from './correction-notes.js';
import { GRADE_STAFF as say } from './grades.messages.js';
import type { CorrectionView, ProposalView } from './grades.views.js';
import { ReviewTag } from './review-tag.js';

interface GradeDeskProps {
  claimSlug: string;
  grades: readonly GradeView[];
  proposals: readonly ProposalView[];
  corrections: readonly CorrectionView[];
}

const TONES = { open: 'accent', confirmed: 'done', rejected: 'problem', withdrawn: undefined } as const;

/** The grade of a claim for staff: what is in force, what waits, what was before, and the notes on lessons. */
export function GradeDesk({ claimSlug, grades, proposals, corrections }: GradeDeskProps) {
  const { t, link, locale } = usePage();
  const here = link(`/staff/evidence/claims/${claimSlug}`);
  const open = proposals.find(({ state }) => state === 'open');
  return (
    <>
      <Section id="grade" title={t(say.grade)}>
        <div class="stack">
          {grades[0] ? <InForce grade={grades[0]} /> : <p>{t(say.never)}</p>}
          {open ? (
            <Notice title={t(say.waiting)}>
              <p>
                <GradeMark level={open.level} />{' '}
                {t(say.by, { name: open.proposer, date: formatDate(locale, open.proposedAt) })}{' '}
                <a href={`${here}/grades/${open.id}`}>{t(say.lookAtIt)}</a>
              </p>
            </Notice>
          ) : (
            <p>
              <LinkButton href={`${here}/grades/new`}>{t(say.propose)}</LinkButton>
            </p>
          )}
        </div>
      </Section>
      <Section id="history" title={t(say.history)}>
        <History grades={grades} proposals={proposals} here={here} />
      </Section>
      {corrections.length > 0 && (
        <Section id="notes" title={t(say.notes)}>
          <div class="stack">
            {corrections.map((correction) => (
              <Correction key={correction.id} correction={correction} here={here} />
            ))}
          </div>
        </Section>
      )}
    </>
  );
}

function InForce({ grade }: { grade: GradeView }) {
  const { t } = usePage();
  return (
    <DefinitionList
      items={[
        { term: t(say.now), value: <GradeMark level={grade.level} /> },
        { term: t(EVIDENCE_MESSAGES.why), value: grade.rationale },
        {
          term: t(EVIDENCE_MESSAGES.reviewDue),
          value: (
            <>
              <Day day={grade.reviewDue} /> <ReviewTag reviewDue={grade.reviewDue} />
            </>
          ),
        },
      ]}
    />
  );
}

interface Line {
  key: string;
  level: GradeView['level'];
  state: ProposalView['state'] | 'first';
  proposed: string;
  settled: string;
  reason: string | null;
  href: string | null;
}

/** Proposals with what became of them, and below them the grades from before there were any. */
function History({ grades, proposals, here }: Pick<GradeDeskProps, 'grades' | 'proposals'> & { here: string }) {
  const { t, locale } = usePage();
  const by = (name: string, at: Date) => t(say.by, { name, date: formatDate(locale, at) });
  const lines: Line[] = [
    ...proposals.map((proposal) => ({
      key: proposal.id,
      level: proposal.level,
      state: proposal.state,
      proposed: by(proposal.proposer, proposal.proposedAt),
      settled: proposal.settledAt ? by(proposal.settler!, proposal.settledAt) : '',
      reason: proposal.reason,
      href: `${here}/grades/${proposal.id}`,
    })),
    ...grades
      .filter(({ confirmer }) => confirmer === null)
      .map((grade, index) => ({
        key: `first-${index}`,
        level: grade.level,
        state: 'first' as const,
        proposed: by(grade.grader, new Date(`${grade.gradedOn}T12:00:00Z`)),
        settled: '',
        reason: null,
        href: null,
      })),
  ];
  return (
    <DataTable
      caption={t(say.history)}
      captionHidden
      rows={lines}
      rowKey={({ key }) => key}
      empty={<p>{t(say.noHistory)}</p>}
      columns={[
        { key: 'level', label: t(say.grade), header: true, cell: ({ level }) => <GradeMark level={level} /> },
        {
          key: 'state',
          label: t(say.state),
          cell: ({ state, reason, href }) => (
            <>
              <Tag tone={state === 'first' ? undefined : TONES[state]}>
                {href ? <a href={href}>{t(say[state])}</a> : t(say[state])}
              </Tag>
              {reason && <span class="sub">{reason}</span>}
            </>
          ),
        },
        { key: 'proposed', label: t(say.proposed), cell: ({ proposed }) => proposed },
        { key: 'settled', label: t(say.settled), cell: ({ settled }) => settled },
      ]}
    />
  );
}

function Correction({ correction, here }: { correction: CorrectionView; here: string }) {
  const { t, locale } = usePage();
  return (
    <div>
      <p>
        <CorrectionWords correction={correction} />
      </p>
      <p class="row-meta">
        {correction.endedAt ? (
          t(say.noteEnded, { date: formatDate(locale, correction.endedAt) })
        ) : (
          <>
            <span>{t(say.noteSince, { date: formatDate(locale, correction.changedAt) })}</span>
            <PostButton kind="quiet" small action={`${here}/corrections/${correction.id}/end`}>
              {t(say.endNote)}
            </PostButton>
          </>
        )}
      </p>
    </div>
  );
}
