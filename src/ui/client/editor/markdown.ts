import { defineLanguageFacet, HighlightStyle, Language, syntaxHighlighting } from '@codemirror/language';
import { RangeSetBuilder, type Extension } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { GFM, parser } from '@lezer/markdown';

// The ready-made language brings HTML, CSS and JavaScript along, a third of the whole; a lesson holds none of them.
const language = new Language(defineLanguageFacet(), parser.configure(GFM), [], 'markdown');

const highlight = HighlightStyle.define([
  { tag: tags.heading, class: 'md-heading' },
  { tag: tags.emphasis, class: 'md-emphasis' },
  { tag: tags.strong, class: 'md-strong' },
  { tag: tags.link, class: 'md-link' },
  { tag: tags.url, class: 'md-code' },
  { tag: tags.monospace, class: 'md-code' },
  { tag: tags.processingInstruction, class: 'md-mark' },
]);

/** A directive: its colons and name, and what stands in braces behind it. */
const DIRECTIVE = /(:{1,3}(?:claim|figure|image|video|tool)\b)(?:\[[^\]\n]*\])?(\{[^}\n]*\})?|^:{3,}[ \t]*$/gm;
const name = Decoration.mark({ class: 'md-directive' });
const values = Decoration.mark({ class: 'md-value' });

function directivesIn(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (const found of view.state.sliceDoc(from, to).matchAll(DIRECTIVE)) {
      const start = from + found.index;
      builder.add(start, start + (found[1] ?? found[0]).length, name);
      if (found[2]) builder.add(start + found[0].length - found[2].length, start + found[0].length, values);
    }
  }
  return builder.finish();
}

const directives = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = directivesIn(view);
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.decorations = directivesIn(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

/** Markdown with our directives, coloured by classes of the page's own style sheet. */
export function markdown(): Extension {
  return [language, syntaxHighlighting(highlight), directives];
}
