import type { ComponentChildren } from 'preact';
import { ui } from '../messages.js';
import { usePage, type Notice as PageNotice } from '../page-context.js';
import { Icon } from './icons.js';

const SAY = { done: ui.noticeDone, info: ui.noticeInfo, problem: ui.noticeProblem } as const;

/** A short message in a tone: done, info or problem. `live` has it read aloud when the page opens. */
export function Notice({
  tone = 'info',
  title,
  live = false,
  children,
}: {
  tone?: PageNotice['tone'];
  title?: string;
  live?: boolean;
  children: ComponentChildren;
}) {
  const { t } = usePage();
  const role = live ? (tone === 'problem' ? 'alert' : 'status') : undefined;
  return (
    <div class={`notice notice-${tone}`} role={role}>
      <Icon name={tone} label={t(SAY[tone])} />
      <div class="notice-body">
        {title && <p class="notice-title">{title}</p>}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  );
}

/** What stands where a list would be when there is nothing yet: what is missing, why, and what to do next. */
export function EmptyState({
  title,
  children,
  action,
  level = 3,
}: {
  title: string;
  children?: ComponentChildren;
  action?: ComponentChildren;
  /** The level of the title as a heading; 2 where it stands right below the page's own. */
  level?: 2 | 3;
}) {
  const Heading = `h${level}` as 'h3';
  return (
    <div class="empty">
      <Heading>{title}</Heading>
      {typeof children === 'string' ? <p>{children}</p> : children}
      {action}
    </div>
  );
}

/** The body of a page that asks before something that cannot be undone; the form posts, the link goes back. */
export function Confirm(props: {
  title: string;
  children: ComponentChildren;
  form: ComponentChildren;
  back: ComponentChildren;
}) {
  return (
    <div class="page confirm">
      <h1>{props.title}</h1>
      <div class="stack">{props.children}</div>
      <div class="actions">
        {props.form}
        {props.back}
      </div>
    </div>
  );
}
