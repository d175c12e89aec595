// The lesson player: single keys, and where she is, told so that the course can be resumed there on any device.
import { newName } from './names/new-name.js';

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
const ask = (key: string) => document.dispatchEvent(new CustomEvent('lesson-key', { detail: { key } }));
const KEYS: Record<string, () => void> = {
  j: () => press('[data-key="next"]'),
  n: () => press('[data-key="next"]'),
  ArrowRight: () => press('[data-key="next"]'),
  k: () => press('[data-key="previous"]'),
  p: () => press('[data-key="previous"]'),
  ArrowLeft: () => press('[data-key="previous"]'),
  d: () => press('[data-done] button'),
  // What notes do with a selection, if there is any.
  h: () => ask('h'),
  m: () => ask('m'),
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
/** Seconds in which this page was in front and somebody was there: its whole sum, so that telling it twice is telling it once. */
let read = 0;
let toldRead = 0;

/** The heading at or above the upper third of the window, counted from 1. */
const reached = () => headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3).length;

function tell(): void {
  if (!address) return;
  const section = reached();
  told = section;
  toldRead = read;
  turn += 1;
  const numbers = { turn: String(turn), section: String(section), read: String(read) };
  const body = { openedAt, sentAt: new Date().toISOString(), page, ...numbers };
  fetch(address, { method: 'POST', body: new URLSearchParams(body), keepalive: true }).catch(() => {
    // Offline, or the page is going away: the connection's return or the next page tells again.
    addEventListener('online', tell, { once: true });
  });
}
tell();
// Coming back with the back button is opening the lesson again.
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  [openedAt, page, turn, read] = [new Date().toISOString(), newName(), 0, 0];
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
  if (document.visibilityState === 'hidden' && address && (reached() !== told || read > toldRead)) tell();
});

/**
 * How long she reads, for the editors: a second counts while the page is in front and something moved in the last two
 * minutes, or a video plays. A page left open on a desk is not being read.
 */
const BEAT_SECONDS = 5;
const TELL_SECONDS = 30;
const STILL_MILLISECONDS = 120_000;
let movedAt = Date.now();
const moved = () => {
  movedAt = Date.now();
};
for (const kind of ['scroll', 'pointermove', 'pointerdown', 'keydown', 'touchmove'])
  addEventListener(kind, moved, { passive: true });
const playing = () => [...document.querySelectorAll('video')].some((video) => !video.paused);
if (address)
  setInterval(() => {
    if (document.visibilityState !== 'visible') return;
    if (Date.now() - movedAt > STILL_MILLISECONDS && !playing()) return;
    read += BEAT_SECONDS;
    if (read - toldRead >= TELL_SECONDS) tell();
  }, BEAT_SECONDS * 1000);
