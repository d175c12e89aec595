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
import type { ClaimUse } from '../claim-uses.js';
import { EVIDENCE_MESSAGES as m } from '../evidence.messages.js';
import { isReviewDue } from '../evidence.rules.js';
import type { ClaimView, GradeView, StudyView } from '../evidence.views.js';

/** A day without a zone, as the reader's language writes it. */
function Day({ day }: { day: string }) {
  const { locale } = usePage();
  return <time dateTime={day}>{formatDate(locale, new Date(`${day}T12:00:00Z`))}</time>;
}

/** One claim: its grade and why, what it covers, the studies, earlier grades and the lessons that state it. */
export function ClaimPage({ claim, uses }: { claim: ClaimView; uses: readonly ClaimUse[] }) {
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
          {grade ? <GradeFacts grade={grade} current /> : <p>{t(m.notGraded)}</p>}
        </Section>
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
                <GradeFacts key={earlier.gradedOn} grade={earlier} />
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
        </Section>
        <Breadcrumbs crumbs={crumbs} />
      </div>
    </Layout>
  );
}

function GradeFacts({ grade, current = false }: { grade: GradeView; current?: boolean }) {
  const { t, now } = usePage();
  return (
    <DefinitionList
      items={[
        ...(current ? [] : [{ term: t(m.grade), value: <GradeMark level={grade.level} /> }]),
        { term: t(m.why), value: grade.rationale },
        { term: t(m.grader), value: grade.grader },
        { term: t(m.gradedOn), value: <Day day={grade.gradedOn} /> },
        ...(current
          ? [
              {
                term: t(m.reviewDue),
                value: (
                  <>
                    <Day day={grade.reviewDue} />{' '}
                    {isReviewDue(grade.reviewDue, now) && <Tag tone="problem">{t(m.reviewIsDue)}</Tag>}
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
  const { t } = usePage();
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
        {place && `. ${place}.`} {study.doi && <a href={`https://doi.org/${study.doi}`}>doi:{study.doi}</a>}
      </p>
      <p class="row-meta">
        <Tag tone="evidence">{t(m[study.direction])}</Tag>
        {!study.checked && <span>{t(m.toBeChecked)}</span>}
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
