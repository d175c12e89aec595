import { formatDate } from '../../platform/i18n/dates.js';
import { GradeMark } from '../../ui/components/evidence.js';
import { DefinitionList, List, ListRow, Tag } from '../../ui/components/list.js';
import { Breadcrumbs, breadcrumbsJsonLd } from '../../ui/components/navigation.js';
import { PageHead, Prose, Section } from '../../ui/components/page-head.js';
import { Layout } from '../../ui/layout.js';
import { ui } from '../../ui/messages.js';
import { usePage } from '../../ui/page-context.js';
import { picturePath } from '../../ui/pictures/share-picture.js';
import { claimPicture } from '../claim.pictures.js';
import type { ClaimMention, ClaimUse } from '../claim-uses.js';
import { Day } from '../day.js';
import { EVIDENCE_MESSAGES as m } from '../evidence.messages.js';
import type { ClaimView, GradeView, StudyView } from '../evidence.views.js';
import { CorrectionWords } from '../grades/correction-notes.js';
import type { CorrectionView } from '../grades/grades.views.js';
import { ReviewTag } from '../grades/review-tag.js';

interface ClaimPageProps {
  claim: ClaimView;
  corrections: readonly CorrectionView[];
  uses: readonly ClaimUse[];
  articles: readonly ClaimMention[];
}

/** One claim: its grade and why, what it covers, the studies, earlier grades and the lessons that state it. */
export function ClaimPage({ claim, corrections, uses, articles }: ClaimPageProps) {
  const { t, link, publicUrl } = usePage();
  const { grade } = claim;
  const crumbs = [{ label: t(ui.evidence), href: link('/evidence') }, { label: claim.text }];
  return (
    <Layout
      title={claim.text}
      description={grade?.rationale ?? t(m.notGraded)}
      active="evidence"
      ogImage={link(picturePath(`/evidence/${claim.slug}`, claimPicture(claim, t)))}
      jsonLd={breadcrumbsJsonLd(publicUrl, crumbs)}
    >
      <div class="page">
        <PageHead
          long
          kicker={<a href={link('/evidence')}>{t(m.claim)}</a>}
          title={claim.text}
          lede={<GradeMark level={grade?.level ?? 'ungraded'} full large />}
        />
        <Section id="grade" title={t(m.grade)}>
          <div class="stack">
            {grade ? <GradeFacts grade={grade} current /> : <p>{t(m.notGraded)}</p>}
            <p>
              <a href={link('/evidence/how-we-grade')}>{t(m.howWeGrade)}</a>
            </p>
          </div>
        </Section>
        {corrections.length > 0 && (
          <Section id="changes" title={t(m.changes)}>
            <Prose>
              {corrections.map((correction) => (
                <p key={correction.id}>
                  <CorrectionWords correction={correction} />
                </p>
              ))}
            </Prose>
          </Section>
        )}
        <Section id="about" title={t(m.about)}>
          <DefinitionList
            items={[
              { term: t(m.scope), value: claim.scope },
              { term: t(m.population), value: claim.population },
            ]}
          />
        </Section>
        <Section id="studies" title={t(m.studiesTitle)} intro={t(m.studies, { count: claim.studies.length })}>
          {claim.studies.length === 0 ? (
            <p>{t(m.noStudies)}</p>
          ) : (
            claim.studies.map((study) => <Study key={study.slug} study={study} />)
          )}
        </Section>
        {claim.history.length > 0 && (
          <Section id="history" title={t(m.history)}>
            <div class="stack">
              {claim.history.map((earlier) => (
                <GradeFacts key={`${earlier.gradedOn} ${earlier.level}`} grade={earlier} />
              ))}
            </div>
          </Section>
        )}
        <Section id="uses" title={t(m.uses)}>
          {uses.length === 0 ? (
            <p>{t(m.noUses)}</p>
          ) : (
            <List>
              {uses.map((use) => (
                <ListRow key={use.path} title={use.lesson} href={link(use.path)} meta={[use.course]} />
              ))}
            </List>
          )}
          {articles.length > 0 && (
            <>
              <h3>{t(m.usesArticles)}</h3>
              <List>
                {articles.map(({ title, path }) => (
                  <ListRow key={path} level={4} title={title} href={link(path)} />
                ))}
              </List>
            </>
          )}
        </Section>
        <Breadcrumbs crumbs={crumbs} />
      </div>
    </Layout>
  );
}

function GradeFacts({ grade, current = false }: { grade: GradeView; current?: boolean }) {
  const { t } = usePage();
  return (
    <DefinitionList
      items={[
        ...(current ? [] : [{ term: t(m.grade), value: <GradeMark level={grade.level} /> }]),
        { term: t(m.why), value: grade.rationale },
        { term: t(m.grader), value: grade.grader },
        ...(grade.confirmer === null ? [] : [{ term: t(m.confirmedBy), value: grade.confirmer }]),
        { term: t(m.gradedOn), value: <Day day={grade.gradedOn} /> },
        ...(current
          ? [
              {
                term: t(m.reviewDue),
                value: (
                  <>
                    <Day day={grade.reviewDue} /> <ReviewTag reviewDue={grade.reviewDue} />
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Study({ study }: { study: StudyView }) {
  const { t, locale } = usePage();
  const place = [study.journal, study.citation].filter(Boolean).join(' ');
  const facts = [
    study.design && { term: t(m.design), value: study.design },
    study.size && { term: t(m.size), value: study.size },
    { term: t(m.funder), value: study.funder ?? t(m.funderUnknown) },
    study.conflict && { term: t(m.conflict), value: study.conflict },
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <section class="study" id={`study-${study.slug}`}>
      <h3>
        {study.authors}
        {study.year !== null && `, ${study.year}`}
      </h3>
      <p>
        {/* Titles of papers stay in the language in which they were published. */}
        <cite lang="en">{study.title}</cite>
        {place && `. ${place}.`} {study.doi && <a href={`https://doi.org/${encodeURI(study.doi)}`}>doi:{study.doi}</a>}{' '}
        {study.pmid && <a href={`https://pubmed.ncbi.nlm.nih.gov/${study.pmid}/`}>PMID {study.pmid}</a>}
      </p>
      <p class="row-meta">
        <Tag tone="evidence">{t(m[study.direction])}</Tag>
        <span>
          {study.checkedBy && study.checkedOn
            ? t(m.checkedBy, {
                name: study.checkedBy,
                date: formatDate(locale, new Date(`${study.checkedOn}T12:00:00Z`)),
              })
            : t(m.toBeChecked)}
        </span>
      </p>
      {study.note && (
        <Prose>
          <p>{study.note}</p>
        </Prose>
      )}
      <DefinitionList items={facts} />
    </section>
  );
}
