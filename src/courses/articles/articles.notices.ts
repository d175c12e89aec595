import { defineNotice } from '../../ui/web/notices.js';
import { ARTICLE_WORDS as say } from './articles.staff.messages.js';

/** What the console says after something was done to an article. */
export const ARTICLE_NOTICES = {
  created: defineNotice('article-created', 'done', say.created),
  saved: defineNotice('article-saved', 'done', say.saved),
};
