import { formatDate, formatNumber, formatTime } from '../../../platform/i18n/dates.js';
import type { Locale } from '../../../platform/i18n/locales.js';
import { Actions, Button, LinkButton } from '../../../ui/components/button.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { GradeMark } from '../../../ui/components/evidence.js';
import { SelectField } from '../../../ui/components/fields.js';
import { FigureFrame } from '../../../ui/components/figure-frame.js';
import { Breadcrumbs } from '../../../ui/components/navigation.js';
import { Notice } from '../../../ui/components/notice.js';
import { PageHead, Section } from '../../../ui/components/page-head.js';
import { Layout } from '../../../ui/layout.js';
import { usePage } from '../../../ui/page-context.js';
import { PROFILE as say } from '../profiles.messages.js';
import type { FactorView, ResultView } from '../profiles.views.js';
import { FactorSection } from './factor-section.js';
import { PROFILE_PATH } from './profile-page.js';
import { ResultWheel } from './result-wheel.js';

/** One result: the wheel with its table, and each factor with what it rests on and how it came about. */
export function ResultPage({ result }: { result: ResultView }) {
  const { t, link, locale, timeZone } = usePage();
  const title = t(say.resultOf, { day: formatDate(locale, result.finishedAt, timeZone) });
  return (
    <Layout title={title} noIndex>
      <div class="page">
        <Breadcrumbs crumbs={[{ label: t(say.toProfile), href: link(PROFILE_PATH) }, { label: title }]} />
        <PageHead title={title} lede={t(say.answered, { answered: result.answered, asked: result.asked })} />
        <div class="stack profile-open">
          <Notice>{t(say.noDiagnosis)}</Notice>
        </div>
        <Section id="wheel" title={t(say.wheel)} intro={t(say.wheelIntro)}>
          <div class="stack">
            <div class="profile-wheel">
              <FigureFrame>
                <ResultWheel factors={result.factors} title={t(say.wheel)} />
              </FigureFrame>
            </div>
            {result.others.length > 0 && <Compare result={result} />}
            <FactorTable result={result} />
          </div>
        </Section>
        {result.factors.map((factor) => (
          <FactorSection key={factor.factor.slug} view={factor} />
        ))}
        <Section id="yours" title={t(say.yours)}>
          <Actions>
            <LinkButton kind="quiet" href={link(PROFILE_PATH)}>
              {t(say.toProfile)}
            </LinkButton>
            <LinkButton kind="quiet" href={link(`${PROFILE_PATH}/results/${result.attemptId}/delete`)}>
              {t(say.delete)}
            </LinkButton>
          </Actions>
        </Section>
      </div>
    </Layout>
  );
}

function FactorTable({ result }: { result: ResultView }) {
  const { t, locale, timeZone } = usePage();
  const { comparedWith, factors } = result;
  const change = comparedWith
    ? [
        {
          key: 'change',
          label: t(say.change, { day: formatDate(locale, comparedWith.finishedAt, timeZone) }),
          number: true,
          cell: ({ score, before }: FactorView) =>
            score === null || before === null ? '–' : <Change by={score - before} />,
        },
      ]
    : [];
  return (
    <DataTable
      caption={t(say.wheel)}
      captionHidden
      columns={[
        {
          key: 'factor',
          label: t(say.factor),
          header: true,
          cell: ({ factor }: FactorView) => <a href={`#${factor.slug}`}>{factor.name[locale]}</a>,
        },
        {
          key: 'kind',
          label: t(say.kind),
          cell: ({ factor }: FactorView) => t(factor.kind === 'proxy' ? say.inside : say.outside),
        },
        {
          key: 'score',
          label: t(say.score),
          number: true,
          cell: ({ score }: FactorView) => (score === null ? '–' : formatNumber(locale, Math.round(score))),
        },
        {
          key: 'band',
          label: t(say.band),
          cell: ({ band }: FactorView) => (band ? band.name[locale] : <span class="muted">{t(say.noScore)}</span>),
        },
        ...change,
        { key: 'evidence', label: t(say.evidence), cell: ({ claims }: FactorView) => <Grades claims={claims} /> },
      ]}
      rows={factors}
      rowKey={({ factor }) => factor.slug}
    />
  );
}

/** The grades of the claims of a factor, the weakest last; without any it says so in the open. */
function Grades({ claims }: { claims: FactorView['claims'] }) {
  const levels = [...new Set(claims.map(({ level }) => level))];
  if (levels.length === 0) return <GradeMark level="ungraded" />;
  return (
    <>
      {levels.map((level) => (
        <span key={level} class="profile-grade">
          <GradeMark level={level} />
        </span>
      ))}
    </>
  );
}

function Change({ by }: { by: number }) {
  const { t, locale } = usePage();
  const whole = Math.round(by);
  if (whole === 0) return <>{t(say.same)}</>;
  return <>{formatNumber(locale, whole, { signDisplay: 'always' })}</>;
}

function Compare({ result }: { result: ResultView }) {
  const { t, link, locale, timeZone } = usePage();
  return (
    <form method="get" action={link(`${PROFILE_PATH}/results/${result.attemptId}`)} class="profile-compare">
      <SelectField
        name="with"
        label={t(say.compare)}
        value={result.comparedWith?.attemptId}
        options={result.others.map(({ attemptId, finishedAt }) => ({
          value: attemptId,
          label: t(say.compareWith, { day: momentOf(locale, finishedAt, timeZone) }),
        }))}
      />
      <Button kind="quiet">{t(say.compareNow)}</Button>
    </form>
  );
}

/** Two results may be of one day. */
function momentOf(locale: Locale, at: Date, timeZone: string): string {
  return `${formatDate(locale, at, timeZone)}, ${formatTime(locale, at, timeZone)}`;
}
