import { formatNumber } from '../../../platform/i18n/dates.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { GradeMark } from '../../../ui/components/evidence.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { proseHtml } from '../../../ui/prose.js';
import { wordsIn } from '../../scoring/words.rules.js';
import { answerWords } from '../answer-words.rules.js';
import type { TraceStep } from '../profile.rules.js';
import { PROFILE as say } from '../profiles.messages.js';
import type { FactorView } from '../profiles.views.js';

/** One factor: where she stands, what she can do, what that rests on, where to read on, and how the score came about. */
export function FactorSection({ view }: { view: FactorView }) {
  const { t, locale } = usePage();
  const { factor, score, band } = view;
  return (
    <Section
      id={factor.slug}
      title={factor.name[locale]}
      intro={
        <>
          <p>{factor.about[locale]}</p>
          {factor.kind === 'proxy' && <p class="profile-proxy">{t(say.proxyNote)}</p>}
        </>
      }
    >
      <div class="stack">
        {score === null || !band ? (
          <p>{t(say.noScoreText)}</p>
        ) : (
          <>
            <p class="profile-score">
              <strong>{t(say.ofHundred, { score: Math.round(score) })}</strong> <span>{band.name[locale]}</span>
            </p>
            <p class="measure">{band.advice[locale]}</p>
          </>
        )}
        <Rests view={view} />
        <Lessons lessons={view.lessons} />
        <Trace view={view} />
      </div>
    </Section>
  );
}

function Rests({ view: { claims } }: { view: FactorView }) {
  const { t, link } = usePage();
  return (
    <div>
      <h3 class="profile-sub">{t(say.rests)}</h3>
      {claims.length === 0 ? (
        <p class="muted">{t(say.noClaims)}</p>
      ) : (
        <ul class="profile-claims">
          {claims.map(({ slug, text, level }) => (
            <li key={slug}>
              <GradeMark level={level} full /> <a href={link(`/evidence/${slug}`)}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Lessons({ lessons }: { lessons: FactorView['lessons'] }) {
  const { t, link } = usePage();
  if (lessons.length === 0) return null;
  return (
    <div>
      <h3 class="profile-sub">{t(say.readOn)}</h3>
      <ul class="profile-claims">
        {lessons.map(({ path, title }) => (
          <li key={path}>
            <a href={link(path)}>{title}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Trace({ view: { trace, score, factor } }: { view: FactorView }) {
  const { t, locale } = usePage();
  if (trace.length === 0) return null;
  return (
    <details class="profile-trace">
      <summary>{t(say.trace)}</summary>
      {score !== null && (
        <p class="measure">{t(say.traceWords, { score: formatNumber(locale, score, { maximumFractionDigits: 1 }) })}</p>
      )}
      <DataTable
        caption={`${factor.name[locale]}: ${t(say.trace)}`}
        captionHidden
        columns={[
          {
            key: 'question',
            label: t(say.question),
            header: true,
            cell: ({ question }) => <Stem words={wordsIn(question.stem, locale)} />,
          },
          { key: 'answer', label: t(say.answer), cell: (step) => <Answer step={step} /> },
          {
            key: 'counts',
            label: t(say.counts),
            number: true,
            cell: ({ counts }) => (counts === null ? '–' : formatNumber(locale, counts, { maximumFractionDigits: 1 })),
          },
          {
            key: 'share',
            label: t(say.share),
            number: true,
            cell: ({ share }) => formatNumber(locale, share, { style: 'percent', maximumFractionDigits: 0 }),
          },
        ]}
        rows={trace}
        rowKey={({ position }) => String(position)}
      />
    </details>
  );
}

function Stem({ words }: { words: string }) {
  return <div dangerouslySetInnerHTML={{ __html: proseHtml(words, { under: 3 }) }} />;
}

function Answer({ step }: { step: TraceStep }) {
  const { t, locale } = usePage();
  if (step.how !== 'answered') return <span class="muted">{t(step.how === 'middle' ? say.middle : say.leftOut)}</span>;
  return (
    <>
      {answerWords(step.question, step.response, locale)}
      {step.reversed && <span class="muted"> ({t(say.reversed)})</span>}
    </>
  );
}
