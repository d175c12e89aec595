import type { ComponentChildren } from 'preact';
import { ui } from '../messages.js';
import { usePage } from '../page-context.js';

/** A drawing with its caption; `words` is the same content as text, one tap away for everyone. */
export function FigureFrame({
  caption,
  words,
  children,
}: {
  caption?: ComponentChildren;
  words?: ComponentChildren;
  children: ComponentChildren;
}) {
  const { t } = usePage();
  return (
    <figure class="frame">
      {children}
      {(caption || words) && (
        <figcaption>
          {caption}
          {words && (
            <details class="no-print">
              <summary>{t(ui.inWords)}</summary>
              {typeof words === 'string' ? <p>{words}</p> : words}
            </details>
          )}
        </figcaption>
      )}
    </figure>
  );
}
