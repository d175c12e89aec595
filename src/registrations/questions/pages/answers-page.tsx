import type { ComponentChildren } from 'preact';
import { formatNumber } from '../../../platform/i18n/dates.js';
import { LinkButton } from '../../../ui/components/button.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { Progress } from '../../../ui/components/meters.js';
import { EmptyState } from '../../../ui/components/notice.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import type { SessionView } from '../../../masterclasses/masterclasses.views.js';
import { HEARD_WORDS, sayHeard, type Heard } from '../../heard.js';
import { SessionFrame } from '../../pages/session-frame.js';
import { ANSWER_WORDS as words } from '../answers.messages.js';
import type { QuestionSummary } from '../answer-summary.rules.js';
import type { HeardCounts } from '../answers.queries.js';

interface AnswersPageProps {
  session: SessionView;
  people: number;
  questions: readonly QuestionSummary[];
  heard: HeardCounts;
}

/** How a session's people answered, question by question, and how they heard of the school. */
export function AnswersPage({ session, people, questions, heard }: AnswersPageProps) {
  const { t, link } = usePage();
  return (
    <SessionFrame session={session} active="answers">
      <p class="muted">{t(words.summaryIntro, { people })}</p>
      {questions.length === 0 && (
        <EmptyState
          level={2}
          title={t(words.nothingAsked)}
          action={
            <LinkButton kind="quiet" href={link(`/staff/masterclasses/${session.masterclassId}/questions`)}>
              {t(words.writeQuestions)}
            </LinkButton>
          }
        />
      )}
      {questions.map((question) => (
        <QuestionSection key={question.id} question={question} people={people} />
      ))}
      <HeardSection heard={heard} people={people} />
    </SessionFrame>
  );
}

function QuestionSection({ question, people }: { question: QuestionSummary; people: number }) {
  const { t, locale } = usePage();
  const { id, label, asked, answered, choices, figures, texts } = question;
  const intro = [
    t(words.answeredBy, { answered, people }),
    ...(asked ? [] : [t(words.noLonger)]),
    ...(figures
      ? [
          t(words.figures, {
            least: formatNumber(locale, figures.least),
            mean: formatNumber(locale, figures.mean, { maximumFractionDigits: 1 }),
            most: formatNumber(locale, figures.most),
          }),
        ]
      : []),
  ].join(' · ');
  return (
    <Section id={`question-${id}`} title={label} intro={intro}>
      {choices.length > 0 && (
        <Counts
          caption={label}
          of={people}
          rows={choices.map(({ label: choice, version, count }) => ({
            name: version === null ? choice : t(words.agreedIn, { version }),
            count,
          }))}
        />
      )}
      {texts.length > 0 && (
        <ul class="answer-texts">
          {texts.map(({ text, count }) => (
            <li key={text}>
              <span class="as-written">{text}</span>
              {count > 1 && <span class="muted"> × {formatNumber(locale, count)}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function HeardSection({ heard, people }: { heard: HeardCounts; people: number }) {
  const { t } = usePage();
  const said = heard.ways.reduce((sum, { count }) => sum + count, 0);
  return (
    <Section id="heard" title={t(HEARD_WORDS.question)} intro={t(words.answeredBy, { answered: said, people })}>
      <div class="stack">
        {heard.ways.length > 0 && (
          <Counts
            caption={t(HEARD_WORDS.question)}
            of={people}
            rows={heard.ways.map(({ heard: way, other, count }) => ({
              name: sayHeard({ heard: way as Heard, ...(other && { heardOther: other }) }, t),
              count,
            }))}
          />
        )}
        {heard.campaigns.length > 0 && (
          <Counts
            caption={t(HEARD_WORDS.campaign)}
            captioned
            of={people}
            rows={heard.campaigns.map(({ campaign, count }) => ({ name: campaign, count }))}
          />
        )}
      </div>
    </Section>
  );
}

function Counts(props: {
  caption: string;
  captioned?: boolean;
  of: number;
  rows: readonly { name: string; count: number }[];
}): ComponentChildren {
  const { t, locale } = usePage();
  return (
    <DataTable
      caption={props.caption}
      captionHidden={!props.captioned}
      rows={props.rows}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', label: t(words.answer), cell: ({ name }) => name },
        {
          key: 'count',
          label: t(words.people),
          cell: ({ count }) => <Progress done={count} total={props.of} label={formatNumber(locale, count)} />,
        },
      ]}
    />
  );
}
