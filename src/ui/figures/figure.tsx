import type { ComponentChildren, ComponentType } from 'preact';
import type { Translate } from '../../platform/i18n/messages.js';

/** What a drawing takes: `title` replaces its own name for those who cannot see it. */
export interface FigureProps {
  title?: string;
}

/** A drawing with its name and its content in words. */
export interface Figure {
  component: ComponentType<FigureProps>;
  name: (t: Translate) => string;
  description: (t: Translate) => string;
}

/** The svg element of a drawing, named and described. `id` keeps two drawings of a page apart. */
export function Drawing({
  id,
  width,
  height,
  title,
  description,
  children,
}: {
  id: string;
  width: number;
  height: number;
  title: string;
  description: string;
  children: ComponentChildren;
}) {
  return (
    <svg
      class="fig"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-words`}
    >
      <title id={`${id}-name`}>{title}</title>
      <desc id={`${id}-words`}>{description}</desc>
      {children}
    </svg>
  );
}
