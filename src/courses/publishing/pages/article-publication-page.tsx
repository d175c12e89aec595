import { ArticleFlags } from '../../articles/pages/article-flags.js';
import { ArticleFrame } from '../../articles/pages/article-frame.js';
import type { StaffArticle } from '../../articles/staff-articles.views.js';
import { PublicationSections, type PublicationProps } from './publication-sections.js';

/** What the page of an article shows to staff. */
interface ArticlePublicationProps extends Omit<PublicationProps, 'kind' | 'path' | 'older'> {
  article: StaffArticle;
}

/** An article for staff: its languages, what is in the way of publishing it, and the form that does. */
export function ArticlePublicationPage({ article, ...props }: ArticlePublicationProps) {
  const older = article.languages.filter((one) => one.older).map(({ locale }) => locale);
  return (
    <ArticleFrame article={article} active="publication">
      <div class="lesson-state">
        <ArticleFlags article={article} />
      </div>
      <PublicationSections {...props} kind="article" path={`/staff/articles/${article.slug}`} older={older} />
    </ArticleFrame>
  );
}
