import { usePage } from '../../../ui/page-context.js';
import { MEDIA_MESSAGES as m } from '../media.messages.js';
import type { ImageView, MediaView } from '../media.views.js';

/** As wide as the column of text, or the screen where that is narrower. */
const SIZES = '(min-width: 42rem) 38rem, calc(100vw - 2.5rem)';

/** An image in a text, with room kept for it before it arrives. */
export function LessonImage({ image, caption }: { image: MediaView | undefined; caption?: unknown }) {
  const { t, locale } = usePage();
  if (image?.kind !== 'image') return <p class="muted">{t(m.unknownImage)}</p>;
  const { credit, licence } = image;
  const words = typeof caption === 'string' ? caption : '';
  return (
    <figure class="frame frame-image">
      <Picture image={image} sizes={SIZES} locale={locale} />
      {(words || credit) && (
        <figcaption>
          {words && <p>{words}</p>}
          {credit && (
            <p class="frame-credit">{t(m.credit, { credit: [credit, licence].filter(Boolean).join(', ') })}</p>
          )}
        </figcaption>
      )}
    </figure>
  );
}

function Picture({ image, sizes, locale }: { image: ImageView; sizes: string; locale: string }) {
  const { renditions, alt, width, height } = image;
  const modern = renditions.filter(({ mime }) => mime === 'image/webp');
  const known = renditions.filter(({ mime }) => mime !== 'image/webp');
  const set = (files: typeof renditions) => files.map((one) => `${one.address} ${one.width}w`).join(', ');
  return (
    <picture>
      <source type="image/webp" srcset={set(modern)} sizes={sizes} />
      <img
        src={known.at(-1)?.address}
        srcset={set(known)}
        sizes={sizes}
        {...{ width, height }}
        alt={alt?.text ?? ''}
        lang={alt && alt.locale !== locale ? alt.locale : undefined}
        loading="lazy"
        decoding="async"
      />
    </picture>
  );
}
