import type { ComponentChildren } from 'preact';
import { LinkButton } from '../../../ui/components/button.js';
import { Breadcrumbs, Tabs } from '../../../ui/components/navigation.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { ARTICLE_WORDS as say } from '../articles.staff.messages.js';
import type { StaffArticle } from '../staff-articles.views.js';

interface ArticleFrameProps {
  article: StaffArticle;
  active: 'publication' | 'settings';
  children: ComponentChildren;
}

/** What surrounds the console's pages about one article. */
export function ArticleFrame({ article, active, children }: ArticleFrameProps) {
  const { t, link } = usePage();
  const here = `/staff/articles/${article.slug}`;
  return (
    <StaffLayout
      title={article.title}
      active="articles"
      actions={
        article.status === 'published' &&
        !article.waits && (
          <LinkButton kind="quiet" href={link(`/articles/${article.slug}`)}>
            {t(say.seePage)}
          </LinkButton>
        )
      }
    >
      <Breadcrumbs crumbs={[{ label: t(say.articles), href: link('/staff/articles') }, { label: article.title }]} />
      <Tabs
        label={article.title}
        tabs={[
          { href: link(here), label: t(say.publication), current: active === 'publication' },
          { href: link(`${here}/edit`), label: t(say.write), current: false },
          { href: link(`${here}/revisions`), label: t(say.revisions), current: false },
          { href: link(`${here}/settings`), label: t(say.settings), current: active === 'settings' },
        ]}
      />
      {children}
    </StaffLayout>
  );
}
