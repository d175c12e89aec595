import { formatDate } from '../../../platform/i18n/dates.js';
import type { Localized } from '../../../platform/i18n/locales.js';
import { Actions, Button, PostButton } from '../../../ui/components/button.js';
import { GradeMark } from '../../../ui/components/evidence.js';
import { TextArea } from '../../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { DefinitionList, Tag } from '../../../ui/components/list.js';
import { Breadcrumbs } from '../../../ui/components/navigation.js';
import { Notice } from '../../../ui/components/notice.js';
import { Section } from '../../../ui/components/page-head.js';
import { words } from '../../../ui/messages.js';
import { usePage } from '../../../ui/page-context.js';
import type { ClaimMention } from '../../claim-uses.js';
import { CLAIM_STAFF } from '../../claims/claims.messages.js';
import { Day } from '../../day.js';
import { EvidenceFrame } from '../../evidence-frame.js';
import type { GradeView } from '../../evidence.views.js';
import { gradeChange } from '../grade.rules.js';
import { CORRECTION_MESSAGES, GRADE_ERRORS, GRADE_STAFF as say } from '../grades.messages.js';
import type { GradeReach, ProposalView } from '../grades.views.js';

/** What the page on which a second person looks at a proposal shows. */
export interface ReviewPageProps {
  claim: { slug: string; text: Localized };
  grade: GradeView | null;
  proposal: ProposalView;
  reach: GradeReach;
  /** True for the person who proposed it. */
  own: boolean;
  errors?: FieldErrors;
  values?: FieldValues;
}

/** A proposed grade: what would change, and whom and what that touches, before anybody confirms. */
export function ReviewPage(props: ReviewPageProps) {
  const { t, link, locale } = usePage();
  const { claim, grade, proposal } = props;
  const here = link(`/staff/evidence/claims/${claim.slug}`);
  const change = gradeChange(grade?.level ?? null, proposal.level);
  const open = proposal.state === 'open';
  return (
    <EvidenceFrame title={t(say.review)} part="claims">
      <Breadcrumbs
        crumbs={[
          { label: t(CLAIM_STAFF.claims), href: link('/staff/evidence') },
          { label: claim.slug, href: here },
          { label: t(say.review) },
        ]}
      />
      {props.errors?._form && (
        <Notice tone="problem" live>
          {props.errors._form}
        </Notice>
      )}
      <p class="lede">{claim.text[locale]}</p>
      <DefinitionList
        items={[
          ...(open ? [{ term: t(say.from), value: <GradeMark level={grade?.level ?? 'ungraded'} /> }] : []),
          { term: t(say.to), value: <GradeMark level={proposal.level} large /> },
          { term: t(say.rationale), value: proposal.rationale[locale] },
          { term: t(say.reviewDue), value: <Day day={proposal.reviewDue} /> },
          {
            term: t(say.proposedBy),
            value: t(say.by, { name: proposal.proposer, date: formatDate(locale, proposal.proposedAt) }),
          },
          ...(open ? [] : [{ term: t(say.state), value: <Settled proposal={proposal} /> }]),
        ]}
      />
      {open && !change && <Notice>{t(say.same)}</Notice>}
      {open && change && <Touched {...props} change={change} />}
      {open && <Decide {...props} here={`${here}/grades/${proposal.id}`} />}
    </EvidenceFrame>
  );
}

function Settled({ proposal }: { proposal: ProposalView }) {
  const { t, locale } = usePage();
  return (
    <>
      <Tag>{t(say[proposal.state])}</Tag>{' '}
      {proposal.settledAt && t(say.by, { name: proposal.settler!, date: formatDate(locale, proposal.settledAt) })}
      {proposal.reason && <p>{proposal.reason}</p>}
    </>
  );
}

function Touched({
  claim,
  proposal,
  reach,
  change,
}: ReviewPageProps & { change: { from: GradeView['level']; to: GradeView['level'] } }) {
  const { t, locale, now } = usePage();
  const { lessons, articles, questions, pastLearners } = reach;
  return (
    <Section id="touches" title={t(say.touches)} intro={lessons.length > 0 ? t(say.touchesIntro) : undefined}>
      <div class="stack">
        <DefinitionList
          items={[
            {
              term: t(say.lessons, { count: lessons.length }),
              value: (
                <Mentions mentions={lessons.map(({ lesson, course, path }) => ({ title: lesson, path, in: course }))} />
              ),
            },
            { term: t(say.people), value: t(say.learners, { count: pastLearners }) },
            {
              term: t(say.articles, { count: articles.length }),
              value: <Mentions mentions={articles}>{t(say.articlesHint)}</Mentions>,
            },
            { term: t(say.questions, { count: questions.length }), value: <Mentions mentions={questions} /> },
          ]}
        />
        {lessons.length > 0 && (
          <>
            <h3>{t(say.noteWillSay)}</h3>
            <Notice title={t(CORRECTION_MESSAGES.title)}>
              {`${t(CORRECTION_MESSAGES.changed, {
                date: formatDate(locale, now),
                claim: claim.text[locale].replace(/[.\s]+$/, ''),
                from: t(words[change.from]),
                to: t(words[change.to]),
              })} ${proposal.rationale[locale]}`}
            </Notice>
          </>
        )}
      </div>
    </Section>
  );
}

function Mentions({
  mentions,
  children,
}: {
  mentions: readonly (ClaimMention & { in?: string })[];
  children?: string;
}) {
  const { link } = usePage();
  if (mentions.length === 0) return <>—</>;
  return (
    <>
      {mentions.map(({ title, path, in: course }) => (
        <p key={path}>
          <a href={link(path)}>{title}</a>
          {course && <span class="sub">{course}</span>}
        </p>
      ))}
      {children && <p class="muted">{children}</p>}
    </>
  );
}

function Decide({ own, errors, values, here }: ReviewPageProps & { here: string }) {
  const { t } = usePage();
  const { _form: _, ...atFields } = errors ?? {};
  return (
    <Section
      id="decide"
      title={t(own ? say.withdraw : say.confirm)}
      intro={own ? t(GRADE_ERRORS.ownProposal) : t(say.confirmText)}
    >
      <div class="stack">
        {!own && <PostButton action={`${here}/confirm`}>{t(say.confirm)}</PostButton>}
        <Form action={`${here}/${own ? 'withdraw' : 'reject'}`} errors={atFields} values={values ?? {}}>
          <TextArea name="reason" label={t(say.reason)} hint={t(say.reasonHint)} rows={2} maxLength={500} />
          <Actions>
            <Button kind="quiet">{t(own ? say.withdraw : say.reject)}</Button>
          </Actions>
        </Form>
      </div>
    </Section>
  );
}
