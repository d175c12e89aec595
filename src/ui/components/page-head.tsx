import type { ComponentChildren } from 'preact';

interface PageHeadProps {
  title: ComponentChildren;
  /** A few words above the title, such as a date or a kind. */
  kicker?: ComponentChildren;
  lede?: ComponentChildren;
  actions?: ComponentChildren;
  /** What stands at the right of the title on wide screens. */
  aside?: ComponentChildren;
  /** For long titles, such as claims: a smaller size. */
  long?: boolean;
}

/** The opening of a page: kicker, the only h1, a lede, actions, and perhaps something beside them. */
export function PageHead({ title, kicker, lede, actions, aside, long = false }: PageHeadProps) {
  const names = ['page-head', aside ? 'page-head-split' : '', long ? 'page-head-long' : ''].filter(Boolean).join(' ');
  return (
    <header class={names}>
      {kicker && <p class="kicker">{kicker}</p>}
      <h1>{title}</h1>
      {lede && <p class="lede">{lede}</p>}
      {actions && <div class="page-head-actions">{actions}</div>}
      {aside && <div class="page-head-aside">{aside}</div>}
    </header>
  );
}

/** A part of a page with its name in the narrow column at the left and its matter at the right. */
export function Section({
  id,
  title,
  intro,
  children,
}: {
  id?: string;
  title: ComponentChildren;
  intro?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <section class="section" id={id} aria-labelledby={id ? `${id}-title` : undefined}>
      <div class="section-head">
        <h2 id={id ? `${id}-title` : undefined}>{title}</h2>
        {intro && (typeof intro === 'string' ? <p>{intro}</p> : intro)}
      </div>
      <div class="section-body">{children}</div>
    </section>
  );
}

/** Running text at a measure of about 65 characters; `html` takes text that the server has already made safe. */
export function Prose(props: { children?: ComponentChildren; html?: string; large?: boolean; lang?: string }) {
  const names = props.large ? 'prose prose-large' : 'prose';
  if (props.html !== undefined)
    return <div class={names} lang={props.lang} dangerouslySetInnerHTML={{ __html: props.html }} />;
  return (
    <div class={names} lang={props.lang}>
      {props.children}
    </div>
  );
}
