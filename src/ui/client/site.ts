// Small conveniences on top of pages that already work without them.
import { offerCopying } from './copy-link.js';
import { tellOfMail } from './mail-click.js';
import { showTimes, zoneOfGuest } from './zone/times.js';

const all = <E extends Element>(selector: string, root: ParentNode = document) => [
  ...root.querySelectorAll<E>(selector),
];

/** The summary of faults takes the focus, so that a screen reader starts there. */
document.querySelector<HTMLElement>('[data-error-summary]')?.focus();

tellOfMail();

/** Forms that show times learn the reader's own zone; what a person chose herself is left alone. */
const zone = zoneOfGuest();
if (zone) {
  for (const input of all<HTMLInputElement>('input[data-time-zone]')) input.value = zone;
  for (const select of all<HTMLSelectElement>('select[data-time-zone]')) {
    if (!select.value && all<HTMLOptionElement>('option', select).some((option) => option.value === zone))
      select.value = zone;
  }
  showTimes(zone);
}

/** A second press on the button of a form that is already under way does nothing. */
document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  // A button that answers into a frame leaves the page, and its form, as they are.
  const aside = event.submitter?.getAttribute('formtarget');
  if (event.defaultPrevented || form.method !== 'post' || aside) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
  for (const button of all('button:not([type="button"])', form)) button.setAttribute('aria-busy', 'true');
  // An answer that is a download leaves this page standing; a lost one must not lock it for ever.
  setTimeout(release, 10_000);
});
const release = () => {
  for (const form of all<HTMLFormElement>('form[data-sent]')) {
    delete form.dataset.sent;
    for (const button of all('[aria-busy]', form)) button.removeAttribute('aria-busy');
  }
};
// Coming back with the browser's back button shows the old page from memory, its forms still locked.
addEventListener('pageshow', release);

/** On narrow screens the number of a claim opens and closes its note in place; on wide ones it lights the note. */
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-note]');
  const note = link && document.getElementById(link.hash.slice(1));
  if (!link || !note) return;
  event.preventDefault();
  const open = !note.classList.contains('is-open');
  for (const other of all('.note.is-open')) other.classList.remove('is-open', 'is-lit');
  note.classList.toggle('is-open', open);
  note.classList.toggle('is-lit', open);
  if (open) note.focus({ preventScroll: true });
  else document.getElementById(link.dataset.note ?? '')?.focus({ preventScroll: true });
});

/** A slash goes to the field for searching, unless the person is typing something. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
  if ((event.target as Element).closest('input, textarea, select, [contenteditable], [role="listbox"], dialog')) return;
  // The page's own field before the one in the frame; one that is folded away cannot be typed in.
  const field = all<HTMLInputElement>('[data-search]').findLast((one) => one.checkVisibility());
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});

offerCopying();

/** Says plainly when the connection is gone; what is typed stays where it is. */
const offline = document.querySelector<HTMLElement>('[data-offline]');
const tell = () => {
  if (offline) offline.hidden = navigator.onLine;
  if (!navigator.onLine) release();
};
addEventListener('online', tell);
addEventListener('offline', tell);
tell();
