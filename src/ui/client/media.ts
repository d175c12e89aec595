// Adding images: more rows, and a place to drop several at once.

const form = document.querySelector<HTMLFormElement>('form[data-images]');
const MOST_ROWS = 20;

if (form) {
  const rows = () => [...form.querySelectorAll<HTMLElement>('[data-row]')];
  const another = form.querySelector<HTMLButtonElement>('[data-another]');
  const drop = form.querySelector<HTMLElement>('[data-drop]');
  let next = Math.max(...rows().map((row) => Number(row.dataset.row))) + 1;
  if (another) another.hidden = false;
  if (drop) drop.hidden = false;

  const add = (): HTMLElement | null => {
    const model = rows().at(-1);
    if (!model || next >= MOST_ROWS) return null;
    const row = model.cloneNode(true) as HTMLElement;
    const number = next++;
    for (const element of row.querySelectorAll<HTMLElement>('[id], [for], [name], [aria-describedby]'))
      for (const attribute of ['id', 'for', 'name', 'aria-describedby']) {
        const value = element.getAttribute(attribute);
        if (value) element.setAttribute(attribute, value.replaceAll(`-${model.dataset.row}`, `-${number}`));
      }
    for (const error of row.querySelectorAll('.error')) error.remove();
    for (const input of row.querySelectorAll<HTMLInputElement>('input')) {
      input.removeAttribute('aria-invalid');
      if (input.type === 'checkbox') input.checked = false;
      else input.value = '';
    }
    row.dataset.row = String(number);
    const legend = row.querySelector('legend');
    if (legend) legend.textContent = (legend.textContent ?? '').replace(/\d+/, String(rows().length + 1));
    model.after(row);
    return row;
  };

  another?.addEventListener('click', () => {
    add()?.querySelector<HTMLInputElement>('input[type="file"]')?.focus();
    if (another && next >= MOST_ROWS) another.disabled = true;
  });

  form.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop?.classList.add('is-over');
  });
  form.addEventListener('dragleave', () => drop?.classList.remove('is-over'));
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    drop?.classList.remove('is-over');
    const empty = rows().filter((row) => !row.querySelector<HTMLInputElement>('input[type="file"]')?.files?.length);
    for (const file of event.dataTransfer?.files ?? []) {
      const row = empty.shift() ?? add();
      const input = row?.querySelector<HTMLInputElement>('input[type="file"]');
      if (!input) return;
      const one = new DataTransfer();
      one.items.add(file);
      input.files = one.files;
    }
    form.querySelector<HTMLInputElement>('[name^="alt-"]')?.focus();
  });
}
