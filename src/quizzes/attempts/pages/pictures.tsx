import { usePage } from '../../../ui/page-context.js';
import { ATTEMPT_PAGE_MESSAGES as m } from '../attempt-pages.messages.js';
import type { QuestionPicture } from '../picture-library.js';

/** The pictures of a page by their names. */
export type Pictures = ReadonlyMap<string, QuestionPicture>;

/** The picture of a question, with room kept for it before it arrives. */
export function StemPicture({ name, pictures }: { name: string | null; pictures: Pictures }) {
  const { t } = usePage();
  if (name === null) return null;
  const picture = pictures.get(name);
  if (!picture) return <p class="muted">{t(m.noPicture)}</p>;
  return (
    <figure class="frame frame-image">
      <Drawn picture={picture} sizes="(min-width: 42rem) 38rem, calc(100vw - 2.5rem)" />
    </figure>
  );
}

/** The picture of an option, beneath its words. */
export function OptionPicture({ name, pictures }: { name: string | null; pictures: Pictures }) {
  const picture = name === null ? undefined : pictures.get(name);
  if (!picture) return null;
  return (
    <span class="quiz-option-picture">
      <Drawn picture={picture} sizes="16rem" />
    </span>
  );
}

function Drawn({ picture, sizes }: { picture: QuestionPicture; sizes: string }) {
  const { address, webp, srcset, width, height, alt, altLang } = picture;
  return (
    <picture>
      {webp && <source type="image/webp" srcset={webp} sizes={sizes} />}
      <img src={address} {...{ srcset, sizes, width, height, alt }} lang={altLang ?? undefined} decoding="async" />
    </picture>
  );
}
