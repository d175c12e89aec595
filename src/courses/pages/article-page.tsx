import { CorrectionNotes } from '../../evidence/grades/correction-notes.js';
import type { CorrectionView } from '../../evidence/grades/grades.views.js';
import { FigureFrame } from '../../ui/components/figure-frame.js';
import { List, ListRow } from '../../ui/components/list.js';
import { breadcrumbsJsonLd } from '../../ui/components/navigation.js';
import { Notice } from '../../ui/components/notice.js';
import { PageHead, Prose, Section } from '../../ui/components/page-head.js';
import { figures, isFigureName } from '../../ui/figures/index.js';
import { Layout } from '../../ui/layout.js';
import { ui, words } from '../../ui/messages.js';
import { usePage } from '../../ui/page-context.js';
import { picturePath } from '../../ui/pictures/share-picture.js';
import { articlePicture } from '../course.pictures.js';
import { COURSE_MESSAGES, JOURNAL_MESSAGES as m } from '../courses.messages.js';
import type { ArticleSummary, ArticleView, CourseCard, LessonLink } from '../courses.views.js';
import { Published } from './articles-page.js';
import { articleJsonLd } from './json-ld.js';

/** An article, with the evidence of its claims in the margin. */
export function ArticlePage({
  article,
  html,
  related,
  lessons,
  corrections,
  newer,
  older,
}: {
  article: ArticleView;
  html: string;
  /** The lessons that it goes with. */
  lessons: readonly LessonLink[];
  corrections: readonly CorrectionView[];
  related: readonly CourseCard[];
  newer: ArticleSummary | null;
  older: ArticleSummary | null;
}) {
  const { t, link, publicUrl, locale } = usePage();
  const crumbs = [{ label: t(m.journal), href: link('/articles') }, { label: article.title }];
  const where = { publicUrl, link, locale, siteName: t(ui.siteName) };
  const foreign = article.locale === locale ? undefined : article.locale;
  return (
    <Layout
      title={article.title}
      description={article.summary}
      active="articles"
      feed={{ path: link('/articles.atom'), title: t(m.journal) }}
      ogImage={link(picturePath(`/articles/${article.slug}`, articlePicture(article, t)))}
      alternateLocales={article.locales}
      scripts={html.includes('data-player') ? ['video.js'] : []}
      jsonLd={[articleJsonLd(article, where), breadcrumbsJsonLd(publicUrl, crumbs)]}
    >
      <article class="page">
        <PageHead
          long
          kicker={
            <>
              <a href={link('/articles')}>{t(m.journal)}</a> · <Published on={article.publishedOn} /> ·{' '}
              {t(m.byline, { author: article.author })}
            </>
          }
          title={foreign ? <span lang={foreign}>{article.title}</span> : article.title}
          lede={foreign ? <span lang={foreign}>{article.summary}</span> : article.summary}
        />
        {foreign && <Notice>{t(words.inOtherLanguage)}</Notice>}
        <CorrectionNotes corrections={corrections} />
        <div class="with-margin">
          <Prose large html={html} lang={foreign} />
        </div>
        <ArticleFigure name={article.figure} html={html} />
        {lessons.length > 0 && (
          <Section id="lessons" title={t(m.goesWith)}>
            <List>
              {lessons.map(({ path, title, course }) => (
                <ListRow key={path} title={title} href={link(path)} text={course} />
              ))}
            </List>
          </Section>
        )}
        {related.length > 0 && (
          <Section id="related" title={t(m.related)} intro={t(m.relatedIntro)}>
            <List>
              {related.map((course) => (
                <ListRow
                  key={course.slug}
                  title={course.title}
                  href={link(`/courses/${course.slug}`)}
                  text={course.subtitle}
                  meta={[
                    t(COURSE_MESSAGES.lessons, { count: course.lessons }),
                    t(COURSE_MESSAGES.minutes, { minutes: course.minutes }),
                  ]}
                />
              ))}
            </List>
          </Section>
        )}
        <NewerAndOlder newer={newer} older={older} />
      </article>
    </Layout>
  );
}

/** The articles that came out before and after this one. */
function NewerAndOlder({ newer, older }: { newer: ArticleSummary | null; older: ArticleSummary | null }) {
  const { t, link, locale } = usePage();
  if (!newer && !older) return null;
  const to = (article: ArticleSummary, rel: 'prev' | 'next', label: string) => (
    <a href={link(`/articles/${article.slug}`)} rel={rel}>
      <span>
        {label}
        {t(ui.colon)} <span lang={article.locale === locale ? undefined : article.locale}>{article.title}</span>
      </span>
    </a>
  );
  return (
    <nav class="pager" aria-label={t(m.around)}>
      {older ? to(older, 'prev', t(m.older)) : <span />}
      {newer && to(newer, 'next', t(m.newer))}
    </nav>
  );
}

function ArticleFigure({ name, html }: { name: string | null; html: string }) {
  const { t } = usePage();
  // A drawing that stands in the text is not shown twice.
  if (name === null || !isFigureName(name) || html.includes('<figure')) return null;
  const { component: Picture, name: caption, description } = figures[name];
  return (
    <Prose>
      <FigureFrame caption={caption(t)} words={description(t)}>
        <Picture />
      </FigureFrame>
    </Prose>
  );
}
