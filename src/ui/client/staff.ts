// Keyboard and bulk conveniences of the console. Every one of them has a way without a script.

const all = <E extends Element>(selector: string, root: ParentNode = document) => [
  ...root.querySelectorAll<E>(selector),
];

/** 'Select all' above a table and the count of what is selected. */
for (const master of all<HTMLInputElement>('input[data-select-all]')) {
  const scope = master.closest('form') ?? document;
  const boxes = () => all<HTMLInputElement>(`input[type="checkbox"][name="${master.dataset.selectAll}"]`, scope);
  const tell = () => {
    const chosen = boxes().filter((box) => box.checked).length;
    master.checked = chosen > 0 && chosen === boxes().length;
    master.indeterminate = chosen > 0 && !master.checked;
    for (const place of all('[data-selected-count]', scope)) place.textContent = String(chosen);
  };
  master.hidden = false;
  master.addEventListener('change', () => {
    for (const box of boxes()) box.checked = master.checked;
    tell();
  });
  scope.addEventListener('change', tell);
  addEventListener('pageshow', tell);
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
  const target = all<HTMLElement>('[data-shortcut]').find((element) => element.dataset.shortcut === name);
  if (!target) return;
  event.preventDefault();
  if (target.matches('input, textarea, select')) target.focus();
  else target.click();
});

export {};
