import { z } from 'zod';
import { localeInput } from '../../platform/http/input.js';
import { oneLine } from '../outline/outline.input.js';
import { ARTICLE_STATES } from './article-list.rules.js';

/** The filters of the console's list of articles, in its address: what makes no sense there is left out. */
export const articleListQuery = z.object({
  search: z.string().max(200).transform(oneLine).catch(''),
  state: z.enum(ARTICLE_STATES).optional().catch(undefined),
  language: localeInput.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** Which articles the console lists. */
export type ArticleFilter = z.output<typeof articleListQuery>;
