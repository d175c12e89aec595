import { z } from 'zod';
import { localeInput } from '../platform/http/input.js';
import { pagingInput } from '../platform/http/paging.js';
import { catalogueParameters } from './catalogue/catalogue.input.js';

/** The language in which a program wants texts; its Accept-Language header decides when it names none. */
export const languageInput = z.object({ locale: localeInput.optional() });

/** What a program may ask of the list of courses. */
export const courseListInput = pagingInput.extend(languageInput.shape).extend(catalogueParameters.shape);

/** A course in the API's list. */
export const courseCardOutput = z.object({
  id: z.uuid(),
  slug: z.string(),
  level: z.enum(['beginner', 'intermediate', 'advanced']),
  title: z.string(),
  subtitle: z.string(),
  summary: z.string(),
  teacher: z.string(),
  minutes: z.int().describe('All lessons together'),
  lessons: z.int(),
  locales: z.array(localeInput).describe('The languages in which every lesson exists'),
  updatedAt: z.iso.datetime(),
});

/** A page of the API's list of courses. */
export const coursePageOutput = z.object({
  items: z.array(courseCardOutput),
  next: z.string().nullable().describe('Give it as `after` for the next page; null on the last'),
});

/** A course as the API answers it. */
export const courseOutput = courseCardOutput.extend({
  outcomes: z.array(z.string()),
  evidencePolicy: z.string(),
  needs: z
    .array(z.object({ id: z.uuid(), slug: z.string(), title: z.string() }))
    .describe('The courses that must be finished before'),
  modules: z.array(
    z.object({
      title: z.string(),
      lessons: z.array(
        z.object({
          id: z.uuid(),
          slug: z.string(),
          title: z.string(),
          summary: z.string(),
          minutes: z.int(),
          preview: z.boolean().describe('Open to all, without enrolling'),
          opening: z
            .object({ afterDays: z.int().nullable(), on: z.iso.date().nullable() })
            .describe(
              'When it opens to those who are enrolled: at the start of a day in their zone, so many days after enrolling or on a date; the later of both',
            ),
          locale: localeInput.describe(
            'The language of title and summary: another than asked for when a translation is missing',
          ),
        }),
      ),
    }),
  ),
});
