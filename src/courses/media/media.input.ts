import { z } from 'zod';
import { LOCALES, type Locale } from '../../platform/i18n/locales.js';
import { localeInput, says, tickInput } from '../../platform/http/input.js';
import { MEDIA_FAULTS as faults } from './media.messages.js';
import { MEDIA_KINDS, TRACK_KINDS } from './media.views.js';

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

/** How long something takes, as people write it: 4:05 or 1:02:30, or seconds; nothing where it is left to the file. */
export const durationInput = z
  .string()
  .trim()
  .refine((text) => text === '' || /^(\d{1,2}:)?\d{1,3}(:[0-5]\d)?$/.test(text), says(faults.notDuration))
  .transform((text) => (text === '' ? null : text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) || null))
  .default(null);

/** What is said of a video beside its file. */
export const videoInput = imageInput
  .omit({ decorative: true })
  .extend({ poster: z.string().trim().max(120).default(''), duration: durationInput });

/** A video that somebody brings, ready to be kept. */
export type VideoInput = z.output<typeof videoInput>;

const words = { title: line(200).default(''), credit: line(200).default(''), licence: line(200).default('') };

/** Where a video stands on another host; empty where it does not. */
export const mediaAddress = z.string().trim().max(2_000).default('');

/** One row of the form by which images are added, in the language of whoever adds them. */
export const imageRow = (locale: Locale) =>
  z
    .object({ ...words, name: mediaName, alt: altInput.default(''), decorative: tickInput })
    .transform(({ alt, ...rest }) => ({ ...rest, alt: alt ? { [locale]: alt } : {} }));

/** The form by which a video is added; its file comes beside it. */
export const videoForm = (locale: Locale) =>
  z
    .object({ ...words, name: mediaName, alt: altInput.default(''), address: mediaAddress })
    .extend(videoInput.pick({ poster: true, duration: true }).shape)
    .transform(({ alt, ...rest }) => ({ ...rest, alt: alt ? { [locale]: alt } : {} }));

/** What can be changed of an image or video. */
export const mediaChange = z.object({
  ...words,
  ...videoInput.pick({ poster: true, duration: true }).shape,
  alt: z.partialRecord(z.enum(LOCALES), altInput).default({}),
  decorative: z.boolean().default(false),
});

/** A change, ready to be made. */
export type MediaChange = z.output<typeof mediaChange>;

/** The form by which what is said of one is changed, with the words of each language in a field of its own. */
export const mediaChangeForm = z
  .object({ ...words, ...videoInput.pick({ poster: true, duration: true }).shape })
  .extend({ 'alt-en': altInput.default(''), 'alt-nl': altInput.default(''), 'alt-fr': altInput.default('') })
  .extend({ decorative: tickInput })
  .transform((form): MediaChange => {
    const { 'alt-en': en, 'alt-nl': nl, 'alt-fr': fr, ...rest } = form;
    return { ...rest, alt: { en, nl, fr } };
  });

/** The form by which another file is put behind a name; the file comes beside it. */
export const newFileForm = z.object({ address: mediaAddress });

/** The form under a video by which captions or chapters are brought or removed; the file comes beside it. */
export const trackForm = z.object({
  track: z.enum(TRACK_KINDS),
  locale: localeInput,
  text: z.string().max(1_000_000).default(''),
  remove: tickInput,
});

/** The list from which an editor chooses, or the console's own. */
export const mediaQuery = z.object({
  q: z.string().trim().max(100).default('').catch(''),
  kind: z.enum(MEDIA_KINDS).nullable().default(null).catch(null),
  page: z.coerce.number().int().min(1).max(1000).default(1).catch(1),
});
