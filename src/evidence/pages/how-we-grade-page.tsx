import { GradeList } from '../../ui/components/evidence.js';
import { FigureFrame } from '../../ui/components/figure-frame.js';
import { Breadcrumbs, breadcrumbsJsonLd } from '../../ui/components/navigation.js';
import { PageHead, Prose, Section } from '../../ui/components/page-head.js';
import { figures } from '../../ui/figures/index.js';
import { Layout } from '../../ui/layout.js';
import { ui } from '../../ui/messages.js';
import { usePage } from '../../ui/page-context.js';
import { EVIDENCE_MESSAGES as m } from '../evidence.messages.js';
import { GRADE_ORDER } from '../evidence.rules.js';
import { HOW_WE_GRADE as how } from '../how-we-grade.messages.js';

const PARTS = [
  ['who', how.who, how.whoText],
  ['second-reviewer', how.second, how.secondText],
  ['review-due', how.review, how.reviewText],
  ['correction', how.correction, how.correctionText],
  ['studies', how.studies, m.checkingText],
] as const;

/** How a grade comes about, who stands behind it, and what happens when it changes. */
export function HowWeGradePage() {
  const { t, link, publicUrl } = usePage();
  const Scale = figures['evidence-scale'].component;
  const crumbs = [{ label: t(ui.evidence), href: link('/evidence') }, { label: t(how.title) }];
  return (
    <Layout
      title={t(how.title)}
      description={t(how.description)}
      active="evidence"
      jsonLd={breadcrumbsJsonLd(publicUrl, crumbs)}
    >
      <div class="page">
        <PageHead kicker={<a href={link('/evidence')}>{t(ui.evidence)}</a>} title={t(how.title)} lede={t(how.lede)} />
        <Section id="scale" title={t(m.scale)} intro={t(m.scaleIntro)}>
          <Prose>
            <FigureFrame words={figures['evidence-scale'].description(t)}>
              <Scale />
            </FigureFrame>
          </Prose>
          <GradeList items={GRADE_ORDER.map((level) => ({ level, text: t(m[level]) }))} />
        </Section>
        {PARTS.map(([id, title, text]) => (
          <Section key={id} id={id} title={t(title)}>
            <Prose>
              <p>{t(text)}</p>
              {id === 'studies' && (
                <p>
                  <a href={link('/evidence')}>{t(how.toClaims)}</a>
                </p>
              )}
            </Prose>
          </Section>
        ))}
        <Breadcrumbs crumbs={crumbs} />
      </div>
    </Layout>
  );
}
