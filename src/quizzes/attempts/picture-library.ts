import type { Locale } from '../../platform/i18n/locales.js';

/** An image of the media library, ready to stand beside a question. */
export interface QuestionPicture {
  address: string;
  /** The same in other sizes and formats, as the attribute takes them; empty when there are none. */
  webp: string;
  srcset: string;
  width: number;
  height: number;
  /** Empty for one that is only there to look at. */
  alt: string;
  /** Null when it is the reader's own language. */
  altLang: Locale | null;
}

/** Asks for images by their names; the media library, which stands to the right, answers. */
export abstract class PictureLibrary {
  /** The images of these names; one that is not there is left out. */
  abstract pictures(names: readonly string[], locale: Locale): Promise<ReadonlyMap<string, QuestionPicture>>;
}
