// The lesson player: single keys, and where she is, told so that the course can be resumed there on any device.

/** Fields and lists use these keys themselves. */
const TYPING =
  'input:not([type="checkbox"]), textarea, select, video, [data-player], [contenteditable], [role="listbox"], .table-scroll, dialog';
const SWITCH = 'lesson-keys';

/** A browser that keeps nothing for us still reads lessons. */
function remembered(): boolean {
  try {
    return localStorage.getItem(SWITCH) !== 'off';
  } catch {
    return true;
  }
}
let keysOn = remembered();

const help = document.querySelector<HTMLDialogElement>('dialog[data-keys]');
const opener = document.querySelector<HTMLElement>('[data-keys-open]');
const toggle = document.querySelector<HTMLInputElement>('[data-keys-on]');
if (help && opener && toggle) {
  opener.hidden = false;
  toggle.checked = keysOn;
  opener.querySelector('button')?.addEventListener('click', () => help.showModal());
  toggle.addEventListener('change', () => {
    keysOn = toggle.checked;
    try {
      localStorage.setItem(SWITCH, keysOn ? 'on' : 'off');
    } catch {
      // It holds for this page at least.
    }
  });
  // A press beside the dialog closes it.
  help.addEventListener('click', (event) => {
    if (event.target === help) help.close();
  });
}

const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
const KEYS: Record<string, () => void> = {
  j: () => press('[data-key="next"]'),
  n: () => press('[data-key="next"]'),
  ArrowRight: () => press('[data-key="next"]'),
  k: () => press('[data-key="previous"]'),
  p: () => press('[data-key="previous"]'),
  ArrowLeft: () => press('[data-key="previous"]'),
  d: () => press('[data-done] button'),
  '?': () => help?.showModal(),
};
document.addEventListener('keydown', (event) => {
  if (!keysOn || event.repeat || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
  // '?' itself needs the shift key on most keyboards.
  if (event.shiftKey && event.key !== '?') return;
  if ((event.target as Element).closest(TYPING)) return;
  const act = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : undefined;
  if (!act) return;
  event.preventDefault();
  act();
});

/**
 * A lesson tells that it is open and which heading she has reached. It tells when it was opened, not when it got through:
 * a tab that was opened earlier never wins from a later one. Without connection it tells again once there is one.
 */
const address = document.querySelector<HTMLElement>('[data-position]')?.dataset.position;
const headings = [...document.querySelectorAll<HTMLElement>('.lesson-body .prose [id^="part-"]')];
let openedAt = new Date().toISOString();
let page = newName();
let turn = 0;
let told = -1;

/** Without a safe context there is no randomUUID. */
function newName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The heading at or above the upper third of the window, counted from 1. */
const reached = () => headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3).length;

function tell(): void {
  if (!address) return;
  const section = reached();
  told = section;
  turn += 1;
  const body = { openedAt, sentAt: new Date().toISOString(), page, turn: String(turn), section: String(section) };
  fetch(address, { method: 'POST', body: new URLSearchParams(body), keepalive: true }).catch(() => {
    // Offline, or the page is going away: the connection's return or the next page tells again.
    addEventListener('online', tell, { once: true });
  });
}
tell();
// Coming back with the back button is opening the lesson again.
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  [openedAt, page, turn] = [new Date().toISOString(), newName(), 0];
  tell();
});
let resting = 0;
addEventListener(
  'scroll',
  () => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      if (reached() !== told) tell();
    }, 800);
  },
  { passive: true },
);
// Whoever puts the device away before the page came to rest is not forgotten.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden' && address && reached() !== told) tell();
});

export {};
