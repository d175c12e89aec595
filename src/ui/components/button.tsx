import type { ComponentChildren, JSX } from 'preact';

/** How much a button asks for: one primary a page, quiet beside it, danger for what cannot be undone, plain in running text. */
export type ButtonKind = 'primary' | 'quiet' | 'danger' | 'plain';

interface Look {
  kind?: ButtonKind;
  small?: boolean;
  block?: boolean;
  children: ComponentChildren;
}

const classes = ({ kind = 'primary', small, block }: Omit<Look, 'children'>) =>
  ['btn', kind !== 'primary' && `btn-${kind}`, small && 'btn-small', block && 'btn-block'].filter(Boolean).join(' ');

/** A button that says what will happen. Submits its form unless `type="button"`; `name` and `value` tell buttons apart. */
export function Button({
  kind,
  small,
  block,
  children,
  ...rest
}: Look & Omit<JSX.IntrinsicElements['button'], 'children' | 'class' | 'kind' | 'role'>) {
  return (
    <button type="submit" {...rest} class={classes({ kind, small, block })}>
      {children}
    </button>
  );
}

/** A link that looks like a button, for going somewhere; `href` is already localized by the caller. */
export function LinkButton({
  kind,
  small,
  block,
  children,
  href,
  ...rest
}: Look & { href: string } & Omit<JSX.IntrinsicElements['a'], 'children' | 'class' | 'href' | 'kind' | 'role'>) {
  return (
    <a {...rest} href={href} class={classes({ kind, small, block })}>
      {children}
    </a>
  );
}

/** A form of one button, for an action that needs no other input; `fields` travel hidden. */
export function PostButton({
  action,
  fields = {},
  children,
  ...look
}: Look & { action: string; fields?: Record<string, string> }) {
  return (
    <form method="post" action={action} class="inline">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button {...look}>{children}</Button>
    </form>
  );
}

/** A row of buttons and links; the likeliest stands first. */
export function Actions({ children }: { children: ComponentChildren }) {
  return <div class="actions">{children}</div>;
}

/** The keys of a shortcut, shown beside what they do. */
export function KeyHint({ keys }: { keys: string }) {
  return <kbd class="key-hint">{keys}</kbd>;
}
