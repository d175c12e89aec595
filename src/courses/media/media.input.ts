import { z } from 'zod';
import { LOCALES } from '../../platform/i18n/locales.js';
import { says } from '../../platform/http/input.js';
import { MEDIA_FAULTS as faults } from './media.messages.js';
import { MEDIA_KINDS } from './media.views.js';

const line = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(most));

/** What an image shows or a video is about, in one language. */
export const altInput = line(1_000);

/** The name by which texts call it; empty where one is to be made of the file's. */
export const mediaName = z
  .string()
  .trim()
  .toLowerCase()
  .max(120)
  .refine((name) => name === '' || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name), says(faults.notName))
  .default('');

/** What is said of an image beside its dots. */
export const imageInput = z.object({
  name: mediaName,
  alt: z.partialRecord(z.enum(LOCALES), altInput).default({}),
  decorative: z.boolean().default(false),
  title: line(200).default(''),
  credit: line(200).default(''),
  licence: line(200).default(''),
});

/** An image that somebody brings, ready to be kept. */
export type ImageInput = z.output<typeof imageInput>;

/** The list from which an editor chooses, or the console's own. */
export const mediaQuery = z.object({
  q: z.string().trim().max(100).default('').catch(''),
  kind: z.enum(MEDIA_KINDS).nullable().default(null).catch(null),
  page: z.coerce.number().int().min(1).max(1000).default(1).catch(1),
});
