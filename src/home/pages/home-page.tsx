import { formatDate } from '../../platform/i18n/dates.js';
import { LOCALE_NAMES } from '../../platform/i18n/locales.js';
import type { SessionView } from '../../masterclasses/masterclasses.views.js';
import { LinkButton } from '../../ui/components/button.js';
import { DateTime } from '../../ui/components/date-time.js';
import { GradeMark } from '../../ui/components/evidence.js';
import { List, ListRow } from '../../ui/components/list.js';
import { Seats } from '../../ui/components/meters.js';
import { EmptyState } from '../../ui/components/notice.js';
import { PageHead, Section } from '../../ui/components/page-head.js';
import { SkinLayers } from '../../ui/figures/skin-layers.js';
import { Layout } from '../../ui/layout.js';
import { ui, words } from '../../ui/messages.js';
import { usePage } from '../../ui/page-context.js';
import { HOME_MESSAGES } from '../home.messages.js';
import type { ArticleSummary } from '../../courses/courses.views.js';
import type { GradedClaim, OfferedCourse } from '../home.queries.js';
import { Continue, type ContinueCourse } from './continue.js';

/** What the front page is made of. */
export interface HomeProps {
  going: readonly ContinueCourse[];
  sessions: readonly SessionView[];
  courses: readonly OfferedCourse[];
  claims: readonly GradedClaim[];
  articles: readonly ArticleSummary[];
}

/** The front page: what the school is, what is coming, where to begin, how sure we are. */
export function HomePage(props: HomeProps) {
  const { t, publicUrl } = usePage();
  return (
    <Layout
      title={t(ui.siteName)}
      description={t(HOME_MESSAGES.description)}
      canonicalPath="/"
      jsonLd={aboutSchool(publicUrl, t(HOME_MESSAGES.description))}
    >
      <div class="page">
        <PageHead
          title={t(HOME_MESSAGES.title)}
          lede={t(HOME_MESSAGES.lede)}
          actions={<FirstSteps {...props} />}
          aside={<SkinLayers />}
        />
        {props.going.length > 0 && (
          <Section id="continue" title={t(HOME_MESSAGES.continueTitle)}>
            <Continue courses={props.going} />
          </Section>
        )}
        <Sessions sessions={props.sessions} />
        <Courses courses={props.courses} />
        {props.claims.length > 0 && <Evidence claims={props.claims} />}
        {props.articles.length > 0 && <Journal articles={props.articles} />}
      </div>
    </Layout>
  );
}

function FirstSteps({ going, courses }: HomeProps) {
  const { t, link } = usePage();
  const next = going.find((course) => course.next && !course.finishedAt)?.next;
  const open = courses.find((course) => course.previewSlug);
  return (
    <>
      {next ? (
        <LinkButton href={link(next.path)}>{t(HOME_MESSAGES.continueLesson, { lesson: next.title })}</LinkButton>
      ) : (
        open && (
          <LinkButton href={link(`/courses/${open.slug}/${open.previewSlug}`)}>{t(HOME_MESSAGES.readFirst)}</LinkButton>
        )
      )}
      <a href={link('/masterclasses')}>{t(HOME_MESSAGES.seeMasterclasses)}</a>
    </>
  );
}

function Sessions({ sessions }: Pick<HomeProps, 'sessions'>) {
  const { t, link } = usePage();
  return (
    <Section
      id="masterclasses"
      title={t(HOME_MESSAGES.masterclasses)}
      intro={
        <Intro
          text={t(HOME_MESSAGES.masterclassesIntro)}
          href={link('/masterclasses')}
          more={t(HOME_MESSAGES.allMasterclasses)}
        />
      }
    >
      {sessions.length === 0 && (
        <EmptyState title={t(HOME_MESSAGES.noSessions)}>{t(HOME_MESSAGES.noSessionsText)}</EmptyState>
      )}
      <List>
        {sessions.map((session) => (
          <ListRow
            key={session.id}
            title={session.title}
            href={link(`/masterclasses/${session.masterclassSlug}`)}
            lead={<DateTime at={session.startsAt} zone={session.timeZone} />}
            text={session.subtitle}
            meta={[
              LOCALE_NAMES[session.language],
              t(words.minutes, { minutes: session.durationMinutes }),
              t(HOME_MESSAGES.withHost, { host: session.host }),
            ]}
            aside={<Seats taken={session.taken} capacity={session.capacity} waiting={session.waiting} />}
          />
        ))}
      </List>
    </Section>
  );
}

function Courses({ courses }: Pick<HomeProps, 'courses'>) {
  const { t, link } = usePage();
  return (
    <Section
      id="courses"
      title={t(HOME_MESSAGES.begin)}
      intro={<Intro text={t(HOME_MESSAGES.beginIntro)} href={link('/courses')} more={t(HOME_MESSAGES.allCourses)} />}
    >
      <List>
        {courses.map((course, index) => (
          <ListRow
            key={course.slug}
            big={index === 0}
            title={course.title}
            href={link(`/courses/${course.slug}`)}
            text={course.subtitle}
            meta={[
              t(HOME_MESSAGES[course.level]),
              t(HOME_MESSAGES.lessons, { count: course.lessons }),
              t(words.minutes, { minutes: course.minutes }),
            ]}
          />
        ))}
      </List>
    </Section>
  );
}

const SCALE = ['strong', 'moderate', 'limited', 'weak', 'ungraded'];

function Evidence({ claims }: Pick<HomeProps, 'claims'>) {
  const { t, link } = usePage();
  const sorted = [...claims].sort((a, b) => SCALE.indexOf(a.level) - SCALE.indexOf(b.level));
  return (
    <Section
      id="evidence"
      title={t(HOME_MESSAGES.evidence)}
      intro={
        <Intro text={t(HOME_MESSAGES.evidenceIntro)} href={link('/evidence')} more={t(HOME_MESSAGES.howWeGrade)} />
      }
    >
      <List>
        {sorted.map((claim) => (
          <ListRow
            key={claim.slug}
            lead={<GradeMark level={claim.level} />}
            title={claim.text}
            href={link(`/evidence/${claim.slug}`)}
          />
        ))}
      </List>
    </Section>
  );
}

function Journal({ articles }: Pick<HomeProps, 'articles'>) {
  const { t, link, locale } = usePage();
  return (
    <Section id="journal" title={t(HOME_MESSAGES.journal)}>
      <List>
        {articles.map((article) => (
          <ListRow
            key={article.slug}
            lead={formatDate(locale, new Date(`${article.publishedOn}T00:00:00Z`))}
            title={<span lang={article.locale}>{article.title}</span>}
            href={link(`/articles/${article.slug}`)}
            text={<span lang={article.locale}>{article.summary}</span>}
          />
        ))}
      </List>
    </Section>
  );
}

function Intro({ text, href, more }: { text: string; href: string; more: string }) {
  return (
    <>
      <p>{text}</p>
      <p>
        <a href={href}>{more}</a>
      </p>
    </>
  );
}

function aboutSchool(publicUrl: string, description: string) {
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'EducationalOrganization',
      '@id': `${publicUrl}/#school`,
      name: 'Skin School',
      url: `${publicUrl}/`,
      description,
    },
    {
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      name: 'Skin School',
      url: `${publicUrl}/`,
      inLanguage: ['en', 'nl', 'fr'],
      publisher: { '@id': `${publicUrl}/#school` },
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${publicUrl}/search?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    },
  ];
}
