import { GradeMark } from '../../ui/components/evidence.js';
import { List, ListRow } from '../../ui/components/list.js';
import { Tabs } from '../../ui/components/navigation.js';
import { EmptyState } from '../../ui/components/notice.js';
import { PageHead, Section } from '../../ui/components/page-head.js';
import { Layout } from '../../ui/layout.js';
import { words } from '../../ui/messages.js';
import { usePage } from '../../ui/page-context.js';
import type { ClaimTopic } from '../claim-uses.js';
import { EVIDENCE_MESSAGES as m } from '../evidence.messages.js';
import { byGrade, narrow, type Narrowed } from '../evidence.rules.js';
import type { ClaimSummary } from '../evidence.views.js';
import { ReviewTag } from '../grades/review-tag.js';

interface EvidencePageProps {
  claims: readonly ClaimSummary[];
  topics: readonly ClaimTopic[];
  wanted: Narrowed;
}

/** Every claim by grade, narrowed by the address. */
export function EvidencePage({ claims, topics, wanted }: EvidencePageProps) {
  const { t, link } = usePage();
  const left = narrow(claims, topics, wanted).claims;
  return (
    <Layout title={t(m.title)} description={t(m.description)} active="evidence">
      <div class="page">
        <PageHead
          title={t(m.title)}
          lede={t(m.lede)}
          actions={<a href={link('/evidence/how-we-grade')}>{t(m.howLink)}</a>}
        />
        <Section
          id="claims"
          title={t(m.claims)}
          intro={left.length > 0 ? t(m.claimsIntro, { count: left.length }) : undefined}
        >
          {claims.length === 0 && <EmptyState title={t(m.noClaims)}>{t(m.noClaimsText)}</EmptyState>}
          {claims.length > 0 && (
            <div class="claim-filters">
              <Filters {...{ claims, topics, wanted }} />
            </div>
          )}
          {claims.length > 0 && left.length === 0 && (
            <EmptyState title={t(m.nothingLeft)} action={<a href={link('/evidence')}>{t(m.allClaims)}</a>}>
              {t(m.nothingLeftText)}
            </EmptyState>
          )}
          <div class="stack">
            {byGrade(left).map((group) => (
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
                      meta={[
                        t(m.studies, { count: claim.studies }),
                        ...(claim.reviewDue ? [<ReviewTag key="review" reviewDue={claim.reviewDue} />] : []),
                      ]}
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

/** Grades and courses as links with how many claims each shows; what is chosen of the one stays when the other is chosen. */
function Filters({ claims, topics, wanted }: EvidencePageProps) {
  const { t, link } = usePage();
  const { byLevel, byTopic } = narrow(claims, topics, wanted);
  const href = (change: Narrowed) => {
    const chosen = Object.entries({ ...wanted, ...change }).filter((pair): pair is [string, string] => !!pair[1]);
    const query = new URLSearchParams(chosen).toString();
    return `${link('/evidence')}${query ? `?${query}` : ''}`;
  };
  const label = (name: string, count: number) => t(m.withCount, { name, count });
  const total = (counts: readonly { count: number }[]) => counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Tabs
        label={t(m.byGrade)}
        tabs={[
          { href: href({ grade: undefined }), label: label(t(m.anyGrade), total(byLevel)), current: !wanted.grade },
          ...byLevel.map(({ level, count }) => ({
            href: href({ grade: level }),
            label: label(t(words[level]), count),
            current: wanted.grade === level,
          })),
        ]}
      />
      {topics.length > 0 && (
        <Tabs
          label={t(m.byTopic)}
          tabs={[
            {
              href: href({ topic: undefined }),
              label: label(t(m.anyTopic), narrow(claims, topics, { grade: wanted.grade }).claims.length),
              current: !wanted.topic,
            },
            ...byTopic.map(({ topic, count }) => ({
              href: href({ topic: topic.slug }),
              label: label(topic.name, count),
              current: wanted.topic === topic.slug,
            })),
          ]}
        />
      )}
    </>
  );
}
