// Keyboard and bulk conveniences of the console. Every one of them has a way without a script.

const all = <E extends Element>(selector: string, root: ParentNode = document) => [
  ...root.querySelectorAll<E>(selector),
];

/** 'Select all' above a table, the count of what is selected, and a span of rows with Shift held. */
for (const master of all<HTMLInputElement>('input[data-select-all]')) {
  const scope = master.closest('form') ?? document;
  const boxes = () => all<HTMLInputElement>(`input[type="checkbox"][name="${master.dataset.selectAll}"]`, scope);
  const tell = () => {
    const chosen = boxes().filter((box) => box.checked).length;
    const everybody = scope.querySelector<HTMLInputElement>('input[data-all-matching]');
    master.checked = chosen > 0 && chosen === boxes().length;
    master.indeterminate = chosen > 0 && !master.checked;
    for (const place of all('[data-selected-count]', scope))
      place.textContent = everybody?.checked ? (everybody.dataset.allMatching ?? '') : String(chosen);
  };
  let last: HTMLInputElement | null = null;
  scope.addEventListener('click', (event) => {
    const box = event.target as HTMLInputElement;
    const rows = boxes();
    if (!rows.includes(box)) return;
    if ((event as MouseEvent).shiftKey && last) {
      const [from = 0, to = 0] = [rows.indexOf(last), rows.indexOf(box)].sort((a, b) => a - b);
      for (const between of rows.slice(from, to + 1)) between.checked = box.checked;
    }
    last = box;
    tell();
  });
  for (const place of all<HTMLElement>('[data-selected]', scope)) place.hidden = false;
  master.hidden = false;
  master.addEventListener('change', () => {
    for (const box of boxes()) box.checked = master.checked;
    tell();
  });
  scope.addEventListener('change', tell);
  addEventListener('pageshow', tell);
}

/** Up and down a table of boxes: 'j' and 'k' go, 'x' ticks, 'a' ticks all of the page. */
function walk(key: string): boolean {
  const master = document.querySelector<HTMLInputElement>('input[data-select-all]');
  const boxes = all<HTMLInputElement>(`tbody input[type="checkbox"][name="${master?.dataset.selectAll}"]`);
  if (!master || boxes.length === 0) return false;
  const here = boxes.findIndex((box) => box.closest('tr')?.contains(document.activeElement));
  if (key === 'a') master.click();
  else if (key === 'x') boxes[here]?.click();
  else if (key === 'j') boxes[Math.min(here + 1, boxes.length - 1)]?.focus();
  else if (key === 'k') boxes[Math.max(here - 1, 0)]?.focus();
  else return false;
  return true;
}

/** A filter that changes asks for its page at once. */
for (const form of all<HTMLFormElement>('form[data-filters]')) {
  form.addEventListener('change', (event) => {
    if ((event.target as Element).matches('select, input[type="date"], input[type="checkbox"]')) form.requestSubmit();
  });
}

/** Shortcuts: '/' goes to the search field, 'g' and a letter to a page of the console, a single letter to `data-shortcut`. */
let going = 0;
document.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
  if ((event.target as Element).closest('input:not([type="checkbox"]), textarea, select, [contenteditable]')) return;
  const name = Date.now() - going < 1200 ? `g ${event.key}` : event.key;
  going = event.key === 'g' ? Date.now() : 0;
  if (!name.startsWith('g ') && walk(event.key)) return event.preventDefault();
  const target = all<HTMLElement>('[data-shortcut]').find((element) => element.dataset.shortcut === name);
  if (!target) return;
  event.preventDefault();
  if (target.matches('input, textarea, select')) target.focus();
  else target.click();
});

export {};

/** A mail's text is looked at as it is typed: the button that does so is pressed a moment after the last key. */
for (const form of all<HTMLFormElement>('form[data-look]')) {
  const look = form.querySelector<HTMLButtonElement>('button[data-look-button]');
  let waiting = 0;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      if (look) form.requestSubmit(look);
    }, 600);
  });
  form.addEventListener('submit', () => clearTimeout(waiting));
}
