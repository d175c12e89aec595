// The page on which a lesson is written: an editor in place of the text field, preview as it is typed, saving by itself.
// Without this script the page is a plain form that does the same by its buttons.
import { Autosave } from './editor/autosave.js';
import { editorFor } from './editor/field.js';
import { insertDialogs } from './editor/insert.js';
import { KeptText } from './editor/kept.js';
import { livePreview } from './editor/preview.js';

const form = document.querySelector<HTMLFormElement>('form[data-writing]');
const field = form?.querySelector<HTMLTextAreaElement>('textarea[name="body"]');

if (form && field) {
  const words = JSON.parse(form.dataset.words ?? '{}') as Record<string, string>;
  const editor = editorFor(field, {
    label: words.body ?? '',
    language: form.dataset.writing?.split(' ')[1] ?? '',
    nonce: form.dataset.nonce ?? '',
    save: () => void autosave.save(),
    changed: () => {
      autosave.changed();
      preview();
    },
  });
  const autosave = new Autosave(form, editor, words);
  const line = (position: number) => editor.text.slice(0, position).split('\n').length;
  const preview = livePreview(form.dataset.preview ?? '', editor, line);
  insertDialogs(editor, form.dataset.insert ?? '', words.noneFound ?? '');
  for (const shown of form.querySelectorAll<HTMLElement>('[data-insert-bar], [data-editor-hint]')) shown.hidden = false;
  for (const away of form.querySelectorAll<HTMLElement>('[data-preview-button]')) away.hidden = true;
}

// Whoever has chosen between two texts sends her own along: the browser need not keep it any longer.
const settling = document.querySelector<HTMLFormElement>('form[data-settles]');
settling?.addEventListener('submit', () => new KeptText(settling.dataset.settles ?? '').forget());
