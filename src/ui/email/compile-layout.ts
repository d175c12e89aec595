import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { LayoutInMjml } from './layout.mjml.js';

/** The compiled layout: its frame and its pieces, with [[holes]] for what differs from mail to mail. */
export type CompiledLayout = Record<string, string>;

/** The layout as MJML. The marks of pieces come out of JSX escaped, as any text does. */
export function layoutSource(): string {
  return renderToString(h(LayoutInMjml, {})).replace(/&lt;(!--\[\/?[a-z-]+\]--)(>|&gt;)/g, '<$1>');
}

/** Takes what MJML made of the layout apart into its frame and its pieces; where pieces stood, a hole is left. */
export function takeApart(html: string): CompiledLayout {
  const pieces: CompiledLayout = {};
  const narrow = html.replace(/\n\s+/g, '\n').trim();
  const cut = (text: string): string =>
    text.replace(/<!--\[([a-z-]+)\]-->([\s\S]*?)<!--\[\/\1\]-->/g, (_, name: string, inner: string) => {
      pieces[name] = cut(inner).trim();
      return `[[${name}]]`;
    });
  const frame = cut(narrow)
    .replace(/\[\[heading\]\].*\[\[facts\]\]/, '[[blocks]]')
    .replace('[[line]][[line-link]]', '[[lines]]');
  pieces.facts = pieces.facts!.replace('[[fact]]', '[[rows]]');
  return { frame, ...pieces };
}
