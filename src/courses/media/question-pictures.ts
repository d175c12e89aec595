import { Injectable } from '@nestjs/common';
import type { Locale } from '../../platform/i18n/locales.js';
import { PictureLibrary, type QuestionPicture } from '../../quizzes/attempts/picture-library.js';
import { MediaQueries } from './media.queries.js';
import type { ImageView } from './media.views.js';

/** Gives questions of quizzes the images that they name. */
@Injectable()
export class QuestionPictures extends PictureLibrary {
  constructor(private readonly media: MediaQueries) {
    super();
  }

  async pictures(names: readonly string[], locale: Locale): Promise<ReadonlyMap<string, QuestionPicture>> {
    const found = await this.media.drawn(names, locale);
    return new Map(
      [...found].flatMap(([name, media]) => (media.kind === 'image' ? [[name, pictureOf(media, locale)]] : [])),
    );
  }
}

function pictureOf({ renditions, width, height, alt }: ImageView, locale: Locale): QuestionPicture {
  const set = (files: typeof renditions) => files.map((one) => `${one.address} ${one.width}w`).join(', ');
  const known = renditions.filter(({ mime }) => mime !== 'image/webp');
  return {
    ...{ width, height, alt: alt?.text ?? '', altLang: alt && alt.locale !== locale ? alt.locale : null },
    address: known.at(-1)?.address ?? '',
    srcset: set(known),
    webp: set(renditions.filter(({ mime }) => mime === 'image/webp')),
  };
}
