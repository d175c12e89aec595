import { z } from 'zod';
import type { Localized } from '../../platform/i18n/locales.js';
import { imageInput } from '../media/media.input.js';

const { title, alt, credit, licence } = imageInput.shape;

/** What media/<name>.yaml says of an image or a video. What is left out is empty or none. */
export const mediumFile = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('image'), title, alt, decorative: z.literal(true).optional(), credit, licence }),
  z.strictObject({
    ...{ kind: z.literal('video'), title, alt, credit, licence },
    /** Where it stands, when its file is not in the package. */
    address: z.string().trim().min(1).max(2_000).optional(),
    /** The image that stands there before it plays. */
    poster: z.string().trim().min(1).max(120).optional(),
    seconds: z.number().positive().max(1_000_000).optional(),
  }),
]);

/** What such a file says, read. */
export type MediumFile = z.output<typeof mediumFile>;

/** What is said of an image or video, in the school or in a package. */
export interface MediumSettings {
  title: string;
  alt: Partial<Localized>;
  decorative: boolean;
  credit: string;
  licence: string;
  address: string | null;
  poster: string | null;
  /** Null where it is left to the file. */
  seconds: number | null;
}
