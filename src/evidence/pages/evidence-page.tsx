import { FigureFrame } from '../../ui/components/figure-frame.js';
import { GradeList, GradeMark } from '../../ui/components/evidence.js';
import { List, ListRow } from '../../ui/components/list.js';
import { EmptyState } from '../../ui/components/notice.js';
import { PageHead, Prose, Section } from '../../ui/components/page-head.js';
import { figures } from '../../ui/figures/index.js';
import { Layout } from '../../ui/layout.js';
import { usePage } from '../../ui/page-context.js';
import { EVIDENCE_MESSAGES as m } from '../evidence.messages.js';
import { byGrade, GRADE_ORDER } from '../evidence.rules.js';
import type { ClaimSummary } from '../evidence.views.js';

/** How we grade, and every claim by grade. */
export function EvidencePage({ claims }: { claims: readonly ClaimSummary[] }) {
  const { t, link } = usePage();
  const Scale = figures['evidence-scale'].component;
  return (
    <Layout title={t(m.title)} description={t(m.description)} active="evidence">
      <div class="page">
        <PageHead title={t(m.title)} lede={t(m.lede)} />
        <Section id="scale" title={t(m.scale)} intro={t(m.scaleIntro)}>
          <Prose>
            <FigureFrame words={figures['evidence-scale'].description(t)}>
              <Scale />
            </FigureFrame>
          </Prose>
          <GradeList items={GRADE_ORDER.map((level) => ({ level, text: t(m[level]) }))} />
        </Section>
        <Section id="checking" title={t(m.checking)}>
          <Prose>
            <p>{t(m.checkingText)}</p>
          </Prose>
        </Section>
        <Section
          id="claims"
          title={t(m.claims)}
          intro={claims.length > 0 ? t(m.claimsIntro, { count: claims.length }) : undefined}
        >
          {claims.length === 0 && <EmptyState title={t(m.noClaims)}>{t(m.noClaimsText)}</EmptyState>}
          <div class="stack">
            {byGrade(claims).map((group) => (
              <section key={group.level} id={group.level} aria-labelledby={`${group.level}-claims`}>
                <h3 id={`${group.level}-claims`}>
                  <GradeMark level={group.level} full large />
                </h3>
                <List>
                  {group.claims.map((claim) => (
                    <ListRow
                      key={claim.slug}
                      level={4}
                      title={claim.text}
                      href={link(`/evidence/${claim.slug}`)}
                      meta={[t(m.studies, { count: claim.studies })]}
                    />
                  ))}
                </List>
              </section>
            ))}
          </div>
        </Section>
      </div>
    </Layout>
  );
}
