import type { ComponentChildren } from 'preact';

/** A list of rows between hairlines; `ruled` starts it with an ink line. */
export function List({ ruled = false, children }: { ruled?: boolean; children: ComponentChildren }) {
  return <ul class={ruled ? 'rows rows-ruled' : 'rows'}>{children}</ul>;
}

interface ListRowProps {
  title: ComponentChildren;
  /** Makes the whole row lead there. */
  href?: string;
  text?: ComponentChildren;
  /** What stands left of the title on wide screens, such as a date. */
  lead?: ComponentChildren;
  /** Small facts below the text; each is set apart. */
  meta?: readonly ComponentChildren[];
  /** What stands at the right, such as seats or a button. */
  aside?: ComponentChildren;
  /** A larger title, for the first of a list. */
  big?: boolean;
  /** The level of the title as a heading. */
  level?: 2 | 3 | 4;
}

/** One course, masterclass, session, article or claim in a list. */
export function ListRow({ title, href, text, lead, meta = [], aside, big = false, level = 3 }: ListRowProps) {
  const Heading = `h${level}` as 'h3';
  const names = ['row', lead && 'row-with-lead', aside && 'row-with-aside', big && 'row-big'].filter(Boolean).join(' ');
  return (
    <li class={names}>
      {lead && <div class="row-lead">{lead}</div>}
      <div class="row-main">
        <Heading class="row-title">{href ? <a href={href}>{title}</a> : title}</Heading>
        {text && <p class="row-text">{text}</p>}
        {meta.length > 0 && (
          <p class="row-meta">
            {meta.map((fact, index) => (
              <span key={index}>{fact}</span>
            ))}
          </p>
        )}
      </div>
      {aside && <div class="row-aside">{aside}</div>}
    </li>
  );
}

/** A word about the state of a thing. The tone only supports the word. */
export function Tag({
  tone,
  children,
}: {
  tone?: 'accent' | 'evidence' | 'done' | 'problem' | 'solid';
  children: ComponentChildren;
}) {
  return <span class={tone ? `tag tag-${tone}` : 'tag'}>{children}</span>;
}

/** Names and what they are, between hairlines; `narrow` puts each name above its value. */
export function DefinitionList({
  items,
  narrow = false,
}: {
  items: readonly { term: ComponentChildren; value: ComponentChildren }[];
  narrow?: boolean;
}) {
  return (
    <dl class={narrow ? 'facts facts-narrow' : 'facts'}>
      {items.map(({ term, value }, index) => (
        <div key={index}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Numbered steps, each with a title and perhaps an explanation. */
export function Steps({ steps }: { steps: readonly { title: ComponentChildren; children?: ComponentChildren }[] }) {
  return (
    <ol class="steps">
      {steps.map((step, index) => (
        <li class="step" key={index}>
          <div class="step-body">
            <h3>{step.title}</h3>
            {typeof step.children === 'string' ? <p>{step.children}</p> : step.children}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The programme of a masterclass: when (such as '0:15' or '20 min'), what, and a sentence about it. */
export function Programme({
  parts,
}: {
  parts: readonly { time: string; title: ComponentChildren; text?: ComponentChildren }[];
}) {
  return (
    <ol class="steps programme">
      {parts.map((part, index) => (
        <li class="step" key={index}>
          <span class="step-time">{part.time}</span>
          <div class="step-body">
            <h3>{part.title}</h3>
            {part.text && <p class="muted">{part.text}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
