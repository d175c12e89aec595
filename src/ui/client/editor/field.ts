import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { markdown } from './markdown.js';

/** The field of a lesson's text, as an editor. */
export interface BodyEditor {
  readonly text: string;
  /** Puts another text in place, keeping the cursor as near as it can; one step that can be undone. */
  replace(text: string): void;
  /** Puts words at the cursor; `after` stands behind what is selected, or behind `otherwise` where nothing is. */
  insert(before: string, after: string, otherwise: string): void;
  /** Puts a block on lines of its own below the one with the cursor. */
  insertBlock(block: string): void;
  mark(faults: readonly { from: number; to: number; message: string }[]): void;
  focus(): void;
}

/** Puts an editor in the place of a text field; the field keeps what is written, so that the form sends it as ever. */
export function editorFor(
  field: HTMLTextAreaElement,
  options: { label: string; language: string; nonce: string; save: () => void; changed: () => void },
): BodyEditor {
  const view = new EditorView({
    doc: field.value,
    extensions: [
      EditorView.cspNonce.of(options.nonce),
      EditorState.lineSeparator.of('\n'),
      lineNumbers(),
      history(),
      drawSelection(),
      EditorView.lineWrapping,
      markdown(),
      lintGutter(),
      EditorView.contentAttributes.of({
        'aria-label': options.label,
        'aria-describedby': field.getAttribute('aria-describedby') ?? '',
        lang: options.language,
        spellcheck: 'true',
        // What scrolls around it then holds something that the keyboard reaches.
        tabindex: '0',
      }),
      keymap.of([
        { key: 'Mod-s', preventDefault: true, run: () => (options.save(), true) },
        ...lintKeymap,
        ...historyKeymap,
        ...defaultKeymap,
        indentWithTab,
      ]),
      EditorView.updateListener.of(({ docChanged, state }) => {
        if (!docChanged) return;
        field.value = state.doc.toString();
        options.changed();
      }),
    ],
  });
  field.hidden = true;
  field.after(view.dom);
  // A label that is pressed, and a link of the summary of faults, reach the editor.
  for (const link of document.querySelectorAll(`label[for="${field.id}"], a[href="#${field.id}"]`))
    link.addEventListener('click', (event) => {
      event.preventDefault();
      view.focus();
    });
  return {
    get text() {
      return view.state.doc.toString();
    },
    replace(text) {
      const now = view.state.doc.toString();
      if (now === text) return;
      // Only what differs is changed: cursor and scrolling stay where they are.
      let from = 0;
      while (from < now.length && now[from] === text[from]) from++;
      let tail = 0;
      while (tail < Math.min(now.length, text.length) - from && now.at(-1 - tail) === text.at(-1 - tail)) tail++;
      view.dispatch({ changes: { from, to: now.length - tail, insert: text.slice(from, text.length - tail) } });
    },
    insert(before, after, otherwise) {
      const { from, to } = view.state.selection.main;
      const words = view.state.sliceDoc(from, to).replace(/\s+/g, ' ') || otherwise;
      view.dispatch({
        changes: { from, to, insert: before + words + after },
        selection: { anchor: from + before.length, head: from + before.length + words.length },
        scrollIntoView: true,
      });
    },
    insertBlock(block) {
      const line = view.state.doc.lineAt(view.state.selection.main.head);
      const above = line.text.trim() === '' ? '' : '\n\n';
      const insert = `${above}${block}\n`;
      view.dispatch({
        changes: { from: line.to, insert },
        selection: { anchor: line.to + insert.length },
        scrollIntoView: true,
      });
    },
    mark(faults) {
      const most = view.state.doc.length;
      const diagnostics = faults.map(({ from, to, message }): Diagnostic => ({
        from: Math.min(from, most),
        to: Math.min(to, most),
        severity: 'warning',
        message,
      }));
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    focus: () => view.focus(),
  };
}
