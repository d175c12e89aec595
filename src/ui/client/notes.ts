// Private notes on a lesson: marks what she marked, and keeps what she selects. Everything else works without this.
import { findQuote, type Quote } from '../quote.js';
import { newName } from './names/new-name.js';
import { TextOf } from './notes/text-of.js';

const AROUND = 32;
const DRAFT = 'note-draft';
const place = document.querySelector<HTMLElement>('[data-notes]');
const prose = document.querySelector<HTMLElement>('.lesson-body .prose');

interface Selected {
  quote: Quote;
  section: number;
}

async function show(at: HTMLElement, text: HTMLElement): Promise<void> {
  const answer = await fetch(`${at.dataset.notes}?part=list`, { headers: { accept: 'text/html' } });
  if (!answer.ok) return;
  at.innerHTML = await answer.text();
  const part = at.querySelector<HTMLElement>('[data-notes-part]');
  if (!part) return;
  unmark(text);
  for (const note of part.querySelectorAll<HTMLElement>('[data-quote]'))
    if (note.dataset.locale === part.dataset.locale) mark(text, note);
}

function unmark(text: HTMLElement): void {
  for (const old of text.querySelectorAll('mark[data-note]')) {
    const parent = old.parentNode!;
    old.replaceWith(...old.childNodes);
    parent.normalize();
  }
}

function mark(root: HTMLElement, note: HTMLElement): void {
  const { quote = '', prefix = '', suffix = '', noteId = '' } = note.dataset;
  const text = new TextOf(root);
  const found = findQuote(text.text, { exact: quote, prefix, suffix });
  if (!found) return;
  text.partsBetween(found.start, found.end).forEach(({ node, from, to }, index) => {
    const words = from > 0 ? node.splitText(from) : node;
    if (to - from < words.data.length) words.splitText(to - from);
    const around = document.createElement('mark');
    around.dataset.note = noteId;
    if (index === 0) {
      // One stop for the keyboard, however many elements the words run through.
      around.id = `mark-${noteId}`;
      around.tabIndex = 0;
    }
    words.replaceWith(around);
    around.append(words);
  });
  const link = note.querySelector<HTMLElement>('[data-to-mark]');
  if (link) link.hidden = false;
}

/** What is selected in the text of the lesson; null when nothing is, or not there. */
function selected(root: HTMLElement): Selected | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const text = new TextOf(root);
  const [start, end] = [
    text.offsetOf(range.startContainer, range.startOffset),
    text.offsetOf(range.endContainer, range.endOffset),
  ];
  const exact = text.text.slice(start, end);
  if (exact.trim() === '') return null;
  const section = [...root.querySelectorAll('[id^="part-"]')].filter(
    (heading) => range.comparePoint(heading, 0) <= 0,
  ).length;
  const prefix = text.text.slice(Math.max(0, start - AROUND), start);
  return { quote: { exact, prefix, suffix: text.text.slice(end, end + AROUND) }, section };
}

if (place && prose) {
  const root = prose;
  const at = place;
  const find = <E extends HTMLElement>(selector: string) => at.querySelector<E>(selector);
  const say = (name: string) => find<HTMLTemplateElement>(`[data-say-${name}]`)?.content.textContent ?? '';
  const status = (words: string) => {
    const line = find('[data-note-status]');
    if (line) line.textContent = words;
  };

  /** @returns what went wrong, in her language, or null */
  const keep = async (id: string, { quote, section }: Selected, body: string): Promise<string | null> => {
    const part = find('[data-notes-part]');
    const note = { lessonId: part?.dataset.lesson, locale: part?.dataset.locale, quote, section, body };
    try {
      const answer = await fetch(`/api/v1/notes/${id}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
        body: JSON.stringify(note),
      });
      if (answer.ok) return null;
      const { detail, title } = (await answer.json()) as { detail?: string; title?: string };
      return detail ?? title ?? say('not-saved');
    } catch {
      return say('not-saved');
    }
  };

  const highlight = async (chosen: Selected) => {
    const fault = await keep(newName(), chosen, '');
    if (fault) return status(fault);
    getSelection()?.removeAllRanges();
    await show(at, root);
  };

  const write = (chosen: Selected) => {
    const dialog = find<HTMLDialogElement>('[data-note-dialog]');
    const field = find<HTMLTextAreaElement>('#note-dialog-body');
    const error = find('[data-note-error]');
    if (!dialog || !field || !error) return;
    const id = newName();
    find('[data-note-quote]')!.textContent = chosen.quote.exact;
    // What was typed before the page went away.
    field.value = sessionStorage.getItem(DRAFT) ?? '';
    error.textContent = '';
    field.oninput = () => sessionStorage.setItem(DRAFT, field.value);
    dialog.querySelector('form')!.onsubmit = (event) => {
      if ((event.submitter as HTMLButtonElement | null)?.value !== 'keep') return;
      event.preventDefault();
      void keep(id, chosen, field.value).then(async (fault) => {
        error.textContent = fault ?? '';
        if (fault) return;
        sessionStorage.removeItem(DRAFT);
        dialog.close();
        await show(at, root);
      });
    };
    dialog.showModal();
    field.focus();
  };

  const act = (how: (chosen: Selected) => void) => {
    const chosen = selected(root);
    if (!chosen) return false;
    const most = Number(find('[data-notes-part]')?.dataset.most);
    if (chosen.quote.exact.length > most) status(say('too-long'));
    else how(chosen);
    return true;
  };

  let resting = 0;
  document.addEventListener('selectionchange', () => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      const tools = find('[data-note-tools]');
      if (tools) tools.hidden = selected(root) === null;
    }, 150);
  });
  // The press of a button takes the selection away unless it is kept from doing so.
  at.addEventListener('pointerdown', (event) => {
    if ((event.target as Element).closest('[data-note-tools]')) event.preventDefault();
  });
  at.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target.closest('[data-highlight]')) act((chosen) => void highlight(chosen));
    if (target.closest('[data-highlight-note]')) act(write);
  });
  document.addEventListener('lesson-key', (event) => {
    const { key } = (event as CustomEvent<{ key: string }>).detail;
    if (key === 'h') act((chosen) => void highlight(chosen));
    if (key === 'm') act(write);
  });
  const toNote = (target: EventTarget | null) => {
    const id = (target as Element).closest<HTMLElement>('mark[data-note]')?.dataset.note;
    const note = id ? document.getElementById(`note-${id}`) : null;
    note?.scrollIntoView({ block: 'center' });
    note?.querySelector<HTMLElement>('a:not([hidden])')?.focus({ preventScroll: true });
  };
  root.addEventListener('click', (event) => {
    if (getSelection()?.isCollapsed) toNote(event.target);
  });
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') toNote(event.target);
  });
  show(at, root).catch(() => {
    // Offline: the link to the notes that stands there stays.
  });
}
