// The check-in list finds names while one types, and ticks people off without leaving the place on the page.

const find = document.querySelector<HTMLInputElement>('input[data-find]');
const part = (id: string, of: Document = document) => of.getElementById(id);

const fieldsOf = (form: FormData) =>
  new URLSearchParams([...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']));

/** Puts these parts of another page of the list in place of those here. False when it is not that list. */
function take(html: string, ...ids: string[]): boolean {
  const page = new DOMParser().parseFromString(html, 'text/html');
  if (ids.some((id) => !part(id, page))) return false;
  for (const id of ids) part(id)!.replaceWith(part(id, page)!);
  return true;
}

/** Names that do not match go at once where the whole list is here; a longer one is asked for. */
let asked = 0;
find?.addEventListener('input', () => {
  const wanted = find.value.trim().toLowerCase();
  if (part('people')?.dataset.whole !== undefined) return show(wanted);
  const turn = ++asked;
  setTimeout(() => {
    if (turn !== asked) return;
    const query = fieldsOf(new FormData(find.form!));
    fetch(`${find.form!.action}?${query}`)
      .then((answer) => answer.text())
      .then((html) => turn === asked && take(html, 'people'))
      .catch(() => {
        // Without a connection the button beside the field still asks, once there is one.
      });
  }, 200);
});

function show(wanted: string): void {
  for (const line of document.querySelectorAll<HTMLElement>('[data-find-in]'))
    line.hidden = !line.dataset.findIn!.includes(wanted);
}

/** A tick is sent and its line comes back as it then is; when anything is unusual the form goes its usual way. */
document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  const button = event.submitter as HTMLButtonElement | null;
  if (event.defaultPrevented || form.dataset.tick === undefined || !button) return;
  event.preventDefault();
  const body = fieldsOf(new FormData(form, button));
  const line = form.closest('li')!.id;
  fetch(form.action, { method: 'POST', body })
    .then(async (answer) => {
      if (!answer.ok || !take(await answer.text(), 'counts', 'people')) throw new Error('not the list');
      if (find && part('people')?.dataset.whole !== undefined) show(find.value.trim().toLowerCase());
      document.querySelector<HTMLElement>(`#${line} button[value="${button.value}"], #${line} button`)?.focus();
    })
    .catch(() => {
      const value = document.createElement('input');
      Object.assign(value, { type: 'hidden', name: button.name, value: button.value });
      form.append(value);
      form.submit();
    });
});

export {};
