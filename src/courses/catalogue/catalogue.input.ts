import { z } from 'zod';
import { localeInput } from '../../platform/http/input.js';
import { figures, type FigureName } from '../../ui/figures/index.js';
import { LENGTHS, type CatalogueFilter } from './catalogue.rules.js';

const FIELDS = {
  level: z.enum(['beginner', 'intermediate', 'advanced']).describe('How much it asks of its reader'),
  language: localeInput.describe('A language in which the whole course exists'),
  length: z.enum(LENGTHS).describe('short: up to 30 minutes; medium: up to 90; long: more'),
  topic: z.enum(Object.keys(figures) as FigureName[]).describe('The drawing that stands for its subject'),
  new: z.literal(['1', 'true']).describe('Only courses of the last 60 days'),
  q: z.string().trim().max(100).describe('Words that stand in its texts or in the titles of its lessons'),
};

/** The filters of a program: what is no choice is refused. */
export const catalogueParameters = z.object(FIELDS).partial();

/** Those filters as the rules take them. */
export function toFilter(given: z.output<typeof catalogueParameters>): CatalogueFilter {
  const { level, language, length, topic, q, new: isNew } = given;
  return { level, language, length, topic, text: q || undefined, isNew: isNew ? true : undefined };
}

/** The filters in a page's address: what is no choice, or was left empty, asks for nothing. */
export function filterInAddress(query: unknown): CatalogueFilter {
  const given = (query ?? {}) as Record<string, unknown>;
  const kept = Object.entries(FIELDS).flatMap(([name, field]) => {
    const { success, data } = (field as z.ZodType).safeParse(given[name]);
    return success ? [[name, data]] : [];
  });
  return toFilter(Object.fromEntries(kept) as z.output<typeof catalogueParameters>);
}
